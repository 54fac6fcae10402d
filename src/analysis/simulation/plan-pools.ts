// Who performs what: the pools of people of a model, and each element's.
import type { Lane, Participant } from '../../model/process-model.ts'
import type { ModelIndex } from '../../model/model-index.ts'
import { nameKey } from '../../model/name-key.ts'
import type { OfficeHours } from '../../model/simulation-settings.ts'
import type { Money } from '../../model/units.ts'
import { performersAround } from '../performers-around.ts'
import type { PlanPool } from './plan.ts'
import { workClock, type WorkClock } from './work-clock.ts'

/** The performer of one element. */
export interface NodePerformer {
  /** Row of the pool; absent outside lanes and pools. */
  readonly pool?: number
  readonly clock?: WorkClock
  /** Cost of an hour. */
  readonly tariff?: Money
}

/** The pools of a model, in the order their elements were asked for. */
export class PoolRegister {
  readonly pools: PlanPool[] = []
  private readonly office: OfficeHours | undefined
  private readonly around: (elementId: string) => readonly (Lane | Participant)[]
  /** Names with hours of their own, by how they sound: the other side of a study may write one otherwise. */
  private readonly withOwnHours: ReadonlyMap<string, string>
  private readonly rows = new Map<string, number>()
  private readonly clocks = new Map<string | undefined, WorkClock>()

  constructor(index: ModelIndex, office: OfficeHours | undefined) {
    this.office = office
    this.around = performersAround(index)
    this.withOwnHours = new Map(Object.keys(office?.byPerformer ?? {}).map((name) => [nameKey(name), name]))
  }

  /**
   * Who performs an element.
   * [PO1] Its people are those of the innermost lane that states a capacity, else those of its participant, shared by all its lanes.
   * [PO2] Where none is stated, nobody ever waits for the people of its lane. [PO3] The tariff is that of the innermost lane that
   * states one, else of the participant. [PO4] A pool for whose people there is nothing to do is listed only where their number is stated.
   */
  performerOf(elementId: string, hasWork: boolean): NodePerformer {
    const performers = this.around(elementId)
    const owner = performers.find(({ facts }) => facts.capacity !== undefined) ?? performers[0]
    if (owner === undefined) return this.clock(undefined)
    const tariff = performers.find(({ facts }) => facts.tariff !== undefined)?.facts.tariff
    const isListed = hasWork || owner.facts.capacity !== undefined
    return { ...(isListed && { pool: this.row(owner) }), ...this.clock(owner.name), ...(tariff !== undefined && { tariff }) }
  }

  private clock(performer: string | undefined): { readonly clock?: WorkClock } {
    if (this.office === undefined) return {}
    const own = performer === undefined ? undefined : this.withOwnHours.get(nameKey(performer))
    let clock = this.clocks.get(own)
    if (clock === undefined) {
      clock = workClock(this.office, own)
      this.clocks.set(own, clock)
    }
    return { clock }
  }

  private row(owner: Lane | Participant): number {
    const known = this.rows.get(owner.id)
    if (known !== undefined) return known
    const { id, name, facts: { capacity } } = owner
    this.rows.set(id, this.pools.length)
    return this.pools.push({ id, ...(name !== undefined && { name }), ...(capacity !== undefined && { capacity }), ...this.clock(name) }) - 1
  }
}
