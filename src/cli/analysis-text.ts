// The figures of one model -> text for a terminal: counts, times by category, groups, waste, findings.
import type { Group, Totals } from '../analysis/analysis.ts'
import { citizenLines, citizenNames } from '../evidence/citizen-text.ts'
import type { ReportSide } from '../evidence/report.ts'
import type { Language } from '../locale/language.ts'
import { message } from '../locale/messages.ts'
import { formatHours, formatNumber, formatRatioRange } from '../locale/numbers.ts'
import type { CategoryOrUntagged } from '../model/value-category.ts'
import { findingsText } from './findings-text.ts'
import { flowTextBlocks } from './flow-text-blocks.ts'
import { oneLine } from './refusal.ts'
import { textTable } from './text-table.ts'

const categories: readonly CategoryOrUntagged[] = ['VA', 'NVA', 'NNVA', 'untagged']

/** What `analyze` prints for one model. */
export function analysisText(side: ReportSide, language: Language): string {
  const { fileName, model, analysis, citizen, readingFindings } = side
  const names = new Map(analysis.activities.map(({ id, name }) => [id, name]))
  const blocks = [
    oneLine(model.name === undefined ? fileName : `${model.name} (${fileName})`),
    figures(),
    ...(['phase', 'institution', 'performer'] as const).flatMap((by) => groups(by, analysis.groups[by])),
    ...waste(),
    ...flowTextBlocks(side, language),
    ...citizenBlock(),
    findingsText([...readingFindings, ...analysis.findings, ...citizen.findings], ({ elementId }) => (elementId === undefined ? undefined : (names.get(elementId) ?? elementId)), language),
  ]
  return blocks.join('\n\n')

  function figures(): string {
    const { counts, totals } = analysis
    const count = (value: number): string => formatNumber(language, value)
    const rows: [string, string][] = (['steps', 'decisions', 'handOffs', 'performers', 'documents', 'applications', 'approvals', 'loops', 'manual', 'assisted', 'automated'] as const)
      .map((name) => [message(language, `vocabulary.measure.${name}`), count(counts[name])])
    const { complete, activities } = totals.completeness
    rows.push(
      [message(language, 'command.label.complete'), message(language, 'command.label.completeOf', { complete: count(complete), activities: count(activities) })],
      [message(language, 'vocabulary.measure.days'), count(totals.days)],
      [message(language, 'vocabulary.measure.tableTotal'), formatHours(totals.tableTotal)],
      ...(['VA', 'NNVA', 'NVA'] as const).map((category): [string, string] => [message(language, `vocabulary.measure.time${category}`), formatHours(totals.timeByCategory[category])]),
      [message(language, 'vocabulary.measure.valueAddedRatio'), ratioText(totals, language)],
    )
    if (totals.timeByCategory.untagged > 0) rows.splice(-1, 0, [message(language, 'vocabulary.measure.timeUntagged'), formatHours(totals.timeByCategory.untagged)])
    return textTable(rows, ['left', 'right'])
  }

  function groups(by: 'phase' | 'institution' | 'performer', some: readonly Group[]): readonly string[] {
    // One group without a name is the whole model once more.
    if (some.every(({ name }) => name === undefined)) return []
    const shown = categories.filter((category) => category !== 'untagged' || some.some(({ totals }) => totals.timeByCategory.untagged > 0))
    const line = (name: string, totals: Totals): string[] => [
      oneLine(name), formatNumber(language, totals.activities), formatNumber(language, totals.days), formatHours(totals.tableTotal),
      ...shown.map((category) => formatHours(totals.timeByCategory[category])), ratioText(totals, language),
    ]
    const heads = [
      message(language, `vocabulary.group.${by}`), message(language, 'vocabulary.measure.steps'), message(language, 'command.column.days'),
      message(language, 'command.column.hours'), ...shown.map((category) => (category === 'untagged' ? message(language, 'vocabulary.value.untagged') : category)), 'VAR',
    ]
    const rows = some.map(({ name, totals }) => line(name ?? message(language, 'vocabulary.unnamed'), totals))
    if (some.length > 1) rows.push(line(message(language, 'command.column.total'), analysis.totals))
    return [textTable([heads, ...rows], ['left', ...heads.slice(1).map(() => 'right' as const)], true)]
  }

  function citizenBlock(): readonly string[] {
    const lines = citizenLines(language, citizen)
    if (lines.length === 0) return []
    const names = citizenNames(language, citizen)
    const rows = lines.map(({ side: of, name, value }) => [message(language, `citizen.side.${of}`), name, value])
    return [[message(language, 'citizen.title'), textTable(rows, ['left', 'left', 'right']), ...(names === '' ? [] : [oneLine(message(language, 'citizen.who.citizen', { names }))])].join('\n')]
  }

  function waste(): readonly string[] {
    const found = analysis.waste.filter(({ count }) => count > 0)
    if (found.length === 0) return []
    const rows = found.map(({ waste: type, time, count }) => [
      message(language, `vocabulary.waste.${type}`), message(language, 'command.label.wasteCount', { count: formatNumber(language, count) }), formatHours(time),
    ])
    return [`${message(language, 'command.heading.waste')}\n${textTable(rows, ['left', 'right', 'right'])}`]
  }
}

/** The ratio, as a range where untagged time leaves it open; a dash when no activity has a time. */
function ratioText({ valueAddedRatio }: Totals, language: Language): string {
  return valueAddedRatio ? formatRatioRange(language, valueAddedRatio) : '–'
}
