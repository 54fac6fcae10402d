// What a model does not say and what was taken instead -> lines for a terminal.
import type { FlowAnalysis } from '../analysis/flow/flow-analysis.ts'
import { assumptionTexts } from '../evidence/flow-text.ts'
import type { Language } from '../locale/language.ts'
import { message } from '../locale/messages.ts'
import { formatNumber } from '../locale/numbers.ts'
import { oneLine } from './refusal.ts'

/** One block of lines under its heading; nothing where nothing was assumed. */
export function assumptionsText(result: Pick<FlowAnalysis, 'assumptions'>, language: Language): readonly string[] {
  const texts = assumptionTexts(language, result)
  if (texts.length === 0) return []
  const heading = message(language, 'command.heading.assumptions', { count: formatNumber(language, result.assumptions.length) })
  return [[heading, ...texts.map((text) => `  ${oneLine(text)}`)].join('\n')]
}
