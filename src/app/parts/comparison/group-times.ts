// The times of both sides by performer or by phase, one row for every name that either side has.
import type { Group } from '../../../analysis/analysis.ts'
import type { BothSides } from '../../../model/study.ts'
import type { Minutes } from '../../../model/units.ts'

/** One name with its time on each side; the name is absent for activities that state none. */
export interface GroupTime {
  readonly name?: string
  readonly asIs: Minutes
  readonly toBe: Minutes
}

/** The rows as the as-is has them, then those that only the to-be has. A side without the name has no time there. */
export function groupTimes(groups: BothSides<readonly Group[]>): readonly GroupTime[] {
  const times = (side: readonly Group[]): ReadonlyMap<string | undefined, Minutes> => new Map(side.map(({ name, totals }) => [name, totals.tableTotal]))
  const [asIs, toBe] = [times(groups.asIs), times(groups.toBe)]
  return [...new Set([...asIs.keys(), ...toBe.keys()])].map((name) => ({ ...(name !== undefined && { name }), asIs: asIs.get(name) ?? 0, toBe: toBe.get(name) ?? 0 }))
}

/** The row whose time changes most, either way; nothing where none does. */
export function largestChange(rows: readonly GroupTime[]): GroupTime | undefined {
  const change = ({ asIs, toBe }: GroupTime): Minutes => Math.abs(toBe - asIs)
  const most = rows.reduce<GroupTime | undefined>((largest, row) => (largest && change(largest) >= change(row) ? largest : row), undefined)
  return most && change(most) > 0 ? most : undefined
}
