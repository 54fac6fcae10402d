// What a reform saves, in words and figures for documents and terminal: working time, cash and burden, each apart.
import type { CostSum } from '../analysis/cost/cost.ts'
import type { FreedTime } from '../comparison/cost-difference.ts'
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

/** What the savings of one case come to in a year, each with how it is reckoned; nothing where no number of cases is stated. */
export function savedInAYear({ comparison: { saving }, study, language }: Pick<Report, 'comparison' | 'study' | 'language'>): readonly string[] {
  const { casesPerYear, cashSaved, freed, citizen } = saving
  if (casesPerYear === undefined) return []
  const number = (value: number, decimals = 0): string => formatNumber(language, value, decimals)
  const { hoursPerDay, daysPerYear } = study.settings.calendar
  const verb = (saved: number): string => message(language, saved > 0 ? 'report.cost.falls' : 'report.cost.rises')
  const year = { cases: number(casesPerYear) }
  const time = (some: FreedTime): { readonly verb: string; readonly hours: string; readonly minutes: string } =>
    ({ verb: verb(some.perCase), hours: number(Math.abs(some.hoursPerYear ?? 0)), minutes: number(Math.abs(some.perCase), 2) })
  return [
    ...(isChange(freed) && freed.fullTimeEquivalents !== undefined ? [message(language, 'report.cost.freed', {
      ...year, ...time(freed), people: number(Math.abs(freed.fullTimeEquivalents), 2), yearHours: number(hoursPerDay * daysPerYear, 2),
    })] : []),
    ...(cashSaved?.perYear === undefined || cashSaved.perYear === 0 ? [] : [message(language, 'report.cost.cashSaved', { ...year, verb: verb(cashSaved.perYear), amount: number(Math.abs(cashSaved.perYear)) })]),
    ...(isChange(citizen.freed) ? [message(language, 'report.cost.citizenFreed', { ...year, ...time(citizen.freed) })] : []),
  ]
}

/** The savings of a year with what must be known to read them; cash and time are never one sum. */
export function savingSentences(report: Report): readonly string[] {
  const { comparison: { saving: { casesPerYear, differentCases } }, language } = report
  if (casesPerYear === undefined) return []
  const number = (value: number): string => formatNumber(language, value, 0)
  return [
    ...savedInAYear(report),
    ...(differentCases ? [message(language, 'report.cost.differentCases', { asIs: number(differentCases.asIs), toBe: number(differentCases.toBe) })] : []),
    message(language, 'report.cost.apart'),
  ]
}

function isChange({ hoursPerYear }: FreedTime): boolean {
  return hoursPerYear !== undefined && hoursPerYear !== 0
}

function worth({ work, labour, isComplete }: CostSum): Money | undefined {
  return work === 0 || isComplete ? (labour ?? 0) : undefined
}
