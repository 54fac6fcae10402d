// The expected figures -> blocks: both sides beside each other, then for each side how its lead time comes about and what was assumed.
import type { MeasureName } from '../../comparison/comparison.ts'
import { message } from '../../locale/messages.ts'
import { formatHours, formatNumber, formatRatio } from '../../locale/numbers.ts'
import type { Side } from '../../model/finding.ts'
import { costLines, savingSentences } from '../cost-text.ts'
import { elementNames, extremePaths, flowAssumptions, flowSheetName, partName, pathText } from '../flow-text.ts'
import { composedRows } from '../flow-trail.ts'
import { formulaText } from '../formula-text.ts'
import type { Report } from '../report.ts'
import { heading, listItem, pageWidth, paragraph, ruledTable, type Block, type TextCell } from './blocks.ts'
import { measuresTable } from './summary-blocks.ts'

// What a reader follows on paper; the workbook holds the whole structure.
const shownParts = 25

const flowMeasures: readonly MeasureName[] = [
  'expectedWork', 'expectedLeadTime', 'theoreticalCycleTime', 'cycleTimeEfficiency', 'expectedValueAddedRatio', 'cost',
]

/** The chapter: what the figures are, before and after, and their trail on each side. */
export function flowBlocks(report: Report): readonly Block[] {
  const { language, comparison } = report
  const known = flowMeasures.filter((name) => comparison.measures.some(({ measure, asIs, toBe }) => measure === name && (asIs !== undefined || toBe !== undefined)))
  return [
    paragraph(message(language, 'report.flow.intro')),
    ...(known.length > 0 ? measuresTable(report, known) : []),
    ...costBlocks(report),
    ...(['asIs', 'toBe'] as const).flatMap((side) => [heading(message(language, `vocabulary.${side}Long`), 2), ...sideBlocks(report, side)]),
  ]
}

function costBlocks(report: Report): readonly Block[] {
  const { language } = report
  const lines = costLines(report)
  if (lines.length === 0) return []
  const head: readonly TextCell[] = [
    { text: message(language, 'report.cost.item') }, ...(['asIs', 'toBe', 'difference'] as const).map((name): TextCell => ({ text: message(language, `report.measures.${name}`) })),
  ]
  const rows = lines.map(({ name, asIs, toBe, difference }): readonly TextCell[] => [
    { text: name }, ...[asIs, toBe, difference].map((text): TextCell => ({ text, align: 'right' })),
  ])
  return [
    paragraph(message(language, 'report.cost.heading'), { bold: true, before: 240, after: 80, keepNext: true }),
    ruledTable([pageWidth.portrait - 4920, 1640, 1640, 1640], [head, ...rows]),
    paragraph('', { size: 8, after: 40 }),
    ...[message(language, 'report.cost.manned'), ...savingSentences(report)].map((text) => paragraph(text, { after: 60 })),
  ]
}

function sideBlocks(report: Report, side: Side): readonly Block[] {
  const { language, comparison } = report
  const isTimed = comparison.measures.some((measure) => measure.measure === 'expectedLeadTime' && measure[side] !== undefined)
  const assumptions = flowAssumptions(report, side)
  return [
    ...(isTimed ? [...trailBlocks(report, side), ...pathSentences(report, side).map((text) => paragraph(text, { after: 60 }))] : [paragraph(message(language, 'report.flow.untimed'))]),
    paragraph(message(language, 'report.flow.assumptions'), { bold: true, before: 120, after: 60, keepNext: true }),
    ...(assumptions.length > 0 ? assumptions.map((text) => listItem(text, 'dots')) : [paragraph(message(language, 'report.flow.noAssumptions'))]),
  ]
}

/** Each piece that is made of parts with its formula, indented as deep as it lies. */
function trailBlocks({ language, sides }: Report, side: Side): readonly Block[] {
  const { flow, model } = sides[side]
  const nameOf = elementNames(model)
  const pieces = composedRows(flow.structure)
  const head: readonly TextCell[] = (['part', 'formula', 'hours'] as const).map((name) => ({ text: message(language, `report.flow.${name}`) }))
  const rows = pieces.slice(0, shownParts).map((piece): readonly TextCell[] => [
    { text: `${'\u2003'.repeat(Math.min(piece.depth, 6))}${partName(language, piece, nameOf)}` },
    { text: formulaText(language, piece.fragment, nameOf, 'leadTime') },
    { text: formatHours(piece.fragment.leadTime), align: 'right' },
  ])
  const more = pieces.length - rows.length
  return [
    ...(rows.length > 0 ? [ruledTable([3500, pageWidth.portrait - 4500, 1000], [head, ...rows])] : []),
    paragraph('', { size: 8, after: 40 }),
    ...(more > 0 ? [paragraph(message(language, 'report.flow.moreParts', { count: formatNumber(language, more), sheet: flowSheetName(language, side) }), { italic: true, size: 18 })] : []),
    paragraph(message(language, flow.isExact ? 'report.flow.exact' : 'report.flow.simulated'), { after: 60 }),
  ]
}

/** Where a flow goes back, that its ways do not is said: an only way with less than all cases, or a mean beyond the longest, would seem wrong. */
function pathSentences({ language, sides }: Report, side: Side): readonly string[] {
  const { analysis, flow } = sides[side]
  return extremePaths(flow).map(({ kind, path }) => message(language, analysis.counts.loops > 0 ? 'report.flow.pathWithoutRepeat' : 'report.flow.pathSentence', {
    kind: message(language, `report.flow.${kind}`), path: pathText(analysis, path), time: formatHours(path.time), probability: formatRatio(language, path.probability),
  }))
}
