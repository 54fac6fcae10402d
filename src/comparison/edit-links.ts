// What the analyst's word does to the links of a study. Links are the only thing a person decides about a matching.
import { otherSide, type Side } from '../model/finding.ts'
import type { Link, Links } from '../model/study.ts'
import type { LedgerRow } from './comparison.ts'

/** Links with every pair of the rows confirmed; rows without pairs and pairs already linked change nothing. */
export function confirmRows(links: Links, rows: readonly LedgerRow[]): Links {
  return rows.flatMap(({ pairs }) => pairs).reduce((all, { asIs, toBe }) => link(all, { asIs, toBe }), links)
}

/** Links that say the two correspond, whatever was said before. */
export function link(links: Links, pair: Link): Links {
  if (links.same.some(is(pair)) && !links.notSame.some(is(pair))) return links
  return { same: [...links.same.filter(isNot(pair)), pair], notSame: links.notSame.filter(isNot(pair)) }
}

/** Links that say the two do not correspond. */
export function separate(links: Links, pair: Link): Links {
  if (links.notSame.some(is(pair)) && !links.same.some(is(pair))) return links
  return { same: links.same.filter(isNot(pair)), notSame: [...links.notSame.filter(isNot(pair)), pair] }
}

/** Activities or events of one side of the ledger that get their counterparts anew. */
export interface Repaired {
  readonly side: Side
  readonly ids: readonly string[]
}

/**
 * Links after the analyst chose the counterparts of some activities, in whatever way: in the dialog, by dragging, from the alternatives.
 * [EL1] Every one of them is linked with everything chosen. [EL2] What they were paired with and is not chosen is separated from them.
 * [EL3] Who is chosen keeps the partners that are beyond doubt, which makes a merge or a split; a mere guess gives way.
 */
export function pairAnew(links: Links, ledger: readonly LedgerRow[], { side, ids }: Repaired, chosen: readonly string[]): Links {
  const other = otherSide(side)
  const kept = ledger.filter(({ isConfirmed }) => isConfirmed).flatMap(({ pairs }) => pairs).filter((pair) => chosen.includes(pair[other]) && !ids.includes(pair[side]))
  const dropped = ledger.flatMap(({ pairs }) => pairs).filter((pair) => ids.includes(pair[side]) && !chosen.includes(pair[other]))
  const made = ids.flatMap((mine) => chosen.map((theirs): Link => (side === 'asIs' ? { asIs: mine, toBe: theirs } : { asIs: theirs, toBe: mine })))
  const separated = dropped.reduce((all, { asIs, toBe }) => separate(all, { asIs, toBe }), kept.reduce((all, { asIs, toBe }) => link(all, { asIs, toBe }), links))
  return made.reduce(link, separated)
}

function is(pair: Link): (other: Link) => boolean {
  return (other) => other.asIs === pair.asIs && other.toBe === pair.toBe
}

function isNot(pair: Link): (other: Link) => boolean {
  return (other) => !is(pair)(other)
}
