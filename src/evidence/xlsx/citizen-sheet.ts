// The citizen's side beside the office's -> a sheet: one row a measure, differences and percents by formula.
import type { CitizenMeasure } from '../../comparison/citizen-difference.ts'
import { message } from '../../locale/messages.ts'
import { performerSides } from '../../model/facts.ts'
import { casesSentences, citizenFinding, citizenMeasureText, citizenWho } from '../citizen-text.ts'
import type { Report } from '../report.ts'
import { processName } from '../table-text.ts'
import { percentCell, signedStyle } from './difference-cells.ts'
import { looks, timeValue } from './looks.ts'
import type { Cell, CellStyle, Row, Sheet } from './sheet.ts'

/** The sheet; `undefined` where neither model says anything of a citizen. */
export function citizenSheet(report: Report): Sheet | undefined {
  const { language, comparison: { citizen } } = report
  if (!citizen.isStated) return undefined
  const columns = ['measure', 'asIs', 'toBe', 'difference', 'percent', 'verdict'] as const
  const rows: Row[] = [
    { cells: [{ text: message(language, 'citizen.title').toUpperCase(), style: looks.title }] },
    { cells: [{ text: processName(report), style: looks.subtitle }] },
    { cells: [] },
    { cells: columns.map((name) => ({ text: message(language, `report.measures.${name}`), style: looks.heading })) },
  ]
  const frozenRows = rows.length
  const bands: string[] = []
  for (const side of performerSides) {
    const own = citizen.measures.filter((measure) => measure.side === side)
    if (own.length === 0) continue
    rows.push({ cells: columns.map((_, at) => (at === 0 ? { text: message(language, `citizen.side.${side}`), style: looks.band } : { blank: true, style: looks.band })) })
    bands.push(`A${rows.length}:F${rows.length}`)
    for (const measure of own) rows.push(measureRow(report, measure, rows.length + 1))
  }
  const texts = [`${citizenFinding(language, citizen)}.`, ...casesSentences(language, citizen), ...citizenWho(language, citizen), message(language, 'citizen.definition')]
  rows.push({ cells: [] }, ...texts.map((text): Row => ({ cells: [{ text, style: looks.note }], height: 14 * Math.ceil(text.length / 125) })))
  const [first, last] = [rows.length - texts.length + 1, rows.length]
  return {
    name: message(language, 'citizen.title'), widths: [46, 18, 18, 16, 14, 16], rows,
    merges: ['A1:F1', 'A2:F2', ...bands, ...Array.from({ length: last - first + 1 }, (_, at) => `A${first + at}:F${first + at}`)], frozenRows,
  }
}

function measureRow({ language }: Report, measure: CitizenMeasure, line: number): Row {
  const { asIs, toBe, difference, percent } = measure
  const style = amountStyle(measure)
  const value = (amount: number): number => (measure.unit === 'minutes' ? timeValue(amount) : amount)
  const amount = (some: number | undefined): Cell => (some === undefined ? { blank: true, style } : { number: value(some), style })
  const { name, verdict } = citizenMeasureText(language, measure)
  return {
    cells: [
      { text: name, style: looks.text }, amount(asIs), amount(toBe),
      difference === undefined ? { blank: true, style: looks.number }
        : { formula: `C${line}-B${line}`, value: value(difference), style: signedStyle(style) },
      percentCell(percent, `B${line}`, `D${line}`),
      { text: verdict, style: looks.centred },
    ],
  }
}

function amountStyle({ unit, asIs, toBe }: CitizenMeasure): CellStyle {
  const isWhole = [asIs, toBe].every((value) => Number.isInteger(value ?? 0))
  switch (unit) {
    case 'minutes': return isWhole ? looks.time : looks.exactTime
    case 'hours': case 'money': return { ...looks.number, format: '#,##0' }
    case 'count': return { ...looks.number, format: isWhole ? '#,##0' : '#,##0.0#' }
  }
}
