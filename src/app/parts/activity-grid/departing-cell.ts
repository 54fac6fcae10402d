// The cell with the focus, where the shown variant departs from the study there: what the study says, and the facts to take back.
import type { Language } from '../../../locale/language.ts'
import { message } from '../../../locale/messages.ts'
import type { ActivityFacts } from '../../../model/facts.ts'
import { durationText, estimateText } from '../inspector/duration-words.ts'
import { factOf, variationOf } from './cell-entry.ts'
import type { ColumnId } from './grid-columns.ts'

/** What can be said of such a cell. */
export interface DepartingCell {
  /** What the study says there; empty where it says nothing. */
  readonly ofStudy: string
  readonly keys: readonly string[]
}

/** `undefined` where the cell is as in the study. `own` are the facts of the study, `departures` those of the variant, of one activity. */
export function departingCell(language: Language, column: ColumnId, own: ActivityFacts = {}, departures: ActivityFacts = {}): DepartingCell | undefined {
  const fact = factOf(column)
  const keys = [fact, variationOf(column)].filter((key) => key !== undefined)
  if (fact === undefined || !keys.some((key) => key in departures)) return undefined
  return { ofStudy: said(language, fact, own), keys }
}

function said(language: Language, fact: keyof ActivityFacts, own: ActivityFacts): string {
  if (fact === 'processing' || fact === 'waiting') {
    const [time, varies] = [own[fact], own[`${fact}Distribution`]]
    if (time) return durationText(language, time)
    return varies?.kind === 'triangular' ? estimateText(language, varies) : varies ? '…' : ''
  }
  if (fact === 'value') return own.value ?? ''
  if (fact === 'waste') return own.waste ? message(language, `vocabulary.waste.${own.waste}`) : ''
  return fact === 'phase' ? own.phase ?? '' : ''
}
