// The mean times of a tangle: exact where only choices or only parallel work are interwoven, or where all the ways it can go can
// be listed; else the mean of seeded runs.
import type { Ratio } from '../../model/units.ts'
import { openStream } from '../simulation/random-stream.ts'
import type { Fragment, FragmentPart } from './flow-analysis.ts'
import { tanglePlayer, type Choose, type Run } from './play-tangle.ts'
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
 * [TT1] Only choices: Σ visits · T, the visits by the traffic equations. [TT2] Choices and parallel work without circle: Σ p · T over all
 * ways it can go, each as long as its longest chain. [TT3] Else the mean of runs with mean times, with a 95 % interval; the same
 * `key` gives the same runs.
 */
export function tangleTime(tangle: Tangle, strands: readonly Fragment[], elementIds: readonly string[], key: string): TangleTime {
  const leaving = leavingStrands(tangle)
  if (tangle.knots.every(({ split }, knot) => split === 'one' || leaving[knot]!.length < 2)) return byTraffic(tangle, strands, elementIds)
  const play = tanglePlayer(tangle, strands)
  return (isAcyclic(tangle) ? byWays(tangle, strands, elementIds, play) : undefined) ?? byRuns(tangle, strands, elementIds, play, key)
}

function byTraffic({ knots, strands: ways, closesExit }: Tangle, strands: readonly Fragment[], elementIds: readonly string[]): TangleTime {
  const inflow = new Float64Array(knots.length)
  inflow[0] = 1
  const leaving = leavingStrands({ knots, strands: ways })
  const passed = solveTraffic({
    count: knots.length, inflow, source: Int32Array.from(ways, ({ source }) => source), target: Int32Array.from(ways, ({ target }) => target),
    weight: Float64Array.from(ways, ({ source, chance }) => (leaving[source]!.length === 1 ? 1 : chance)),
  })
  const visits = ways.map(({ source, chance }) => passed[source]! * (leaving[source]!.length === 1 ? 1 : chance))
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

/** Lists all the ways a tangle can go; `undefined` when there are too many. */
function byWays(tangle: Tangle, strands: readonly Fragment[], elementIds: readonly string[], play: (choose: Choose) => Run): TangleTime | undefined {
  const tally = new Tally(tangle)
  const ways = new Map<string, { readonly run: Run; chance: Ratio }>()
  // The choices of the next way, by position among the options of each; what is not yet in it is chosen first.
  let script: readonly number[] | undefined = []
  for (let listed = 0; script !== undefined; listed++) {
    if (listed >= mostWays) return undefined
    const chosen: readonly number[] = script
    const sizes: number[] = []
    let chance = 1
    let isListable = true
    const run = play((knot, ways) => {
      const options = optionsOf(tangle, knot, ways)
      if (options === undefined) {
        isListable = false
        return ways
      }
      const option = options[chosen[sizes.length] ?? 0]!
      sizes.push(options.length)
      chance *= option.chance
      return option.strands
    })
    if (!isListable) return undefined
    tally.add(run, chance)
    const name = `${run.leadChain.join()} ${run.workChain.join()}`
    const same = ways.get(name)
    if (same) same.chance += chance
    else ways.set(name, { run, chance })
    script = nextScript(chosen, sizes)
  }
  const parts = [...ways.values()].map(({ run, chance }): FragmentPart => ({ fragment: wayFragment(run, strands, elementIds), weight: chance }))
  const fragment: Fragment = parts.length === 1 ? parts[0]!.fragment : { kind: 'exclusive', elementIds, parts, ...sums(parts) }
  return { fragment, ...tally.result(1) }
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

function byRuns(tangle: Tangle, strands: readonly Fragment[], elementIds: readonly string[], play: (choose: Choose) => Run, key: string): TangleTime {
  const stream = openStream(1, 0, key)
  const tally = new Tally(tangle)
  const choose: Choose = (knot, ways) => drawn(tangle, knot, ways, () => stream.next())
  let runs = 0, moves = 0, mean = 0, squares = 0, work = 0
  while (runs < effort.most && (runs < effort.fewest || moves < effort.moves)) {
    const run = play(choose)
    runs++
    moves += run.begun.reduce((sum, times) => sum + times, 0)
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
