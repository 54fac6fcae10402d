// The times of both sides by performer or by phase, one row for every name that either side has.
import type { Group } from '../../../analysis/analysis.ts'
import { nameKey } from '../../../model/name-key.ts'
import type { BothSides } from '../../../model/study.ts'
import type { Minutes } from '../../../model/units.ts'

/** One name with its time on each side; the name is absent for activities that state none. */
export interface GroupTime {
  readonly name?: string
  readonly asIs: Minutes
  readonly toBe: Minutes
}

/**
 * The rows as the as-is has them, then those that only the to-be has. Names that sound the same are one, written as the as-is does. A
 * side without the name has no time there.
 */
export function groupTimes(groups: BothSides<readonly Group[]>): readonly GroupTime[] {
  const byName = (side: readonly Group[]): ReadonlyMap<string, Group> => new Map(side.map((group) => [nameKey(group.name), group]))
  const [asIs, toBe] = [byName(groups.asIs), byName(groups.toBe)]
  return [...new Set([...asIs.keys(), ...toBe.keys()])].map((key) => {
    const [before, after] = [asIs.get(key), toBe.get(key)]
    const name = before?.name ?? after?.name
    return { ...(name !== undefined && { name }), asIs: before?.totals.tableTotal ?? 0, toBe: after?.totals.tableTotal ?? 0 }
  })
}

/** The row whose time changes most, either way; nothing where none does. */
export function largestChange(rows: readonly GroupTime[]): GroupTime | undefined {
  const change = ({ asIs, toBe }: GroupTime): Minutes => Math.abs(toBe - asIs)
  const most = rows.reduce<GroupTime | undefined>((largest, row) => (largest && change(largest) >= change(row) ? largest : row), undefined)
  return most && change(most) > 0 ? most : undefined
}
