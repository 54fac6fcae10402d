// One model with its expected visits -> what a case and a year of it cost, by activity, performer and side.
import { append } from '../../model/append.ts'
import type { PerformerSide } from '../../model/facts.ts'
import { performerName, type ModelIndex } from '../../model/model-index.ts'
import type { Activity } from '../../model/process-model.ts'
import type { StudySettings } from '../../model/study.ts'
import type { Money } from '../../model/units.ts'
import type { WorkCalendar } from '../../model/work-calendar.ts'
import type { Analysis } from '../analysis.ts'
import { automationOf } from '../automation.ts'
import type { FlowAnalysis } from '../flow/flow-analysis.ts'
import { nodeTime } from '../flow/node-time.ts'
import { performersAround } from '../performers-around.ts'
import type { ActivityCost, CostFigures, CostSum, PerformerCost, YearSum } from './cost.ts'
import type { SideVerdict } from './side-of.ts'
import { sidesIn } from './sides-in.ts'

/**
 * The cost of a model (calculations: "cost"), from its expected visits.
 * [CO1] An activity costs n · (fixed cost + p · tariff of its performer), where n, its expected visits, count repetitions too.
 * [CO2] The tariff is that of the innermost lane that states one, else of the pool.
 * [CO3] Automated activities hold nobody: their time is no work, and only their fixed cost counts.
 * [CO4] What is not stated is absent and adds nothing; a sum knows whether every minute of work had a tariff.
 * [CO5] A year is cases per year times a case: of the first process that states them.
 * [CO6] The side of an activity is that of its performer (SD5, SD6).
 */
export function costOf(index: ModelIndex, analysis: Analysis, flow: Pick<FlowAnalysis, 'visits'>, settings: StudySettings): CostFigures {
  const casesPerYear = index.processes.find(({ facts }) => facts.casesPerYear !== undefined)?.facts.casesPerYear
  const sum = (items: readonly Item[], times: (item: Item) => number): CostSum => costSum(items, times, casesPerYear, settings.calendar)
  const perCase = ({ times }: Item): number => times
  const items = itemsOf(index, analysis, flow, settings)
  const onSide = (side: PerformerSide): CostSum => sum(items.filter(({ performer }) => performer.verdict.side === side), perCase)

  const byPerformer = new Map<Performer, Item[]>()
  for (const item of items) append(byPerformer, item.performer, item)
  const performers = [...byPerformer].map(([{ id, name, tariff, verdict }, own]): PerformerCost => ({
    ...(id !== undefined && { id }), ...(name !== undefined && { name }), ...(tariff !== undefined && { tariff }),
    side: verdict.side, sideReason: verdict.reason, ...sum(own, perCase),
  }))
  return {
    ...(casesPerYear !== undefined && { casesPerYear }),
    total: sum(items, perCase),
    sides: { citizen: onSide('citizen'), office: onSide('office') },
    table: sum(items, () => 1),
    performers,
    activities: items.map((item): ActivityCost => {
      const { id, name } = item.activity
      return { id, ...(name !== undefined && { name }), times: item.times, side: item.performer.verdict.side, ...sum([item], perCase) }
    }),
    withoutTariff: performers.flatMap(({ name, tariff, work }) => (tariff === undefined && work > 0 ? name ?? [] : [])),
  }
}

interface Performer {
  readonly id?: string
  readonly name?: string
  readonly tariff?: Money
  readonly verdict: SideVerdict
}

/** One activity with what doing it once takes. */
interface Item {
  readonly activity: Activity
  readonly performer: Performer
  readonly times: number
  /** Minutes of work, 0 where nothing says or nobody works. */
  readonly work: number
}

function itemsOf(index: ModelIndex, analysis: Analysis, flow: Pick<FlowAnalysis, 'visits'>, settings: StudySettings): readonly Item[] {
  const performerOf = performersOf(index)
  return analysis.activities.map(({ id, activity }): Item => {
    const work = automationOf(activity) === 'automated' ? 0 : nodeTime(activity, settings.calendar)?.processing ?? 0
    return { activity, performer: performerOf(id), times: flow.visits.get(id) ?? 0, work }
  })
}

/** Who performs a node, with the tariff; the same object for all nodes of one lane or pool. */
function performersOf(index: ModelIndex): (nodeId: string) => Performer {
  const around = performersAround(index)
  const sideAt = sidesIn(index)
  const nobody: Performer = { verdict: { side: 'office', reason: { rule: 'default' } } }
  const known = new Map<string, Performer>()
  return (nodeId) => {
    const performers = around(nodeId)
    const id = performers[0]?.id
    if (id === undefined) return nobody
    const before = known.get(id)
    if (before) return before
    const { tariff } = performers.find(({ facts }) => facts.tariff !== undefined)?.facts ?? {}
    const name = performerName(index, nodeId)
    const performer = { id, ...(name !== undefined && { name }), ...(tariff !== undefined && { tariff }), verdict: sideAt(nodeId) }
    known.set(id, performer)
    return performer
  }
}

function costSum(items: readonly Item[], timesOf: (item: Item) => number, casesPerYear: number | undefined, calendar: WorkCalendar): CostSum {
  let work = 0
  let isComplete = true
  let fixed: Money | undefined
  let labour: Money | undefined
  for (const item of items) {
    const times = timesOf(item)
    const { cost } = item.activity.facts
    const { tariff } = item.performer
    work += times * item.work
    if (cost !== undefined) fixed = (fixed ?? 0) + times * cost
    if (item.work === 0) continue
    if (tariff === undefined) isComplete &&= times === 0
    else labour = (labour ?? 0) + (times * item.work * tariff) / 60
  }
  const money = { ...(fixed !== undefined && { fixed }), ...(labour !== undefined && { labour }), ...costOfBoth(fixed, labour) }
  return { work, ...money, isComplete, ...(casesPerYear !== undefined && { year: yearSum(work, fixed, labour, casesPerYear, calendar) }) }
}

function yearSum(work: number, fixed: Money | undefined, labour: Money | undefined, cases: number, { hoursPerDay, daysPerYear }: WorkCalendar): YearSum {
  const workHours = (work * cases) / 60
  const yearly = (amount: Money | undefined): Money | undefined => (amount === undefined ? undefined : amount * cases)
  const [ofFixed, ofLabour] = [yearly(fixed), yearly(labour)]
  return {
    ...(ofFixed !== undefined && { fixed: ofFixed }), ...(ofLabour !== undefined && { labour: ofLabour }), ...costOfBoth(ofFixed, ofLabour),
    workHours, fullTimeEquivalents: workHours / (hoursPerDay * daysPerYear),
  }
}

/** Fixed cost and labour together, where at least one is known. */
function costOfBoth(fixed: Money | undefined, labour: Money | undefined): { readonly cost?: Money } {
  return fixed === undefined && labour === undefined ? {} : { cost: (fixed ?? 0) + (labour ?? 0) }
}
