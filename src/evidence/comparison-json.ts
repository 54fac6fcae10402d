// A report -> the JSON the command prints and the evidence holds. Keys are permanent; an absent figure is a missing key.
// Times are working minutes, ratios 0 … 1. The same report gives the same text.
import type { AnalysedActivity, Group, Totals } from '../analysis/analysis.ts'
import type { FlowAnalysis } from '../analysis/flow/flow-analysis.ts'
import type { Matching, NamedEvent, Pair } from '../comparison/comparison.ts'
import { findingText } from '../locale/finding-text.ts'
import type { Language } from '../locale/language.ts'
import { message } from '../locale/messages.ts'
import type { Finding } from '../model/finding.ts'
import { attributionsJson } from './attribution-json.ts'
import { citizenDifferenceJson, citizenJson } from './citizen-json.ts'
import { controlsJson } from './control-json.ts'
import { costJson, savingJson } from './cost-json.ts'
import { extraMeasuresJson } from './extra-measure-json.ts'
import { flowJson, structureJson } from './flow-json.ts'
import { known, type Json, type LooseJson } from './json-value.ts'
import { measureJson } from './measure-json.ts'
import type { Report, ReportSide } from './report.ts'
import { sha256 } from './sha256.ts'
import { variantsJson } from './variants-json.ts'

/** The figures of one model (`analyze`). `findings` are those of reading and of the analysis. */
export async function analysisJson(side: ReportSide, language: Language): Promise<Json> {
  const { analysis, flow, cost, citizen, model, fileName, source } = side
  const { totals, counts } = analysis
  return known({
    model: known({ name: model.name, file: fileName, sha256: await sha256(source) }),
    calendar: { ...analysis.calendar },
    waitingCountsAs: analysis.waitingCountsAs,
    figures: known({
      ...counts, ...totalsJson(totals), ...flowJson(flow, totals.completeness.timed > 0),
      cost: costJson(cost),
      citizen: citizenJson(citizen),
      waste: analysis.waste.map(({ waste, time, count }) => ({ waste, time, count })),
      groups: {
        phase: analysis.groups.phase.map((group) => ({ ...groupJson(group), institutions: group.institutions.map(groupJson) })),
        performer: analysis.groups.performer.map(groupJson),
        institution: analysis.groups.institution.map(groupJson),
      },
    }),
    structure: structureJson(flow.structure),
    activities: analysis.activities.map((activity) => activityJson(activity, flow)),
    assumptions: flow.assumptions.map((finding) => findingJson(finding, language)),
    findings: [...side.readingFindings, ...analysis.findings, ...citizen.findings].map((finding) => findingJson(finding, language)),
  })
}

/** Both models, their matching and what became of each activity (`compare`). */
export async function comparisonJson(report: Report): Promise<{ readonly [key: string]: Json }> {
  const { comparison, sides, language } = report
  return {
    asIs: await analysisJson(sides.asIs, language),
    toBe: await analysisJson(sides.toBe, language),
    matching: matchingJson(comparison.matching),
    outcomes: comparison.ledger.map((row) => known({
      outcome: row.outcome, asIs: [...row.asIs], toBe: [...row.toBe],
      events: row.events && { asIs: row.events.asIs.map(eventJson), toBe: row.events.toBe.map(eventJson) },
      changes: row.changes.map(({ what, asIs, toBe }) => known({ what, asIs, toBe })),
      timeAsIs: row.timeAsIs, timeToBe: row.timeToBe, timeDifference: row.timeDifference,
      approach: row.approach, approachIsDecided: row.approach === undefined ? undefined : row.approachIsDecided, esia: row.esia?.principle, esiaIsDecided: row.esia?.isDecided, isConfirmed: row.isConfirmed,
    })),
    measures: comparison.measures.map(measureJson),
    attributions: attributionsJson(comparison),
    ...known({ extraMeasures: extraMeasuresJson(report), lostControls: controlsJson(comparison) }),
    saving: savingJson(comparison.saving),
    ...known({ citizen: citizenDifferenceJson(comparison.citizen) }),
    waterfall: comparison.waterfall.map(({ outcome, rows, difference }) => ({ outcome, rows, difference })),
    ...(report.variants && { variants: variantsJson(report.variants) }),
    assessment: { profile: report.study.assessment.profile, instrument: message(language, `report.instrument.${report.study.assessment.profile}`) },
    findings: [...comparison.findings, ...report.variants?.findings ?? []].map((finding) => findingJson(finding, language)),
  }
}

/**
 * The pairs of a matching (`match`); a split or merge is several pairs sharing an id. An id in a pair is that of an activity, or of one
 * of `events`; `anchors` are events matched with each other.
 */
export function matchingJson({ pairs, removed, added, anchors, events }: Matching): Json {
  const pairJson = ({ asIs, toBe, score, kind, reason }: Pair): Json =>
    known({ asIs, toBe, score, kind, reason: reason.rule, words: 'words' in reason ? [...reason.words] : undefined })
  return {
    pairs: pairs.map(pairJson),
    removed: [...removed],
    added: [...added],
    anchors: anchors.map(pairJson),
    events: { asIs: events.asIs.map(eventJson), toBe: events.toBe.map(eventJson) },
  }
}

function eventJson({ id, name }: NamedEvent): Json {
  return { id, name }
}

/** One finding with its sentences. */
export function findingJson(finding: Finding, language: Language): Json {
  const { code, severity, elementId, side, file, line } = finding
  return known({ code, severity, side, elementId, file, line, ...findingText(language, finding) })
}

function totalsJson({ tableTotal, days, timeByCategory, valueAddedRatio, completeness }: Totals): LooseJson {
  const { VA, NNVA, NVA, untagged } = timeByCategory
  return {
    tableTotal, days, timeByCategory: { VA, NNVA, NVA, untagged },
    valueAddedRatio: valueAddedRatio && { value: valueAddedRatio.value, low: valueAddedRatio.low, high: valueAddedRatio.high },
    completeness: { ...completeness },
  }
}

function groupJson({ name, totals, activities }: Group): { readonly [key: string]: Json } {
  return known({ name, steps: totals.activities, ...totalsJson(totals), activities: activities.map(({ id }) => id) })
}

function activityJson({ id, number, name, performer, institution, phase, value, waste, automation, processing, waiting, time }: AnalysedActivity, { visits }: FlowAnalysis): Json {
  return known({ id, number, name, performer, institution, phase, value, waste, automation, processing, waiting, time, visits: visits.get(id) ?? 0 })
}
