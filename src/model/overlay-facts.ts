// Facts stated beside a model, laid over those it carries.
import type { FactSheet } from './facts.ts'

/** Both sheets as one: what `over` states wins fact by fact, everything else stays. */
export function overlayFacts(base: FactSheet, over: FactSheet): FactSheet {
  return {
    activities: overlay(base.activities, over.activities), flows: overlay(base.flows, over.flows),
    performers: overlay(base.performers, over.performers), processes: overlay(base.processes, over.processes),
  }
}

function overlay<T extends object>(base: Readonly<Record<string, T>>, over: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  const merged = new Map(Object.entries(base))
  for (const [id, facts] of Object.entries(over)) merged.set(id, { ...merged.get(id), ...facts })
  return Object.fromEntries(merged)
}
