// Links set by hand hold elements by id. Where a tool gave the elements other ids, the links follow what they were known as.
import { append } from '../model/append.ts'
import { performerName, type ModelIndex } from '../model/model-index.ts'
import { nameKey } from '../model/name-key.ts'
import type { BothSides, KnownEnd, Link, Links } from '../model/study.ts'

/** The links as they hold for two models. */
export interface FollowedLinks {
  /** With the ids the models have now; a link with a lost end is kept as it was. */
  readonly links: Links
  /** Ends found under another id. */
  readonly followed: readonly { readonly side: keyof BothSides<unknown>; readonly from: string; readonly to: string }[]
  /** Ends that are gone, each once, with the name they were known by. */
  readonly lost: readonly { readonly side: keyof BothSides<unknown>; readonly id: string; readonly name?: string }[]
}

/** What an end can lead to, as far as it is told from others. */
interface Target {
  readonly id: string
  readonly key: string
  readonly performer: string
}

/** An end of one or more links, and where it leads now: nowhere without `to`. */
interface End {
  readonly id: string
  readonly known: KnownEnd | undefined
  readonly to: string | undefined
}

/**
 * Follows every end of every link. [FL1] An end whose id is there holds, whatever it is called now. [FL2] But an end whose id is gone,
 * or names something else now, moves to the one element that has the name and the performer it was known by. [FL3] Where
 * that one is claimed by another end too, nobody can tell whose it is: what has its old id and its old name holds, and every other
 * is lost. What an end was known by is only kept where it was unmistakable (rememberEnds).
 */
export function followLinks(links: Links, sides: BothSides<readonly Target[]>): FollowedLinks {
  const all = [...links.same, ...links.notSame]
  const ends = { asIs: endsOf(all, 'asIs', sides.asIs), toBe: endsOf(all, 'toBe', sides.toBe) }
  const moved = (link: Link): Link => {
    const [asIs, toBe] = [ends.asIs.get(link.asIs)?.to, ends.toBe.get(link.toBe)?.to]
    const stays = asIs === undefined || toBe === undefined || (asIs === link.asIs && toBe === link.toBe)
    return stays ? link : { ...link, asIs, toBe }
  }
  const told = (['asIs', 'toBe'] as const).flatMap((side) => [...ends[side].values()].map((end) => ({ side, ...end })))
  return {
    links: { same: links.same.map(moved), notSame: links.notSame.map(moved) },
    followed: told.flatMap(({ side, id, to }) => (to !== undefined && to !== id ? [{ side, from: id, to }] : [])),
    lost: told.flatMap(({ side, id, to, known }) => (to === undefined ? [{ side, id, ...(known && { name: known.name }) }] : [])),
  }
}

function endsOf(links: readonly Link[], side: keyof BothSides<unknown>, targets: readonly Target[]): ReadonlyMap<string, End> {
  const known = new Map<string, KnownEnd | undefined>()
  for (const link of links) known.set(link[side], known.get(link[side]) ?? link.knownAs?.[side])
  const byId = new Map(targets.map((target) => [target.id, target]))
  const byWords = new Map<string, Target[]>()
  for (const target of targets) append(byWords, wordsOf(target.key, target.performer), target)

  const ends = [...known].map(([id, by]) => {
    const [here, namesakes] = [byId.get(id), by ? byWords.get(wordsOf(nameKey(by.name), nameKey(by.performer))) ?? [] : []]
    const isItself = here !== undefined && (by === undefined || nameKey(by.name) === here.key)
    const elsewhere = !isItself && namesakes.length === 1 ? namesakes[0]!.id : undefined
    return { id, known: by, isItself, to: elsewhere ?? here?.id }
  })
  const claims = new Map<string, number>()
  for (const { to } of ends) if (to !== undefined) claims.set(to, (claims.get(to) ?? 0) + 1)
  return new Map(ends.map(({ id, known: by, isItself, to }) => {
    const isContested = to !== undefined && claims.get(to)! > 1
    return [id, { id, known: by, to: isContested && !isItself ? undefined : to }]
  }))
}

/**
 * The links with what their ends are known by now, so that they can be followed later. An end whose name and performer fit another
 * element of its model too is known by nothing; one that is not in the model keeps what it was known by. Links that say
 * the same come back as they were.
 */
export function rememberEnds(links: Links, sides: Partial<BothSides<ModelIndex>>): Links {
  const describe = { asIs: describer(sides.asIs), toBe: describer(sides.toBe) }
  const remembered = (link: Link): Link => {
    const end = (side: keyof BothSides<unknown>): Partial<BothSides<KnownEnd>> => {
      const known = describe[side](link[side], link.knownAs?.[side])
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

function wordsOf(key: string, performer: string): string {
  return `${key}\t${performer}`
}
