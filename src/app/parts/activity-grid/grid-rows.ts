// The lines of the table from top to bottom: bands of phases, heads of institutions or performers, activities, totals.
import type { Analysis, Group, PhaseGroup, Totals } from '../../../analysis/analysis.ts'

/** How the table is grouped; `phase` is phase, then institution, as the ministry prints it. */
export const groupings = ['phase', 'institution', 'performer', 'none'] as const
/** One grouping. */
export type Grouping = (typeof groupings)[number]

/** The line of one activity. */
export interface ActivityLine {
  readonly kind: 'activity'
  readonly key: string
  readonly id: string
  readonly hidden: boolean
}

/** One line. Keys are unique in the table; `name` is absent where a group states none. */
export type GridRow =
  | { readonly kind: 'band'; readonly key: string; readonly name?: string; readonly folded: boolean }
  | { readonly kind: 'head'; readonly key: string; readonly name?: string; readonly hidden: boolean }
  | ActivityLine
  | { readonly kind: 'total'; readonly key: string; readonly level: 'group' | 'phase'; readonly name?: string; readonly group: Group; readonly hidden: boolean }

/** The lines, and the ids of the activities a person can walk through in their order. */
export interface GridRows {
  readonly rows: readonly GridRow[]
  readonly order: readonly string[]
}

/** What shapes the table beside the analysis. */
export interface RowOptions {
  readonly grouping: Grouping
  /** Ids to show; all when absent. Totals of groups are left out then, since they count rows that are not shown. */
  readonly only?: ReadonlySet<string>
  /** Keys of folded bands. Their lines stay, hidden, so that print shows them. */
  readonly folded?: ReadonlySet<string>
}

/**
 * Lays out the table. A level that only has one group without a name is no level: it gets neither head nor total. The total of
 * a lone institution is left to its phase.
 */
export function gridRows(analysis: Analysis, { grouping, only, folded = new Set() }: RowOptions): GridRows {
  const rows: GridRow[] = []
  const order: string[] = []
  const activities = (group: Group, hidden: boolean): void => {
    for (const { id } of group.activities) {
      if (only && !only.has(id)) continue
      rows.push({ kind: 'activity', key: id, id, hidden })
      if (!hidden) order.push(id)
    }
  }
  const isShown = (group: Group): boolean => !only || group.activities.some(({ id }) => only.has(id))
  const total = (key: string, level: 'group' | 'phase', group: Group, hidden: boolean): void => {
    if (!only) rows.push({ kind: 'total', key: `total ${key}`, level, name: group.name, group, hidden })
  }
  const groups = (some: readonly Group[], prefix: string, hidden: boolean): void => {
    if (!isLevel(some)) return some.forEach((group) => { activities(group, hidden) })
    for (const [at, group] of some.entries()) {
      if (!isShown(group)) continue
      rows.push({ kind: 'head', key: `head ${prefix}${at}`, name: group.name, hidden })
      activities(group, hidden)
      if (some.length > 1) total(`${prefix}${at}`, 'group', group, hidden)
    }
  }
  const phases = (some: readonly PhaseGroup[]): void => {
    if (!isLevel(some)) return some.forEach((phase) => { groups(phase.institutions, '', false) })
    for (const [at, phase] of some.entries()) {
      if (!isShown(phase)) continue
      const key = `phase ${phase.name ?? ''}`
      const isFolded = folded.has(key)
      rows.push({ kind: 'band', key, name: phase.name, folded: isFolded })
      groups(phase.institutions, `${at}.`, isFolded)
      total(key, 'phase', phase, false)
    }
  }
  if (grouping === 'phase') phases(analysis.groups.phase)
  else if (grouping === 'none') activities({ totals: analysis.totals, activities: analysis.activities }, false)
  else groups(analysis.groups[grouping], '', false)
  return { rows, order }
}

/** Activities that follow each other, as one. */
export interface ActivityRun {
  readonly kind: 'run'
  readonly key: string
  readonly lines: readonly ActivityLine[]
}

/** The lines with the activities between two heads or totals gathered; a run's key is that of the line before it. */
export function runsOf(rows: readonly GridRow[]): readonly (Exclude<GridRow, ActivityLine> | ActivityRun)[] {
  const runs: (Exclude<GridRow, ActivityLine> | { readonly kind: 'run'; readonly key: string; readonly lines: ActivityLine[] })[] = []
  for (const row of rows) {
    const last = runs.at(-1)
    if (row.kind !== 'activity') runs.push(row)
    else if (last?.kind === 'run') last.lines.push(row)
    else runs.push({ kind: 'run', key: `run ${last?.key ?? ''}`, lines: [row] })
  }
  return runs
}

/** The whole table as a group of its own. */
export function wholeTable(analysis: Analysis): { readonly totals: Totals; readonly activities: Group['activities'] } {
  return { totals: analysis.totals, activities: analysis.activities }
}

function isLevel(groups: readonly Group[]): boolean {
  return groups.length > 1 || groups.some(({ name }) => name !== undefined)
}
