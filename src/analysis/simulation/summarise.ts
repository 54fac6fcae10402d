// The results of replications -> the figures of a simulation.
import type { SimulatedNode, Simulation, Spread } from './simulation.ts'
import { estimate } from './estimate.ts'
import { addHistogram, drawnHistogram, emptyLogHistogram, percentile, type LogHistogram } from './log-histogram.ts'
import type { NodeColumns } from './node-figures.ts'
import { meetsMore, type Plan, type PlanNodes } from './plan.ts'
import { workAt, type CaseTimes, type ReplicationResult } from './replication-result.ts'
import { simulatedPools } from './simulated-pools.ts'
import { mergeTallies, sdOfTally } from './tally.ts'

/**
 * Puts replications together; in whatever order they come, the same figures come out, to the last bit.
 * [SU1] A mean is the mean over the replications that counted a case, its interval theirs. [SU2] Spread and percentiles are over all
 * counted cases. [SU3] What no case tells is 0, and `counted` says so.
 */
export function summarise(plan: Plan, given: readonly ReplicationResult[]): Simulation {
  const results = [...given].sort((a, b) => a.replication - b.replication)
  const { settings, nodes } = plan
  const arrived = sum(results, (result) => result.arrived)
  const total = (column: keyof NodeColumns, node: number): number => sum(results, (result) => result.nodes[column][node]!)
  const cycleTimes = merged(results.map(({ cycleTime }) => cycleTime.histogram))
  const cost = plan.hasCost ? estimate(tellingOf(results).map((result) => costPerCase(nodes, result))) : undefined
  const valueAdded = valueAddedRatio(plan, results)
  return {
    settings, clock: settings.office ? 'open' : 'working',
    counted: sum(results, ({ cycleTime }) => cycleTime.tally.count),
    cycleTime: spread(results.map(({ cycleTime }) => cycleTime), cycleTimes),
    waiting: spread(results.map(({ waiting }) => waiting), merged(results.map(({ waiting }) => waiting.histogram))),
    histogram: drawnHistogram(cycleTimes),
    nodes: rowsOf(nodes).flatMap((node) => (nodes.isShown[node] === 1 ? [simulatedNode(nodes, node, arrived, total)] : [])),
    pools: simulatedPools(plan, results, arrived),
    throughput: estimate(results.filter(({ observed }) => observed.minutes > 0).map(({ observed }) => (observed.finished / observed.minutes) * 60)) ?? { mean: 0 },
    ...(cost && { cost }),
    ...(valueAdded && { valueAddedRatio: valueAdded }),
    unfinished: {
      cases: sum(results, ({ unfinished }) => unfinished),
      at: rowsOf(nodes).flatMap((node) => {
        const cases = sum(results, ({ unfinishedAt }) => unfinishedAt[node]!)
        return cases > 0 ? [{ id: nodes.ids[node]!, cases }] : []
      }),
    },
    assumptions: plan.assumptions,
  }
}

function spread(times: readonly CaseTimes[], histogram: LogHistogram): Spread {
  const means = times.filter(({ tally }) => tally.count > 0).map(({ tally }) => tally.mean)
  const at = (share: number): number => percentile(histogram, share) ?? 0
  return {
    ...(estimate(means) ?? { mean: 0 }), sd: sdOfTally(mergeTallies(times.map(({ tally }) => tally))),
    p50: at(0.5), p90: at(0.9), p95: at(0.95), p99: at(0.99),
  }
}

function merged(histograms: readonly LogHistogram[]): LogHistogram {
  const all = emptyLogHistogram()
  for (const histogram of histograms) addHistogram(all, histogram)
  return all
}

function simulatedNode(
  nodes: PlanNodes, node: number, arrived: number, total: (column: keyof NodeColumns, node: number) => number,
): SimulatedNode {
  const visits = total('visits', node)
  // Taking back what was broken off may leave a rest below 0 of rounding.
  const perVisit = (column: keyof NodeColumns): number => (visits === 0 ? 0 : Math.max(0, total(column, node)) / visits)
  const waitingCauses = { busy: perVisit('busy'), closed: perVisit('closed'), batch: perVisit('batch'), stated: perVisit('stated') }
  const name = nodes.names[node]
  return {
    id: nodes.ids[node]!, ...(name !== undefined && { name }), visits: arrived === 0 ? 0 : visits / arrived, processing: perVisit('processing'),
    waiting: waitingCauses.busy + waitingCauses.closed + waitingCauses.batch + waitingCauses.stated, waitingCauses,
  }
}

/** [SU4] Cost of a case: fixed costs as often as an activity was begun, and the work of people at their tariff. */
export function costPerCase(nodes: PlanNodes, result: ReplicationResult): number {
  const { nodes: figures, arrived } = result
  // Only an activity that may repeat tells visits from times done.
  const times = (node: number): number => (nodes.meets[node] === meetsMore ? figures.done[node]! : figures.visits[node]!)
  return rowsOf(nodes).reduce((cost, node) => cost + times(node) * nodes.cost[node]! + workAt(nodes, result, node) * nodes.tariff[node]!, 0) / arrived
}

/**
 * [SU5] VAR of the simulation: time of activities in VA over the time of all, waiting for people and the office included. Waiting is
 * NVA, or under its activity's own category as the study says. `low` takes what is untagged as not VA, `high` as VA.
 */
function valueAddedRatio({ nodes, waitingIsWaste }: Plan, results: readonly ReplicationResult[]): Simulation['valueAddedRatio'] {
  const ratios = tellingOf(results).flatMap(({ nodes: figures }) => {
    let [added, untagged, all] = [0, 0, 0]
    for (const node of rowsOf(nodes)) {
      if (nodes.isActivity[node] === 0) continue
      const waiting = Math.max(0, figures.busy[node]! + figures.closed[node]! + figures.batch[node]! + figures.stated[node]!)
      const processing = Math.max(0, figures.processing[node]!)
      const own = processing + (waitingIsWaste ? 0 : waiting)
      all += processing + waiting
      if (nodes.category[node] === 'VA') added += own
      else if (nodes.category[node] === 'untagged') untagged += own
    }
    return all > 0 ? [{ low: added / all, high: Math.min(1, (added + untagged) / all) }] : []
  })
  const value = estimate(ratios.map(({ low }) => low))
  return value && { ...value, low: value.mean, high: Math.max(value.mean, estimate(ratios.map(({ high }) => high))!.mean) }
}

/** Replications in which a case was to be counted. */
function tellingOf(results: readonly ReplicationResult[]): readonly ReplicationResult[] {
  return results.filter(({ arrived }) => arrived > 0)
}

function rowsOf({ count }: PlanNodes): readonly number[] {
  return Array.from({ length: count }, (_, row) => row)
}

function sum<T>(values: readonly T[], of: (value: T) => number): number {
  return values.reduce((total, value) => total + of(value), 0)
}
