// How hard a performer's staff is pressed.
import type { SimulatedPool, Simulation } from '../../../analysis/simulation/simulation.ts'
import type { Ratio } from '../../../model/units.ts'

/** Utilisation from which queues grow sharply with every further case. */
export const tightFrom: Ratio = 0.85
// What fills all open time up to the edges of a run cannot keep up.
const unstableFrom: Ratio = 0.99

/** Room left, hardly any, or more work than the staff can do; absent where no utilisation is known. */
export type PoolLoad = 'calm' | 'tight' | 'unstable'

/** How hard one pool is pressed. */
export function poolLoad({ utilisation }: SimulatedPool): PoolLoad | undefined {
  if (!utilisation) return undefined
  return utilisation.mean >= unstableFrom ? 'unstable' : utilisation.mean >= tightFrom ? 'tight' : 'calm'
}

/** The pool with the highest utilisation; absent where none is known. */
export function busiestPool({ pools }: Simulation): SimulatedPool | undefined {
  return pools.reduce<SimulatedPool | undefined>((most, pool) =>
    (pool.utilisation && (!most?.utilisation || pool.utilisation.mean > most.utilisation.mean) ? pool : most), undefined)
}
