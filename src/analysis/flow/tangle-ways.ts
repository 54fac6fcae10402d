// The ways a case can take through a tangle, without the strands that lead back.
import { tanglePlayer, type Run } from './play-tangle.ts'
import { nothing, inSequence, type Tangle } from './structure-tree.ts'
import { leavingStrands, nextScript, optionsOf } from './tangle-options.ts'
import { combined, inOrder, likeliestOf, oneOf, only, scaled, standing, type Way, type Ways } from './ways.ts'

/** Runs that are looked at where choices and parallel work are interwoven, and moves they may take in all. */
const most = { runs: 200, moves: 10_000 }

/** The ways through a tangle whose strands have the given ways. */
export function tangleWays(tangle: Tangle, strands: readonly Ways[]): Ways {
  const leaving = leavingStrands(tangle)
  const { ahead, order } = withoutReturns(tangle, leaving)
  const isChoiceOnly = tangle.knots.every(({ split }, knot) => split === 'one' || leaving[knot]!.length < 2)
  return isChoiceOnly ? choiceWays(tangle, strands, ahead, order) : interwovenWays(tangle, strands, ahead)
}

/** Ways from knot to knot in the order of the flow. */
function choiceWays({ knots, strands }: Tangle, made: readonly Ways[], ahead: readonly (readonly number[])[], order: readonly number[]): Ways {
  const at: (Ways | undefined)[] = knots.map(() => undefined)
  at[0] = only(standing)
  for (const knot of order) {
    const here = at[knot]
    if (!here) continue
    const isChoice = knots[knot]!.split === 'one'
    for (const strand of ahead[knot]!) {
      const { target, chance } = strands[strand]!
      const there = combined(here, scaled(made[strand]!, isChoice ? chance : 1), inOrder)
      const known = at[target]
      at[target] = known ? oneOf([known, there]) : there
    }
  }
  return at[knots.length - 1]!
}

/** Ways as the runs of a player that tries one choice after the other; on each strand the likeliest, fastest or slowest way is taken. */
function interwovenWays(tangle: Tangle, made: readonly Ways[], ahead: readonly (readonly number[])[]): Ways {
  const listed = (wayOf: (ways: Ways) => Way): readonly Way[] => {
    const own = made.map(wayOf)
    const play = tanglePlayer(tangle, own.map(({ time }) => ({ leadTime: time, workTime: time })))
    const found: Way[] = []
    let script: readonly number[] | undefined = []
    for (let moves = 0; script !== undefined && found.length < most.runs && moves < most.moves;) {
      const chosen: readonly number[] = script
      const sizes: number[] = []
      let chance = 1
      const run = play((knot, ways) => {
        const onward = ways.filter((way) => ahead[knot]!.includes(way))
        const options = optionsOf(tangle, knot, ways)?.filter((option) => option.strands.every((way) => onward.includes(way))) ?? []
        const option = options[chosen[sizes.length] ?? 0]
        if (option === undefined) return onward
        sizes.push(options.length)
        chance *= option.chance
        return option.strands
      })
      found.push(wayAlong(run, own, chance))
      moves += run.begun.reduce((sum, times) => sum + times, 0)
      script = nextScript(chosen, sizes)
    }
    return found
  }
  const likeliest = listed((ways) => ways.likeliest[0] ?? ways.fastest)
  const fastest = listed((ways) => ways.fastest).reduce((least, way) => (way.time < least.time ? way : least))
  const slowest = listed((ways) => ways.slowest).reduce((most, way) => (way.time > most.time ? way : most))
  return { likeliest: likeliestOf(likeliest), fastest, slowest }
}

function wayAlong({ begun, leadTime }: Run, strands: readonly Way[], chance: number): Way {
  let passes = nothing
  let share = chance
  begun.forEach((times, strand) => {
    if (times === 0) return
    passes = inSequence(passes, strands[strand]!.passes)
    share *= strands[strand]!.chance
  })
  return { time: leadTime, chance: share, passes }
}

/** The strands of each knot that do not lead back to a knot still being walked, depth first, and the knots in the order of the flow. */
function withoutReturns({ knots, strands }: Tangle, leaving: readonly (readonly number[])[]): { readonly ahead: readonly (readonly number[])[]; readonly order: readonly number[] } {
  const ahead: number[][] = knots.map(() => [])
  const state = new Map<number, 'open' | 'done'>([[0, 'open']])
  const order: number[] = []
  const path = [{ knot: 0, rest: [...leaving[0]!] }]
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const strand = top.rest.shift()
    if (strand === undefined) {
      state.set(top.knot, 'done')
      order.push(top.knot)
      path.pop()
      continue
    }
    const { target } = strands[strand]!
    if (state.get(target) === 'open') continue
    ahead[top.knot]!.push(strand)
    if (state.has(target)) continue
    state.set(target, 'open')
    path.push({ knot: target, rest: [...leaving[target]!] })
  }
  return { ahead, order: order.reverse() }
}
