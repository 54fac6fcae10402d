// The expected figures of one model -> text for a terminal: figures, ways, how the lead time comes about, what was assumed.
import { elementNames, extremePaths, partName, pathText } from '../evidence/flow-text.ts'
import { composedRows } from '../evidence/flow-trail.ts'
import { formulaText } from '../evidence/formula-text.ts'
import type { ReportSide } from '../evidence/report.ts'
import type { Language } from '../locale/language.ts'
import { message } from '../locale/messages.ts'
import { formatHours, formatNumber, formatRatio, formatRatioRange } from '../locale/numbers.ts'
import { assumptionsText } from './assumptions-text.ts'
import { oneLine } from './refusal.ts'
import { textTable } from './text-table.ts'

// A terminal shows about this much at once; the JSON has the whole structure.
const shownParts = 40

/** Figures and trail as blocks of lines; nothing but the assumptions for a model without any time. */
export function flowTextBlocks({ model, analysis, flow, cost }: ReportSide, language: Language): readonly string[] {
  const isTimed = analysis.totals.completeness.timed > 0 || flow.expectedTime > 0 || flow.expectedLeadTime > 0
  return [...(isTimed ? [figures(), ...trail()] : []), ...assumptionsText(flow, language)]

  function figures(): string {
    const { expectedValueAddedRatio, cycleTimeEfficiency, workContentRatio } = flow
    const rows: [string, string, string][] = [
      ...(['expectedLeadTime', 'theoreticalCycleTime', 'expectedWork'] as const).map((name): [string, string, string] =>
        [message(language, `vocabulary.measure.${name}`), formatHours(flow[name]), '']),
      [message(language, 'command.label.expectedTime'), formatHours(flow.expectedTime), ''],
    ]
    if (cycleTimeEfficiency !== undefined) rows.push([message(language, 'vocabulary.measure.cycleTimeEfficiency'), formatRatio(language, cycleTimeEfficiency), ''])
    if (workContentRatio !== undefined) rows.push([message(language, 'command.label.workContentRatio'), formatNumber(language, workContentRatio, 4), ''])
    if (expectedValueAddedRatio) rows.push([message(language, 'vocabulary.measure.expectedValueAddedRatio'), formatRatioRange(language, expectedValueAddedRatio), ''])
    if (cost.total.cost !== undefined) rows.push([message(language, 'vocabulary.measure.cost'), formatNumber(language, cost.total.cost, 0), ''])
    for (const { kind, path } of extremePaths(flow)) {
      const probability = formatRatio(language, path.probability)
      rows.push([message(language, `command.label.${kind}Path`), formatHours(path.time), message(language, 'command.label.path', { probability, path: pathText(analysis, path) })])
    }
    return `${message(language, 'command.heading.flow')}\n${textTable(rows, ['left', 'right', 'left'])}`
  }

  function trail(): readonly string[] {
    const pieces = composedRows(flow.structure)
    if (pieces.length === 0) return []
    const nameOf = elementNames(model)
    const lines = pieces.slice(0, shownParts).map((piece) =>
      `  ${'  '.repeat(piece.depth)}${oneLine(`${partName(language, piece, nameOf)}: ${formulaText(language, piece.fragment, nameOf, 'leadTime')}`)}`)
    const more = pieces.length - lines.length
    return [[
      message(language, 'command.heading.trail'), ...lines,
      ...(more > 0 ? [`  ${message(language, 'command.label.moreParts', { count: formatNumber(language, more) })}`] : []),
    ].join('\n')]
  }
}
