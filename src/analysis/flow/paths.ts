// The tree of blocks -> the ways a case can take through it: the fastest, the slowest, the likeliest. No loop is gone round again.
import type { GraphNode } from './flow-graph.ts'
import { foldPieces, type Branches, type Piece, type Place } from './structure-tree.ts'
import { tangleWays } from './tangle-ways.ts'
import { combined, inOrder, likeliestOf, oneOf, only, scaled, sideBySide, standing, waysTogether, type Way, type Ways } from './ways.ts'

/** Where the ways of nodes come from. */
export interface WaySource {
  readonly nodeAt: (place: Place) => GraphNode
  /** The ways inside a sub-process. */
  readonly contentOf: (scope: number) => Ways
}

/**
 * The ways through a tree. [PA1] Times add up in sequence; of parallel branches all are on a way, and the longest counts. [PA2] A loop
 * is passed once: chance 1 − r. [PA3] Of inclusive branches each subset is a way. [PA4] Where the flow is no block, flows that lead back
 * are on no way, and of interwoven choices and parallel work a bounded number of ways is looked at.
 */
export function waysOf(root: Piece, source: WaySource): Ways {
  return foldPieces<Ways>(root, (piece, made) => {
    switch (piece.kind) {
      case 'nothing':
      case 'flow':
        return only({ time: 0, chance: 1, passes: piece })
      case 'node':
        return nodeWays(piece, source)
      case 'sequence':
        return made.reduce((before, after) => combined(before, after, inOrder), only(standing))
      case 'branches':
        return branchWays(piece, made)
      case 'loop':
        return scaled(made[0]!, 1 - piece.repeat)
      case 'tangle':
        return tangleWays(piece, made)
    }
  })
}

function nodeWays(piece: Piece & { kind: 'node' }, { nodeAt, contentOf }: WaySource): Ways {
  const { time, content, repetition } = nodeAt(piece.place)
  const once = only({ time: (time?.processing ?? 0) + (time?.waiting ?? 0), chance: 1, passes: piece })
  const ways = content === undefined ? once : combined(once, contentOf(content), inOrder)
  if (repetition === undefined || repetition.kind === 'parallel') return ways
  if (repetition.kind === 'standard') return scaled(ways, 1 - repetition.repeat)
  const repeat = (way: Way): Way => ({ ...way, time: way.time * repetition.instances })
  return { likeliest: ways.likeliest.map(repeat), fastest: repeat(ways.fastest), slowest: repeat(ways.slowest) }
}

function branchWays({ how, branches }: Branches, made: readonly Ways[]): Ways {
  if (how === 'parallel') return waysTogether(made)
  if (how === 'exclusive') {
    const total = branches.reduce((sum, { chance }) => sum + chance, 0)
    return oneOf(made.map((ways, at) => scaled(ways, branches[at]!.chance / total)))
  }
  return inclusiveWays(branches, made)
}

/** Ways over the subsets of branches, kept apart by whether any branch is taken yet. */
function inclusiveWays(branches: Branches['branches'], made: readonly Ways[]): Ways {
  const byDefault = branches.findIndex(({ isDefault }) => isDefault)
  let none = 1
  let some: readonly Way[] = []
  let fastest: Way | undefined
  let slowest: Way | undefined
  const rather = (a: Way | undefined, b: Way, better: (a: Way, b: Way) => boolean): Way => (a === undefined || better(b, a) ? b : a)
  made.forEach((ways, at) => {
    const { chance, isDefault } = branches[at]!
    if (isDefault) return
    const taken = scaled(ways, chance)
    some = likeliestOf([
      ...some.map((way) => ({ ...way, chance: way.chance * (1 - chance) })),
      ...some.flatMap((way) => taken.likeliest.map((branch) => sideBySide(way, branch))),
      ...taken.likeliest.map((branch) => ({ ...branch, chance: branch.chance * none })),
    ])
    slowest = slowest ? sideBySide(slowest, taken.slowest) : taken.slowest
    // A branch that is always taken is on every way.
    const alone = { ...taken.fastest, chance: taken.fastest.chance * none }
    if (chance === 1) fastest = fastest && none === 0 ? sideBySide(fastest, taken.fastest) : alone
    else if (none > 0) fastest = rather(fastest && { ...fastest, chance: fastest.chance * (1 - chance) }, alone, (a, b) => a.time < b.time)
    none *= 1 - chance
  })
  const otherwise = made[byDefault]
  const scale = (way: Way): Way => ({ ...way, chance: otherwise ? way.chance : way.chance / (1 - none) })
  const others: Ways | undefined = fastest && slowest && { likeliest: some.map(scale), fastest: scale(fastest), slowest: scale(slowest) }
  return oneOf([...(others ? [others] : []), ...(otherwise && (none > 0 || !others) ? [scaled(otherwise, none)] : [])])
}
