// The mean times of a tangle: exact where only choices or only parallel work are interwoven, or where all the ways it can go can
// be listed; else the mean of seeded runs.
import type { Ratio } from '../../model/units.ts'
import { openStream } from '../simulation/random-stream.ts'
import type { Fragment, FragmentPart } from './flow-analysis.ts'
import { tanglePlayer, type Choose, type Run, type StrandTime } from './play-tangle.ts'
import type { Tangle } from './structure-tree.ts'
import { isAcyclic, leavingStrands, nextScript, optionsOf } from './tangle-options.ts'
import { solveTraffic } from './traffic.ts'

/** What is known of a tangle. */
export interface TangleTime {
  readonly fragment: Fragment
  /** Mean number of times each knot lets tokens on for each entry, for knots where the traffic equations do not say it. */
  readonly passed: ReadonlyMap<number, number>
  /** `all` joins where not all that they wait for can come. */
  readonly forced: ReadonlySet<number>
  /** Share of the cases that a token ends for all its others; absent where none can run beside it. */
  readonly terminated?: Ratio
}

/** Ways that are listed at most. */
const mostWays = 64
/** Moves that all runs together may take, and the most runs; half a dozen runs are made in any case. */
const effort = { moves: 30_000, fewest: 6, most: 4000 }

/**
 * The times of a tangle whose strands have the given fragments.
 * [TM1] Only choices: Σ visits · T, the visits by the traffic equations. [TM2] Choices and parallel work without circle: Σ p · T over all
 * ways it can go, each as long as its longest chain. [TM3] Else the mean of runs with mean times, with a 95 % interval; the same
 * `key` gives the same runs.
 */
export function tangleTime(tangle: Tangle, strands: readonly Fragment[], elementIds: readonly string[], key: string): TangleTime {
  if (isChoiceOnly(tangle)) return byTraffic(tangle, strands, elementIds)
  const play = tanglePlayer(tangle, strands)
  return (isAcyclic(tangle) ? byWays(tangle, strands, elementIds, play) : undefined) ?? byRuns(tangle, strands, elementIds, play, key)
}

/** How cases come through a tangle: how often they pass each strand, or all their runs with the share of the cases that each stands for. */
export type TangleCourse =
  | { readonly kind: 'visits'; readonly visits: readonly number[] }
  | { readonly kind: 'runs'; readonly runs: readonly { readonly run: Run; readonly share: Ratio }[] }

/** What `tangleTime` reckons with; its runs have their steps recorded. */
export function tangleCourse(tangle: Tangle, strands: readonly StrandTime[], key: string): TangleCourse {
  if (isChoiceOnly(tangle)) return { kind: 'visits', visits: trafficOf(tangle).visits }
  const play = tanglePlayer(tangle, strands, true)
  const listed = isAcyclic(tangle) ? listedRuns(tangle, play) : undefined
  if (listed) return { kind: 'runs', runs: listed }
  const runs = [...drawnRuns(tangle, play, key)]
  return { kind: 'runs', runs: runs.map((run) => ({ run, share: 1 / runs.length })) }
}

function isChoiceOnly(tangle: Tangle): boolean {
  const leaving = leavingStrands(tangle)
  return tangle.knots.every(({ split }, knot) => split === 'one' || leaving[knot]!.length < 2)
}

function trafficOf({ knots, strands: ways }: Tangle): { readonly passed: Float64Array; readonly visits: readonly number[] } {
  const inflow = new Float64Array(knots.length)
  inflow[0] = 1
  const leaving = leavingStrands({ knots, strands: ways })
  const passed = solveTraffic({
    count: knots.length, inflow, source: Int32Array.from(ways, ({ source }) => source), target: Int32Array.from(ways, ({ target }) => target),
    weight: Float64Array.from(ways, ({ source, chance }) => (leaving[source]!.length === 1 ? 1 : chance)),
  })
  return { passed, visits: ways.map(({ source, chance }) => passed[source]! * (leaving[source]!.length === 1 ? 1 : chance)) }
}

