// The time trees of both sides -> the same trees, each with a place for what only the other has, so that rows can be done or left undone
// in either flow.
import { append } from '../../model/append.ts'
import type { Side } from '../../model/finding.ts'
import type { BothSides } from '../../model/study.ts'
import type { Minutes } from '../../model/units.ts'
import type { LedgerRow } from '../comparison.ts'
import { membersOn } from '../row-members.ts'
import { adopting, elementNode, foldTimes, longestNode, passesIn, sumNode, type TimeFigure, type TimeNode, type Times } from './time-tree.ts'

/** Both times of an element that a row of the ledger changes, each time it is passed. */
export interface RowTimes extends BothSides<Times> {
  /** Position of the row. */
  readonly row: number
}

/** Both trees with what their elements take on either side; an element that is not told belongs to the flow. */
export interface CompletedTrees {
  readonly trees: BothSides<TimeNode>
  readonly times: ReadonlyMap<TimeNode, RowTimes>
}

const nothing: Times = { leadTime: 0, workTime: 0 }

/**
 * Completes the trees of both flows; they are changed.
 * [LP1] An element whose row has a counterpart takes the counterpart's time when the row is done as the other side does it, however often either is
 * passed. Of a row with several elements, what they take together each time the row is passed (Σ visits · time ÷ the most visits of one of
 * them) keeps the proportions of this side, and is shared equally where this side has no time.
 * [LP2] What the other side does not have goes where it stood: a stretch of a tree all of which is missing over there is put, as it is,
 * beside the smallest stretch that holds the counterparts of what stood next to it.
 * [LP3] From a sequence: one after the other with the counterparts of what came next before and next after it. From a choice, a loop or work
 * that is interwoven: one after the other with those of the other branches, or of the steps it came next to. From parallel or inclusive
 * branches: parallel to those of the other branches. Where nothing has a counterpart: after everything.
 * [LP4] There its time counts as often as it was passed over here ÷ how often that place is passed, so that its expected time stays.
 * [LP5] Where the other side's own times hold, it takes no time. So a tree with its own times is the side's own flow.
 */
export function completeTrees(flows: BothSides<TimedFlow>, ledger: readonly LedgerRow[]): CompletedTrees {
  const sides = { asIs: sideOf(flows.asIs, ledger, 'asIs'), toBe: sideOf(flows.toBe, ledger, 'toBe') }
  const times = new Map<TimeNode, RowTimes>([...ownTimes(sides, 'asIs'), ...ownTimes(sides, 'toBe')])
  // Both plans are made before either tree is changed.
  const missing = { asIs: missingFrom(sides.toBe, sides.asIs), toBe: missingFrom(sides.asIs, sides.toBe) }
  const completed = (side: Side): TimeNode => {
    for (const { elements } of missing[side]) {
      for (const [node, { row, own }] of elements) times.set(node, side === 'asIs' ? { row, asIs: nothing, toBe: own } : { row, asIs: own, toBe: nothing })
    }
    return placed(sides[side], missing[side])
  }
  return { trees: { asIs: completed('asIs'), toBe: completed('toBe') }, times }
}

/** The tree of a flow, and what each visit of its elements takes. */
export interface TimedFlow {
  readonly tree: TimeNode
  readonly times: ReadonlyMap<string, Times>
}

/** One side: what its rows consist of, and the elements of the tree that cases pass. */
interface TreeSide {
  readonly root: TimeNode
  readonly passes: Map<TimeNode, number>
  readonly rowOf: ReadonlyMap<TimeNode, number>
  /** The elements of each row that are passed, by position. */
  readonly elements: ReadonlyMap<number, readonly TimeNode[]>
  /** What each row consists of, passed or not, by position. */
  readonly rows: readonly (readonly RowPart[])[]
}

interface RowPart {
  readonly often: number
  readonly own: Times
}

function sideOf({ tree, times }: TimedFlow, ledger: readonly LedgerRow[], side: Side): TreeSide {
  const rowOfId = new Map(ledger.flatMap((row, at) => membersOn(row, side).map((id) => [id, at] as const)))
  const passes = passesIn(tree)
  const rowOf = new Map<TimeNode, number>()
  const elements = new Map<number, TimeNode[]>()
  const often = new Map<string, number>()
  for (const [node, passed] of passes) {
    const row = node.kind === 'element' && passed > 0 ? rowOfId.get(node.id) : undefined
    if (node.kind !== 'element' || row === undefined) continue
    rowOf.set(node, row)
    append(elements, row, node)
    often.set(node.id, passed)
  }
  const rows = ledger.map((row) => membersOn(row, side).map((id): RowPart => ({ often: often.get(id) ?? 0, own: times.get(id) ?? nothing })))
  return { root: tree, passes, rowOf, elements, rows }
}

