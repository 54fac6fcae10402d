// Parameters of a tool -> facts of the elements they belong to, where ours state nothing.
import { append } from '../../model/append.ts'
import type { ActivityFacts, FactSheet, FlowFacts, PerformerFacts, ProcessFacts } from '../../model/facts.ts'
import type { ModelIndex } from '../../model/model-index.ts'
import { nameKey } from '../../model/name-key.ts'
import type { Ratio } from '../../model/units.ts'
import type { Writable } from '../draft.ts'
import type { ToolParameters, ToolPool } from './tool-parameters.ts'

/** The model's id of what a file calls by a reference; `undefined` when the model has no such element. */
export type FindElement = (reference: string) => string | undefined

/** Facts made of parameters. */
export interface PlacedParameters {
  readonly facts: FactSheet
  /** Values that became facts. */
  readonly taken: number
  /** Values that found no place: no element of theirs, or nothing a fact can hold. */
  readonly left: number
}

/**
 * Finds the place of each value; what `ours` states wins, and is counted neither as taken nor as left. Times of ours, fixed or
 * as a distribution, win over both of the tool's. A decision takes its probabilities whole or not at all.
 */
export function placeParameters(parameters: ToolParameters, index: ModelIndex, find: FindElement, ours: FactSheet): PlacedParameters {
  const placing = new Placing(parameters, index, find, ours)
  return {
    facts: {
      activities: Object.fromEntries(placing.activities), flows: Object.fromEntries(placing.flows),
      performers: Object.fromEntries(placing.performers), processes: Object.fromEntries(placing.processes),
    },
    taken: placing.taken, left: placing.left,
  }
}

function own<T extends object>(facts: Readonly<Record<string, T>>, id: string): Partial<T> {
  return Object.hasOwn(facts, id) ? facts[id]! : {}
}

class Placing {
  readonly activities = new Map<string, ActivityFacts>()
  readonly flows = new Map<string, FlowFacts>()
  readonly performers = new Map<string, PerformerFacts>()
  readonly processes = new Map<string, ProcessFacts>()
  taken = 0
  left: number
  private readonly index: ModelIndex
  private readonly find: FindElement
  private readonly ours: FactSheet

  constructor(parameters: ToolParameters, index: ModelIndex, find: FindElement, ours: FactSheet) {
    this.index = index
    this.find = find
    this.ours = ours
    this.left = parameters.left
    for (const activity of parameters.activities) this.placeActivity(activity)
    this.placeArrivals(parameters.arrivals)
    this.placeProbabilities(parameters.probabilities)
    this.placePools(parameters)
  }

  private placeActivity({ ref, processing, waiting, cost }: ToolParameters['activities'][number]): void {
    const id = this.activityId(ref)
    if (id === undefined) {
      this.left += [processing, waiting, cost].filter((value) => value !== undefined).length
      return
    }
    const stated: Partial<ActivityFacts> = { ...own(this.ours.activities, id), ...this.activities.get(id) }
    const facts: Writable<ActivityFacts> = {}
    if (processing && !stated.processing && !stated.processingDistribution) {
      if (processing.kind === 'fixed') facts.processing = processing.value
      else facts.processingDistribution = processing
    }
    if (waiting && !stated.waiting && !stated.waitingDistribution) {
      if (waiting.kind === 'fixed') facts.waiting = waiting.value
      else facts.waitingDistribution = waiting
    }
    const times = Object.keys(facts).length
    const hasTimes = stated.processing ?? stated.processingDistribution ?? stated.waiting ?? stated.waitingDistribution
    if (cost !== undefined && stated.cost === undefined) facts.cost = cost
    this.taken += Object.keys(facts).length
    if (times > 0 && !hasTimes && stated.timeSource === undefined) facts.timeSource = 'simulator'
    if (Object.keys(facts).length > 0) this.activities.set(id, { ...this.activities.get(id), ...facts })
  }

  private placeArrivals(arrivals: ToolParameters['arrivals']): void {
    for (const { ref, time } of arrivals) {
      const id = this.processId(ref)
      if (id === undefined || this.processes.has(id)) this.left++
      else if (!own(this.ours.processes, id).interarrival) {
        this.processes.set(id, { interarrival: time })
        this.taken++
      }
    }
  }

  private placeProbabilities(probabilities: ToolParameters['probabilities']): void {
    const bySource = new Map<string, { readonly id: string; readonly value: number }[]>()
    for (const { ref, value } of probabilities) {
      const id = this.find(ref)
      const node = id === undefined ? undefined : this.index.nodes.get(id)?.node
      const flow = id === undefined ? undefined : this.index.sequenceFlows.get(id)
      if (flow) append(bySource, flow.sourceRef, { id: flow.id, value })
      else if (value > 0) {
        // What happens to a boundary event happens to the one way out of it.
        const [way, ...others] = node?.kind === 'event' && node.type === 'boundaryEvent' ? (this.index.outgoing.get(node.id) ?? []) : []
        if (way && others.length === 0 && value <= 100) this.setProbability(way.id, value > 1 ? value / 100 : value)
        else this.left++
      }
    }
    for (const [source, values] of bySource) this.placeDecision(source, values)
  }

