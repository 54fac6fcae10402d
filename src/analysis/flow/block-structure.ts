// A net in normal form -> the tree of its blocks. Series, branches and loops are folded into single arcs until one is left;
// where nothing folds any more, the smallest stretch with one way in and one way out becomes a tangle.
import { append } from '../../model/append.ts'
import type { Ratio } from '../../model/units.ts'
import type { StudySettings } from '../../model/study.ts'
import { connect, disconnect, type Arc, type Net, type Vertex } from './normal-form.ts'
import { inSequence, nothing, type Branches, type Piece } from './structure-tree.ts'
import { foldTangles } from './tangles.ts'

/** A join that is passed `share` times for each time that its split is. */
export interface MatchedJoin {
  readonly join: Vertex
  readonly split: Vertex
  readonly share: number
}

/** The structure of a net with what the traffic through it needs to know. */
export interface BlockStructure {
  readonly root: Piece
  readonly matched: readonly MatchedJoin[]
  /** By the number of an arc of the net: what its chance is to be multiplied by, where a loop is reckoned once. */
  readonly scale: ReadonlyMap<number, number>
}

/**
 * The tree of blocks of a net, which is used up by it. The method: reduction of two-terminal series-parallel graphs (Valdes, Tarjan
 * and Lawler, 1982) with loops as a third rule; what is left over is cut at post-dominators (Cooper, Harvey and Kennedy, 2001).
 */
export function blockStructure(net: Net, rework: StudySettings['rework']): BlockStructure {
  const folding = new Folding(net, rework === 'once')
  folding.settle()
  while (net.vertices.length > 0 && !folding.isDone) {
    if (!folding.dropIdleEnds() && !folding.forgetTerminates()) foldTangles(net, folding)
    folding.settle()
  }
  return { root: [...net.start.outgoing][0]?.piece ?? nothing, matched: folding.matched, scale: folding.scale }
}

/** A net while it is folded: which vertices are left, and which may fold next. */
export class Folding {
  readonly matched: MatchedJoin[] = []
  readonly scale = new Map<number, number>()
  readonly left: Set<Vertex>
  private readonly queue: Set<Vertex>
  /** The share of its visits in which a split does not repeat one of the loops folded so far. */
  private readonly leaving = new Map<Vertex, Ratio>()
  private readonly net: Net
  private readonly once: boolean

  constructor(net: Net, once: boolean) {
    this.net = net
    this.once = once
    this.left = new Set(net.vertices)
    this.queue = new Set(net.vertices)
  }

  /** Whether a single arc is left. */
  get isDone(): boolean {
    return this.left.size === 2 && this.net.start.outgoing.size <= 1
  }

  /** Folds what folds by series, branches and loops. */
  settle(): void {
    for (const vertex of this.queue) {
      this.queue.delete(vertex)
      if (!this.left.has(vertex) || this.foldSeries(vertex)) continue
      this.foldBranches(vertex)
      this.foldLoop(vertex)
    }
  }

  /** Puts one arc in the place of what lies between two vertices. */
  replace(arcs: Iterable<Arc>, inside: Iterable<Vertex>, by: Arc): void {
    for (const arc of arcs) disconnect(arc)
    for (const vertex of inside) this.left.delete(vertex)
    connect(by)
    this.queue.add(by.source).add(by.target)
  }

  /** [ST6] Series: a vertex with one arc in and one out. */
  private foldSeries(vertex: Vertex): boolean {
    if (vertex === this.net.start || vertex === this.net.end || vertex.incoming.size !== 1 || vertex.outgoing.size !== 1) return false
    const [before] = vertex.incoming
    const [after] = vertex.outgoing
    if (!before || !after || before === after) return false
    this.replace([before, after], [vertex], {
      ...before, target: after.target, piece: inSequence(before.piece, after.piece), isBlock: false,
      isTimed: before.isTimed || after.isTimed, terminates: before.terminates || after.terminates,
    })
    return true
  }

  /** [ST7] Branches: arcs from one split to one join that fit each other. */
  private foldBranches(split: Vertex): void {
    if (split.outgoing.size < 2) return
    const toJoin = new Map<Vertex, Arc[]>()
    for (const arc of split.outgoing) append(toJoin, arc.target, arc)
    for (const [join, arcs] of toJoin) {
      const how = branching(split, join, arcs)
      if (how === undefined) continue
      // The default branch waits until it stands against all others as one.
      const some = arcs.length < split.outgoing.size ? arcs.filter(({ isDefault }) => !isDefault) : arcs
      if (some.length < 2) continue
      const isMatched = join !== this.net.end && join.join !== 'any' && some.length === join.incoming.size
      if (isMatched) this.matched.push({ join, split, share: this.shareOf(split, some, how) })
      this.replace(some, [], {
        source: split, target: join, chance: chanceOf(some, how), isDefault: false, piece: branchesOf(split, join, some, how),
        isTimed: some.some(({ isTimed }) => isTimed), terminates: some.some(({ terminates }) => terminates), firsts: some.flatMap(({ firsts }) => firsts), isBlock: true,
      })
    }
  }

