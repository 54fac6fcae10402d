// The tree of blocks with the times of its nodes -> fragments with lead time and work time, each with the parts it follows from.
import type { Minutes } from '../../model/units.ts'
import type { Fragment, FragmentPart } from './flow-analysis.ts'
import type { GraphNode, Repetition } from './flow-graph.ts'
import { foldPieces, partsOf, type Branches, type Loop, type Piece, type Place, type Tangle } from './structure-tree.ts'
import { tangleTime, type TangleTime } from './tangle-time.ts'

/** What the times of a tree are reckoned with. */
export interface TimeSource {
  readonly nodeAt: (place: Place) => GraphNode
  /** The fragment inside a sub-process. */
  readonly contentOf: (scope: number) => Fragment
  /** Told of each tangle what was found in it. */
  readonly onTangle: (tangle: Tangle, time: TangleTime) => void
}

type Figure = 'leadTime' | 'workTime'

/** Loops in loops can go round for longer than any number says; billions of years say enough. */
const longestTime: Minutes = 1e15

/**
 * The fragment of a whole tree. Both times follow one recursion, so that the work time is never above the lead time.
 * [LT1] A node takes w + p, a sequence the sum of its parts. [LT2] Exclusive branches Σ p·T. [LT3] Parallel branches the longest.
 * [LT4] Inclusive branches the mean of the longest over the subsets that can be taken. [LT5] A loop (T_body + r·T_redo) ÷ (1 − r),
 * reckoned once T_body + r·(T_redo + T_body). [LT6] A sub-process what is inside. [LT7] A repeated activity n·T in sequence, T in parallel,
 * T ÷ (1 − r) with a loop marker. [LT8] An activity with boundary events its own time and Σ p·T of the ways on from it.
 */
export function fragmentOf(root: Piece, source: TimeSource): Fragment {
  const idOf = (place: Place): string => source.nodeAt(place).element.id
  const isException = (piece: Piece): boolean => {
    const [first] = partsOf(piece)
    const element = first?.kind === 'node' ? source.nodeAt(first.place).element : undefined
    return element?.kind === 'event' && element.type === 'boundaryEvent'
  }
  const made = foldPieces<Fragment | undefined>(root, (piece, parts) => {
    switch (piece.kind) {
      case 'node':
        return nodeFragment(source.nodeAt(piece.place), source)
      case 'flow':
      case 'nothing':
        return undefined
      case 'sequence':
        return inOrder(partsOf(piece), parts, idOf)
      case 'branches':
        return branchesFragment(piece, parts, idOf, isException)
      case 'loop':
        return loopFragment(piece, parts[0], parts[1], idOf)
      case 'tangle': {
        const ids = piece.knots.flatMap(({ place }) => (place ? [idOf(place)] : []))
        const time = tangleTime(piece, parts.map(orNothing), [...new Set(ids)], ids.join(' '))
        source.onTangle(piece, time)
        return time.fragment
      }
    }
  })
  return orNothing(made)
}

/** Several fragments that begin together, as pools do. */
export function together(fragments: readonly Fragment[], elementIds: readonly string[]): Fragment {
  const parts = fragments.map((fragment): FragmentPart => ({ fragment }))
  return { kind: 'pools', elementIds, parts, ...bothTimes((figure) => longest(parts, figure)) }
}

const orNothing = (fragment: Fragment | undefined): Fragment => fragment ?? { kind: 'sequence', elementIds: [], parts: [], leadTime: 0, workTime: 0 }

const bothTimes = (time: (figure: Figure) => Minutes): Pick<Fragment, Figure> => ({ leadTime: time('leadTime'), workTime: time('workTime') })

const longest = (parts: readonly FragmentPart[], figure: Figure): Minutes => parts.reduce((most, { fragment }) => Math.max(most, fragment[figure]), 0)

/** The fragment of one node; `undefined` for gateways and for events that take no time. */
function nodeFragment(node: GraphNode, source: TimeSource): Fragment | undefined {
  const { element, time, content, repetition } = node
  const elementIds = [element.id]
  if (content !== undefined) {
    const inside = source.contentOf(content)
    return repeated({ kind: 'subProcess', elementIds, parts: [{ fragment: inside }], leadTime: inside.leadTime, workTime: inside.workTime }, repetition)
  }
  if (element.kind !== 'activity' && time === undefined) return undefined
  const own = { processing: time?.processing ?? 0, waiting: time?.waiting ?? 0 }
  return repeated({ kind: 'node', elementIds, parts: [], leadTime: own.waiting + own.processing, workTime: own.processing, own }, repetition)
}

