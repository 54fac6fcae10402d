// Lets one case run through a tangle with mean times and nobody in its way: tokens, two clocks, choices asked of the caller.
import { append } from '../../model/append.ts'
import type { Minutes } from '../../model/units.ts'
import type { Tangle } from './structure-tree.ts'

/** Mean times of a strand. */
export interface StrandTime {
  readonly leadTime: Minutes
  readonly workTime: Minutes
}

/** Which of the strands that leave a knot one token takes. */
export type Choose = (knot: number, strands: readonly number[]) => readonly number[]

/** A strand that was begun: when all steps it came `after` were at their end. The time of day held it up `until` those others were, too. */
export interface Step {
  readonly strand: number
  readonly after: readonly number[]
  readonly until: readonly number[]
}

/** How one case came through. */
export interface Run {
  readonly leadTime: Minutes
  /** The same way reckoned over working times only; never above the lead time. */
  readonly workTime: Minutes
  /** The strands one after the other that made each time so long. */
  readonly leadChain: readonly number[]
  readonly workChain: readonly number[]
  /** How often each strand was begun, and how often each knot let tokens on. */
  readonly begun: Uint32Array
  readonly passed: Uint32Array
  /** `all` joins that let on what was there, since the rest could not come any more. */
  readonly forced: readonly number[]
  /** Whether a token ended the run for all others. */
  readonly isTerminated: boolean
  /** Where steps are recorded: each in the order it was begun, and what the end of the run came after. */
  readonly steps: readonly Step[]
  readonly end: Omit<Step, 'strand'>
}

/** A case that goes round longer than this is taken to be at its end. */
const mostMoves = 4000

interface Token {
  readonly time: Minutes
  readonly work: Minutes
  readonly leadChain?: Link
  readonly workChain?: Link
  /** Steps it comes after, as in `Step`; none where steps are not recorded. */
  readonly after?: readonly number[]
  readonly until?: readonly number[]
}

interface Link {
  readonly strand: number
  readonly before?: Link
}

/**
 * A player for one tangle. [TG1] Every strand takes its mean times. [TG2] An `all` join lets on when a token of each strand is there, an
 * `inclusive` one when no other token can still come. [TG3] When nothing moves any more, the first join at which tokens wait lets
 * them on: the figures of a model that gets stuck there are those of the model it was meant to be. [TG4] A token that terminates
 * ends the run. Steps are recorded where `records` says so.
 */
export function tanglePlayer({ knots, strands }: Tangle, times: readonly StrandTime[], records = false): (choose: Choose) => Run {
  const exit = knots.length - 1
  const leaving: number[][] = knots.map(() => [])
  const arriving: number[][] = knots.map(() => [])
  strands.forEach(({ source, target }, at) => {
    leaving[source]!.push(at)
    arriving[target]!.push(at)
  })
  const inclusive = knots.flatMap(({ join }, knot) => (join === 'inclusive' && knot !== exit && arriving[knot]!.length > 1 ? [knot] : []))
  const reaching = inclusive.map((join) => reachingKnots(join, strands, arriving, exit))

  return (choose) => {
    const begun = new Uint32Array(strands.length)
    const passed = new Uint32Array(knots.length)
    const waiting = new Map<number, Map<number, Token[]>>()
    const moving = new Moving()
    /** Tokens under way to each knot. */
    const coming = new Uint32Array(knots.length)
    const steps: Step[] = []
    let out: Token | undefined
    let moves = 0
    let terminated = false

    const goOn = (knot: number, token: Token): void => {
      passed[knot]!++
      const ways = leaving[knot]!
      for (const strand of knots[knot]!.split === 'all' || ways.length === 1 ? ways : choose(knot, ways)) {
        begun[strand]!++
        coming[strands[strand]!.target]!++
        const { leadTime, workTime } = times[strand]!
        moving.add({
          ...(records && { after: [steps.push({ strand, after: token.after ?? [], until: token.until ?? [] }) - 1] }),
          time: token.time + leadTime, work: token.work + workTime,
          leadChain: { strand, ...(token.leadChain && { before: token.leadChain }) }, workChain: { strand, ...(token.workChain && { before: token.workChain }) },
        }, strand)
      }
    }
    const wait = (knot: number, strand: number, token: Token): Map<number, Token[]> => {
      const at = waiting.get(knot) ?? new Map<number, Token[]>()
      waiting.set(knot, at)
      append(at, strand, token)
      return at
    }
    const letOut = (token: Token): void => {
      out = out ? later(out, token) : token
      passed[exit]!++
    }
    const letOn = (knot: number, token: Token): void => (knot === exit ? letOut(token) : goOn(knot, token))
    const arrive = (strand: number, token: Token): void => {
      const knot = strands[strand]!.target
      terminated = strands[strand]!.terminates
      const { join } = knots[knot]!
      if (arriving[knot]!.length < 2 || join === 'any' || (join === 'inclusive' && knot === exit)) return letOn(knot, token)
      const at = wait(knot, strand, token)
      if (join === 'inclusive' || at.size < arriving[knot]!.length) return
      const together = [...at].map(([from, [first, ...rest]]) => {
        if (rest.length === 0) at.delete(from)
        else at.set(from, rest)
        return first!
      })
      if (at.size === 0) waiting.delete(knot)
      letOn(knot, together.reduce(later))
    }
    /** Lets on all that waits at a join as one. */
    const letAllOn = (knot: number, now: Token): void => {
      const together = [...waiting.get(knot)!.values()].flat().reduce(later)
      waiting.delete(knot)
      letOn(knot, now.time > together.time ? { ...together, time: now.time, ...(records && { until: [...together.until ?? [], ...now.after ?? []] }) } : together)
    }
    /** An inclusive join with tokens that no other token can reach. */
    const ready = (): number | undefined => inclusive.find((join, at) =>
      waiting.has(join) && coming[join] === 0 && !reaching[at]!.some((knot) => coming[knot]! > 0 || waiting.has(knot)))

    goOn(0, { time: 0, work: 0 })
    let now: Token = { time: 0, work: 0 }
    const forced: number[] = []
    while (!terminated && moves++ < mostMoves) {
      const next = moving.take()
      if (next !== undefined) {
        now = next.token
        coming[strands[next.strand]!.target]!--
        arrive(next.strand, next.token)
      } else {
        const [first] = waiting.keys()
        if (first === undefined) break
        if (knots[first]!.join === 'all') forced.push(first)
        letAllOn(first, now)
      }
      if (inclusive.length === 0) continue
      for (let join = ready(); join !== undefined; join = ready()) letAllOn(join, now)
    }
    const { time, work, leadChain, workChain, after = [], until = [] }: Token = out ?? { time: now.time, work: 0, until: now.after ?? [] }
    return {
      leadTime: time, workTime: Math.min(work, time), leadChain: chainOf(leadChain), workChain: chainOf(workChain), begun, passed, forced,
      isTerminated: terminated, steps, end: { after, until },
    }
  }
}

