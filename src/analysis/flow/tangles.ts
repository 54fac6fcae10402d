// Finds what no block rule folds: the smallest stretches with one way in and one way out, each made into one piece.
import type { Folding } from './block-structure.ts'
import type { Arc, Net, Vertex } from './normal-form.ts'
import { postDominators } from './post-dominators.ts'
import type { Tangle } from './structure-tree.ts'

/** Sizes up to which stretches are looked for, smaller ones first, so that the search stays cheap on large models. */
const sizes = [8, 64, 512, Infinity]
/** Post-dominators of a vertex that are tried as the way out, the nearest first. */
const mostExits = 12

/**
 * Folds stretches that are entered only at one vertex and left only for another one that post-dominates it, as small as can be found.
 * At least one folds: the whole net is such a stretch.
 */
export function foldTangles(net: Net, folding: Folding): void {
  const next = postDominators(net.end)
  for (const size of sizes) {
    const touched = new Set<Vertex>()
    for (const entry of [...folding.left]) {
      const stretch = entry === net.end || touched.has(entry) ? undefined : smallestStretch(entry, next, size)
      if (stretch === undefined || touched.has(stretch.exit) || [...stretch.inside].some((vertex) => touched.has(vertex))) continue
      for (const vertex of stretch.inside) touched.add(vertex)
      touched.add(entry).add(stretch.exit)
      fold(stretch, folding)
    }
    if (touched.size > 0) return
  }
}

interface Stretch {
  readonly entry: Vertex
  readonly exit: Vertex
  /** The vertices between entry and exit. */
  readonly inside: ReadonlySet<Vertex>
}

/** The smallest stretch from a vertex that is more than an arc; `undefined` when it has more vertices inside than `size`. */
function smallestStretch(entry: Vertex, next: ReadonlyMap<Vertex, Vertex>, size: number): Stretch | undefined {
  let exit = next.get(entry)
  for (let tried = 0; exit !== undefined && (tried < mostExits || size === Infinity); tried++, exit = next.get(exit)) {
    const inside = between(entry, exit, size)
    if (inside === undefined) return undefined
    if (inside.size === 0 && entry.outgoing.size < 2) continue
    const isClosed = [...inside].every(({ incoming }) => [...incoming].every(({ source }) => source === entry || inside.has(source)))
    if (isClosed) return { entry, exit, inside }
  }
  return undefined
}

function between(entry: Vertex, exit: Vertex, size: number): Set<Vertex> | undefined {
  const inside = new Set<Vertex>()
  const visit = ({ outgoing }: Vertex): void => {
    for (const { target } of outgoing) if (target !== exit && target !== entry) inside.add(target)
  }
  visit(entry)
  for (const vertex of inside) {
    if (inside.size > size) return undefined
    visit(vertex)
  }
  return inside
}

function fold({ entry, exit, inside }: Stretch, folding: Folding): void {
  const knots = [entry, ...inside, exit]
  const position = new Map(knots.map((vertex, at) => [vertex, at]))
  const arcs: Arc[] = [entry, ...inside].flatMap(({ outgoing }) => [...outgoing])
  const piece: Tangle = {
    kind: 'tangle', knots, closesExit: [...exit.incoming].every(({ source }) => position.has(source)),
    strands: arcs.map(({ source, target, chance, isDefault, terminates, piece: way }) => (
      { source: position.get(source)!, target: position.get(target)!, chance, isDefault, terminates, piece: way })),
  }
  folding.replace(arcs, inside, {
    source: entry, target: exit, chance: 1, isDefault: false, piece, isBlock: false, firsts: [...entry.outgoing].flatMap(({ firsts }) => firsts),
    isTimed: arcs.some(({ isTimed }) => isTimed), terminates: arcs.some(({ terminates }) => terminates),
  })
}
