// Whether two activities stand in the same order to everything that is paired already.

/** Places of a pair on both sides. */
interface Places { readonly one: number; readonly other: number }

/**
 * −1 … 1 for a place on each side: how the pairs agree that the two are one step. A pair agrees when it comes before both or
 * behind both, and two imagined pairs, one for and one against, keep few pairs from saying much (Laplace). Pairs that hold
 * one of the two places have no say. Quadratic in space, constant per question.
 */
export function orderAgreement(pairs: readonly Places[], sizes: Places): (one: number, other: number) => number {
  const width = sizes.other + 1
  // counts[a, b]: the pairs before place a on the one side and before place b on the other.
  const counts = new Uint32Array((sizes.one + 1) * width)
  for (const { one, other } of pairs) counts[(one + 1) * width + other + 1]! += 1
  for (let a = 1; a <= sizes.one; a++) {
    for (let b = 1; b < width; b++) counts[a * width + b]! += counts[(a - 1) * width + b]! + counts[a * width + b - 1]! - counts[(a - 1) * width + b - 1]!
  }
  const before = (one: number, other: number): number => counts[one * width + other]!
  return (one, other) => {
    const all = pairs.length
    const [beforeOther, notBehindOther] = [before(sizes.one, other), before(sizes.one, other + 1)]
    const [beforeOne, notBehindOne] = [before(one, sizes.other), before(one + 1, sizes.other)]
    const behindBoth = all - notBehindOne - notBehindOther + before(one + 1, other + 1)
    const holding = (notBehindOne - beforeOne) + (notBehindOther - beforeOther)
      - (before(one + 1, other + 1) - before(one, other + 1) - before(one + 1, other) + before(one, other))
    return (2 * (before(one, other) + behindBoth + 1)) / (all - holding + 2) - 1
  }
}
