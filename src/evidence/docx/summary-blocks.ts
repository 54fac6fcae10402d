// The first page a minister reads: what changed in sentences, the key figures, and where the time goes before and after.
import type { Comparison, MeasureName } from '../../comparison/comparison.ts'
import { message } from '../../locale/messages.ts'
import { formatHours, formatNumber } from '../../locale/numbers.ts'
import type { Side } from '../../model/finding.ts'
import type { CategoryOrUntagged } from '../../model/value-category.ts'
import { categoryFill } from '../category-fill.ts'
import { measureRows } from '../measure-rows.ts'
import type { Report } from '../report.ts'
import { summarySentences } from '../summary-text.ts'
import { ratioText } from '../table-text.ts'
import { pageWidth, paragraph, plainCell, plainTable, ruledTable, type Block, type TextCell } from './blocks.ts'

const keyMeasures: readonly MeasureName[] = ['tableTotal', 'days', 'expectedLeadTime', 'valueAddedRatio', 'steps', 'handOffs', 'decisions', 'documents', 'automated']

const categoryOrder: readonly CategoryOrUntagged[] = ['VA', 'NNVA', 'NVA', 'untagged']

/** Sentences, key figures and bars. */
export function summaryBlocks(report: Report): readonly Block[] {
  const { language, comparison, study } = report
  const bars = (['asIs', 'toBe'] as const).flatMap((side) => bar(report, comparison, side))
  return [
    ...summarySentences(report).map((sentence) => paragraph(sentence)),
    paragraph('', { size: 8, after: 40 }),
    ...measuresTable(report, keyMeasures),
    paragraph(message(language, 'report.summary.notation', { hours: formatNumber(language, study.settings.calendar.hoursPerDay) }), { size: 18, before: 80 }),
    ...(bars.length > 0 ? [paragraph(message(language, 'report.heading.categories'), { bold: true, before: 240, keepNext: true }), ...bars] : []),
  ]
}

/** The table of measures with the sentences below it; all of them unless some are named. */
export function measuresTable(report: Report, names?: readonly MeasureName[]): readonly Block[] {
  const { language } = report
  const columns = ['measure', 'asIs', 'toBe', 'difference', 'percent', 'verdict'] as const
  const head = columns.map((name): TextCell => ({ text: message(language, `report.measures.${name}`) }))
  const { rows, notes } = measureRows(report, names)
  const cells = rows.map(({ name, asIs, toBe, difference, percent, verdict }): readonly TextCell[] => {
    const numbers = [asIs, toBe, difference, percent].map((text): TextCell => ({ text, align: 'right' }))
    return [{ text: name }, ...numbers, { text: verdict, align: 'center' }]
  })
  return [
    ...(rows.length > 0 ? [ruledTable([2260, 1560, 1640, 1560, 1150, 1240], [head, ...cells])] : []),
    ...notes.map((text, at) => paragraph(text, { size: 18, after: 60, ...(at === 0 && { before: 80 }) })),
  ]
}

// One scale for both sides: the longer one is as wide as the page.
function bar({ language }: Report, comparison: Comparison, side: Side): readonly Block[] {
  const longest = Math.max(comparison.asIs.totals.tableTotal, comparison.toBe.totals.tableTotal)
  const { totals } = comparison[side]
  const nameOf = (category: CategoryOrUntagged): string => (category === 'untagged' ? message(language, 'report.table.untagged') : category)
  const times = categoryOrder.flatMap((category) => (totals.timeByCategory[category] > 0 ? [`${nameOf(category)} ${formatHours(totals.timeByCategory[category])}`] : []))
  const label = message(language, 'report.summary.bar', {
    side: message(language, `vocabulary.${side}`), total: formatHours(totals.tableTotal), times: times.join(', '), ratio: ratioText(language, totals),
  })
  if (totals.tableTotal === 0) return []
  const parts = categoryOrder.flatMap((category): readonly { category: CategoryOrUntagged; time: number; width: number }[] => {
    const time = totals.timeByCategory[category]
    return time > 0 ? [{ category, time, width: Math.max(60, Math.round((time / longest) * pageWidth.portrait)) }] : []
  })
  const cells = parts.map(({ category, time, width }) => {
    const name = nameOf(category)
    const text = [`${name} ${formatHours(time)}`, name].find((some) => some.length * 110 + 140 <= width) ?? ''
    return plainCell(width, text, { fill: categoryFill[category], align: 'center', size: 18, ruled: true })
  })
  return [
    paragraph(label, { after: 40, before: 80, keepNext: true, size: 20 }),
    plainTable(parts.map(({ width }) => width), [cells]),
  ]
}
