// Where the entries of a legend stand: one behind the other, on as many rows as it takes.

/** The entries with their place; `room` is how much of a row each takes. */
export function legendRow<T extends { readonly room: number }>(items: readonly T[], width: number): readonly (T & { readonly x: number; readonly row: number })[] {
  let [x, row] = [0, 0]
  return items.map((item) => {
    if (x > 0 && x + item.room > width) [x, row] = [0, row + 1]
    const placed = { ...item, x, row }
    x += item.room
    return placed
  })
}
