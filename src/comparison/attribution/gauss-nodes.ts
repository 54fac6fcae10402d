// Where and with which weights a polynomial is looked up so that its integral from 0 to 1 comes out exactly.

/** A place between 0 and 1 and its weight; the weights add up to 1. */
export interface GaussNode {
  readonly at: number
  readonly weight: number
}

/**
 * Gauss and Legendre's nodes: `count` of them integrate every polynomial of degree up to 2 · count − 1 exactly, save rounding. Only with + − × ÷,
 * so that every machine gives the same digits. `count` is at least 1.
 */
export function gaussNodes(count: number): readonly GaussNode[] {
  let roots: readonly number[] = []
  // The roots of each Legendre polynomial lie between those of the one before, and the ends.
  for (let degree = 1; degree <= count; degree++) {
    const bounds = [-1, ...roots, 1]
    roots = Array.from({ length: degree }, (_, at) => rootBetween(degree, bounds[at]!, bounds[at + 1]!))
  }
  return roots.map((root) => {
    const { slope } = legendre(count, root)
    return { at: (1 + root) / 2, weight: 1 / ((1 - root * root) * slope * slope) }
  })
}

function rootBetween(degree: number, from: number, to: number): number {
  let [low, high] = [from, to]
  const rises = legendre(degree, high).value > 0
  for (let middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2) {
    if ((legendre(degree, middle).value > 0) === rises) high = middle
    else low = middle
  }
  return (low + high) / 2
}

function legendre(degree: number, x: number): { readonly value: number; readonly slope: number } {
  let [before, value] = [1, x]
  for (let at = 2; at <= degree; at++) [before, value] = [value, ((2 * at - 1) * x * value - (at - 1) * before) / at]
  return { value, slope: (degree * (x * value - before)) / (x * x - 1) }
}