/** [LP1] */
function ownTimes(sides: BothSides<TreeSide>, side: Side): readonly (readonly [TimeNode, RowTimes])[] {
  const [here, there] = side === 'asIs' ? [sides.asIs, sides.toBe] : [sides.toBe, sides.asIs]
  return [...here.rowOf].flatMap(([node, row]) => {
    if (node.kind !== 'element') return []
    const [own, other] = [here.rows[row]!, there.rows[row]!]
    const over = (figure: TimeFigure): Minutes => {
      if (other.length === 0) return 0
      if (own.length === 1 && other.length === 1) return other[0]!.own[figure]
      const [ownTime, otherTime] = [timeOfRow(own, figure), timeOfRow(other, figure)]
      return ownTime.each > 0 ? (node.own[figure] * otherTime.each) / ownTime.each : (otherTime.each * ownTime.most) / ownTime.all
    }
    const times = { leadTime: over('leadTime'), workTime: over('workTime') }
    return [[node, side === 'asIs' ? { row, asIs: node.own, toBe: times } : { row, asIs: times, toBe: node.own }] as const]
  })
}

/** What the parts of a row take each time the row is passed; where none of it is ever passed, as if each were once. */
function timeOfRow(parts: readonly RowPart[], figure: TimeFigure): { readonly each: Minutes; readonly most: number; readonly all: number } {
  const isPassed = parts.some(({ often }) => often > 0)
  const weights = parts.map(({ often }) => (isPassed ? often : 1))
  const most = Math.max(...weights)
  return { each: parts.reduce((sum, { own }, at) => sum + weights[at]! * own[figure], 0) / most, most, all: weights.reduce((sum, weight) => sum + weight, 0) }
}

/** A stretch to be put into the other side's tree. */
interface Missing {
  readonly stretch: TimeNode
  /** The elements in it, each with its row and what it takes. */
  readonly elements: readonly (readonly [TimeNode, { readonly row: number; readonly own: Times }])[]
  readonly isParallel: boolean
  /** Elements of the other side it goes beside; none where there are none. */
  readonly beside: readonly TimeNode[]
  readonly passes: number
  readonly depth: number
}

/** What can be said of a stretch: it holds something with a counterpart that is passed over there, one that is not, nothing but what is missing, or nothing. */
type State = 'anchored' | 'kept' | 'missing' | 'nothing'
const states: readonly State[] = ['anchored', 'kept', 'missing', 'nothing']

/** [LP2] [LP3] The stretches of one side that the other lacks, inner ones first. */
function missingFrom(here: TreeSide, there: TreeSide): readonly Missing[] {
  const found: Missing[] = []
  const state = new Map<TimeNode, State>()
  const stateOf = (node: TimeNode): State => {
    const row = here.rowOf.get(node)
    if (row === undefined) return 'nothing'
    return there.elements.has(row) ? 'anchored' : there.rows[row]!.length > 0 ? 'kept' : 'missing'
  }
  const add = (stretch: TimeNode): void => {
    // The nearest place around it at which something has a counterpart to stand beside.
    let [node, around] = [stretch, stretch.parent]
    while (around !== undefined && !around.parts.some((part) => part.node !== node && state.get(part.node) === 'anchored')) [node, around] = [around, around.parent]
    const at = around?.parts.findIndex((part) => part.node === node) ?? 0
    const next = around === undefined ? [] : nextTo(around, at, (part) => part !== at && state.get(around.parts[part]!.node) === 'anchored')
    const beside = next.flatMap((part) => elementsIn(around!.parts[part]!.node)).flatMap((element) => there.elements.get(here.rowOf.get(element) ?? -1) ?? [])
    found.push({
      ...copyOf(stretch, here), isParallel: around?.kind === 'longest' || around?.kind === 'inclusive', beside: [...new Set(beside)],
      passes: here.passes.get(stretch)!, depth: depthOf(stretch),
    })
  }
  foldTimes<undefined>(here.root, (node) => {
    const known = node.parts.map((part) => state.get(part.node)!)
    state.set(node, node.kind === 'element' ? stateOf(node) : states.find((some) => known.includes(some)) ?? 'nothing')
    return undefined
  })
  for (const node of here.passes.keys()) {
    const around = node.parent && state.get(node.parent)
    if (state.get(node) === 'missing' && around !== 'missing') add(node)
  }
  return found.sort((a, b) => b.depth - a.depth)
}

