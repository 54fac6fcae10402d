// The citizen's figures of both models -> every measure of the citizen's side and of the office's, before and after.
import type { CitizenFigures, ElementCount } from '../analysis/citizen/citizen.ts'
import type { Direction } from '../model/extra-measure.ts'
import type { PerformerSide } from '../model/facts.ts'
import type { BothSides } from '../model/study.ts'
import { differenceOf, type Difference } from './difference-of.ts'

/** The measures of each side, in print order. Those that begin with "yearly" are of all cases of a year. */
export const citizenMeasureNames = {
  citizen: [
    'inPersonVisits', 'expectedInPersonVisits', 'contacts', 'expectedContacts', 'documents', 'expectedDocuments', 'dataAskedAgain', 'expectedDataAskedAgain',
    'leadTime', 'waiting', 'activities', 'work', 'worth', 'cash', 'yearlyVisits', 'yearlyHours', 'yearlyWorth', 'yearlyCash',
  ],
  office: ['activities', 'handOffs', 'work', 'worth', 'cash', 'yearlyHours', 'yearlyWorth', 'yearlyCash'],
} as const
/** One measure of a side. */
export type CitizenMeasureName = (typeof citizenMeasureNames)[PerformerSide][number]

/** One measure of one side of the counter, in both models. Times in minutes, hours of a year in hours, money in rupiah. */
export interface CitizenMeasure extends Difference {
  readonly side: PerformerSide
  readonly measure: CitizenMeasureName
  readonly unit: 'minutes' | 'hours' | 'count' | 'money'
  readonly better: Direction
}

/** The citizen's side beside the office's, before and after. */
export interface CitizenDifference {
  readonly figures: BothSides<CitizenFigures>
  /** Whether either model draws a citizen, or states visits or data asked again. */
  readonly isStated: boolean
  /** Those that at least one model knows. */
  readonly measures: readonly CitizenMeasure[]
  /** Cases of a year that both models are reckoned with. */
  readonly casesPerYear?: number
}

/**
 * [CC1] Less is better of everything but of activities, which may only have changed sides. Differences, percents and verdicts follow
 * [ME3] to [ME5]. [CC2] A measure that neither model knows is left out; one that only one model knows has no difference, since what is
 * not stated is not 0. [CC3] An expected number stands beside the plain one only where the two differ in a model. [CC4] A year has the
 * cases of the as-is on both sides, or of the to-be where the as-is states none [CD4]. [CC5] A model that states no cost on a side
 * while the other does pays none there [CD5].
 */
export function citizenDifference(figures: BothSides<CitizenFigures>): CitizenDifference {
  const { asIs, toBe } = figures
  const casesPerYear = asIs.casesPerYear ?? toBe.casesPerYear
  const isStated = [asIs, toBe].some(({ performers, inPersonVisits, dataAskedAgain }) => performers.length > 0 || inPersonVisits !== undefined || dataAskedAgain !== undefined)
  const paying = { citizen: payingNone(figures, 'citizen'), office: payingNone(figures, 'office') }
  const of = (model: CitizenFigures, side: PerformerSide, name: CitizenMeasureName): number | undefined => amount(model, side, name, casesPerYear, paying[side])
  const measures = (['citizen', 'office'] as const).flatMap((side) => citizenMeasureNames[side].flatMap((measure): readonly CitizenMeasure[] => {
    const [before, after] = [of(asIs, side, measure), of(toBe, side, measure)]
    if (before === undefined && after === undefined) return []
    const plain = plainOf[measure]
    if (plain && before === of(asIs, side, plain) && after === of(toBe, side, plain)) return []
    const better = measure === 'activities' ? 'neutral' : 'less'
    return [{ side, measure, unit: units[measure], better, ...differenceOf(before, after, better) }]
  }))
  return { figures, isStated, measures: isStated ? measures : [], ...(casesPerYear !== undefined && { casesPerYear }) }
}

const units: Readonly<Record<CitizenMeasureName, CitizenMeasure['unit']>> = {
  inPersonVisits: 'count', expectedInPersonVisits: 'count', contacts: 'count', expectedContacts: 'count', documents: 'count', expectedDocuments: 'count',
  dataAskedAgain: 'count', expectedDataAskedAgain: 'count', leadTime: 'minutes', waiting: 'minutes', activities: 'count', handOffs: 'count', work: 'minutes',
  worth: 'money', cash: 'money', yearlyVisits: 'count', yearlyHours: 'hours', yearlyWorth: 'money', yearlyCash: 'money',
}

/** What an expected number is the expectation of. */
const plainOf: Readonly<Partial<Record<CitizenMeasureName, CitizenMeasureName>>> = {
  expectedInPersonVisits: 'inPersonVisits', expectedContacts: 'contacts', expectedDocuments: 'documents', expectedDataAskedAgain: 'dataAskedAgain',
}

/** What a model that states no cost pays on a side: nothing where the other model states one, else nobody knows. */
function payingNone({ asIs, toBe }: BothSides<CitizenFigures>, side: PerformerSide): number | undefined {
  return asIs.sides[side].cash === undefined && toBe.sides[side].cash === undefined ? undefined : 0
}

function amount(model: CitizenFigures, side: PerformerSide, name: CitizenMeasureName, cases: number | undefined, otherwise: number | undefined): number | undefined {
  const { inPersonVisits, documents, dataAskedAgain, contacts, sides } = model
  const own = sides[side]
  // What citizens do inside a pool of which nothing is drawn is not known to be nothing.
  const isThere = side === 'office' || model.performers.some(({ isBlackBox }) => !isBlackBox)
  const yearly = (value: number | undefined): number | undefined => (value === undefined || cases === undefined ? undefined : value * cases)
  const inBoth = (of: keyof ElementCount & ('table' | 'expected')): number | undefined => contacts && contacts.toOffice[of] + contacts.toCitizen[of]
  switch (name) {
    case 'inPersonVisits': return inPersonVisits?.table
    case 'expectedInPersonVisits': return inPersonVisits?.expected
    case 'documents': return documents?.table
    case 'expectedDocuments': return documents?.expected
    case 'dataAskedAgain': return dataAskedAgain?.table
    case 'expectedDataAskedAgain': return dataAskedAgain?.expected
    case 'contacts': return inBoth('table')
    case 'expectedContacts': return inBoth('expected')
    case 'leadTime': return model.leadTime
    case 'waiting': return model.waiting
    case 'activities': return isThere ? own.activities : undefined
    case 'handOffs': return own.handOffs
    case 'work': return own.work
    case 'worth': return own.worth
    case 'cash': return own.cash ?? otherwise
    case 'yearlyVisits': return yearly(inPersonVisits?.expected)
    case 'yearlyHours': return yearly(own.work === undefined ? undefined : own.work / 60)
    case 'yearlyWorth': return yearly(own.worth)
    case 'yearlyCash': return yearly(own.cash ?? otherwise)
  }
}
