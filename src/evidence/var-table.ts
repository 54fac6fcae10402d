// The figures of one model -> the rows of the value-added table as the ministry prints it. Data only; Word and Excel draw it.
import type { AnalysedActivity, Analysis, Totals } from '../analysis/analysis.ts'
import { totalsOf } from '../analysis/totals.ts'
import type { Minutes } from '../model/units.ts'
import type { CategoryOrUntagged } from '../model/value-category.ts'

/** Time of one activity by category, as its sums count it; a category it has no time in is absent. */
export type CategoryTimes = Readonly<Partial<Record<CategoryOrUntagged, Minutes>>>

/** One row, top to bottom. Totals cover the activity rows from index `from` of the table up to themselves. */
export type VarTableRow =
  | { readonly kind: 'phase' | 'institution'; readonly name?: string }
  | { readonly kind: 'activity'; readonly activity: AnalysedActivity; readonly days?: number; readonly times: CategoryTimes }
  | { readonly kind: 'institutionTotal' | 'phaseTotal'; readonly name?: string; readonly from: number; readonly totals: Totals }
  | { readonly kind: 'total'; readonly from: number; readonly totals: Totals }

/** A whole table; numbers are those of the "No" column, ascending. */
export interface VarTable {
  readonly rows: readonly VarTableRow[]
  readonly totals: Totals
  /** Activities that carry no time and so are not counted. */
  readonly untimed: readonly number[]
  /** Activities with time but without category: what makes the ratio a range. */
  readonly untagged: readonly number[]
}

/**
 * The table: phase -> institution -> activities -> sub-total, totals per phase, total. A heading that would stand alone and
 * has no name is left out together with its total, so that a model without phases prints as one plain table.
 */
export function varTable(analysis: Analysis): VarTable {
  const rows: VarTableRow[] = []
  const phases = analysis.groups.phase
  const showPhases = phases.length > 1 || phases[0]?.name !== undefined
  const showInstitutions = phases.some(({ institutions }) => institutions.length > 1 || institutions[0]?.name !== undefined)
  for (const phase of phases) {
    const phaseStart = rows.length
    if (showPhases) rows.push({ kind: 'phase', ...named(phase.name) })
    for (const institution of phase.institutions) {
      const from = rows.length
      if (showInstitutions) rows.push({ kind: 'institution', ...named(institution.name) })
      for (const activity of institution.activities) rows.push(activityRow(activity, analysis))
      if (showInstitutions) rows.push({ kind: 'institutionTotal', ...named(institution.name), from, totals: institution.totals })
    }
    if (showPhases) rows.push({ kind: 'phaseTotal', ...named(phase.name), from: phaseStart, totals: phase.totals })
  }
  rows.push({ kind: 'total', from: 0, totals: analysis.totals })
  const numbers = (some: readonly AnalysedActivity[]): number[] => some.map(({ number }) => number)
  return {
    rows, totals: analysis.totals,
    untimed: numbers(analysis.activities.filter(({ time }) => time === undefined)),
    untagged: numbers(analysis.activities.filter((activity) => categoryTimes(activity, analysis).untagged !== undefined)),
  }
}

function activityRow(activity: AnalysedActivity, analysis: Analysis): VarTableRow {
  const days = activity.time === undefined ? undefined : activity.time / (analysis.calendar.hoursPerDay * 60)
  return { kind: 'activity', activity, times: categoryTimes(activity, analysis), ...(days !== undefined && { days }) }
}

function categoryTimes(activity: AnalysedActivity, analysis: Analysis): CategoryTimes {
  const { timeByCategory } = totalsOf([activity], analysis)
  return Object.fromEntries(Object.entries(timeByCategory).filter(([, time]) => time > 0))
}

function named(name: string | undefined): { readonly name?: string } {
  return name === undefined ? {} : { name }
}
