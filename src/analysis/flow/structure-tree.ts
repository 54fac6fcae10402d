// The structure of a flow as a tree of pieces: blocks inside blocks, down to nodes and flows. Says nothing of times.
import type { Ratio } from '../../model/units.ts'
import { foldTree } from './fold-tree.ts'

/** A node by the numbers of its scope and of itself. */
export interface Place {
  readonly scope: number
  readonly node: number
}

/** A stretch of flow with one way in and one way out. */
export type Piece =
  /** The passing of one node. */
  | { readonly kind: 'node'; readonly place: Place }
  /** The passing of one sequence flow, link or message; takes no time. */
  | { readonly kind: 'flow'; readonly scope: number; readonly edge: number }
  | { readonly kind: 'nothing' }
  /** One after the other; chains of sequences are read with `partsOf`. */
  | { readonly kind: 'sequence'; readonly before: Piece; readonly after: Piece }
  | Branches
  | Loop
  | Tangle

/** The body, and with chance `repeat` the redo part and the body again: each time anew, or at most once. */
export interface Loop {
  readonly kind: 'loop'
  readonly body: Piece
  readonly redo: Piece
  readonly repeat: Ratio
  readonly atMostOnce: boolean
  readonly knots: readonly Place[]
}

/** A block of branches between a split and a join. */
export interface Branches {
  readonly kind: 'branches'
  readonly how: 'exclusive' | 'parallel' | 'inclusive'
  /** `chance` as at the split: of exclusive branches a part of their sum, of inclusive ones independent. */
  readonly branches: readonly { readonly piece: Piece; readonly chance: Ratio; readonly isDefault: boolean }[]
  readonly knots: readonly Place[]
  /** The activity whose boundary events the branches begin with. */
  readonly host?: Place
}

/** A stretch that is no block: knots and the strands between them. It is entered at the first knot and left at the last. */
export interface Tangle {
  readonly kind: 'tangle'
  readonly knots: readonly Knot[]
  readonly strands: readonly Strand[]
  /** Whether nothing else leads to the last knot. */
  readonly closesExit: boolean
}

/** A place where strands meet and part. */
export interface Knot {
  readonly join: 'any' | 'all' | 'inclusive'
  readonly split: 'one' | 'all' | 'some'
  readonly place?: Place
}

/** A way between two knots, by their positions. */
export interface Strand {
  readonly source: number
  readonly target: number
  readonly chance: Ratio
  readonly isDefault: boolean
  /** Whether a token may end the whole scope on its way. */
  readonly terminates: boolean
  readonly piece: Piece
}

/** What takes no time and passes nothing. */
export const nothing: Piece = { kind: 'nothing' }

/** The two one after the other. */
export function inSequence(before: Piece, after: Piece): Piece {
  if (before.kind === 'nothing') return after
  return after.kind === 'nothing' ? before : { kind: 'sequence', before, after }
}

/** The pieces of a sequence in order, none of them a sequence itself; any other piece alone. */
export function partsOf(piece: Piece): readonly Piece[] {
  const parts: Piece[] = []
  const open = [piece]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind === 'sequence') open.push(next.after, next.before)
    else parts.push(next)
  }
  return parts
}

/** Makes something of a tree from its leaves up: `make` gets each piece with what was made of its parts. */
export function foldPieces<Result>(root: Piece, make: (piece: Piece, made: readonly Result[]) => Result): Result {
  return foldTree(root, childrenOf, make)
}

function childrenOf(piece: Piece): readonly Piece[] {
  switch (piece.kind) {
    case 'node':
    case 'flow':
    case 'nothing':
      return []
    case 'sequence':
      return partsOf(piece)
    case 'branches':
      return piece.branches.map((branch) => branch.piece)
    case 'loop':
      return [piece.body, piece.redo]
    case 'tangle':
      return piece.strands.map((strand) => strand.piece)
  }
}
