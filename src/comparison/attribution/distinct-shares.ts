// Names that several may bear -> what each bearer adds to the difference in how many different names there are.
import { append } from '../../model/append.ts'
import type { BothSides } from '../../model/study.ts'

/** The names that somebody bears on each side, each once. */
export type Borne = BothSides<ReadonlySet<string>>

/**
 * The Shapley value of each bearer in the number of different names. [AB5] A name that somebody bears on both sides stays whatever happens
 * and counts for nobody. Of any other, with l bearers on the as-is side and g on the to-be side, one that gives it up has
 * −(l − 1)!·g!/(l + g)!, the chance that it is the last to give it up and before anyone takes it; one that takes it has l!·(g − 1)!/(l + g)!,
 * the chance that it is the first to take it after all gave it up. So a name that vanishes is −1 shared equally by who bore it.
 */
export function distinctShares(bearers: readonly Borne[]): readonly number[] {
  const shares = bearers.map(() => 0)
  const givers = new Map<string, number[]>()
  const takers = new Map<string, number[]>()
  const keepers = new Set<string>()
  bearers.forEach(({ asIs, toBe }, at) => {
    for (const name of asIs) if (toBe.has(name)) keepers.add(name); else append(givers, name, at)
    for (const name of toBe) if (!asIs.has(name)) append(takers, name, at)
  })
  for (const name of new Set([...givers.keys(), ...takers.keys()])) {
    if (keepers.has(name)) continue
    const [left, gained] = [givers.get(name) ?? [], takers.get(name) ?? []]
    for (const at of left) shares[at]! -= orders(left.length - 1, gained.length)
    for (const at of gained) shares[at]! += orders(left.length, gained.length - 1)
  }
  return shares
}

/** a!·b!/(a + b + 1)!, without the factorials, which grow past every number. */
function orders(a: number, b: number): number {
  let chance = 1 / (a + b + 1)
  for (let at = 1; at <= Math.min(a, b); at++) chance *= at / (Math.max(a, b) + at)
  return chance
}
