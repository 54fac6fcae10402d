// The way cases took through the model, told from the order of their activities -> shares of the branches of its decisions.
import { append } from '../model/append.ts'
import type { FlowFacts } from '../model/facts.ts'
import { countsByContent, type ModelIndex } from '../model/model-index.ts'
import type { FlowElements, FlowNode, SequenceFlow } from '../model/process-model.ts'

/** A way between two activities, or from a start to the first, through gateways and events only: the flows on it that were chosen. */
type Route = readonly SequenceFlow[]

interface Step {
  readonly to: string
  /** The flow, where it was one of several ways out. */
  readonly chosen?: SequenceFlow
}

/** How many activities back the one is looked for that an activity came after: more are never under way side by side. */
const furthestBack = 64

/** What a way leads to that ends the case. */
const theEnd = ''

/** Follows cases through a model. */
export class RouteCounter {
  /** Activities that came after another as the model has it, and those that did not. */
  explained = 0
  unexplained = 0
  private readonly index: ModelIndex
  private readonly activities: ReadonlySet<string>
  /** Boundary events by the activity they sit on. */
  private readonly boundaries = new Map<string, string[]>()
  private readonly routes = new Map<string, ReadonlyMap<string, Route>>()
  /** How often each flow was chosen, each decision come to, and each activity with boundary events done. */
  private readonly chosen = new Map<string, number>()
  private readonly arrivals = new Map<string, number>()
  private readonly hosts = new Map<string, number>()

  constructor(index: ModelIndex) {
    this.index = index
    this.activities = new Set(index.activities.map(({ id }) => id))
    for (const { node } of index.nodes.values()) if (node.kind === 'event' && node.attachedToRef !== undefined) append(this.boundaries, node.attachedToRef, node.id)
  }

  /**
   * Counts one case: ids of its activities in the order they began. Each is followed from the latest one before it that leads to
   * it with no other activity between, so that branches run side by side are told apart; the first of a process from its start.
   */
  count(ids: readonly string[]): void {
    const begun = new Set<string>()
    /** By position: the decisions that the activity there has led through. */
    const passed = new Map<number, Set<string>>()
    for (const [at, id] of ids.entries()) {
      if (this.boundaries.has(id)) increase(this.hosts, id)
      const process = this.index.nodes.get(id)?.process.id ?? ''
      const from = this.predecessor(ids, at, passed)
      const route = from === undefined ? (begun.has(process) ? undefined : this.startRoutes(process).get(id)) : this.routesFrom(ids[from]!).get(id)
      if (route) this.follow(route, decisionsOf(passed, from ?? at - ids.length))
      if (at > 0 && begun.has(process)) {
        if (route) this.explained++
        else this.unexplained++
      }
      begun.add(process)
    }
    const last = ids.length - 1
    const route = last >= 0 ? this.routesFrom(ids[last]!).get(theEnd) : undefined
    // A case whose last activity can still lead on has perhaps not ended; where it can also end, it has.
    if (route) this.follow(route, decisionsOf(passed, last))
  }

  /** The share of each branch of every decision that was come to; a branch that nobody took has 0. */
  shares(): ReadonlyMap<string, FlowFacts> {
    const shares = new Map<string, FlowFacts>()
    const share = (source: string, total: number): void => {
      for (const { id } of this.index.outgoing.get(source) ?? []) shares.set(id, { probability: Math.min(1, (this.chosen.get(id) ?? 0) / total) })
    }
    for (const [source, total] of this.arrivals) share(source, total)
    for (const [host, total] of this.hosts) {
      for (const event of this.boundaries.get(host) ?? []) if (this.index.outgoing.get(event)?.length === 1) share(event, total)
    }
    return shares
  }

  private predecessor(ids: readonly string[], at: number, passed: ReadonlyMap<number, ReadonlySet<string>>): number | undefined {
    for (let from = at - 1; from >= Math.max(0, at - furthestBack); from--) {
      const route = this.routesFrom(ids[from]!).get(ids[at]!)
      // One way out of an exclusive decision is taken once.
      if (route && !route.some(({ sourceRef }) => passed.get(from)?.has(sourceRef) && !this.isInclusive(sourceRef))) return from
    }
    return undefined
  }

