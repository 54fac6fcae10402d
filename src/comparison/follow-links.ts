// Links set by hand hold elements by id. Where a tool gave the elements other ids, the links follow what they were known as.
import { append } from '../model/append.ts'
import type { Side } from '../model/finding.ts'
import { performerName, type ModelIndex } from '../model/model-index.ts'
import { nameKey } from '../model/name-key.ts'
import type { BothSides, KnownEnd, Link, Links } from '../model/study.ts'

/** An end of one or more links. */
export interface LinkEnd {
  readonly side: Side
  readonly id: string
  readonly known?: KnownEnd
}

/** The links as they hold for two models. */
export interface FollowedLinks {
  /** With the ids the models have now; a link with a lost end is kept as it was. */
  readonly links: Links
  /** Those of them whose ends both models have. */
  readonly holding: Links
  /** Ends found under another id. */
  readonly followed: readonly (LinkEnd & { readonly to: string })[]
  /** Ends that are gone, each once. */
  readonly lost: readonly LinkEnd[]
}

/** What an end can lead to, as far as it is told from others. */
interface Target {
  readonly id: string
  readonly key: string
  readonly performer: string
}

/**
 * Follows every end of every link. [LI1] An end whose id is there holds, whatever it is called now. [LI2] But an end whose id is gone,
 * or names something else now, moves to the one element that has the name and the performer it was known by. [LI3] Several
 * ends on one element: the one with its old id and old name holds; else the only one that is known by this name; else none. What does not
 * hold is lost. What an end was known by is only kept where it was unmistakable (rememberEnds).
 */
export function followLinks(links: Links, sides: BothSides<readonly Target[]>): FollowedLinks {
  const all = [...links.same, ...links.notSame]
  const ends = { asIs: followEnds(all, 'asIs', sides.asIs), toBe: followEnds(all, 'toBe', sides.toBe) }
  const now = (link: Link, side: Side): string | undefined => ends[side].get(endKey(link[side], link.knownAs?.[side]))?.to
  const holds = (link: Link): boolean => now(link, 'asIs') !== undefined && now(link, 'toBe') !== undefined
  const moved = (link: Link): Link => {
    const [asIs, toBe] = [now(link, 'asIs'), now(link, 'toBe')]
    return asIs === undefined || toBe === undefined || (asIs === link.asIs && toBe === link.toBe) ? link : { ...link, asIs, toBe }
  }
  const told = [...ends.asIs.values(), ...ends.toBe.values()]
  return {
    links: { same: links.same.map(moved), notSame: links.notSame.map(moved) },
    holding: { same: links.same.filter(holds).map(moved), notSame: links.notSame.filter(holds).map(moved) },
    followed: told.flatMap(({ end, to }) => (to !== undefined && to !== end.id ? [{ ...end, to }] : [])),
    lost: told.flatMap(({ end, to }) => (to === undefined ? [end] : [])),
  }
}

/** Where each end of a side leads, by its key. */
function followEnds(links: readonly Link[], side: Side, targets: readonly Target[]): ReadonlyMap<string, { readonly end: LinkEnd; readonly to: string | undefined }> {
  const byId = new Map(targets.map((target) => [target.id, target]))
  const byWords = new Map<string, Target[]>()
  for (const target of targets) append(byWords, wordsOf(target.key, target.performer), target)

  const claims = new Map(links.map((link) => {
    const [id, known] = [link[side], link.knownAs?.[side]]
    const [here, namesakes] = [byId.get(id), known ? byWords.get(knownWords(known)) ?? [] : []]
    const isItself = here !== undefined && (known === undefined || nameKey(known.name) === here.key)
    const isMoved = !isItself && namesakes.length === 1
    // How good the claim is, the best first.
    return [endKey(id, known), { end: { side, id, ...(known && { known }) }, to: isMoved ? namesakes[0]!.id : here?.id, rank: isItself ? 0 : isMoved ? 1 : 2 }]
  }))
  const best = new Map<string, { readonly rank: number; readonly count: number }>()
  for (const { to, rank } of claims.values()) {
    const before = to === undefined ? undefined : best.get(to)
    if (to !== undefined && (!before || rank < before.rank)) best.set(to, { rank, count: 1 })
    else if (to !== undefined && rank === before?.rank) best.set(to, { rank, count: before.count + 1 })
  }
  return new Map([...claims].map(([key, { end, to, rank }]) => {
    const rivals = best.get(to ?? '')
    const isRightful = rank === rivals?.rank && (rank === 0 || rivals.count === 1)
    return [key, { end, to: isRightful ? to : undefined }]
  }))
}

