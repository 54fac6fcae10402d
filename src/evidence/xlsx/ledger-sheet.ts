// The ledger -> a sheet whose totals close to the difference of the two tables, with the difference by outcome below it.
import { message } from '../../locale/messages.ts'
import type { BothSides } from '../../model/study.ts'
import { ledgerTextOf } from '../ledger-text.ts'
import type { Report } from '../report.ts'
import { processName, tableSheetName } from '../table-text.ts'
import { signedStyle } from './difference-cells.ts'
import { looks, timeValue } from './looks.ts'
import { reference, type Cell, type CellStyle, type Row, type Sheet } from './sheet.ts'
import type { VarSheet } from './var-sheet.ts'

const difference = signedStyle(looks.time)
const bold = (style: CellStyle): CellStyle => ({ ...style, bold: true, border: 'heavyTop' })

/** The sheet; `tables` are the value-added sheets whose totals it closes to. */
export function ledgerSheet(report: Report, tables: BothSides<VarSheet>): Sheet {
  const { language, comparison } = report
  const words = ledgerTextOf(report)
  const say = (key: 'outcome' | 'asIs' | 'toBe' | 'timeAsIs' | 'timeToBe' | 'difference' | 'changes' | 'reason' | 'approach' | 'esia' | 'total' | 'rows' | 'tableDifference' | 'remainder'): string =>
    message(language, `report.ledger.${key}`)
  const columns = ['outcome', 'asIs', 'toBe', 'timeAsIs', 'timeToBe', 'difference', 'changes', 'reason', 'approach', 'esia'] as const
  const head: Row[] = [
    { cells: [{ text: message(language, 'report.heading.ledger').toUpperCase(), style: looks.title }] },
    { cells: [{ text: processName(report), style: looks.subtitle }] },
    { cells: [] },
    { cells: [message(language, 'report.table.no'), ...columns.map(say)].map((text) => ({ text, style: looks.heading })) },
  ]
  const first = head.length + 1
  const time = (minutes: number | undefined): Cell =>
    minutes === undefined ? { blank: true, style: looks.time } : { number: timeValue(minutes), style: looks.time }
  const rows = comparison.ledger.map((row, at): Row => {
    const text = words(row)
    const line = first + at
    return {
      cells: [
        { number: at + 1, style: looks.centred },
        { text: text.outcome, style: looks.text }, { text: text.asIs, style: looks.text }, { text: text.toBe, style: looks.text },
        time(row.timeAsIs), time(row.timeToBe),
        // What has no time on either side has no difference of nothing.
        row.timeAsIs === undefined && row.timeToBe === undefined ? { blank: true, style: difference } : { formula: `F${line}-E${line}`, value: timeValue(row.timeDifference), style: difference },
        { text: text.changes, style: looks.text }, { text: text.reason, style: looks.text }, { text: text.approach, style: looks.text },
        { text: text.esia, style: looks.text },
      ],
    }
  })
  const last = first + rows.length - 1
  const total = last + 1
  const { asIs, toBe } = comparison
  const gap = toBe.totals.tableTotal - asIs.totals.tableTotal
  const sum = (column: string, minutes: number, style: CellStyle): Cell =>
    rows.length === 0 ? { number: 0, style } : { formula: `SUM(${column}${first}:${column}${last})`, value: timeValue(minutes), style }
  const end = (side: 'asIs' | 'toBe'): string => reference(tableSheetName(report, side), tables[side].totalCells.get('tableTotal') ?? 'A1')
  const label = (text: string, style: CellStyle): readonly Cell[] => [
    { blank: true, style }, { text, style: { ...style, wrap: false } }, ...Array.from({ length: 2 }, (): Cell => ({ blank: true, style })),
  ]
  const blanks = (count: number, style: CellStyle): readonly Cell[] => Array.from({ length: count }, () => ({ blank: true, style }))
  const closing: Row[] = [
    {
      cells: [
        ...label(say('total'), bold(looks.text)), sum('E', asIs.totals.tableTotal, bold(looks.time)), sum('F', toBe.totals.tableTotal, bold(looks.time)),
        sum('G', gap, bold(difference)), ...blanks(4, bold(looks.text)),
      ],
    },
    {
      cells: [
        ...label(say('tableDifference'), looks.text), { formula: end('asIs'), value: timeValue(asIs.totals.tableTotal), style: looks.time },
        { formula: end('toBe'), value: timeValue(toBe.totals.tableTotal), style: looks.time },
        { formula: `F${total + 1}-E${total + 1}`, value: timeValue(gap), style: difference }, ...blanks(4, looks.text),
      ],
    },
    {
      // Rounded to seconds: the parts of a day that times are stored as do not add up to the last bit.
      cells: [
        ...label(say('remainder'), looks.text), ...blanks(2, looks.time),
        { formula: `ROUND(G${total}-G${total + 1},6)`, value: 0, style: difference }, ...blanks(4, looks.text),
      ],
    },
  ]
  const waterfallHead = total + 5
  const waterfall: Row[] = comparison.waterfall.map(({ outcome, rows: count, difference: minutes }): Row => {
    const name = message(language, `vocabulary.outcome.${outcome}`)
    const quoted = name.replaceAll('"', '""')
    return {
      cells: [
        undefined, { text: name, style: looks.text },
        { formula: `COUNTIF($B$${first}:$B$${last},"${quoted}")`, value: count, style: { ...looks.number, align: 'left' } },
        { formula: `SUMIF($B$${first}:$B$${last},"${quoted}",$G$${first}:$G$${last})`, value: timeValue(minutes), style: { ...difference, align: 'left' } },
      ],
    }
  })
  return {
    name: message(language, 'report.sheet.ledger'), widths: [6, 14, 38, 38, 13, 13, 13, 42, 28, 20, 26],
    rows: [
      ...head, ...rows, ...closing,
      ...(waterfall.length === 0 ? [] : [
        { cells: [] },
        { cells: [undefined, { text: message(language, 'report.heading.waterfall'), style: { bold: true } } as const] },
        { cells: [undefined, ...[say('outcome'), say('rows'), say('difference')].map((text): Cell => ({ text, style: looks.heading }))] },
        ...waterfall,
      ]),
    ],
    merges: ['A1:K1', 'A2:K2', ...closing.map((_, at) => `B${total + at}:D${total + at}`), ...(waterfall.length === 0 ? [] : [`B${waterfallHead - 1}:D${waterfallHead - 1}`])],
    frozenRows: head.length, landscape: true,
  }
}
