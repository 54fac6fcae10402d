// A model, the settings of its study and those of the simulation -> a plan that replications run by.
import { append } from '../../model/append.ts'
import type { Finding, FindingCode } from '../../model/finding.ts'
import type { ModelIndex } from '../../model/model-index.ts'
import type { SimulationSettings } from '../../model/simulation-settings.ts'
import type { StudySettings } from '../../model/study.ts'
import { flowGraph } from '../flow/build-flow-graph.ts'
import type { FlowGraph, Scope } from '../flow/flow-graph.ts'
import { distributionMinutes } from './distribution-minutes.ts'
import { officeFindings } from './office-findings.ts'
import type { Plan, PlanArrivals, PlanMessage, PlanNodes, PlanScope } from './plan.ts'
import { inclusiveJoins, planEdges, scopeRows, traps, type ScopeRows } from './plan-edges.ts'
import { planNodes } from './plan-nodes.ts'
import { PoolRegister } from './plan-pools.ts'
import { workClock } from './work-clock.ts'

/** What a plan may be told beyond the settings. */
export interface PlanOptions {
  /** Names of the rows of chance of elements, by id, where they are not the ids: matched elements of two models share one. */
  readonly streamKeys?: ReadonlyMap<string, string>
}

/**
 * Makes a model ready to be simulated. Linear in its size; never throws on a model.
 * [PL1] Every element draws from rows of chance named after it. [PL2] What the model leaves open is taken as the flow graph says,
 * besides: unlimited staff where no number is stated, and one case at a time where no arrivals are.
 */
export function planSimulation(index: ModelIndex, settings: StudySettings, simulation: SimulationSettings, options: PlanOptions = {}): Plan {
  const graph = flowGraph(index, settings)
  const keyOf = (id: string): string => options.streamKeys?.get(id) ?? id
  const register = new PoolRegister(index, simulation.office)
  const rows = scopeRows(graph)
  const { edges, edgeRow, filled, counters } = planEdges(graph, rows)
  const { mailboxOf, sends } = planMessages(graph, rows)
  const trapped = mayBeCutShort(graph) ? graph.scopes.map(({ nodes }) => new Uint8Array(nodes.length)) : graph.scopes.map(traps)
  const nodes = planNodes({ graph, rows, edges, edgeRow, filled, trapped, mailboxOf, sends, register, settings, hasOffice: simulation.office !== undefined, keyOf })
  const scopes = graph.scopes.map((scope): PlanScope => planScope(scope, rows[scope.position]!, counters[scope.position]!, keyOf))
  return {
    settings: simulation, nodes, edges, scopes, roots: graph.roots, pools: register.pools,
    arrivals: planArrivals(index, graph, settings, simulation, keyOf),
    mailboxes: mailboxOf.size,
    hasInclusiveJoins: scopes.some(({ inclusiveJoins: some }) => some.length > 0),
    waitingIsWaste: settings.waitingCountsAs === 'NVA',
    hasCost: nodes.cost.some((cost) => cost > 0) || nodes.tariff.some((tariff) => tariff > 0),
    assumptions: [...graph.assumptions, ...ownAssumptions(index, graph, register, nodes), ...(simulation.office ? officeFindings(simulation.office) : [])],
  }
}

function planScope(scope: Scope, rows: ScopeRows, counters: number, keyOf: (id: string) => string): PlanScope {
  const { mode, nodes } = scope.starts
  return {
    starts: { mode, nodes: nodes.map(({ node }) => rows.firstNode + node), chances: nodes.map(({ probability }) => probability) },
    streamKey: keyOf(scope.id), counters,
    joins: scope.nodes.filter(({ join }) => join !== 'any').map(({ position }) => rows.firstNode + position),
    inclusiveJoins: inclusiveJoins(scope, rows),
  }
}

/** [PL3] Cases arrive as the first process says that begins with a case and says it. */
function planArrivals(index: ModelIndex, graph: FlowGraph, settings: StudySettings, simulation: SimulationSettings, keyOf: (id: string) => string): PlanArrivals {
  const clock = simulation.office && workClock(simulation.office)
  const between = arrivalsStatedBy(index, graph)?.facts.interarrival
  return {
    streamKey: keyOf('arrival'), ...(clock && { clock }),
    ...(between && { between: distributionMinutes(between, settings.calendar) }),
  }
}

function arrivalsStatedBy(index: ModelIndex, { roots, scopes }: FlowGraph): ModelIndex['processes'][number] | undefined {
  const ids = new Set(roots.map((root) => scopes[root]!.id))
  const stating = index.processes.filter(({ facts }) => facts.interarrival !== undefined)
  return stating.find(({ id }) => ids.has(id)) ?? stating[0]
}

function planMessages({ messages }: FlowGraph, rows: readonly ScopeRows[]): {
  readonly mailboxOf: ReadonlyMap<number, number>
  readonly sends: ReadonlyMap<number, readonly PlanMessage[]>
} {
  const rowOf = ({ scope, node }: { readonly scope: number; readonly node: number }): number => rows[scope]!.firstNode + node
  const mailboxOf = new Map<number, number>()
  const sends = new Map<number, PlanMessage[]>()
  for (const { source, target, effect } of messages) {
    const node = rowOf(target)
    if (effect === 'awaited' && !mailboxOf.has(node)) mailboxOf.set(node, mailboxOf.size)
    const message: PlanMessage = effect === 'starts' ? { effect, scope: target.scope, node } : { effect, mailbox: mailboxOf.get(node)! }
    append(sends, rowOf(source), message)
  }
  return { mailboxOf, sends }
}

/** Whether something may end a token that goes round: then going round is no proof of going on for ever. */
function mayBeCutShort({ scopes }: FlowGraph): boolean {
  return scopes.some(({ nodes }) => nodes.some(({ ends, boundaries }) =>
    ends !== undefined || boundaries.some(({ isInterrupting, after }) => isInterrupting && after !== undefined)))
}

/** [PL4] What is taken where the model does not say how cases arrive, how many people there are, and how times vary. */
function ownAssumptions(index: ModelIndex, graph: FlowGraph, { pools }: PoolRegister, nodes: PlanNodes): readonly Finding[] {
  if (index.activities.length === 0) return []
  const findings: Finding[] = []
  const assume = (code: FindingCode, more: Pick<Finding, 'elementId' | 'params'> = {}): void => void findings.push({ code, severity: 'info', ...more })
  const stating = index.processes.filter(({ facts }) => facts.interarrival !== undefined)
  const process = arrivalsStatedBy(index, graph)
  if (process === undefined) assume('ASSUMED_ONE_CASE_AT_A_TIME')
  else if (stating.length > 1) assume('ASSUMED_FIRST_ARRIVALS', { elementId: process.id, params: { count: stating.length, name: process.name ?? process.id } })
  // One at a time, nobody ever waits for anybody else's case.
  const unlimited = process === undefined ? [] : pools.filter(({ capacity }) => capacity === undefined)
  for (const { id, name } of unlimited) assume('ASSUMED_UNLIMITED_STAFF', { elementId: id, params: { name: name ?? id } })
  const fixed = nodes.processing.filter((minutes, node) => minutes > 0 && nodes.processingVaries[node] === undefined).length
  if (fixed > 0) assume('ASSUMED_FIXED_TIMES', { params: { count: fixed } })
  return findings
}