function repeated(fragment: Fragment, repetition: Repetition | undefined): Fragment {
  if (repetition === undefined) return fragment
  const { leadTime, workTime, elementIds } = fragment
  const factor = repetition.kind === 'parallel' ? 1 : timesDone(repetition)
  const times = (minutes: Minutes): Minutes => Math.min(longestTime, factor * minutes)
  const number = repetition.kind === 'standard' ? { repeat: repetition.repeat } : { instances: repetition.instances }
  return { kind: 'repetition', elementIds, parts: [{ fragment }], leadTime: times(leadTime), workTime: times(workTime), ...number }
}

/** How often one visit does a repeated activity on average. */
export function timesDone(repetition: Repetition | undefined): number {
  if (repetition === undefined) return 1
  if (repetition.kind !== 'standard') return repetition.instances
  return repetition.atMostOnce ? 1 + repetition.repeat : 1 / (1 - repetition.repeat)
}

function inOrder(pieces: readonly Piece[], made: readonly (Fragment | undefined)[], idOf: (place: Place) => string): Fragment | undefined {
  const parts: Fragment[] = []
  pieces.forEach((piece, at) => {
    const fragment = made[at]
    if (fragment === undefined) return
    const before = parts.at(-1)
    if (piece.kind === 'branches' && piece.host && before?.elementIds[0] === idOf(piece.host) && fragment.kind === 'exclusive') {
      const branches: FragmentPart[] = [{ fragment: before, role: 'host' }, ...fragment.parts]
      const time = (figure: Figure): Minutes => before[figure] + fragment[figure]
      parts[parts.length - 1] = { kind: 'boundary', elementIds: before.elementIds, parts: branches, ...bothTimes(time) }
    } else {
      parts.push(fragment)
    }
  })
  if (parts.length < 2) return parts[0]
  const sum = (figure: Figure): Minutes => parts.reduce((total, fragment) => total + fragment[figure], 0)
  return { kind: 'sequence', elementIds: [], parts: parts.map((fragment) => ({ fragment })), ...bothTimes(sum) }
}

function branchesFragment(
  { how, branches, knots }: Branches, made: readonly (Fragment | undefined)[], idOf: (place: Place) => string, isException: (piece: Piece) => boolean,
): Fragment {
  const elementIds = [...new Set(knots.map(idOf))]
  if (how === 'parallel') {
    const parts = made.map((fragment): FragmentPart => ({ fragment: orNothing(fragment) }))
    return { kind: 'parallel', elementIds, parts, ...bothTimes((figure) => longest(parts, figure)) }
  }
  if (how === 'inclusive') {
    const parts = made.map((fragment, at): FragmentPart => ({ fragment: orNothing(fragment), weight: branches[at]!.chance }))
    const byDefault = branches.findIndex(({ isDefault }) => isDefault)
    return { kind: 'inclusive', elementIds, parts, ...bothTimes((figure) => meanOfLongest(parts, byDefault, figure)) }
  }
  const total = branches.reduce((sum, { chance }) => sum + chance, 0)
  const parts = made.map((fragment, at): FragmentPart => ({
    fragment: orNothing(fragment), weight: branches[at]!.chance / total, ...(isException(branches[at]!.piece) && { role: 'exception' as const }),
  }))
  return { kind: 'exclusive', elementIds, parts, ...bothTimes((figure) => parts.reduce((sum, { fragment, weight = 0 }) => sum + weight * fragment[figure], 0)) }
}

/**
 * The mean of the longest of branches that are taken independently, at least one of them: the longest is branch i when i is taken and
 * none that is longer. Without default branch the draw counts only if some branch came out.
 */
function meanOfLongest(parts: readonly FragmentPart[], byDefault: number, figure: Figure): Minutes {
  const others = parts.filter((_, at) => at !== byDefault).sort((a, b) => b.fragment[figure] - a.fragment[figure])
  let none = 1
  let mean = 0
  for (const { fragment, weight = 0 } of others) {
    mean += none * weight * fragment[figure]
    none *= 1 - weight
  }
  const otherwise = parts[byDefault]
  return otherwise ? mean + none * otherwise.fragment[figure] : mean / (1 - none)
}

function loopFragment(
  { repeat, atMostOnce, knots }: Loop, body: Fragment | undefined, redo: Fragment | undefined, idOf: (place: Place) => string,
): Fragment {
  const parts: FragmentPart[] = [{ fragment: orNothing(body), role: 'body' }, { fragment: orNothing(redo), role: 'redo' }]
  const time = (figure: Figure): Minutes => {
    const [once, again] = [body?.[figure] ?? 0, redo?.[figure] ?? 0]
    return Math.min(longestTime, atMostOnce ? once + repeat * (again + once) : (once + repeat * again) / (1 - repeat))
  }
  return { kind: 'loop', elementIds: [...new Set(knots.map(idOf))], parts, ...bothTimes(time), repeat }
}
