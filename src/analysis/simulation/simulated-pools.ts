// How busy performers were, and how long the line before them.
import { estimate } from './estimate.ts'
import type { Plan } from './plan.ts'
import { workAt, type ReplicationResult } from './replication-result.ts'
import type { SimulatedPool } from './simulation.ts'

/**
 * The pools of a plan.
 * [SP1] Utilisation is work over open time times people, as far as either lies between the first counted and the last arrival.
 * [SP2] The line's length is the time stood in it over that time. [SP3] Work per case is that done for counted cases.
 */
export function simulatedPools({ pools, nodes }: Plan, results: readonly ReplicationResult[], arrived: number): readonly SimulatedPool[] {
  const seen = results.filter(({ observed }) => observed.minutes > 0)
  return pools.map(({ id, name, capacity }, pool): SimulatedPool => {
    const shares = capacity === undefined ? [] : seen.flatMap(({ observed }) => {
      const { work, open } = observed.pools[pool]!
      return open > 0 ? [Math.min(1, work / (capacity * open))] : []
    })
    const utilisation = estimate(shares)
    let work = 0
    for (const result of results) nodes.pool.forEach((performer, node) => { if (performer === pool) work += workAt(nodes, result, node) })
    return {
      id, ...(name !== undefined && { name }), ...(capacity !== undefined && { capacity }), ...(utilisation && { utilisation }),
      work: arrived === 0 ? 0 : work / arrived,
      queue: estimate(seen.map(({ observed }) => observed.pools[pool]!.waited / observed.minutes))?.mean ?? 0,
    }
  })
}
