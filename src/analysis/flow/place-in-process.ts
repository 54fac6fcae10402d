// Where something inside sub-processes stands when it is seen from its process.
import type { Scope } from './flow-graph.ts'
import type { Place } from './structure-tree.ts'

/** The place of a node in its process: its own, or for one inside a sub-process that of the outermost sub-process around it. */
export function placeInProcess(scopes: readonly Scope[], place: Place): Place {
  let at = place
  for (let { parent } = scopes[at.scope]!; parent !== undefined; { parent } = scopes[at.scope]!) at = parent
  return at
}
