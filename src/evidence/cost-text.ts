// What a reform saves, in words and figures for documents and terminal: working time, cash and burden, each apart.
import type { CostSum } from '../analysis/cost/cost.ts'
import { message } from '../locale/messages.ts'
import { formatHours, formatNumber, formatSigned } from '../locale/numbers.ts'
import type { Minutes, Money } from '../model/units.ts'
import type { Report } from './report.ts'

/** One line: what it is, before, after, and after − before. A blank where a side does not say. */
export interface CostLine {
  readonly name: string
  readonly asIs: string
  readonly toBe: string
  readonly difference: string
}

type Name = 'officeTime' | 'officeCash' | 'officeWorth' | 'citizenTime' | 'citizenCash' | 'citizenWorth'

/** The lines of one case; none for a study that states no cost, no tariff and no number of cases. */
export function costLines({ comparison: { costs, saving }, language }: Report): readonly CostLine[] {
  const { asIs, toBe } = costs
  const states = [asIs, toBe].some(({ total, casesPerYear }) => total.cost !== undefined || casesPerYear !== undefined)
  if (!states) return []
  const line = (name: Name, before: number | undefined, after: number | undefined, text: (value: number) => string): readonly CostLine[] => {
    if (before === undefined && after === undefined) return []
    const difference = before === undefined || after === undefined ? '' : formatSigned(text(after - before), after - before)
    return [{ name: message(language, `report.cost.${name}`), asIs: before === undefined ? '' : text(before), toBe: after === undefined ? '' : text(after), difference }]
  }
  const rupiah = (amount: Money): string => formatNumber(language, amount, 0)
  const hasCitizens = asIs.sides.citizen.work > 0 || toBe.sides.citizen.work > 0 || saving.citizenCash !== undefined
  const side = (name: 'office' | 'citizen'): readonly CostLine[] => {
    const [before, after] = [asIs.sides[name], toBe.sides[name]]
    // A side that states no cost while the other does spends none.
    const cash = (sum: CostSum): Money | undefined => sum.fixed ?? (before.fixed === undefined && after.fixed === undefined ? undefined : 0)
    return [
      ...line(`${name}Time`, before.work, after.work, (minutes: Minutes) => formatHours(minutes)),
      ...line(`${name}Worth`, worth(before), worth(after), rupiah), ...line(`${name}Cash`, cash(before), cash(after), rupiah),
    ]
  }
  return [...side('office'), ...(hasCitizens ? side('citizen') : [])]
}

/** What the savings of one case come to in a year, in sentences; cash and time are never one sum. */
export function savingSentences({ comparison: { saving }, language }: Report): readonly string[] {
  const { casesPerYear, differentCases, cashSaved, freed, citizen } = saving
  if (casesPerYear === undefined) return []
  const number = (value: number, decimals = 0): string => formatNumber(language, value, decimals)
  const year = { cases: number(casesPerYear) }
  return [
    ...(freed.hoursPerYear !== undefined && freed.fullTimeEquivalents !== undefined ? [message(language, 'report.cost.freed', {
      ...year, hours: number(freed.hoursPerYear), people: number(freed.fullTimeEquivalents, 2),
    })] : []),
    ...(cashSaved?.perYear === undefined ? [] : [message(language, 'report.cost.cashSaved', { ...year, amount: number(cashSaved.perYear) })]),
    ...(citizen.freed.hoursPerYear === undefined || citizen.freed.hoursPerYear === 0 ? [] : [message(language, 'report.cost.citizenFreed', { ...year, hours: number(citizen.freed.hoursPerYear) })]),
    ...(differentCases ? [message(language, 'report.cost.differentCases', { asIs: number(differentCases.asIs), toBe: number(differentCases.toBe) })] : []),
    message(language, 'report.cost.apart'),
  ]
}

function worth({ work, labour, isComplete }: CostSum): Money | undefined {
  return work === 0 || isComplete ? (labour ?? 0) : undefined
}
