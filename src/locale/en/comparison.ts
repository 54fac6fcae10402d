// Texts: comparison.
import type { comparison as source } from '../id/comparison.ts'

export const comparison: Record<keyof typeof source, string> = {
}
