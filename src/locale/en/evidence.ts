// Texts: evidence.
import type { evidence as source } from '../id/evidence.ts'

export const evidence: Record<keyof typeof source, string> = {
}
