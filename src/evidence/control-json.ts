// Controls that are gone -> JSON.
import { known, type Json } from './json-value.ts'
import type { Report } from './report.ts'

/** The controls as JSON; nothing where none is gone. What is only suggested stands under keys of its own. */
export function controlsJson({ lostControls }: Report['comparison']): Json | undefined {
  if (lostControls.length === 0) return undefined
  return lostControls.map(({ id, outcome, kinds, toBe, risk, safeguard, suggestedSafeguard: suggested, legalBasis }) => known({
    asIs: id, outcome, kinds: [...kinds], toBe: [...toBe], risk, safeguard, suggestedSafeguard: suggested && { toBe: suggested.id, reason: suggested.reason }, legalBasis,
  }))
}
