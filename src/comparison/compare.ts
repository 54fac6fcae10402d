// Two models and what the analyst linked -> what became of every activity, and every measure of both sides.
import { figuresOf } from '../analysis/figures-of.ts'
import { indexModel } from '../model/model-index.ts'
import { once } from '../model/once.ts'
import type { ProcessModel } from '../model/process-model.ts'
import type { Links, StudySettings } from '../model/study.ts'
import { attributionsOf } from './attribution/attributions-of.ts'
import { citizenDifference } from './citizen-difference.ts'
import { comparisonFindings } from './comparison-findings.ts'
import type { Comparison, Matching } from './comparison.ts'
import { costDifference } from './cost-difference.ts'
import { ledgerOf, waterfallOf } from './ledger.ts'
import { lostControlsOf } from './lost-controls.ts'
import { match } from './match.ts'
import { measuresOf } from './measures.ts'

/**
 * Compares two models. Both sides are counted with the calendar of the settings; nothing here asks which ids they use. What rests on
 * the flow is computed when it is first read, so that tagging, which asks for outcomes and findings alone, stays quick. `given` is what
 * matching these models gave before: facts have no part in it.
 */
export function compare(asIs: ProcessModel, toBe: ProcessModel, links: Links, settings: StudySettings, given?: Matching): Comparison {
  const figures = { asIs: figuresOf(asIs, settings), toBe: figuresOf(toBe, settings) }
  const analyses = { asIs: figures.asIs.analysis, toBe: figures.toBe.analysis }
  const costs = { get asIs() { return figures.asIs.cost }, get toBe() { return figures.toBe.cost } }
  const saving = once(() => costDifference(costs, settings.calendar))
  const citizen = once(() => citizenDifference({ asIs: figures.asIs.citizen, toBe: figures.toBe.citizen }))
  const measures = once(() => measuresOf(figures.asIs, figures.toBe))
  const matching = given ?? match(asIs, toBe, links)
  const ledger = ledgerOf(analyses.asIs, analyses.toBe, matching)
  const lostControls = lostControlsOf({ asIs, toBe }, analyses, ledger)
  const attributions = once(() => attributionsOf({ indexes: { asIs: indexModel(asIs), toBe: indexModel(toBe) }, figures, settings, ledger, measures: measures() }))
  return {
    ...analyses,
    flows: { get asIs() { return figures.asIs.flow }, get toBe() { return figures.toBe.flow } },
    costs,
    get saving() { return saving() },
    get citizen() { return citizen() },
    matching,
    ledger,
    get measures() { return measures() },
    get attributions() { return attributions() },
    waterfall: waterfallOf(ledger),
    lostControls,
    findings: comparisonFindings({ models: { asIs, toBe }, analyses, matching, ledger, lostControls }),
  }
}
