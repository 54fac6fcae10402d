// One activity as a row shows it: plain values only, so that a row that did not change is the same object as before.
import type { Analysis, AnalysedActivity } from '../../../analysis/analysis.ts'
import { totalsOf } from '../../../analysis/totals.ts'
import type { FactSheet } from '../../../model/facts.ts'
import type { Minutes } from '../../../model/units.ts'
import type { CategoryOrUntagged, ValueCategory } from '../../../model/value-category.ts'
import type { Waste } from '../../../model/waste.ts'

/** The values of one row. */
export interface RowView {
  readonly id: string
  readonly number: number
  readonly name?: string
  readonly institution?: string
  readonly performer?: string
  readonly phase?: string
  readonly value?: ValueCategory
  readonly waste?: Waste
  readonly time?: Minutes
  /** The time in working days. */
  readonly days?: number
  readonly waiting?: Minutes
  /** Time shown under each category, and outside all of them. */
  readonly VA?: Minutes
  readonly NVA?: Minutes
  readonly NNVA?: Minutes
  readonly untagged?: Minutes
  /** What was written where the work time is still missing, such as "1x24 jam". */
  readonly elapsedText?: string
  /** What somebody wrote as processing time, where it says more than the number, such as "± 45 menit". */
  readonly writtenText?: string
  /** Keys of the facts in which the shown variant departs from the study, with blanks between; absent where it does not. */
  readonly departs?: string
}

/** The rows of an analysis by id, with where the shown variant departs; of `before` every row whose values are the same is kept as it is. */
export function rowViews(
  analysis: Analysis, before: ReadonlyMap<string, RowView> = new Map(), departures: FactSheet['activities'] = {},
): ReadonlyMap<string, RowView> {
  return new Map(analysis.activities.map((activity) => {
    const departs = Object.keys(Object.hasOwn(departures, activity.id) ? departures[activity.id]! : {}).join(' ')
    const view = { ...rowView(activity, analysis), ...(departs !== '' && { departs }) }
    const known = before.get(view.id)
    return [view.id, known && sameValues(known, view) ? known : view]
  }))
}

/** Whether a row still needs a category or a time. */
export function isIncomplete({ value, time }: Pick<RowView, 'value' | 'time'>): boolean {
  return value === undefined || time === undefined
}

// A row is the total over one activity: the same sums, so that rows and totals cannot disagree.
function rowView(activity: AnalysedActivity, analysis: Analysis): RowView {
  const { id, number, name, institution, performer, phase, value, waste, time, waiting, processing } = activity
  const { processing: stated } = activity.activity.facts
  const { days, timeByCategory } = totalsOf([activity], analysis)
  const under = (category: CategoryOrUntagged): Minutes | undefined =>
    time !== undefined && (timeByCategory[category] > 0 || category === value) ? timeByCategory[category] : undefined
  return {
    id, number, name, institution, performer, phase, value, waste, time, waiting,
    days: time === undefined ? undefined : days,
    VA: under('VA'), NVA: under('NVA'), NNVA: under('NNVA'), untagged: under('untagged'),
    elapsedText: stated && processing === undefined ? stated.raw : undefined,
    writtenText: stated && !isIso(stated.raw) ? stated.raw : undefined,
  }
}

function isIso(text: string): boolean {
  return /^-?P(?=[\dT])/.test(text)
}

function sameValues(a: RowView, b: RowView): boolean {
  return a.departs === b.departs && (Object.keys(b) as (keyof RowView)[]).every((key) => a[key] === b[key])
}
