// Findings of the station: what is wrong (`CODE.why`) and what to do (`CODE.fix`).
import type { findingsFacts as source } from '../id/findings-facts.ts'

export const findingsFacts: Record<keyof typeof source, string> = {
}
