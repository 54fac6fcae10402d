// A study -> everything its documents say. The app, the command and every writer of a document start from this one function.
import type { ModelFigures } from '../analysis/figures-of.ts'
import { readBpmn } from '../bpmn/read-bpmn.ts'
import { compare } from '../comparison/compare.ts'
import { compareVariants, type VariantComparison } from '../comparison/compare-variants.ts'
import type { Comparison } from '../comparison/comparison.ts'
import type { Language } from '../locale/language.ts'
import { withFacts } from '../model/fact-sheet.ts'
import { ofSide, type Finding, type Side } from '../model/finding.ts'
import type { ProcessModel } from '../model/process-model.ts'
import type { BothSides, Study, StudySide } from '../model/study.ts'

/** One side of a report: the file, the model with the stated facts, and its figures. */
export interface ReportSide extends ModelFigures {
  readonly fileName: string
  readonly source: Uint8Array
  readonly model: ProcessModel
  /** What was repaired or left out while the file was read. */
  readonly readingFindings: readonly Finding[]
}

/** A comparison with all that its documents need beside it. */
export interface Report {
  readonly study: Study
  readonly language: Language
  /** The moment the documents are dated with. */
  readonly now: Date
  readonly toolVersion: string
  readonly sides: BothSides<ReportSide>
  readonly comparison: Comparison
  /** Of every kind of case; absent where the study has no variants. */
  readonly variants?: VariantComparison
  /** Of reading, of each side, of the comparison and of the variants, in this order, each with its side where it has one. */
  readonly findings: readonly Finding[]
}

/** What a report is dated with, written in and made by. */
export interface ReportOptions {
  readonly language: Language
  readonly now: Date
  readonly toolVersion: string
}

/** Why there is no report; at least one refusal. */
export interface ReportRefusal {
  readonly refusals: readonly Finding[]
}

/** The report of a study, or why there is none: a side is missing or its file cannot be read. */
export function buildReport(study: Study, options: ReportOptions): Report | ReportRefusal {
  const asIs = readSide(study.sides.asIs, 'asIs')
  const toBe = readSide(study.sides.toBe, 'toBe')
  if ('refusal' in asIs || 'refusal' in toBe) {
    return { refusals: [asIs, toBe].flatMap((side) => ('refusal' in side ? [side.refusal] : [])) }
  }
  const { links, settings, variants: stated } = study
  const comparison = compare(asIs.model, toBe.model, links, settings)
  const variants = stated?.length ? compareVariants({ comparison, models: { asIs: asIs.model, toBe: toBe.model }, links, settings }, stated) : undefined
  return {
    study, ...options, comparison, ...(variants && { variants }),
    sides: { asIs: { ...asIs, ...figuresIn(comparison, 'asIs') }, toBe: { ...toBe, ...figuresIn(comparison, 'toBe') } },
    findings: [
      ...asIs.readingFindings, ...[...comparison.asIs.findings, ...comparison.citizen.figures.asIs.findings].map(ofSide('asIs')),
      ...toBe.readingFindings, ...[...comparison.toBe.findings, ...comparison.citizen.figures.toBe.findings].map(ofSide('toBe')),
      ...comparison.findings, ...variants?.findings ?? [],
    ],
  }
}

function figuresIn(comparison: Comparison, side: Side): ModelFigures {
  return { analysis: comparison[side], flow: comparison.flows[side], cost: comparison.costs[side], citizen: comparison.citizen.figures[side] }
}

function readSide(side: StudySide | undefined, name: Side): Omit<ReportSide, keyof ModelFigures> | { readonly refusal: Finding } {
  if (side === undefined) return { refusal: { code: 'SIDE_MISSING', severity: 'error', side: name } }
  const { fileName, source, facts } = side
  const reading = readBpmn(source, fileName)
  if (reading.refusal) return { refusal: { ...reading.refusal, side: name } }
  const readingFindings = reading.findings.map(ofSide(name))
  return { fileName, source, model: withFacts(reading.model, facts), readingFindings }
}
