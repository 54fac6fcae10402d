// The citizen's side beside the office's -> JSON, of one model and of two.
import type { CitizenFigures, ElementCount, SideFigures } from '../analysis/citizen/citizen.ts'
import type { CitizenDifference } from '../comparison/citizen-difference.ts'
import { known, type Json } from './json-value.ts'

/** The figures of one model; `undefined` where it draws no citizen and states nothing of one. Times in minutes, money per case. */
export function citizenJson({ performers, sides, contacts, inPersonVisits, documents, dataAskedAgain, leadTime, waiting, casesPerYear, repeatedData, gaps }: CitizenFigures): Json | undefined {
  if (performers.length === 0 && !inPersonVisits && !dataAskedAgain) return undefined
  return known({
    performers: performers.map(({ id, name, reason }) => known({ id, name, reason: reason.rule, word: reason.rule === 'word' ? reason.word : undefined })),
    inPersonVisits: countJson(inPersonVisits), documents: countJson(documents), dataAskedAgain: countJson(dataAskedAgain),
    contacts: contacts && known({ toOffice: countJson(contacts.toOffice), toCitizen: countJson(contacts.toCitizen) }),
    leadTime, waiting, casesPerYear, sides: { citizen: sideJson(sides.citizen), office: sideJson(sides.office) },
    repeatedData: repeatedData.map(({ name, places }) => ({ name, places: [...places] })),
    missing: gaps.map(({ gap, elements }) => ({ fact: gap, elements: [...elements] })),
  })
}

/** Every measure of both sides, before and after; `undefined` where neither model says anything of a citizen. */
export function citizenDifferenceJson({ isStated, measures, casesPerYear }: CitizenDifference): Json | undefined {
  if (!isStated) return undefined
  return known({
    casesPerYear,
    measures: measures.map(({ side, measure, unit, asIs, toBe, difference, percent, better, verdict }) =>
      known({ side, measure, unit, asIs, toBe, difference, percent, direction: better, verdict })),
  })
}

function countJson(count: ElementCount | undefined): Json | undefined {
  return count && { table: count.table, expected: count.expected, elements: [...count.elements] }
}

function sideJson({ activities, handOffs, work, cash, worth }: SideFigures): Json {
  return known({ activities, handOffs, work, cash, worth })
}
