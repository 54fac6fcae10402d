// Where texts of one line stand when each would rather stand at a place of its own.

/** A text: where it would begin, and how wide it is. */
export interface Wish {
  readonly at: number
  readonly width: number
}

/**
 * Where each text begins: as near behind its wish as the texts before it allow, `gap` between two, all of them ended by `end`
 * as far as they fit between 0 and there. The order stays.
 */
export function placeInLine(wishes: readonly Wish[], gap: number, end: number): readonly number[] {
  const places: number[] = []
  let free = 0
  for (const { at, width } of wishes) {
    const place = Math.max(at, free)
    places.push(place)
    free = place + width + gap
  }
  let limit = end
  for (let index = wishes.length - 1; index >= 0; index--) {
    const place = Math.max(0, Math.min(places[index]!, limit - wishes[index]!.width))
    places[index] = place
    limit = place - gap
  }
  return places
}
