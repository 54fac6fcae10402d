// Links between the items of one flow -> the column of each item, left to right in the direction of the flow.

/** A link that takes part in the order of columns; ends are item ids. */
export interface Link {
  readonly id: string
  readonly source: string
  readonly target: string
}

/** Columns from 0, and the links that lead back. Every other link leads to a higher column, an upright one stays in its column. */
export interface Columns {
  readonly columnOf: ReadonlyMap<string, number>
  readonly backLinks: ReadonlySet<Link>
  /** How many columns the longest way onwards from an item still has. */
  readonly onwards: ReadonlyMap<string, number>
}

/**
 * Puts each item one column behind the last of those that lead to it, loops aside, and in the same column where the link is
 * upright; a start stands directly before what it leads to. `abreast` names for an item another one whose column it shares.
 * Linear, walks with a stack of its own; the same input gives the same columns.
 */
export function assignColumns(
  items: readonly string[], links: readonly Link[], upright: ReadonlySet<Link> = new Set(), abreast: ReadonlyMap<string, string> = new Map(),
): Columns {
  if (abreast.size > 0) return abreastColumns(items, links, upright, abreast)
  const outgoing = new Map<string, Link[]>(items.map((id) => [id, []]))
  const hasIncoming = new Set<string>()
  for (const link of links) {
    outgoing.get(link.source)?.push(link)
    if (link.source !== link.target) hasIncoming.add(link.target)
  }
  const { order, backLinks } = walk([...items.filter((id) => !hasIncoming.has(id)), ...items], outgoing)

  const columnOf = new Map(items.map((id) => [id, 0]))
  const forward = (id: string): readonly Link[] => (outgoing.get(id) ?? []).filter((link) => !backLinks.has(link))
  const column = (id: string): number => columnOf.get(id) ?? 0
  const step = (link: Link): number => (upright.has(link) ? 0 : 1)
  for (const id of order) {
    for (const link of forward(id)) columnOf.set(link.target, Math.max(column(link.target), column(id) + step(link)))
  }
  const onwards = new Map<string, number>()
  for (const id of [...order].reverse()) {
    onwards.set(id, forward(id).reduce((most, { target }) => Math.max(most, (onwards.get(target) ?? 0) + 1), 0))
  }
  for (const id of items) {
    const targets = hasIncoming.has(id) ? [] : forward(id)
    if (targets.length > 0) columnOf.set(id, targets.reduce((least, link) => Math.min(least, column(link.target) - step(link)), Infinity))
  }
  return { columnOf, backLinks, onwards }
}

// Items that share a column are one item as far as columns go.
function abreastColumns(items: readonly string[], links: readonly Link[], upright: ReadonlySet<Link>, abreast: ReadonlyMap<string, string>): Columns {
  const of = (id: string): string => abreast.get(id) ?? id
  const joined = new Map(links.map((link): [Link, Link] => [link, { id: link.id, source: of(link.source), target: of(link.target) }]))
  const back = (some: ReadonlySet<Link>): ReadonlySet<Link> => new Set(links.filter((link) => some.has(joined.get(link) ?? link)))
  const columns = assignColumns([...new Set(items.map(of))], [...joined.values()], new Set([...upright].flatMap((link) => joined.get(link) ?? [])))
  const spread = (some: ReadonlyMap<string, number>): ReadonlyMap<string, number> => new Map(items.map((id) => [id, some.get(of(id)) ?? 0]))
  return { columnOf: spread(columns.columnOf), backLinks: back(columns.backLinks), onwards: spread(columns.onwards) }
}

// Depth first from the roots: items with all they lead to behind them, and the links that close a loop.
function walk(roots: readonly string[], outgoing: ReadonlyMap<string, readonly Link[]>) {
  const state = new Map<string, 'open' | 'done'>()
  const finished: string[] = []
  const backLinks = new Set<Link>()
  for (const root of roots) {
    if (state.has(root)) continue
    const open = [{ id: root, next: 0 }]
    state.set(root, 'open')
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const link = outgoing.get(top.id)?.[top.next++]
      if (link === undefined) {
        state.set(top.id, 'done')
        finished.push(top.id)
        open.pop()
      } else if (state.get(link.target) === 'open') backLinks.add(link)
      else if (!state.has(link.target)) {
        state.set(link.target, 'open')
        open.push({ id: link.target, next: 0 })
      }
    }
  }
  return { order: finished.reverse(), backLinks }
}
