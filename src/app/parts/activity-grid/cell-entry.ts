// What a text typed or pasted into a cell states: a change of facts, or a doubt. Knows no other cell and no screen.
import type { Duration } from '../../../model/duration.ts'
import { readDuration, type DurationNote } from '../../../model/duration-text.ts'
import type { ActivityFacts } from '../../../model/facts.ts'
import { readThreePoint, type ThreePoint } from '../../../model/three-point-text.ts'
import { readValueCategory } from '../../../model/value-category-text.ts'
import { readWaste } from '../../../model/waste-text.ts'
import { categoryOf, type ColumnId } from './grid-columns.ts'

/** A change of the facts of one activity; `undefined` takes a fact away. */
export type FactChange = { readonly [Key in keyof ActivityFacts]?: ActivityFacts[Key] | undefined }

/** Why a text cannot be taken as it stands. */
export type EntryDoubt = 'days' | 'time' | 'waste' | 'mark' | 'several' | 'differs'

/** The reading of one cell; `change` is absent for a text that says nothing, such as a dash. */
export type CellEntry =
  | { readonly change?: FactChange; readonly duration?: Duration; readonly estimate?: ThreePoint; readonly notes: readonly DurationNote[]; readonly doubt?: undefined }
  | { readonly doubt: EntryDoubt; readonly change?: undefined; readonly estimate?: undefined; readonly notes: readonly DurationNote[] }

const bareNumber = /^[±+~]?\s*(?:\d+(?:[.,]\d+)*|[½¼¾])$/
const saysNothing = /^[-–—]?$/
const marks = new Set(['v', 'x', '✓', '✔', '√', '●', '1', 'ya', 'yes'])
const noMarks = new Set(['0', '0:00', '0.00', '00:00', 'tidak', 'no'])

/** The fact a column edits; `undefined` where there is none. */
export function factOf(column: ColumnId): keyof ActivityFacts | undefined {
  if (column === 'days' || column === 'time') return 'processing'
  if (column === 'waiting' || column === 'waste' || column === 'phase') return column
  return categoryOf(column) && 'value'
}

/** The fact that says how the time of a column varies; `undefined` for columns that are no time. */
export function variationOf(column: ColumnId): 'processingDistribution' | 'waitingDistribution' | undefined {
  const fact = factOf(column)
  return fact === 'processing' || fact === 'waiting' ? `${fact}Distribution` : undefined
}

/**
 * Reads the text of a cell. A bare number counts days in the column Hari and hours in the columns of hours; empty text takes
 * the fact away, a dash changes nothing. An estimate of three points takes the place of a time. A category cell takes a mark, the category's own name, or a time above zero, as the
 * ministry prints it.
 */
export function readEntry(column: ColumnId, text: string): CellEntry {
  const plain = text.replace(/\s+/g, ' ').trim()
  const fact = factOf(column)
  if (!fact) return { notes: [] }
  const variation = variationOf(column)
  if (plain === '') return { change: { [fact]: undefined, ...(variation && { [variation]: undefined }) }, notes: [] }
  if (saysNothing.test(plain)) return { notes: [] }
  const category = categoryOf(column)
  if (category) {
    const named = readValueCategory(plain)
    if (named) return { change: { value: named }, notes: [] }
    if (noMarks.has(plain.toLowerCase())) return { notes: [] }
    if (marks.has(plain.toLowerCase()) || readDuration(inUnit(plain, 'jam')).duration) return { change: { value: category }, notes: [] }
    return { doubt: 'mark', notes: [] }
  }
  if (fact === 'waste') {
    const waste = readWaste(plain)
    return waste ? { change: { waste }, notes: [] } : { doubt: 'waste', notes: [] }
  }
  if (fact === 'phase') return { change: { phase: plain }, notes: [] }
  const estimate = readThreePoint(plain)
  if (variation && 'distribution' in estimate) {
    return { change: { [fact]: undefined, [variation]: estimate.distribution }, estimate: estimate.distribution, notes: estimate.notes }
  }
  // A bare number is kept with its unit, so that it reads the same wherever the file goes.
  const { duration, work, notes } = column === 'days'
    ? readDuration(inUnit(plain, 'hari kerja'), { defaultUnit: 'workday' })
    : readDuration(inUnit(plain, 'jam'), { defaultUnit: 'hour' })
  const stated = fact === 'processing' ? work ?? duration : duration
  return stated ? { change: { [fact]: stated }, duration: stated, notes } : { doubt: column === 'days' ? 'days' : 'time', notes }
}

function inUnit(text: string, unit: string): string {
  return bareNumber.test(text) ? `${text} ${unit}` : text
}
