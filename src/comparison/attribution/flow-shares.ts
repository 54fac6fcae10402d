// Two models and their ledger -> what each row adds to the expected lead time and to the theoretical cycle time.
import { flowGraph } from '../../analysis/flow/build-flow-graph.ts'
import { wholeCase } from '../../analysis/flow/whole-case.ts'
import type { Side } from '../../model/finding.ts'
import type { ModelIndex } from '../../model/model-index.ts'
import type { BothSides, StudySettings } from '../../model/study.ts'
import type { LedgerRow } from '../comparison.ts'
import { membersOn } from '../row-members.ts'
import { completeTrees, type TimedFlow } from './complete-trees.ts'
import { timeForm } from './time-form.ts'
import { shapleyOfRows, type RowShares } from './time-shapley.ts'
import { timeTree, timesById, type TimeFigure } from './time-tree.ts'

/**
 * The shares of the rows in both times of the flow. The players are the rows of the ledger and the flow itself: the order of the work, branches
 * and their chances, parallel work, loops, events that take time. Some of them changed and the others not, the time is that of the to-be
 * flow if the flow is among those that changed, else of the as-is flow; in it a row that changed takes its to-be time and any other its as-is
 * time (complete-trees.ts). Chances that hang on times, as of a timer on a border, and the draws of simulated parts stay those of their flow.
 * What rows do not add belongs to the flow, so that nothing is left.
 */
export function flowShares(indexes: BothSides<ModelIndex>, ledger: readonly LedgerRow[], settings: StudySettings): Readonly<Record<TimeFigure, RowShares>> {
  const timed = (side: Side): TimedFlow => {
    const graph = flowGraph(indexes[side], settings)
    const inRows = new Set(ledger.flatMap((row) => membersOn(row, side)))
    return { tree: timeTree(graph, wholeCase(graph, settings.rework), inRows), times: timesById(graph) }
  }
  const { trees, times } = completeTrees({ asIs: timed('asIs'), toBe: timed('toBe') }, ledger)
  const shares = (figure: TimeFigure): RowShares =>
    shapleyOfRows({ asIs: timeForm(trees.asIs, times, figure), toBe: timeForm(trees.toBe, times, figure) }, ledger.length)
  return { leadTime: shares('leadTime'), workTime: shares('workTime') }
}
