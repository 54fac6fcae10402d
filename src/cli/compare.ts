// `ringkas compare`: two models -> what became of each activity and the measures, for people, as JSON, and as files.
import { extname, resolve } from 'node:path'
import { comparisonJson } from '../evidence/comparison-json.ts'
import { jsonText, type Json } from '../evidence/json-value.ts'
import { buildReport, type Report } from '../evidence/report.ts'
import type { Language } from '../locale/language.ts'
import { message } from '../locale/messages.ts'
import { ofSide } from '../model/finding.ts'
import type { BothSides, Study, StudySide } from '../model/study.ts'
import { instrumentProfiles, newStudy } from '../model/study.ts'
import { comparisonText } from './comparison-text.ts'
import { checkOutput, print, writeOutput } from './files.ts'
import type { Flags } from './flags.ts'
import type { Answer } from './answer.ts'
import type { GivenModel } from './read-model.ts'
import { readPair, type GivenPair } from './read-pair.ts'
import { Refusal } from './refusal.ts'
import { settingsOf } from './settings.ts'
import { simulationFlagNames } from './simulation-flags.ts'
import { toolVersion } from './tool-version.ts'
import { variantsOf } from './variants.ts'

type Writer = (report: Report) => Promise<Uint8Array>

/** How each kind of output is made. The writers are loaded only when asked for. */
const writers: Readonly<Record<string, Writer>> = {
  '.zip': async (report) => {
    const [{ writePack }, { rasterise }] = await Promise.all([import('../evidence/pack/write-pack.ts'), import('./rasterise.ts')])
    return writePack(report, rasterise)
  },
  '.docx': async (report) => {
    const [{ writeDocx }, { reportPictures }, { rasterise }] = await Promise.all([
      import('../evidence/docx/write-docx.ts'), import('../evidence/report-pictures.ts'), import('./rasterise.ts'),
    ])
    return writeDocx(report, await reportPictures(report, rasterise))
  },
  '.xlsx': async (report) => (await import('../evidence/xlsx/write-xlsx.ts')).writeXlsx(report),
}

/** Prints the comparison and writes every `--out`. The answer is no when nothing corresponds, and under `--strict` when a finding is an error. */
export async function runCompare(flags: Flags, language: Language): Promise<Answer> {
  const outputs = outputsOf(flags)
  const profile = flags.word('profile', instrumentProfiles)
  const settings = settingsOf(flags)
  const idle = simulationFlagNames.find((name) => flags.has(name))
  if (idle !== undefined && !flags.has('simulate')) throw new Refusal(`--${idle}`, 'onlyWithSimulate')
  const now = flags.moment('time') ?? new Date()
  const pair = await readPair(flags)
  const { asIs, toBe } = pair.sides
  const variants = variantsOf(flags, pair.sides)
  const study: Study = {
    ...newStudy('study', flags.text('name') ?? asIs.model.name ?? asIs.fileName.replace(/\.[^.]*$/, '')),
    ...(flags.has('agency') && { agency: flags.text('agency')! }),
    sides: { asIs: studySide(asIs), toBe: studySide(toBe) }, links: pair.links, settings,
    ...(profile && { assessment: { profile } }), ...(pair.extraMeasures && { extraMeasures: pair.extraMeasures }),
    ...(variants.length > 0 && { variants }),
  }
  const report = buildReport(study, { language, now, toolVersion })
  if ('refusals' in report) throw new Refusal('ringkas', report.refusals[0]!)
  const simulated = flags.has('simulate') ? await simulatedTexts(report, flags) : undefined
  for (const [path, write] of outputs) writeOutput(path, await write(report))

  const told = withTableFindings(report, pair)
  if (flags.has('json')) print(jsonText({ ...await comparisonJson(told), ...simulated?.json }))
  else print([comparisonText(told), ...(simulated ? [simulated.text] : []), ...outputs.map(([file]) => message(language, 'command.written', { file }))].join('\n\n'))
  const isNo = told.findings.some(({ code, severity }) => code === 'NOTHING_COMPARABLE' || (flags.has('strict') && severity === 'error'))
  return isNo ? 1 : 0
}

/** What `--simulate` adds; before anything is written, so that Ctrl-C leaves nothing behind. */
async function simulatedTexts(report: Report, flags: Flags): Promise<{ readonly text: string; readonly json: { readonly [key: string]: Json } }> {
  const { gainJson, gainText, simulateBoth, simulationJson } = await import('./simulate-both.ts')
  const pair = await simulateBoth(report, flags)
  const { language } = report
  return {
    text: gainText(pair, language),
    json: { simulation: { asIs: simulationJson(pair.asIs, language), toBe: simulationJson(pair.toBe, language), gain: gainJson(pair) } },
  }
}

/** The files to write with what makes each; everything that can be refused is refused before any work. */
function outputsOf(flags: Flags): readonly (readonly [path: string, write: Writer])[] {
  const seen = new Set<string>()
  const inputs = [...flags.files, ...['facts-as-is', 'facts-to-be', 'links', 'measures'].flatMap((name) => flags.text(name) ?? [])]
  return flags.texts('out').map((path) => {
    const kind = extname(path).toLowerCase()
    const write = Object.hasOwn(writers, kind) ? writers[kind] : undefined
    if (!write) throw new Refusal(path, 'outKind')
    if (seen.has(resolve(path))) throw new Refusal(path, 'outTwice')
    seen.add(resolve(path))
    checkOutput(path, inputs)
    return [path, write] as const
  })
}

function studySide({ fileName, source, facts }: GivenModel): StudySide {
  return { fileName, source, facts }
}

/** The report with what the tables beside the models had wrong. The files hold the study alone, which has no tables any more. */
function withTableFindings(report: Report, { sides, linkFindings }: GivenPair): Report {
  const tableFindings: BothSides<Report['findings']> = { asIs: sides.asIs.tableFindings.map(ofSide('asIs')), toBe: sides.toBe.tableFindings.map(ofSide('toBe')) }
  const side = (name: 'asIs' | 'toBe'): Report['sides']['asIs'] => ({
    ...report.sides[name], readingFindings: [...report.sides[name].readingFindings, ...tableFindings[name]],
  })
  return {
    ...report,
    sides: { asIs: side('asIs'), toBe: side('toBe') },
    comparison: { ...report.comparison, findings: [...linkFindings, ...report.comparison.findings] },
    findings: [...tableFindings.asIs, ...tableFindings.toBe, ...linkFindings, ...report.findings],
  }
}
