// The structure a lead time was computed by -> a list from the whole down to its parts, as paper and terminal print it.
import type { Fragment, FragmentPart } from '../analysis/flow/flow-analysis.ts'

/** One piece of the structure in the list. */
export interface TrailRow {
  readonly fragment: Fragment
  /** 0 for the whole case; a part stands one deeper than what it is part of. */
  readonly depth: number
  /** How it is a part of the piece above it; absent for the whole case. */
  readonly part?: FragmentPart
  /** Positions of its parts in the list. */
  readonly parts: readonly number[]
}

/** Every piece of the structure, each directly followed by its parts. Walks with a stack of its own, however deep it is. */
export function trailRows(structure: Fragment): readonly TrailRow[] {
  const rows: { fragment: Fragment; depth: number; part?: FragmentPart; parts: number[] }[] = []
  const open: { fragment: Fragment; depth: number; part?: FragmentPart; parent?: number }[] = [{ fragment: structure, depth: 0 }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { fragment, depth, part, parent } = next
    const at = rows.length
    rows.push({ fragment, depth, ...(part && { part }), parts: [] })
    if (parent !== undefined) rows[parent]!.parts.push(at)
    for (const child of [...fragment.parts].reverse()) open.push({ fragment: child.fragment, depth: depth + 1, part: child, parent: at })
  }
  return rows
}

/** The pieces that are made of parts: what a reader follows to see how the whole comes about. */
export function composedRows(structure: Fragment): readonly TrailRow[] {
  return trailRows(structure).filter(({ parts }) => parts.length > 0)
}
