// Which rows are selected, by id, as a list of files does it: alone, one more or fewer, a span, all.

/** Selected rows and the one a span starts from. */
export interface RowSelection {
  readonly ids: readonly string[]
  readonly anchor?: string
}

/** Just this row. */
export function only(id: string): RowSelection {
  return { ids: [id], anchor: id }
}

/** The row added, or taken away when it was selected. It becomes the start of the next span. */
export function toggled(selection: RowSelection, id: string): RowSelection {
  const ids = selection.ids.includes(id) ? selection.ids.filter((some) => some !== id) : [...selection.ids, id]
  return { ids, anchor: id }
}

/** Every row between the start of the span and this one, in table order; without a known start just this row. */
export function extended(selection: RowSelection, id: string, order: readonly string[]): RowSelection {
  const from = selection.anchor === undefined ? -1 : order.indexOf(selection.anchor)
  const to = order.indexOf(id)
  if (from < 0 || to < 0) return only(id)
  return { ids: order.slice(Math.min(from, to), Math.max(from, to) + 1), anchor: order[from]! }
}

/** All rows; the start of the span stays. */
export function all(selection: RowSelection, order: readonly string[]): RowSelection {
  return { ids: order, ...(selection.anchor !== undefined && { anchor: selection.anchor }) }
}