/**
 * The links with what their ends are known by now, so that they can be followed later. An end whose name and performer fit another
 * element of its model too is known by nothing; one that is `lost`, or not in the model, keeps what it was known by. Links that
 * say the same come back as they were.
 */
export function rememberEnds(links: Links, sides: Partial<BothSides<ModelIndex>>, lost: readonly LinkEnd[] = []): Links {
  const isLost = new Set(lost.map(({ side, id, known }) => `${side} ${endKey(id, known)}`))
  const describe = { asIs: describer(sides.asIs), toBe: describer(sides.toBe) }
  const remembered = (link: Link): Link => {
    const end = (side: Side): Partial<BothSides<KnownEnd>> => {
      const before = link.knownAs?.[side]
      const known = isLost.has(`${side} ${endKey(link[side], before)}`) ? before : describe[side](link[side], before)
      return known ? { [side]: known } : {}
    }
    const { asIs, toBe } = { ...end('asIs'), ...end('toBe') }
    if (asIs === link.knownAs?.asIs && toBe === link.knownAs?.toBe) return link
    return { asIs: link.asIs, toBe: link.toBe, ...((asIs ?? toBe) && { knownAs: { ...(asIs && { asIs }), ...(toBe && { toBe }) } }) }
  }
  const all = (some: readonly Link[]): readonly Link[] => {
    const after = some.map(remembered)
    return after.every((link, at) => link === some[at]) ? some : after
  }
  const [same, notSame] = [all(links.same), all(links.notSame)]
  return same === links.same && notSame === links.notSame ? links : { same, notSame }
}

function describer(index: ModelIndex | undefined): (id: string, before: KnownEnd | undefined) => KnownEnd | undefined {
  const known = new Map<string, KnownEnd | undefined>()
  const firstOf = new Map<string, string>()
  for (const { id, name } of index?.landmarks ?? []) {
    const performer = performerName(index!, id)
    const words = wordsOf(nameKey(name), nameKey(performer))
    const first = firstOf.get(words)
    if (first !== undefined) known.set(first, undefined)
    else firstOf.set(words, id)
    known.set(id, first !== undefined || name === undefined || nameKey(name) === '' ? undefined : { name, ...(nameKey(performer) !== '' && { performer: performer! }) })
  }
  return (id, before) => {
    if (!known.has(id)) return before
    const now = known.get(id)
    return now && before && now.name === before.name && now.performer === before.performer ? before : now
  }
}

/** The links without those that have the end. */
export function withoutEnd(links: Links, end: LinkEnd): Links {
  const isOther = (link: Link): boolean => endKey(link[end.side], link.knownAs?.[end.side]) !== endKey(end.id, end.known)
  return { same: links.same.filter(isOther), notSame: links.notSame.filter(isOther) }
}

/** Two links have an end in common when it has one id and is known by the same. */
function endKey(id: string, known: KnownEnd | undefined): string {
  return known ? `${id}\t${knownWords(known)}` : id
}

function knownWords({ name, performer }: KnownEnd): string {
  return wordsOf(nameKey(name), nameKey(performer))
}

function wordsOf(key: string, performer: string): string {
  return `${key}\t${performer}`
}
