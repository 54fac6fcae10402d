// The ways through a model as rows of a list: each told by the branches it takes, with the fastest and the slowest among them.
import type { FlowAnalysis, Path } from '../../../analysis/flow/flow-analysis.ts'
import type { Decision } from './branch-trial.ts'

/** One way through. */
export interface PathRow {
  readonly path: Path
  /** From 1, by probability. */
  readonly number: number
  /** Flows of decisions the path takes, in reading order of the decisions. */
  readonly branches: readonly string[]
  readonly isBest: boolean
  readonly isWorst: boolean
}

/** The likeliest ways, and the fastest and slowest behind them where they are not among them. */
export function pathRows({ paths, bestPath, worstPath }: FlowAnalysis, decisions: readonly Decision[]): readonly PathRow[] {
  const keyOf = ({ activities, flows }: Path): string => [...activities, '', ...flows].join('\n')
  const [best, worst] = [bestPath && keyOf(bestPath), worstPath && keyOf(worstPath)]
  const known = new Set(paths.map(keyOf))
  const extra = [bestPath, worstPath].flatMap((path) => {
    if (!path || known.has(keyOf(path))) return []
    known.add(keyOf(path))
    return [path]
  })
  const flowIds = decisions.flatMap(({ branches }) => branches.map(({ flowId }) => flowId))
  // Where all take the same time none is faster.
  const isEqual = !bestPath || !worstPath || bestPath.time === worstPath.time
  return [...paths, ...extra].map((path, at): PathRow => {
    const key = keyOf(path)
    const taken = new Set(path.flows)
    return { path, number: at + 1, branches: flowIds.filter((id) => taken.has(id)), isBest: !isEqual && key === best, isWorst: !isEqual && key === worst }
  })
}
