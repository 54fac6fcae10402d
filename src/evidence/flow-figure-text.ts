// The expected figures of one model in words: value, definition, and the formula with its numbers. Screen, command and documents
// print these same lines.
import type { FlowAnalysis, Path } from '../analysis/flow/flow-analysis.ts'
import type { Language } from '../locale/language.ts'
import { message } from '../locale/messages.ts'
import { formatHours, formatNumber, formatRatio, formatRatioRange } from '../locale/numbers.ts'
import type { Minutes } from '../model/units.ts'
import { formulaText, minutesText, type NameOf } from './formula-text.ts'

/** The expected figures in the order they are shown. */
export const flowFigures = [
  'expectedLeadTime', 'theoreticalCycleTime', 'cycleTimeEfficiency', 'expectedWork', 'workContentRatio', 'expectedValueAddedRatio', 'bestPath', 'worstPath',
] as const
/** One figure. */
export type FlowFigure = (typeof flowFigures)[number]

/** One figure in words. */
export interface FlowFigureText {
  readonly figure: FlowFigure
  readonly name: string
  /** Times as h:mm hours, ratios as percent. */
  readonly value: string
  /** The time of the figure, for those that are one. */
  readonly minutes?: Minutes
  readonly definition: string
  /** What the number is made of, in minutes. */
  readonly formula: string
}

/** The figures there are; one the analysis leaves out is left out here. */
export function flowFigureTexts(language: Language, flow: FlowAnalysis, nameOf: NameOf): readonly FlowFigureText[] {
  const amount = (minutes: Minutes): string => formatNumber(language, minutes)
  const text = (figure: FlowFigure, value: string, formula: string, minutes?: Minutes): FlowFigureText => ({
    figure, value, formula, ...(minutes !== undefined && { minutes }),
    name: message(language, `analysis.figure.${figure}`), definition: message(language, `analysis.figure.${figure}.definition`),
  })
  const time = (figure: FlowFigure, minutes: Minutes, formula: string): FlowFigureText =>
    text(figure, message(language, 'analysis.hours', { hours: formatHours(minutes) }), formula, minutes)
  const path = (figure: 'bestPath' | 'worstPath', some: Path): FlowFigureText => time(figure, some.time, pathText(language, some))
  const { expectedLeadTime: lead, theoreticalCycleTime: theoretical, expectedWork: work, cycleTimeEfficiency, workContentRatio, bestPath, worstPath } = flow
  return [
    time('expectedLeadTime', lead, formulaText(language, flow.structure, nameOf, 'leadTime')),
    time('theoreticalCycleTime', theoretical, formulaText(language, flow.structure, nameOf, 'workTime')),
    ...(cycleTimeEfficiency === undefined ? []
      : [text('cycleTimeEfficiency', formatRatio(language, cycleTimeEfficiency), `${amount(theoretical)} ÷ ${amount(lead)} = ${formatRatio(language, cycleTimeEfficiency)}`)]),
    time('expectedWork', work, `${message(language, 'analysis.formula.work')} = ${minutesText(language, work)}`),
    ...(workContentRatio === undefined ? []
      : [text('workContentRatio', formatNumber(language, workContentRatio), `${amount(work)} ÷ ${amount(lead)} = ${formatNumber(language, workContentRatio)}`)]),
    ...(flow.expectedValueAddedRatio === undefined ? []
      : [text('expectedValueAddedRatio', formatRatioRange(language, flow.expectedValueAddedRatio), ratioFormula(language, flow, flow.expectedValueAddedRatio))]),
    ...(bestPath ? [path('bestPath', bestPath)] : []),
    ...(worstPath ? [path('worstPath', worstPath)] : []),
  ]
}

/** How many activities a path has, and how likely it is. */
export function pathText(language: Language, { activities, probability }: Path): string {
  return message(language, 'analysis.formula.path', { activities: activities.length, probability: formatRatio(language, probability) })
}

// The times behind the ratio are its ends times the whole.
function ratioFormula(language: Language, { expectedTime }: FlowAnalysis, { low, high }: NonNullable<FlowAnalysis['expectedValueAddedRatio']>): string {
  const amount = (minutes: Minutes): string => formatNumber(language, minutes)
  const [valueAdded, total] = [amount(low * expectedTime), amount(expectedTime)]
  const lowest = `${message(language, 'analysis.formula.valueAdded', { valueAdded, total })} = ${formatRatio(language, low)}`
  if (formatRatio(language, low) === formatRatio(language, high)) return lowest
  const highest = `${message(language, 'analysis.formula.untagged', { valueAdded, total, untagged: amount((high - low) * expectedTime) })} = ${formatRatio(language, high)}`
  return message(language, 'analysis.formula.range', { low: lowest, high: highest })
}
