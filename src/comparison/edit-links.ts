// What the analyst's word does to the links of a study. Links are the only thing a person decides about a matching.
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

/**
 * Links after the analyst chose the counterparts of a ledger row: what is chosen is linked, what the row paired and is not
 * chosen is separated. The row is taken by its as-is activities, or by its to-be activities when it is an added one.
 */
export function relink(links: Links, row: LedgerRow, chosen: readonly string[]): Links {
  const fromAsIs = row.asIs.length > 0
  const own = fromAsIs ? row.asIs : row.toBe
  const pairOf = (mine: string, other: string): Link => (fromAsIs ? { asIs: mine, toBe: other } : { asIs: other, toBe: mine })
  const dropped = row.pairs.filter((pair) => !chosen.includes(fromAsIs ? pair.toBe : pair.asIs))
  const separated = dropped.reduce((all, { asIs, toBe }) => separate(all, { asIs, toBe }), links)
  return own.flatMap((mine) => chosen.map((other) => pairOf(mine, other))).reduce(link, separated)
}

function is(pair: Link): (other: Link) => boolean {
  return (other) => other.asIs === pair.asIs && other.toBe === pair.toBe
}

function isNot(pair: Link): (other: Link) => boolean {
  return (other) => !is(pair)(other)
}