function byTraffic(tangle: Tangle, strands: readonly Fragment[], elementIds: readonly string[]): TangleTime {
  const { knots, strands: ways, closesExit } = tangle
  const { passed, visits } = trafficOf(tangle)
  const parts = strands.map((fragment, at): FragmentPart => ({ fragment, weight: visits[at]! })).filter(isWorthTelling)
  const arriving = knots.map(() => 0)
  for (const { target } of ways) arriving[target]!++
  const meets = knots.flatMap(({ join }, knot) => (join !== 'any' && arriving[knot]! > 1 && (knot < knots.length - 1 || closesExit) ? [knot] : []))
  return {
    fragment: { kind: 'unstructured', elementIds, parts, ...sums(parts) },
    passed: new Map(meets.map((knot) => [knot, passed[knot]!])),
    forced: new Set(meets.filter((knot) => knots[knot]!.join === 'all')),
  }
}

/** By all the ways a tangle can go; `undefined` when there are too many. */
function byWays(tangle: Tangle, strands: readonly Fragment[], elementIds: readonly string[], play: (choose: Choose) => Run): TangleTime | undefined {
  const listed = listedRuns(tangle, play)
  if (listed === undefined) return undefined
  const tally = new Tally(tangle)
  const ways = new Map<string, { readonly run: Run; chance: Ratio }>()
  for (const { run, share } of listed) {
    tally.add(run, share)
    const name = `${run.leadChain.join()} ${run.workChain.join()}`
    const same = ways.get(name)
    if (same) same.chance += share
    else ways.set(name, { run, chance: share })
  }
  const parts = [...ways.values()].map(({ run, chance }): FragmentPart => ({ fragment: wayFragment(run, strands, elementIds), weight: chance }))
  const fragment: Fragment = parts.length === 1 ? parts[0]!.fragment : { kind: 'exclusive', elementIds, parts, ...sums(parts) }
  return { fragment, ...tally.result(1) }
}

/** Every way a tangle can go, with its chance; `undefined` when there are too many. */
function listedRuns(tangle: Tangle, play: (choose: Choose) => Run): { readonly run: Run; readonly share: Ratio }[] | undefined {
  const runs: { readonly run: Run; readonly share: Ratio }[] = []
  // The choices of the next way, by position among the options of each; what is not yet in it is chosen first.
  let script: readonly number[] | undefined = []
  while (script !== undefined) {
    if (runs.length >= mostWays) return undefined
    const chosen: readonly number[] = script
    const sizes: number[] = []
    let share = 1
    let isListable = true
    const run = play((knot, ways) => {
      const options = optionsOf(tangle, knot, ways)
      if (options === undefined) {
        isListable = false
        return ways
      }
      const option = options[chosen[sizes.length] ?? 0]!
      sizes.push(options.length)
      share *= option.chance
      return option.strands
    })
    if (!isListable) return undefined
    runs.push({ run, share })
    script = nextScript(chosen, sizes)
  }
  return runs
}

/** One way a tangle can go: its longest chain, and where the work is longest on another chain, both. */
function wayFragment({ leadChain, workChain, leadTime, workTime }: Run, strands: readonly Fragment[], elementIds: readonly string[]): Fragment {
  const chains = leadChain.join() === workChain.join() ? [leadChain] : [leadChain, workChain]
  const parts = chains.map((chain): FragmentPart => {
    const inside = chain.map((strand): FragmentPart => ({ fragment: strands[strand]! })).filter(isWorthTelling)
    const total = (figure: 'leadTime' | 'workTime'): number => inside.reduce((sum, { fragment }) => sum + fragment[figure], 0)
    return { fragment: { kind: 'sequence', elementIds: [], parts: inside, leadTime: total('leadTime'), workTime: total('workTime') } }
  })
  return { kind: 'parallel', elementIds, parts, leadTime, workTime }
}

/** Runs with chances drawn from the stream of the key, as many as the effort allows. */
function* drawnRuns(tangle: Tangle, play: (choose: Choose) => Run, key: string): Generator<Run> {
  const stream = openStream(1, 0, key)
  const choose: Choose = (knot, ways) => drawn(tangle, knot, ways, () => stream.next())
  let moves = 0
  for (let runs = 0; runs < effort.most && (runs < effort.fewest || moves < effort.moves); runs++) {
    const run = play(choose)
    moves += run.begun.reduce((sum, times) => sum + times, 0)
    yield run
  }
}

