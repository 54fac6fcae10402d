// The words around and inside the value-added table, the same in Word and in Excel.
import type { AnalysedActivity, Analysis, Totals } from '../analysis/analysis.ts'
import type { Language } from '../locale/language.ts'
import { message } from '../locale/messages.ts'
import { formatNumber, formatRatioRange } from '../locale/numbers.ts'
import type { Side } from '../model/finding.ts'
import { reportDate } from './report-date.ts'
import type { Report } from './report.ts'
import { varTable, type VarTableRow } from './var-table.ts'

/** What the process is called: the name of the study. */
export function processName({ study, language }: Report): string {
  return study.name.trim() || message(language, 'vocabulary.unnamed')
}

/** The three lines above a table: what it is, of which process, which state on which day. */
export function tableTitle(report: Report, side: Side): readonly [string, string, string] {
  const { language, now } = report
  return [
    message(language, 'report.table.title').toUpperCase(),
    processName(report).toUpperCase(),
    `${message(language, `vocabulary.${side}Long`)}, ${reportDate(language, now)}`,
  ]
}

/** The name of the sheet a side's table stands on. */
export function tableSheetName({ language }: Report, side: Side): string {
  return message(language, `report.sheet.${side}`)
}

/** The label of a row of totals. */
export function totalLabel(language: Language, row: Extract<VarTableRow, { from: number }>): string {
  switch (row.kind) {
    case 'total':
      return message(language, 'report.table.total')
    case 'phaseTotal':
      return message(language, 'report.table.phaseTotal', { name: row.name ?? message(language, 'report.table.noPhase') })
    case 'institutionTotal':
      return message(language, 'report.table.subtotal', { name: row.name ?? message(language, 'report.table.noInstitution') })
  }
}

/** The label of a phase or institution. */
export function groupLabel(language: Language, row: Extract<VarTableRow, { kind: 'phase' | 'institution' }>): string {
  return row.name ?? message(language, row.kind === 'phase' ? 'report.table.noPhase' : 'report.table.noInstitution')
}

/** What the waste column says of an activity: its waste, a dash for none, and whether it lacks a category. */
export function wasteText(language: Language, { value, waste }: AnalysedActivity): string {
  const word = waste && message(language, `vocabulary.waste.${waste}`)
  if (value !== undefined) return word ?? '–'
  return [message(language, 'report.table.untaggedMark'), ...(word ? [word] : [])].join('; ')
}

/** "VAR 61,54 %", as a range while it can still move, a dash when no activity has a time. */
export function ratioText(language: Language, { valueAddedRatio: ratio }: Totals): string {
  return message(language, 'report.table.ratio', { ratio: ratio === undefined ? '–' : formatRatioRange(language, ratio) })
}

/** The notes below a table: the definition, and which activities are not counted or keep the ratio open. */
export function tableNotes({ language, sides }: Report, side: Side): readonly string[] {
  return analysisNotes(language, sides[side].analysis)
}

/** The notes of `tableNotes`, for a table that stands without a report. */
export function analysisNotes(language: Language, analysis: Analysis): readonly string[] {
  const { untimed, untagged } = varTable(analysis)
  return [
    message(language, 'report.table.note', { hours: formatNumber(language, analysis.calendar.hoursPerDay) }),
    ...(untimed.length > 0 ? [message(language, 'report.table.noteUntimed', { numbers: numberList(language, untimed) })] : []),
    ...(untagged.length > 0 ? [message(language, 'report.table.noteUntagged', { numbers: numberList(language, untagged) })] : []),
  ]
}

/** Numbers of activities in a sentence; beyond twenty they are counted. */
export function numberList(language: Language, numbers: readonly number[]): string {
  const shown = 20
  const list = numbers.slice(0, shown).join(', ')
  return numbers.length <= shown ? list : message(language, 'report.table.noteMore', { numbers: list, count: numbers.length - shown })
}
