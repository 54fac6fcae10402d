// Findings of the station: what is wrong (`CODE.why`) and what to do (`CODE.fix`).
import type { findingsComparison as source } from '../id/findings-comparison.ts'

export const findingsComparison: Record<keyof typeof source, string> = {
}