  private follow(route: Route, passed: Set<string>): void {
    for (const { id, sourceRef } of route) {
      increase(this.chosen, id)
      if (!this.isBoundary(sourceRef) && !passed.has(sourceRef)) increase(this.arrivals, sourceRef)
      passed.add(sourceRef)
    }
  }

  private startRoutes(processId: string): ReadonlyMap<string, Route> {
    return this.memo(`start ${processId}`, () => {
      const process = this.index.processes.find(({ id }) => id === processId)
      return process ? this.entries(process).map((to) => ({ to })) : []
    })
  }

  private routesFrom(id: string): ReadonlyMap<string, Route> {
    return this.memo(`from ${id}`, () => [...this.stepsFrom(id), ...(this.boundaries.get(id) ?? []).map((to) => ({ to }))])
  }

  private memo(key: string, first: () => readonly Step[]): ReadonlyMap<string, Route> {
    const known = this.routes.get(key)
    if (known) return known
    const routes = this.search(first())
    this.routes.set(key, routes)
    return routes
  }

  /** The shortest way to every activity that is reached without passing another. */
  private search(first: readonly Step[]): ReadonlyMap<string, Route> {
    const found = new Map<string, Route>()
    const seen = new Set<string>()
    let open: readonly (readonly [step: Step, before: Route])[] = first.map((step) => [step, []])
    while (open.length > 0) {
      const next: (readonly [Step, Route])[] = []
      for (const [{ to, chosen }, before] of open) {
        if (seen.has(to)) continue
        seen.add(to)
        const route = chosen ? [...before, chosen] : before
        if (to === theEnd || this.activities.has(to)) found.set(to, route)
        else for (const step of this.stepsFrom(to)) next.push([step, route])
      }
      open = next
    }
    return found
  }

  private stepsFrom(id: string): readonly Step[] {
    const place = this.index.nodes.get(id)
    if (!place) return []
    const { node, within } = place
    // Coming to an open sub-process is coming to its starts; going out of it is left to its ends.
    if (node.kind === 'activity' && countsByContent(node)) return this.entries(node.content!).map((to) => ({ to }))
    return this.stepsOut(node, within)
  }

  private stepsOut(node: FlowNode, within: readonly FlowNode[]): readonly Step[] {
    const flows = this.index.outgoing.get(node.id) ?? []
    if (flows.length === 0) {
      const around = within.at(-1)
      return around ? this.stepsOut(around, within.slice(0, -1)) : [{ to: theEnd }]
    }
    const isChoice = this.isBoundary(node.id) || (flows.length > 1 && isDecision(node, flows))
    return flows.map((flow) => (isChoice ? { to: flow.targetRef, chosen: flow } : { to: flow.targetRef }))
  }

  private entries({ nodes }: FlowElements): readonly string[] {
    const starts = nodes.filter((node) => node.kind === 'event' && node.type === 'startEvent')
    const first = starts.length > 0 ? starts : nodes.filter(({ id }) => !this.isBoundary(id) && (this.index.incoming.get(id) ?? []).length === 0)
    return first.map(({ id }) => id)
  }

  private isBoundary(id: string): boolean {
    const node = this.index.nodes.get(id)?.node
    return node?.kind === 'event' && node.type === 'boundaryEvent'
  }

  private isInclusive(id: string): boolean {
    const node = this.index.nodes.get(id)?.node
    return node?.kind === 'gateway' ? node.type === 'inclusiveGateway' || node.type === 'complexGateway' : true
  }
}

// Several ways out of anything but a gateway are all taken, save where conditions stand on them.
function isDecision(node: FlowNode, flows: readonly SequenceFlow[]): boolean {
  return node.kind === 'gateway' ? node.type !== 'parallelGateway' : flows.some(({ hasCondition }) => hasCondition)
}

function decisionsOf(passed: Map<number, Set<string>>, at: number): Set<string> {
  const known = passed.get(at) ?? new Set<string>()
  passed.set(at, known)
  return known
}

function increase(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