/** Both tokens as one: each clock shows the later time, with what made it so late. */
function later(a: Token, b: Token): Token {
  const lead = b.time > a.time ? b : a
  const work = b.work > a.work ? b : a
  return {
    time: lead.time, work: work.work, ...(lead.leadChain && { leadChain: lead.leadChain }), ...(work.workChain && { workChain: work.workChain }),
    ...(a.after && b.after && { after: [...a.after, ...b.after] }), ...((a.until ?? b.until) && { until: [...a.until ?? [], ...b.until ?? []] }),
  }
}

function chainOf(link: Link | undefined): readonly number[] {
  const chain: number[] = []
  for (let at = link; at !== undefined; at = at.before) chain.push(at.strand)
  return chain.reverse()
}

/** The knots other than a join from which a token can come to it. */
function reachingKnots(join: number, strands: Tangle['strands'], arriving: readonly (readonly number[])[], exit: number): readonly number[] {
  const found = new Set<number>()
  const visit = (knot: number): void => {
    for (const strand of arriving[knot]!) if (strands[strand]!.source !== join && strands[strand]!.source !== exit) found.add(strands[strand]!.source)
  }
  visit(join)
  for (const knot of found) visit(knot)
  return [...found]
}

/** Tokens under way, taken in the order of (time of arrival, order of departure). A binary heap. */
class Moving {
  private readonly heap: { readonly token: Token; readonly strand: number; readonly order: number }[] = []
  private departed = 0

  add(token: Token, strand: number): void {
    const { heap } = this
    heap.push({ token, strand, order: this.departed++ })
    for (let at = heap.length - 1; at > 0;) {
      const above = (at - 1) >> 1
      if (!this.isBefore(at, above)) return
      this.swap(at, above)
      at = above
    }
  }

  take(): { readonly token: Token; readonly strand: number } | undefined {
    const { heap } = this
    const first = heap[0]
    const last = heap.pop()
    if (first === undefined || last === undefined || heap.length === 0) return first
    heap[0] = last
    for (let at = 0; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2]
      let least = at
      if (left < heap.length && this.isBefore(left, least)) least = left
      if (right < heap.length && this.isBefore(right, least)) least = right
      if (least === at) return first
      this.swap(at, least)
      at = least
    }
  }

  private isBefore(a: number, b: number): boolean {
    const [one, other] = [this.heap[a]!, this.heap[b]!]
    return one.token.time < other.token.time || (one.token.time === other.token.time && one.order < other.order)
  }

  private swap(a: number, b: number): void {
    const one = this.heap[a]!
    this.heap[a] = this.heap[b]!
    this.heap[b] = one
  }
}
