// The value-added table of one side -> blocks, as the ministry prints it.
import type { Totals } from '../../analysis/analysis.ts'
import { message } from '../../locale/messages.ts'
import { formatHours, formatNumber } from '../../locale/numbers.ts'
import type { Side } from '../../model/finding.ts'
import type { ValueCategory } from '../../model/value-category.ts'
import { categoryFill } from '../category-fill.ts'
import type { Report } from '../report.ts'
import { groupLabel, ratioText, tableNotes, tableTitle, totalLabel, wasteText } from '../table-text.ts'
import { varTable, type VarTableRow } from '../var-table.ts'
import { pageWidth, paragraph, ruledTable, type Block, type CellOptions, type TextCell } from './blocks.ts'

const widths = [560, 3010, 700, 950, 800, 800, 830] as const
const columns = [...widths, pageWidth.portrait - widths.reduce((sum, width) => sum + width, 0)]
const printOrder: readonly ValueCategory[] = ['VA', 'NVA', 'NNVA']

/** Title, table and notes of one side. */
export function varTableBlocks(report: Report, side: Side): readonly Block[] {
  const { language, sides: { [side]: { analysis } } } = report
  if (analysis.activities.length === 0) return [paragraph(message(language, 'report.table.empty'))]
  const head = (['no', 'activity', 'days', 'hours', 'VA', 'NVA', 'NNVA', 'waste'] as const).map((name) => ({ text: message(language, `report.table.${name}`) }))
  const [title, name, state] = tableTitle(report, side)
  return [
    paragraph(title, { bold: true, align: 'center', size: 24, after: 0, before: 120, keepNext: true }),
    paragraph(name, { bold: true, align: 'center', size: 24, after: 0, keepNext: true }),
    paragraph(state, { align: 'center', after: 160, keepNext: true }),
    ruledTable(columns, [head, ...varTable(analysis).rows.map((row) => cells(report, row))]),
    paragraph('', { size: 8, after: 40 }),
    ...tableNotes(report, side).map((note) => paragraph(note, { italic: true, size: 18, after: 40 })),
  ]
}

function cells({ language }: Report, row: VarTableRow): readonly TextCell[] {
  const number = (text: string, options: CellOptions = {}): TextCell => ({ text, align: 'right', ...options })
  const totals = (sums: Totals): readonly TextCell[] => [
    number(formatNumber(language, sums.days), { bold: true }), number(formatHours(sums.tableTotal), { bold: true }),
    ...printOrder.map((category) => number(formatHours(sums.timeByCategory[category]), { bold: true })),
    { text: ratioText(language, sums), bold: true },
  ]
  switch (row.kind) {
    case 'phase':
      return [{ text: groupLabel(language, row), bold: true, span: columns.length, fill: 'F2F2ED' }]
    case 'institution':
      return [{ text: '' }, { text: groupLabel(language, row), bold: true, span: columns.length - 1 }]
    case 'activity': {
      const { activity, days, times } = row
      return [
        { text: String(activity.number), align: 'center' },
        { text: activity.name ?? message(language, 'vocabulary.unnamed') },
        number(days === undefined ? '' : formatNumber(language, days)),
        number(activity.time === undefined ? '' : formatHours(activity.time)),
        ...valuesOf(times),
        { text: wasteText(language, activity) },
      ]
    }
    default:
      return [{ text: '' }, { text: totalLabel(language, row), bold: true }, ...totals(row.totals)]
  }
}

function valuesOf(times: Extract<VarTableRow, { kind: 'activity' }>['times']): readonly TextCell[] {
  return printOrder.map((category): TextCell => {
    const time = times[category]
    return time === undefined ? { text: '', align: 'right' } : { text: formatHours(time), align: 'right', fill: categoryFill[category] }
  })
}

