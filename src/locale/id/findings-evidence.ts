// Findings of the station: what is wrong (`CODE.why`) and what to do (`CODE.fix`).
export const findingsEvidence = {
}
