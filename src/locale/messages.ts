// Looks up a text in the user's language. A text has the same key and the same {parameters} in every language (tested).
import { activities as activitiesEn } from './en/activities.ts'
import { analysis as analysisEn } from './en/analysis.ts'
import { attribution as attributionEn } from './en/attribution.ts'
import { citizen as citizenEn } from './en/citizen.ts'
import { command as commandEn } from './en/command.ts'
import { comparison as comparisonEn } from './en/comparison.ts'
import { controls as controlsEn } from './en/controls.ts'
import { difference as differenceEn } from './en/difference.ts'
import { editor as editorEn } from './en/editor.ts'
import { evidence as evidenceEn } from './en/evidence.ts'
import { extraMeasures as extraMeasuresEn } from './en/extra-measures.ts'
import { findings as findingsEn } from './en/findings.ts'
import { frame as frameEn } from './en/frame.ts'
import { portfolio as portfolioEn } from './en/portfolio.ts'
import { report as reportEn } from './en/report.ts'
import { simulation as simulationEn } from './en/simulation.ts'
import { variants as variantsEn } from './en/variants.ts'
import { vocabulary as vocabularyEn } from './en/vocabulary.ts'
import { activities } from './id/activities.ts'
import { analysis } from './id/analysis.ts'
import { attribution } from './id/attribution.ts'
import { citizen } from './id/citizen.ts'
import { command } from './id/command.ts'
import { comparison } from './id/comparison.ts'
import { controls } from './id/controls.ts'
import { difference } from './id/difference.ts'
import { editor } from './id/editor.ts'
import { evidence } from './id/evidence.ts'
import { extraMeasures } from './id/extra-measures.ts'
import { findings } from './id/findings.ts'
import { frame } from './id/frame.ts'
import { portfolio } from './id/portfolio.ts'
import { report } from './id/report.ts'
import { simulation } from './id/simulation.ts'
import { variants } from './id/variants.ts'
import { vocabulary } from './id/vocabulary.ts'
import type { Language } from './language.ts'

const id = { activities, analysis, attribution, citizen, command, comparison, controls, difference, editor, evidence, extraMeasures, findings, frame, portfolio, report, simulation, variants, vocabulary }

/** Every text of one language; the English catalogue has the keys of the Indonesian one, no more and no fewer. */
export type Messages = { readonly [Area in keyof typeof id]: { readonly [Key in keyof (typeof id)[Area]]: string } }

/** Both catalogues. */
export const catalogues: Readonly<Record<Language, Messages>> = {
  id,
  en: {
    activities: activitiesEn, analysis: analysisEn, attribution: attributionEn, citizen: citizenEn, command: commandEn, comparison: comparisonEn, controls: controlsEn, difference: differenceEn, editor: editorEn, evidence: evidenceEn,
    extraMeasures: extraMeasuresEn, findings: findingsEn, frame: frameEn, portfolio: portfolioEn, report: reportEn, simulation: simulationEn, variants: variantsEn, vocabulary: vocabularyEn,
  },
}

/** `area.key` of a text. */
export type MessageKey = { [Area in keyof Messages]: `${Area}.${keyof Messages[Area] & string}` }[keyof Messages]

/** Values for the {names} in a text. */
export type MessageParameters = Readonly<Record<string, string | number>>

/** The text of the key with its parameters put in; a parameter that is not given stays visible as {name}. */
export function message(language: Language, key: MessageKey, parameters: MessageParameters = {}): string {
  const dot = key.indexOf('.')
  const area = catalogues[language][key.slice(0, dot) as keyof Messages] as Readonly<Record<string, string>>
  const text = area[key.slice(dot + 1)] ?? key
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(parameters, name) ? String(parameters[name]) : whole))
}
