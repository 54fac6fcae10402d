// Texts: frame.
import type { frame as source } from '../id/frame.ts'

export const frame: Record<keyof typeof source, string> = {
}
