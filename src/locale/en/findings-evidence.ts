// Findings of the station: what is wrong (`CODE.why`) and what to do (`CODE.fix`).
import type { findingsEvidence as source } from '../id/findings-evidence.ts'

export const findingsEvidence: Record<keyof typeof source, string> = {
}