/** [LP3] The parts with counterparts that a part stands next to. */
function nextTo(node: TimeNode, at: number, isMatched: (part: number) => boolean): readonly number[] {
  const all = node.parts.map((_part, part) => part)
  if (node.kind === 'sum' && node.isSequence) {
    const [before, after] = [all.slice(0, at).findLast(isMatched), all.slice(at + 1).find(isMatched)]
    return [before, after].filter((part) => part !== undefined)
  }
  if (node.kind !== 'runs') return all.filter(isMatched)
  const linked = new Map<number, number[]>()
  for (const { steps } of node.runs) {
    for (const { strand, after } of steps) {
      for (const step of after) {
        append(linked, strand, steps[step]!.strand)
        append(linked, steps[step]!.strand, strand)
      }
    }
  }
  const seen = new Set([at])
  for (let level = [at]; level.length > 0;) {
    level = [...new Set(level.flatMap((part) => linked.get(part) ?? []))].filter((part) => !seen.has(part))
    for (const part of level) seen.add(part)
    if (level.some(isMatched)) return level.filter(isMatched)
  }
  return all.filter(isMatched)
}

/** A copy in which only the elements with rows take time. */
function copyOf(root: TimeNode, { rowOf }: TreeSide): Pick<Missing, 'stretch' | 'elements'> {
  const elements: (readonly [TimeNode, { readonly row: number; readonly own: Times }])[] = []
  const stretch = foldTimes<TimeNode>(root, (node, made) => {
    if (node.kind !== 'element') return adopting({ ...node, parent: undefined, parts: node.parts.map(({ weight }, at) => ({ node: made[at]!, weight })) })
    const copy = elementNode(node.id, nothing)
    const row = rowOf.get(node)
    if (row !== undefined) elements.push([copy, { row, own: node.own }])
    return copy
  })
  return { stretch, elements }
}

/** The root of a tree into which the missing stretches were put. */
function placed({ root, passes }: TreeSide, missing: readonly Missing[]): TimeNode {
  const top = sumNode([{ node: root, weight: 1 }])
  /** What stands around a stretch of the tree together with one that was put beside it. */
  const around = new Set<TimeNode>()
  for (const { stretch, isParallel, beside, passes: often } of missing) {
    let place = beside.length === 0 ? root : commonStretch(beside, passes)
    while (place.parent !== undefined && around.has(place.parent)) place = place.parent
    const outside = place.parent ?? top
    const there = passes.get(place)!
    const weighted = { node: stretch, weight: often / there }
    const both = isParallel ? longestNode([place, sumNode([weighted])]) : sumNode([{ node: place, weight: 1 }, weighted])
    passes.set(both, there)
    around.add(both)
    replace(outside, place, both)
  }
  return top
}

/** The smallest stretch that holds all the elements; of a sequence a part of it, for which a node of its own is made. */
function commonStretch(elements: readonly TimeNode[], passes: Map<TimeNode, number>): TimeNode {
  let common = elements[0]!
  for (const element of elements) common = commonNode(common, element)
  if (common.kind !== 'sum' || !common.isSequence) return common
  const within = new Set(elements.map((element) => partTowards(common, element)))
  const positions = common.parts.flatMap(({ node }, at) => (within.has(node) ? [at] : []))
  const [from, to] = [positions[0]!, positions.at(-1)!]
  if (from === 0 && to === common.parts.length - 1) return common
  const stretch = sumNode(common.parts.slice(from, to + 1), true)
  common.parts.splice(from, to + 1 - from, { node: stretch, weight: 1 })
  stretch.parent = common
  passes.set(stretch, passes.get(common)!)
  return stretch
}

function commonNode(one: TimeNode, other: TimeNode): TimeNode {
  const above = new Set<TimeNode>()
  for (let node: TimeNode | undefined = one; node !== undefined; node = node.parent) above.add(node)
  let node = other
  while (!above.has(node)) node = node.parent!
  return node
}

function partTowards(node: TimeNode, element: TimeNode): TimeNode {
  let part = element
  while (part.parent !== node) part = part.parent!
  return part
}

function replace(outside: TimeNode, place: TimeNode, by: TimeNode): void {
  for (const part of outside.parts) if (part.node === place) part.node = by
  by.parent = outside
  place.parent = by
}

function elementsIn(node: TimeNode): readonly TimeNode[] {
  return foldTimes<readonly TimeNode[]>(node, (some, made) => (some.kind === 'element' ? [some] : made.flat()))
}

function depthOf(node: TimeNode): number {
  let depth = 0
  for (let at = node.parent; at !== undefined; at = at.parent) depth++
  return depth
}
