// Two models and what the analyst linked -> what became of every activity, and every measure of both sides.
import { analyze } from '../analysis/analyze.ts'
import type { ProcessModel } from '../model/process-model.ts'
import type { Links, StudySettings } from '../model/study.ts'
import { comparisonFindings } from './comparison-findings.ts'
import type { Comparison } from './comparison.ts'
import { ledgerOf, waterfallOf } from './ledger.ts'
import { match } from './match.ts'
import { measuresOf } from './measures.ts'

/** Compares two models. Both sides are counted with the calendar of the settings; nothing here asks which ids they use. */
export function compare(asIs: ProcessModel, toBe: ProcessModel, links: Links, settings: StudySettings): Comparison {
  const analyses = { asIs: analyze(asIs, settings), toBe: analyze(toBe, settings) }
  const matching = match(asIs, toBe, links)
  const ledger = ledgerOf(analyses.asIs, analyses.toBe, matching)
  return {
    ...analyses,
    matching,
    ledger,
    measures: measuresOf(analyses.asIs, analyses.toBe),
    waterfall: waterfallOf(ledger),
    findings: comparisonFindings({ models: { asIs, toBe }, analyses, links, matching, ledger }),
  }
}
