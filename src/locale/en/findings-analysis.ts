// Findings of the station: what is wrong (`CODE.why`) and what to do (`CODE.fix`).
import type { findingsAnalysis as source } from '../id/findings-analysis.ts'

export const findingsAnalysis: Record<keyof typeof source, string> = {
}
