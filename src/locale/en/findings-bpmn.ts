// Findings of the station: what is wrong (`CODE.why`) and what to do (`CODE.fix`).
import type { findingsBpmn as source } from '../id/findings-bpmn.ts'

export const findingsBpmn: Record<keyof typeof source, string> = {
}
