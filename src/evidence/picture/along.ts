// Two compared models -> two drawings on the same places: where the to-be has nothing any more, the as-is stands out.
import { layOutEditions } from '../../bpmn/layout/lay-out-editions.ts'
import { inCanonicalOrder } from '../../comparison/canonical-order.ts'
import type { LedgerRow } from '../../comparison/comparison.ts'
import type { Side } from '../../model/finding.ts'
import type { ProcessModel } from '../../model/process-model.ts'
import type { BothSides } from '../../model/study.ts'
import { counterpartsOf } from './along-counterparts.ts'
import { placedGroups } from './along-groups.ts'
import { commonIds } from './along-ids.ts'
import { inDrawnOrder } from './along-order.ts'
import { renamed } from './along-renamed.ts'
import { joined } from './along-whole.ts'
import { drawnElements } from './drawn-elements.ts'

/** One side, drawn on places that both share. */
export interface AlongDrawing {
  /** What is drawn, with its diagram, under ids of its own; equal ids of both drawings are one place. */
  readonly model: ProcessModel
  /** The id in the drawing for an id of the side's model. */
  readonly drawnId: ReadonlyMap<string, string>
  /** Ids in the drawing of what is no more on this side, or not there any more. Empty for the as-is. */
  readonly ghosts: ReadonlySet<string>
}

/**
 * The two drawings. Nothing of the models' own diagrams is kept but the order of pools and lanes. The order of elements in the
 * files and their ids have no part. Works for any two models; takes time about linear in their size.
 */
export function alongDrawings(models: BothSides<ProcessModel>, ledger: readonly LedgerRow[]): BothSides<AlongDrawing> {
  const [asIs, toBe] = [inDrawnOrder(inCanonicalOrder(models.asIs)), inDrawnOrder(inCanonicalOrder(models.toBe))]
  const ids = commonIds({ asIs, toBe }, counterpartsOf({ asIs, toBe }, ledger))
  const { model, editions, drawn, ghosts } = joined(renamed(asIs, ids.asIs), renamed(toBe, ids.toBe), new Set(ids.abreast.values()))
  const planes = layOutEditions(model, [editions.asIs, editions.toBe], ids.abreast)
  const drawing = (side: Side, edition: number): AlongDrawing => {
    const { shapes = [], edges = [] } = planes[edition] ?? {}
    // Frames are laid out for both; a side has those it names.
    const known = drawnElements(drawn[side]).shapes
    const own = shapes.filter(({ elementId }) => known.has(elementId))
    const groups = placedGroups(models[side], ids[side], own)
    const diagram = { planes: [{ shapes: [...own, ...groups.shapes], edges }] }
    const processes = drawn[side].processes.map((process, at) => (at === 0 ? { ...process, artifacts: [...process.artifacts, ...groups.artifacts] } : process))
    return { model: { ...drawn[side], processes, diagram }, drawnId: ids[side], ghosts: side === 'toBe' ? ghosts : new Set() }
  }
  return { asIs: drawing('asIs', 0), toBe: drawing('toBe', 1) }
}
