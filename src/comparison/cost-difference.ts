// The costs of both sides -> what is saved in cash, which working time is freed, and what citizens are spared. Never one sum.
import type { CostFigures, CostSum } from '../analysis/cost/cost.ts'
import type { Minutes, Money } from '../model/units.ts'
import type { BothSides } from '../model/study.ts'
import type { WorkCalendar } from '../model/work-calendar.ts'

/** An amount of one case, and of all cases of a year where their number is known. Negative when it grew. */
export interface Saving {
  readonly perCase: Money
  readonly perYear?: Money
}

/** Working time that people no longer spend. It can be used for other work; it is no money until somebody's pay ends. */
export interface FreedTime {
  readonly perCase: Minutes
  readonly hoursPerYear?: number
  /** Hours a year ÷ (hours a day · days a year). */
  readonly fullTimeEquivalents?: number
  /** The time at the tariffs of those who spend it; absent where a tariff is missing on either side. */
  readonly worth?: Saving
}

/** What the to-be saves against the as-is. Everything is as-is − to-be: positive when it became less. */
export interface CostDifference {
  /** Cases of a year on both sides. */
  readonly casesPerYear?: number
  /** The numbers of cases the sides state, where they differ: only the as-is's is used, since more cases are no saving. */
  readonly differentCases?: BothSides<number>
  /** Fixed costs of the office; absent when neither side states one. */
  readonly cashSaved?: Saving
  readonly freed: FreedTime
  /** The work of those the service is for, with its worth before and after (Standard Cost Model); cash they pay is `citizenCash`. */
  readonly citizen: { readonly time: BothSides<Minutes>; readonly freed: FreedTime; readonly burden?: BothSides<Saving> }
  readonly citizenCash?: Saving
}

/**
 * [CD1] Cash is fixed cost of the office alone: tariffs are pay that goes on. [CD2] Freed time is the office's work, in hours
 * and full-time equivalents, with its worth beside it and never added to cash. [CD3] Citizens are reckoned apart from the office.
 * [CD4] Both sides of a year have the cases of the as-is, or of the to-be where the as-is states none. [CD5] A side that states
 * no fixed cost while the other does spends none; a worth needs every tariff of both sides.
 */
export function costDifference({ asIs, toBe }: BothSides<CostFigures>, calendar: WorkCalendar): CostDifference {
  const cases = asIs.casesPerYear ?? toBe.casesPerYear
  const different = asIs.casesPerYear !== undefined && toBe.casesPerYear !== undefined && asIs.casesPerYear !== toBe.casesPerYear
  const saving = (perCase: Money): Saving => ({ perCase, ...(cases !== undefined && { perYear: perCase * cases }) })
  const cash = (before: CostSum, after: CostSum): Saving | undefined =>
    before.fixed === undefined && after.fixed === undefined ? undefined : saving((before.fixed ?? 0) - (after.fixed ?? 0))
  const freed = (before: CostSum, after: CostSum): FreedTime => {
    const perCase = before.work - after.work
    const hours = cases === undefined ? undefined : (perCase * cases) / 60
    const worth = worthOf(before) === undefined || worthOf(after) === undefined ? undefined : saving(worthOf(before)! - worthOf(after)!)
    return {
      perCase, ...(hours !== undefined && { hoursPerYear: hours, fullTimeEquivalents: hours / (calendar.hoursPerDay * calendar.daysPerYear) }),
      ...(worth && { worth }),
    }
  }
  const [before, after] = [asIs.sides.citizen, toBe.sides.citizen]
  const cashSaved = cash(asIs.sides.office, toBe.sides.office)
  const citizenCash = cash(before, after)
  const [burdenBefore, burdenAfter] = [worthOf(before), worthOf(after)]
  return {
    ...(cases !== undefined && { casesPerYear: cases }),
    ...(different && { differentCases: { asIs: asIs.casesPerYear!, toBe: toBe.casesPerYear! } }),
    ...(cashSaved && { cashSaved }),
    freed: freed(asIs.sides.office, toBe.sides.office),
    citizen: {
      time: { asIs: before.work, toBe: after.work }, freed: freed(before, after),
      ...(burdenBefore !== undefined && burdenAfter !== undefined && { burden: { asIs: saving(burdenBefore), toBe: saving(burdenAfter) } }),
    },
    ...(citizenCash && { citizenCash }),
  }
}

/** What the work of a side is worth: 0 where there is none, `undefined` where some of it has no tariff. */
function worthOf({ work, labour, isComplete }: CostSum): Money | undefined {
  if (work === 0) return 0
  return isComplete ? labour : undefined
}