  private placeDecision(source: string, values: readonly { readonly id: string; readonly value: number }[]): void {
    const ways = this.index.outgoing.get(source) ?? []
    const sum = values.reduce((total, { value }) => total + value, 0)
    // One way out is no decision, and zeros everywhere are what nobody stated.
    if (ways.length < 2 || sum === 0 || ways.some(({ id }) => own(this.ours.flows, id).probability !== undefined)) return
    const isPlain = values.every(({ value }) => value <= 1)
    const whole = isPlain ? 1 : values.length === ways.length ? sum : 100
    if (values.some(({ value }) => value > whole)) this.left += values.length
    else for (const { id, value } of values) this.setProbability(id, value / whole)
  }

  private setProbability(flowId: string, probability: Ratio): void {
    if (own(this.ours.flows, flowId).probability !== undefined || this.flows.has(flowId)) return
    this.flows.set(flowId, { probability })
    this.taken++
  }

  // A tool's people belong to a lane or pool when they are named as that one, or when they do all it does and nothing else.
  private placePools({ pools, activities }: ToolParameters): void {
    const users = new Map<string, Set<string>>()
    const used = new Map<string, Set<string>>()
    const add = (map: Map<string, Set<string>>, key: string, value: string): void => void map.set(key, (map.get(key) ?? new Set()).add(value))
    const known = new Set(pools.map(({ ref }) => ref))
    const refOf = (word: string): string => (known.has(word) ? word : (pools.find(({ name }) => name !== undefined && nameKey(name) === nameKey(word))?.ref ?? word))
    for (const { ref, pools: named } of activities) {
      const performer = this.performerOf(this.activityId(ref))
      if (performer === undefined) continue
      for (const pool of named.map(refOf)) {
        add(users, pool, performer)
        add(used, performer, pool)
      }
    }
    const free = new Map(this.allPerformers().map(({ id, name }) => [nameKey(name), id]))
    for (const pool of pools) {
      const { ref, name } = pool
      const id = this.find(ref)
      const direct = id !== undefined && (this.index.lanes.has(id) || this.index.participants.has(id)) ? id : undefined
      const [only, ...others] = users.get(ref) ?? []
      const alone = only !== undefined && others.length === 0 && used.get(only)?.size === 1 ? only : undefined
      const alike = only === undefined && name !== undefined ? free.get(nameKey(name)) : undefined
      this.placePool(pool, direct ?? alone ?? alike)
    }
  }

  private placePool({ capacity, tariff }: ToolPool, performer: string | undefined): void {
    const whole = capacity !== undefined && Number.isSafeInteger(capacity) && capacity >= 1 ? capacity : undefined
    if (performer === undefined || this.performers.has(performer)) {
      this.left += (capacity === undefined ? 0 : 1) + (tariff === undefined ? 0 : 1)
      return
    }
    const stated = own(this.ours.performers, performer)
    const facts = {
      ...(whole !== undefined && stated.capacity === undefined && { capacity: whole }),
      ...(tariff !== undefined && stated.tariff === undefined && { tariff }),
    }
    if (capacity !== undefined && whole === undefined) this.left++
    this.taken += Object.keys(facts).length
    if (Object.keys(facts).length > 0) this.performers.set(performer, facts)
  }

  private activityId(ref: string): string | undefined {
    const id = this.find(ref)
    return id !== undefined && this.index.nodes.get(id)?.node.kind === 'activity' ? id : undefined
  }

  private performerOf(activity: string | undefined): string | undefined {
    const place = activity === undefined ? undefined : this.index.nodes.get(activity)
    return place?.lane?.id ?? place?.participant?.id
  }

  private allPerformers(): readonly { readonly id: string; readonly name?: string }[] {
    return [...this.index.participants.values(), ...this.index.lanes.values()]
  }

  private processId(ref: string | undefined): string | undefined {
    const { processes, nodes } = this.index
    if (ref === undefined) return processes.length === 1 ? processes[0]!.id : undefined
    const id = this.find(ref)
    if (id === undefined) return undefined
    const place = nodes.get(id)
    if (place) return place.node.kind === 'event' && place.node.type === 'startEvent' ? place.process.id : undefined
    return processes.find((process) => process.id === id || this.index.participants.get(id)?.processRef === process.id)?.id
  }
}
