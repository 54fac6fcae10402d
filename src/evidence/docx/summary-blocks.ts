// The first page a minister reads: what changed in sentences, the key figures, and where the time goes before and after.
import type { Comparison, Measure, MeasureName } from '../../comparison/comparison.ts'
import { message } from '../../locale/messages.ts'
import { formatHours, formatNumber, formatRatio } from '../../locale/numbers.ts'
import type { Side } from '../../model/finding.ts'
import type { CategoryOrUntagged } from '../../model/value-category.ts'
import { categoryFill } from '../category-fill.ts'
import { measureText, signedRatio } from '../measure-text.ts'
import type { Report } from '../report.ts'
import { ratioText } from '../table-text.ts'
import { pageWidth, paragraph, plainCell, plainTable, ruledTable, type Block, type TextCell } from './blocks.ts'

const keyMeasures: readonly MeasureName[] = ['tableTotal', 'days', 'valueAddedRatio', 'steps', 'handOffs', 'decisions', 'documents', 'automated']

const categoryOrder: readonly CategoryOrUntagged[] = ['VA', 'NNVA', 'NVA', 'untagged']

/** Sentences, key figures and bars. */
export function summaryBlocks(report: Report): readonly Block[] {
  const { language, comparison } = report
  const bars = (['asIs', 'toBe'] as const).flatMap((side) => bar(report, comparison, side))
  return [
    ...sentences(report).map((sentence) => paragraph(sentence)),
    paragraph('', { size: 8, after: 40 }),
    measuresTable(report, keyMeasures),
    ...(bars.length > 0 ? [paragraph(message(language, 'report.heading.categories'), { bold: true, before: 240, keepNext: true }), ...bars] : []),
  ]
}

/** The table of measures; all of them unless some are named. */
export function measuresTable({ language, comparison }: Report, names?: readonly MeasureName[]): Block {
  const columns = ['measure', 'asIs', 'toBe', 'difference', 'percent', 'verdict'] as const
  const head = columns.map((name): TextCell => ({ text: message(language, `report.measures.${name}`) }))
  const shown = names
    ? names.flatMap((name) => comparison.measures.filter(({ measure }) => measure === name))
    : comparison.measures
  const rows = shown.map((measure): readonly TextCell[] => {
    const { name, asIs, toBe, difference, percent, verdict } = measureText(language, measure)
    const numbers = [asIs, toBe, difference, percent].map((text): TextCell => ({ text, align: 'right' }))
    return [{ text: name }, ...numbers, { text: verdict, align: 'center' }]
  })
  return ruledTable([2360, 1640, 1640, 1340, 1190, 1240], [head, ...rows])
}

/** The summary in full sentences: time, activities, ratio, outcomes, and what is still missing. */
export function sentences({ language, comparison }: Report): readonly string[] {
  const measure = (name: MeasureName): Measure | undefined => comparison.measures.find((some) => some.measure === name)
  const verb = (difference: number): string => message(language, difference < 0 ? 'report.summary.falls' : 'report.summary.rises')
  const { asIs, toBe } = comparison
  const [time, steps] = [measure('tableTotal'), measure('steps')]
  const said: string[] = []
  if (time?.asIs === undefined || time.toBe === undefined || time.difference === undefined) said.push(message(language, 'report.summary.timeMissing'))
  else if (time.difference === 0) said.push(message(language, 'report.summary.timeSame', { asIs: formatHours(time.asIs) }))
  else {
    said.push(message(language, 'report.summary.time', {
      verb: verb(time.difference), asIs: formatHours(time.asIs), toBe: formatHours(time.toBe),
      percent: time.percent === undefined ? formatHours(time.difference) : signedRatio(language, time.percent),
    }))
  }
  if (steps?.asIs !== undefined && steps.toBe !== undefined) {
    const numbers = { asIs: formatNumber(language, steps.asIs), toBe: formatNumber(language, steps.toBe) }
    const difference = steps.toBe - steps.asIs
    said.push(message(language, difference === 0 ? 'report.summary.stepsSame' : 'report.summary.steps', { verb: verb(difference), ...numbers }))
  }
  const [before, after] = [asIs.totals.valueAddedRatio, toBe.totals.valueAddedRatio]
  // A ratio that can still move is not compared in a sentence: the tables show its range.
  if (before && after && before.low === before.high && after.low === after.high) {
    const difference = after.value - before.value
    said.push(message(language, difference === 0 ? 'report.summary.ratioSame' : 'report.summary.ratio', {
      verb: verb(difference), asIs: formatRatio(language, before.value), toBe: formatRatio(language, after.value),
    }))
  }
  return [said.join(' '), ...outcomeSentence({ language, comparison }), ...missing({ language, comparison })]
}

function outcomeSentence({ language, comparison }: Pick<Report, 'language' | 'comparison'>): readonly string[] {
  if (comparison.waterfall.length === 0) return []
  const list = comparison.waterfall.map(({ outcome, rows }) =>
    message(language, 'report.summary.outcome', { count: rows, outcome: message(language, `vocabulary.outcome.${outcome}`).toLowerCase() }))
  return [message(language, 'report.summary.outcomes', { count: comparison.ledger.length, list: list.join(', ') })]
}

function missing({ language, comparison }: Pick<Report, 'language' | 'comparison'>): readonly string[] {
  return (['asIs', 'toBe'] as const).flatMap((side) => {
    const { activities, complete } = comparison[side].totals.completeness
    if (complete === activities) return []
    return [message(language, 'report.summary.incomplete', { side: message(language, `vocabulary.${side}`), missing: activities - complete, activities })]
  })
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
