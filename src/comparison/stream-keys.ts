// Which elements of two models draw from the same row of chance, so that what did not change draws the same times on both sides.
import type { ModelIndex } from '../model/model-index.ts'
import type { Gateway } from '../model/process-model.ts'
import type { Matching } from './comparison.ts'

/**
 * Names of the rows of chance of the to-be model, by element id; the as-is model's rows are named by its own ids.
 * [SK1] A to-be activity or event draws from the row of what it is matched with; of a merge or split the first pair counts.
 * [SK2] So do the gateways right behind matched activities, of one type, and then whatever kept an id whose row nobody took: a row
 * shared for no good reason does no harm, for chance is chance. [SK3] No two elements of a model share a row.
 * [SK4] The first process goes with the first, the second with the second: they begin with the same draws.
 */
export function streamKeys(asIs: ModelIndex, toBe: ModelIndex, matching: Matching): ReadonlyMap<string, string> {
  const keys = new Map<string, string>()
  const taken = new Set<string>()
  const give = (toBeId: string, asIsId: string): void => {
    if (keys.has(toBeId) || taken.has(asIsId)) return
    keys.set(toBeId, asIsId)
    taken.add(asIsId)
  }
  for (const pair of [...matching.pairs, ...matching.anchors]) give(pair.toBe, pair.asIs)
  for (const pair of matching.pairs) {
    const [before, after] = [decisionBehind(asIs, pair.asIs), decisionBehind(toBe, pair.toBe)]
    if (before && after && before.type === after.type) give(after.id, before.id)
  }
  for (const id of toBe.nodes.keys()) if (asIs.nodes.has(id)) give(id, id)
  toBe.processes.forEach(({ id }, at) => {
    const before = asIs.processes[at]
    if (before) give(id, before.id)
  })
  for (const id of [...toBe.nodes.keys(), ...toBe.processes.map((process) => process.id)]) if (!keys.has(id)) keys.set(id, `to-be ${id}`)
  return keys
}

/** The gateway with several ways on that a case meets next, with nothing in between. */
function decisionBehind(index: ModelIndex, activityId: string): Gateway | undefined {
  const [flow, ...others] = index.outgoing.get(activityId) ?? []
  const next = flow && others.length === 0 ? index.nodes.get(flow.targetRef)?.node : undefined
  return next?.kind === 'gateway' && (index.outgoing.get(next.id)?.length ?? 0) > 1 ? next : undefined
}