function byRuns(tangle: Tangle, strands: readonly Fragment[], elementIds: readonly string[], play: (choose: Choose) => Run, key: string): TangleTime {
  const tally = new Tally(tangle)
  let runs = 0, mean = 0, squares = 0, work = 0
  for (const run of drawnRuns(tangle, play, key)) {
    runs++
    const distance = run.leadTime - mean
    mean += distance / runs
    squares += distance * (run.leadTime - mean)
    work += (run.workTime - work) / runs
    tally.add(run, 1)
  }
  const { begun, ...result } = tally.result(runs)
  const parts = strands.map((fragment, at): FragmentPart => ({ fragment, weight: begun[at]! })).filter(isWorthTelling)
  // Where nothing takes time there is nothing to be unsure of.
  if (parts.every(({ fragment }) => fragment.leadTime === 0)) return { ...result, fragment: { kind: 'parallel', elementIds, parts, leadTime: 0, workTime: 0 } }
  const halfWidth = runs < 2 ? 0 : 1.96 * Math.sqrt(squares / (runs - 1) / runs)
  return {
    ...result,
    fragment: { kind: 'irreducible', elementIds, parts, leadTime: mean, workTime: Math.min(work, mean), simulated: { runs, halfWidth } },
  }
}

/** Counts passages over runs. */
class Tally {
  private readonly passed: Float64Array
  private readonly begun: Float64Array
  private readonly forced = new Set<number>()
  private terminated = 0
  private readonly tangle: Tangle

  constructor(tangle: Tangle) {
    this.tangle = tangle
    this.passed = new Float64Array(tangle.knots.length)
    this.begun = new Float64Array(tangle.strands.length)
  }

  add({ passed, begun, forced, isTerminated }: Run, weight: number): void {
    if (isTerminated) this.terminated += weight
    passed.forEach((times, knot) => { this.passed[knot]! += weight * times })
    begun.forEach((times, strand) => { this.begun[strand]! += weight * times })
    for (const knot of forced) this.forced.add(knot)
  }

  /** What the equations do not say: inclusive joins, and everything where tokens get stuck or are taken away. */
  result(total: number): Omit<TangleTime, 'fragment'> & { readonly begun: readonly number[] } {
    const { tangle: { knots, strands, closesExit }, forced } = this
    const mayTerminate = strands.some(({ terminates }) => terminates)
    const isUnsure = forced.size > 0 || mayTerminate
    const passed = new Map<number, number>()
    knots.forEach(({ join }, knot) => {
      const isInside = knot > 0 && (knot < knots.length - 1 || closesExit)
      if (isInside && (isUnsure || join === 'inclusive')) passed.set(knot, this.passed[knot]! / total)
    })
    return { passed, forced, begun: Array.from(this.begun, (times) => times / total), ...(mayTerminate && { terminated: this.terminated / total }) }
  }
}

function drawn({ knots, strands }: Tangle, knot: number, ways: readonly number[], next: () => number): readonly number[] {
  if (knots[knot]!.split === 'one') {
    let left = next() * ways.reduce((sum, way) => sum + strands[way]!.chance, 0)
    return [ways.find((way) => (left -= strands[way]!.chance) < 0) ?? ways.at(-1)!]
  }
  const byDefault = ways.filter((way) => strands[way]!.isDefault)
  // A split whose branches hardly ever come is drawn until one does, but not for ever.
  for (let draw = 0; draw < 1000; draw++) {
    const some = ways.filter((way) => !strands[way]!.isDefault && next() < strands[way]!.chance)
    if (some.length > 0) return some
    if (byDefault.length > 0) return byDefault
  }
  return ways.slice(0, 1)
}

const isWorthTelling = ({ fragment, weight }: FragmentPart): boolean => weight !== 0 && (fragment.leadTime > 0 || fragment.parts.length > 0 || fragment.kind === 'node')

function sums(parts: readonly FragmentPart[]): Pick<Fragment, 'leadTime' | 'workTime'> {
  const sum = (figure: 'leadTime' | 'workTime'): number => parts.reduce((total, { fragment, weight = 1 }) => total + weight * fragment[figure], 0)
  return { leadTime: sum('leadTime'), workTime: sum('workTime') }
}
