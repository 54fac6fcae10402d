// What a model costs -> JSON, for the figures of one model and the saving of two.
import type { CostFigures, CostSum, YearSum } from '../analysis/cost/cost.ts'
import type { CostDifference, FreedTime, Saving } from '../comparison/cost-difference.ts'
import { known, type Json } from './json-value.ts'

/** The cost of one model; `undefined` where neither a cost, a tariff nor a number of cases is stated. Work in minutes. */
export function costJson({ casesPerYear, total, sides, performers, withoutTariff }: CostFigures): Json | undefined {
  if (total.cost === undefined && casesPerYear === undefined) return undefined
  return known({
    casesPerYear, ...sumJson(total),
    sides: { citizen: sumJson(sides.citizen), office: sumJson(sides.office) },
    performers: performers.map(({ id, name, side, tariff, ...sum }) => known({ id, name, side, tariff, ...sumJson(sum) })),
    withoutTariff: [...withoutTariff],
  })
}

/** What the to-be saves against the as-is: cash, working time of the office, and time and cash of citizens, each apart. */
export function savingJson({ casesPerYear, differentCases, cashSaved, freed, citizen, citizenCash }: CostDifference): Json {
  const { time, burden } = citizen
  return known({
    casesPerYear, differentCases: differentCases && { asIs: differentCases.asIs, toBe: differentCases.toBe },
    cash: cashSaved && amountJson(cashSaved), freed: freedJson(freed),
    citizen: known({
      time: { asIs: time.asIs, toBe: time.toBe }, freed: freedJson(citizen.freed),
      burden: burden && { asIs: amountJson(burden.asIs), toBe: amountJson(burden.toBe) }, cash: citizenCash && amountJson(citizenCash),
    }),
  })
}

function amountJson({ perCase, perYear }: Saving): Json {
  return known({ perCase, perYear })
}

function freedJson({ perCase, hoursPerYear, fullTimeEquivalents, worth }: FreedTime): Json {
  return known({ perCase, hoursPerYear, fullTimeEquivalents, worth: worth && amountJson(worth) })
}

function sumJson({ work, fixed, labour, cost, isComplete, year }: CostSum): { readonly [key: string]: Json } {
  return known({ work, fixed, labour, cost, isComplete, year: year && yearJson(year) })
}

function yearJson({ fixed, labour, cost, workHours, fullTimeEquivalents }: YearSum): Json {
  return known({ fixed, labour, cost, workHours, fullTimeEquivalents })
}
