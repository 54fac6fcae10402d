// The citizen's side beside the office's in words and figures, the same on the screen, on paper and in the command.
import type { CitizenFigures } from '../analysis/citizen/citizen.ts'
import { citizenDifference, type CitizenDifference, type CitizenMeasure } from '../comparison/citizen-difference.ts'
import type { Language } from '../locale/language.ts'
import { message, type MessageKey } from '../locale/messages.ts'
import { formatHours, formatNumber } from '../locale/numbers.ts'
import type { PerformerSide } from '../model/facts.ts'
import { comparedText, type MeasureText } from './measure-text.ts'

/** The texts of one measure; blank where there is no number. */
export function citizenMeasureText(language: Language, measure: CitizenMeasure): MeasureText {
  return comparedText(language, measure, { name: citizenMeasureName(language, measure), amount: (value) => citizenAmount(language, measure, value) })
}

/** The name of a measure; it says the unit. */
export function citizenMeasureName(language: Language, { side, measure }: Pick<CitizenMeasure, 'side' | 'measure'>): string {
  // Which measures a side has stands in `citizenMeasureNames`; a test holds the catalogue to it.
  return message(language, `citizen.${side}.${measure}` as MessageKey)
}

function citizenAmount(language: Language, { unit }: Pick<CitizenMeasure, 'unit'>, value: number): string {
  switch (unit) {
    case 'minutes': return formatHours(value)
    case 'hours': case 'money': return formatNumber(language, value, 0)
    case 'count': return formatNumber(language, value)
  }
}

/** What speaks first of a citizen's burden, in this order. */
const telling = ['inPersonVisits', 'documents', 'dataAskedAgain', 'contacts', 'leadTime', 'work', 'cash'] as const

/** What changes most plainly for a citizen, as a sentence without a full stop. */
export function citizenFinding(language: Language, difference: CitizenDifference): string {
  const own = toldOf(difference)
  return changeText(language, own) ?? message(language, own.length > 0 ? 'citizen.finding.same' : 'citizen.finding.unknown')
}

/** The same for a summary; nothing where nothing is known to change. */
export function citizenSentence(language: Language, difference: CitizenDifference): readonly string[] {
  const text = changeText(language, toldOf(difference))
  return text === undefined ? [] : [`${text}.`]
}

function toldOf({ measures }: CitizenDifference): readonly CitizenMeasure[] {
  return telling.flatMap((name) => measures.filter(({ side, measure, difference }) => side === 'citizen' && measure === name && difference !== undefined))
}

function changeText(language: Language, own: readonly CitizenMeasure[]): string | undefined {
  const changed = own.find(({ difference }) => difference !== 0)
  const name = telling.find((some) => some === changed?.measure)
  if (!changed || !name) return undefined
  const { asIs, toBe } = citizenMeasureText(language, changed)
  return message(language, name === 'inPersonVisits' && changed.toBe === 0 ? 'citizen.finding.inPersonVisits.none' : `citizen.finding.${name}`, { asIs, toBe })
}

/** One figure of one model as a line. */
export interface CitizenLine {
  readonly side: PerformerSide
  readonly name: string
  readonly value: string
}

/** The figures of one model; none where it draws no citizen and states nothing of one. */
export function citizenLines(language: Language, figures: CitizenFigures): readonly CitizenLine[] {
  return citizenDifference({ asIs: figures, toBe: figures }).measures.map((measure) => {
    const { name, asIs } = citizenMeasureText(language, measure)
    return { side: measure.side, name, value: asIs }
  })
}

/** What the numbers of a year are reckoned with; nothing where no number of cases is stated. */
export function casesSentences(language: Language, { figures: { asIs, toBe }, casesPerYear }: CitizenDifference): readonly string[] {
  if (casesPerYear === undefined) return []
  const number = (value: number): string => formatNumber(language, value, 0)
  const [before, after] = [asIs.casesPerYear, toBe.casesPerYear]
  if (before !== undefined && after !== undefined && before !== after) return [message(language, 'citizen.year.differ', { asIs: number(before), toBe: number(after) })]
  return [message(language, 'citizen.year', { cases: number(casesPerYear) })]
}

/** Who counts as a citizen in a model; empty where nobody does. */
export function citizenNames(language: Language, { performers }: CitizenFigures): string {
  return performers.map(({ id, name, reason }) => message(language, reason.rule === 'stated' ? 'citizen.who.stated' : 'citizen.who.word', { name: name ?? id })).join(', ')
}

/** Who counts as a citizen in both models: one sentence where it is the same. */
export function citizenWho(language: Language, { figures }: CitizenDifference): readonly string[] {
  const [asIs, toBe] = [citizenNames(language, figures.asIs), citizenNames(language, figures.toBe)]
  if (asIs === toBe && asIs !== '') return [message(language, 'citizen.who.citizen', { names: asIs })]
  return ([['asIs', asIs], ['toBe', toBe]] as const).map(([side, names]) =>
    message(language, names === '' ? 'citizen.who.none' : 'citizen.who.of', { side: message(language, `vocabulary.${side}`), names }))
}
