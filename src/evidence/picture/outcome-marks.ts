// What a comparison says of the activities of one side -> the marks of its picture. The screen and the documents draw the same.
import type { Comparison, Outcome } from '../../comparison/comparison.ts'
import { formatHours } from '../../locale/numbers.ts'
import type { Side } from '../../model/finding.ts'
import type { BothSides } from '../../model/study.ts'
import type { AlongDrawing } from './along.ts'
import type { ElementMark } from './draw-marks.ts'

type Compared = Pick<Comparison, 'asIs' | 'toBe' | 'ledger'>

/** Number, category, time and outcome of every activity of a side, by its id. */
export function outcomeMarks(comparison: Compared, side: Side): ReadonlyMap<string, ElementMark> {
  const outcomes = outcomesOf(comparison, side)
  return new Map(comparison[side].activities.map(({ id, number, value, time }): [string, ElementMark] => {
    const outcome = outcomes.get(id)
    return [id, { number, value: value ?? 'untagged', ...(time !== undefined && { time: formatHours(time) }), ...(outcome && { outcome }) }]
  }))
}

/** The same by the ids of a drawing along the other side; a ghost tells what became of it, and nothing else. */
export function alongMarks(comparison: Compared, along: BothSides<AlongDrawing>, side: Side): ReadonlyMap<string, ElementMark> {
  const drawn = (of: Side, id: string): string => along[of].drawnId.get(id) ?? id
  const own = [...outcomeMarks(comparison, side)].map(([id, mark]) => [drawn(side, id), mark] as const)
  const gone = side === 'asIs' ? [] : [...outcomesOf(comparison, 'asIs')].map(([id, outcome]) => [drawn('asIs', id), { outcome }] as const)
  return new Map([...gone.filter(([id]) => along[side].ghosts.has(id)), ...own])
}

function outcomesOf({ ledger }: Compared, side: Side): ReadonlyMap<string, Outcome> {
  return new Map(ledger.flatMap((row) => row[side].map((id) => [id, row.outcome] as const)))
}
