// `ringkas analyze`: models -> their figures, for people or as JSON.
import { figuresOf } from '../analysis/figures-of.ts'
import { analysisJson } from '../evidence/comparison-json.ts'
import { jsonText, type Json } from '../evidence/json-value.ts'
import type { ReportSide } from '../evidence/report.ts'
import type { Language } from '../locale/language.ts'
import { analysisText } from './analysis-text.ts'
import { print, standard } from './files.ts'
import type { Flags } from './flags.ts'
import type { Answer } from './answer.ts'
import { readModel } from './read-model.ts'
import { Refusal } from './refusal.ts'
import { settingsOf } from './settings.ts'

/** Prints the figures of every model. The answer is no under `--strict` when a finding is an error. */
export async function runAnalyze(flags: Flags, language: Language): Promise<Answer> {
  const { files } = flags
  const factsPath = flags.text('facts')
  if (factsPath !== undefined && files.length > 1) throw new Refusal(factsPath, 'factsForOneModel')
  if ([...files, factsPath].filter((path) => path === standard).length > 1) throw new Refusal(standard, 'standardTwice')
  const settings = settingsOf(flags)
  const sides: ReportSide[] = []
  for (const path of files) {
    const { fileName, source, model, readingFindings, tableFindings } = await readModel(path, factsPath)
    sides.push({ fileName, source, model, readingFindings: [...readingFindings, ...tableFindings], ...figuresOf(model, settings) })
  }
  if (flags.has('json')) {
    const all: Json[] = []
    for (const side of sides) all.push(await analysisJson(side, language))
    print(jsonText(all.length === 1 ? all[0]! : all))
  } else print(sides.map((side) => analysisText(side, language)).join('\n\n'))
  const errors = sides.some(({ readingFindings, analysis }) => [...readingFindings, ...analysis.findings].some(({ severity }) => severity === 'error'))
  return flags.has('strict') && errors ? 1 : 0
}
