// A comparison -> text for a terminal: measures, what became of each activity, findings.
import type { LedgerRow } from '../comparison/comparison.ts'
import { citizenFinding, citizenMeasureText } from '../evidence/citizen-text.ts'
import { controlTexts } from '../evidence/control-text.ts'
import { elementNamer } from '../evidence/element-names.ts'
import { compareExtraMeasures } from '../comparison/extra-measures.ts'
import { extraMeasureText } from '../evidence/extra-measure-text.ts'
import { hasTimes, ledgerTextOf, rowDifferenceText, rowTimeText } from '../evidence/ledger-text.ts'
import { measureRows } from '../evidence/measure-rows.ts'
import { signedHours } from '../evidence/measure-text.ts'
import type { Report } from '../evidence/report.ts'
import { message } from '../locale/messages.ts'
import { performerSides } from '../model/facts.ts'
import { formatHours } from '../locale/numbers.ts'
import { attributionText } from './attribution-text.ts'
import { findingsText } from './findings-text.ts'
import { oneLine } from './refusal.ts'
import { textTable } from './text-table.ts'
import { variantsText } from './variants-text.ts'

/** What `compare` prints. */
export function comparisonText(report: Report): string {
  const { comparison, language, study } = report
  const sides = (['asIs', 'toBe'] as const).map((side) => message(language, `vocabulary.${side}`))
  const difference = message(language, 'command.column.difference')

  const { rows, notes } = measureRows(report)
  const measures = rows.map(({ name, asIs, toBe, difference: change, percent, verdict }) => [name, asIs, toBe, change, percent, verdict])
  const measureHeads = [message(language, 'command.heading.measures'), ...sides, difference, message(language, 'command.column.percent'), message(language, 'report.measures.verdict')]

  const extra = compareExtraMeasures(study.extraMeasures).map((measure) => {
    const { name, asIs, toBe, difference: change, percent, verdict, direction } = extraMeasureText(language, measure)
    return [oneLine(name), asIs, toBe, change, percent, verdict === '' ? direction : `${verdict} (${direction})`]
  })
  const extraHeads = [message(language, 'extraMeasures.title'), ...measureHeads.slice(1)]

  const textOf = ledgerTextOf(report)
  const isTimed = hasTimes(report)
  const ledger = comparison.ledger.flatMap((row) => ledgerLines(row, textOf(row), isTimed))
  const ledgerHeads = [message(language, 'command.column.outcome'), ...sides, ...sides.map((side) => `${side} (${message(language, 'command.column.hours').toLowerCase()})`), difference, 'ESIA']
  const { asIs, toBe } = comparison
  const totals = isTimed ? [[
    message(language, 'command.column.total'), '', '', formatHours(asIs.totals.tableTotal), formatHours(toBe.totals.tableTotal),
    signedHours(toBe.totals.tableTotal - asIs.totals.tableTotal),
  ]] : []
  return [
    oneLine(study.name),
    [textTable([measureHeads, ...measures], ['left', 'right', 'right', 'right', 'right', 'left'], true), ...notes].join('\n'),
    ...(extra.length === 0 ? [] : [textTable([extraHeads, ...extra], ['left', 'right', 'right', 'right', 'right', 'left'], true)]),
    ...citizenText(report),
    textTable([ledgerHeads, ...ledger, ...totals], ['left', 'left', 'left', 'right', 'right', 'right', 'left'], true),
    ...attributionText(report),
    ...controlsText(report),
    ...variantsText(report),
    findingsText(report.findings, elementNamer(report), language),
  ].join('\n\n')
}

/** The controls that are gone; nothing where none is. */
function controlsText(report: Report): readonly string[] {
  const { language } = report
  const columns = ['control', 'outcome', 'risk', 'safeguard', 'legalBasis'] as const
  const rows = controlTexts(report).map((text) => columns.map((name) => oneLine(text[name])))
  if (rows.length === 0) return []
  const heads = columns.map((name) => message(language, name === 'control' ? 'controls.title' : `controls.column.${name}`))
  return [textTable([heads, ...rows], columns.map(() => 'left'), true)]
}

/** The citizen's side beside the office's; nothing where neither model says anything of a citizen. */
function citizenText({ comparison: { citizen }, language }: Report): readonly string[] {
  if (!citizen.isStated) return []
  const columns = [message(language, 'command.column.difference'), message(language, 'command.column.percent'), message(language, 'report.measures.verdict')]
  const heads = [message(language, 'citizen.title'), ...(['asIs', 'toBe'] as const).map((side) => message(language, `vocabulary.${side}`)), ...columns]
  const rows = performerSides.flatMap((side): readonly (readonly string[])[] => {
    const own = citizen.measures.filter((measure) => measure.side === side)
    return own.length === 0 ? [] : [[message(language, `citizen.side.${side}`)], ...own.map((measure) => {
      const { name, asIs, toBe, difference, percent, verdict } = citizenMeasureText(language, measure)
      return [`  ${name}`, asIs, toBe, difference, percent, verdict]
    })]
  })
  return [`${textTable([heads, ...rows], ['left', 'right', 'right', 'right', 'right', 'left'], true)}\n${citizenFinding(language, citizen)}.`]
}

/** One row of the ledger; the activities of a merge or split stand under each other. */
function ledgerLines(row: LedgerRow, text: { readonly outcome: string; readonly asIs: string; readonly toBe: string; readonly esia: string }, isTimed: boolean): readonly (readonly string[])[] {
  const asIs = text.asIs.split('\n').map(oneLine)
  const toBe = text.toBe.split('\n').map(oneLine)
  return Array.from({ length: Math.max(asIs.length, toBe.length) }, (_, at) => [
    at === 0 ? text.outcome : '', asIs[at] ?? '', toBe[at] ?? '',
    ...(at === 0 ? [rowTimeText(row.asIs, row.timeAsIs), rowTimeText(row.toBe, row.timeToBe), isTimed ? rowDifferenceText(row) : '–', text.esia] : []),
  ])
}