  /**
   * [ST8] Loop: [join] -body-> [split] with arcs back to the join, one of which is taken with probability r. [ST9] Reckoned once,
   * it is passed as often as a loop that repeats with r ÷ (1 + r) again and again: 1 + r times, and its redo part r times.
   */
  private foldLoop(vertex: Vertex): void {
    const [only] = vertex.outgoing.size === 1 ? vertex.outgoing : vertex.incoming
    if (!only) return
    const { source: join, target: split } = only
    if (join.join !== 'any' || join.outgoing.size !== 1 || split.incoming.size !== 1 || split.split !== 'one') return
    const back = [...split.outgoing].filter(({ target }) => target === join)
    const others = [...split.outgoing].filter(({ target }) => target !== join)
    if (back.length === 0 || others.length === 0) return
    const repeat = back.reduce((sum, { chance }) => sum + chance, 0)
    const stays = others.reduce((sum, { chance }) => sum + chance, 0)
    const again = this.once ? repeat / (1 + repeat) : repeat
    if (this.once) {
      for (const { firsts } of back) this.rescale(firsts, again / repeat)
      for (const { firsts } of others) this.rescale(firsts, (1 - again) / stays)
    }
    this.leaving.set(split, (this.leaving.get(split) ?? 1) * (1 - again))
    const redo = back.length === 1 ? back[0]!.piece : branchesOf(split, join, back, 'exclusive')
    const knots = [join, split].flatMap(({ place }) => place ?? [])
    for (const other of others) {
      disconnect(other)
      connect({ ...other, chance: other.chance / stays })
    }
    this.replace([only, ...back], [], {
      ...only, isBlock: false, piece: { kind: 'loop', body: only.piece, redo, repeat, atMostOnce: this.once, knots },
      isTimed: only.isTimed || back.some(({ isTimed }) => isTimed), terminates: only.terminates || back.some(({ terminates }) => terminates),
    })
  }

  /** [ST10] A token that takes no more time to the end is nothing that others wait for. */
  dropIdleEnds(): boolean {
    const idle = [...this.net.end.incoming].filter(({ source, isTimed, terminates }) => source.split === 'all' && !isTimed && !terminates)
    let dropped = false
    for (const arc of idle) {
      disconnect(arc)
      // A circle of which this is the only way out keeps it.
      if (!this.reachesEnd(arc.source)) {
        connect(arc)
        continue
      }
      this.queue.add(arc.source).add(arc.target)
      dropped = true
    }
    return dropped
  }

  /** [ST11] Where nothing runs at once any more, an end that terminates its scope is an end like others. */
  forgetTerminates(): boolean {
    if ([...this.left].some(({ split, outgoing }) => split !== 'one' && outgoing.size > 1)) return false
    const some = [...this.net.end.incoming].filter(({ terminates }) => terminates)
    for (const arc of some) this.replace([arc], [], { ...arc, terminates: false })
    return some.length > 0
  }

  private reachesEnd(from: Vertex): boolean {
    const reached = new Set([from])
    for (const vertex of reached) for (const { target } of vertex.outgoing) reached.add(target)
    return reached.has(this.net.end)
  }

  private rescale(arcs: readonly number[], factor: number): void {
    for (const arc of arcs) this.scale.set(arc, (this.scale.get(arc) ?? 1) * factor)
  }

  private shareOf(split: Vertex, arcs: readonly Arc[], how: Branches['how']): number {
    const chance = chanceOf(arcs, how) * (this.leaving.get(split) ?? 1)
    return how === 'inclusive' ? chance / chanceOf([...split.outgoing], how) : chance
  }
}

/** How arcs between a split and a join fold; `undefined` where tokens would multiply, get stuck, or end the scope of others. */
function branching(split: Vertex, join: Vertex, arcs: readonly Arc[]): Branches['how'] | undefined {
  if (arcs.length < 2) return undefined
  if (split.split === 'one') return join.join === 'all' || new Set(arcs.map(({ terminates }) => terminates)).size > 1 ? undefined : 'exclusive'
  if (arcs.some(({ terminates }) => terminates)) return undefined
  if (split.split === 'all') return join.join === 'any' ? undefined : 'parallel'
  return join.join === 'inclusive' ? 'inclusive' : undefined
}

/** Chance that at least one of the arcs is taken. */
function chanceOf(arcs: readonly Arc[], how: Branches['how']): Ratio {
  if (how === 'parallel') return 1
  if (how === 'exclusive') return arcs.reduce((sum, { chance }) => sum + chance, 0)
  return arcs.some(({ isDefault }) => isDefault) ? 1 : 1 - arcs.reduce((none, { chance }) => none * (1 - chance), 1)
}

function branchesOf(split: Vertex, join: Vertex, arcs: readonly Arc[], how: Branches['how']): Branches {
  return {
    kind: 'branches', how, knots: [split, join].flatMap(({ place }) => place ?? []), ...(split.isExit && split.place && { host: split.place }),
    branches: arcs.flatMap(({ piece, chance, isDefault, isBlock }) => {
      if (!isBlock || piece.kind !== 'branches' || piece.how !== how) return [{ piece, chance, isDefault }]
      // What was folded before between the same two vertices is one block with this; loops may have renewed the chances since.
      const scale = how === 'exclusive' ? chance / piece.branches.reduce((sum, branch) => sum + branch.chance, 0) : 1
      return piece.branches.map((branch) => ({ ...branch, chance: branch.chance * scale }))
    }),
  }
}
