// An evidence pack from anyone -> whether every file is what was made and every number is what the models give.
import { strFromU8 } from 'fflate'
import type { Language } from '../../locale/language.ts'
import { message } from '../../locale/messages.ts'
import { readBpmn } from '../../bpmn/read-bpmn.ts'
import { factsOf } from '../../model/fact-sheet.ts'
import type { Finding, FindingCode } from '../../model/finding.ts'
import { studyFromJson, studyToJson, variantFileName, type StudyReading } from '../../model/study-file.ts'
import type { StudySide } from '../../model/study.ts'
import { comparisonJson } from '../comparison-json.ts'
import { writeDocx } from '../docx/write-docx.ts'
import { jsonText, type Json } from '../json-value.ts'
import { buildReport, type Report } from '../report.ts'
import { drawingNames, reportDrawings, svgSize, type DrawingName, type Picture } from '../report-pictures.ts'
import { sha256 } from '../sha256.ts'
import { variantFiles, variantsOfFiles } from '../variant-files.ts'
import { writeXlsx } from '../xlsx/write-xlsx.ts'
import { documentDifference } from './document-difference.ts'
import { compareJson, type Difference } from './first-difference.ts'
import { readManifest, type Manifest } from './manifest.ts'
import { manifestName, packFileNames, type PackRole } from './pack-files.ts'
import { readZip, type ZipRefusal } from './read-zip.ts'

/** One file of a verified pack. */
export interface VerifiedFile {
  readonly name: string
  readonly size: number
  /** Whether nothing was found about it. */
  readonly ok: boolean
}

/** The outcome of a verification. */
export interface Verification {
  /** No finding of severity error. */
  readonly ok: boolean
  readonly findings: readonly Finding[]
  readonly files: readonly VerifiedFile[]
  /** Numbers computed anew and compared with those of the pack. */
  readonly checkedNumbers: number
  /** What the pack says of itself; absent when it could not be read. */
  readonly made?: Pick<Manifest, 'language' | 'profile' | 'toolVersion' | 'madeAt'>
}

/** Who verifies: the version of the tool, and the language places are named in (else that of the pack). */
export interface VerificationOptions {
  readonly toolVersion?: string
  readonly language?: Language
}

type Files = ReadonlyMap<string, Uint8Array>

const refusalCodes: Readonly<Record<ZipRefusal['refusal'], FindingCode>> = {
  notZip: 'PACK_UNREADABLE', damaged: 'PACK_UNREADABLE', unsupported: 'PACK_UNREADABLE', tooLarge: 'PACK_TOO_LARGE', tooMany: 'PACK_TOO_LARGE',
  badName: 'PACK_NAME_UNSAFE', duplicate: 'PACK_NAME_UNSAFE',
}

/**
 * Verifies a pack without trusting any of it, least of all the version it says it was made with: documents that differ are an
 * error whatever that version, and `toolVersion`, the one that verifies, only serves to say that another may have made them
 * up otherwise. The pixels of the pictures are compared with the list of contents and with the report, not drawn again.
 */
export async function verifyPack(zip: Uint8Array, options: VerificationOptions = {}): Promise<Verification> {
  const files = readZip(zip)
  if ('refusal' in files) return refused(refusalCodes[files.refusal], { name: files.name ?? '' })
  const manifestBytes = files.get(manifestName)
  if (!manifestBytes) return refused('PACK_MANIFEST_INVALID', { part: manifestName })
  const manifest = readManifest(parse(manifestBytes))
  if ('wrong' in manifest) return refused('PACK_MANIFEST_INVALID', { part: manifest.wrong })

  const study = readStudy(files, manifest)
  const variants = variantNames(study)
  const contents = await checkContents(files, manifest, variants)
  const inputs = [...(['asIsModel', 'toBeModel', 'study'] as const).map((role) => packFileNames(manifest.language)[role]), ...variants]
  // Nothing can be computed from models that are not those the pack was made with.
  const isComputable = contents.every(({ file }) => file === undefined || !inputs.includes(file))
  const computed = isComputable ? await checkNumbers(files, manifest, study, options) : { findings: [], checkedNumbers: 0 }
  const findings = [...contents, ...computed.findings]
  const { language, profile, madeAt } = manifest
  return {
    ok: findings.every(({ severity }) => severity !== 'error'),
    findings,
    files: [...files].map(([name, bytes]) => ({ name, size: bytes.length, ok: findings.every(({ file }) => file !== name) })),
    checkedNumbers: computed.checkedNumbers,
    made: { language, profile, toolVersion: manifest.toolVersion, madeAt },
  }
}

/** The study of a pack: its JSON, and what that says. */
interface PackedStudy {
  readonly json: unknown
  readonly reading: StudyReading
}

/** Absent where the pack has no study file. */
function readStudy(files: Files, { language }: Manifest): PackedStudy | undefined {
  const bytes = files.get(packFileNames(language).study)
  if (!bytes) return undefined
  const json = parse(bytes)
  return { json, reading: studyFromJson(json) }
}

/** The models of the variants that the study in the pack speaks of, by the names a pack gives them; none where it cannot be read. */
function variantNames(study: PackedStudy | undefined): readonly string[] {
  return (study && !study.reading.finding ? study.reading.variants : []).flatMap((_, at) => [variantFileName(at, 'asIs'), variantFileName(at, 'toBe')])
}

async function checkContents(files: Files, { language, files: listed }: Manifest, variants: readonly string[]): Promise<readonly Finding[]> {
  const expected = [...Object.values(packFileNames(language)), ...variants]
  const entries = new Map(listed.map((entry) => [entry.name, entry]))
  const findings: Finding[] = []
  for (const name of new Set([...expected, ...entries.keys()])) if (!files.has(name)) findings.push(error('PACK_FILE_MISSING', name))
  for (const [name, bytes] of files) {
    const entry = entries.get(name)
    if (name === manifestName) continue
    if (!entry || !expected.includes(name)) findings.push(error('PACK_FILE_UNLISTED', name))
    else if (entry.size !== bytes.length || entry.sha256 !== (await sha256(bytes))) findings.push(error('PACK_FILE_CHANGED', name))
  }
  return findings
}

async function checkNumbers(
  files: Files, manifest: Manifest, study: PackedStudy | undefined, { toolVersion, language = manifest.language }: VerificationOptions,
): Promise<Pick<Verification, 'findings' | 'checkedNumbers'>> {
  const names = packFileNames(manifest.language)
  const file = (role: PackRole): Uint8Array | undefined => files.get(names[role])
  const report = rebuild(files, manifest, study)
  if ('problems' in report) return { findings: report.problems, checkedNumbers: 0 }
  const findings: Finding[] = []
  if (toolVersion !== undefined && toolVersion !== manifest.toolVersion) {
    findings.push({ code: 'PACK_TOOL_VERSION_DIFFERS', severity: 'warning', params: { written: manifest.toolVersion, own: toolVersion } })
  }
  const differs = (role: PackRole, difference: Difference | undefined): void => {
    if (difference) findings.push({ code: 'PACK_DOCUMENT_DIFFERS', severity: 'error', file: names[role], params: { file: names[role], ...difference } })
  }

  // A variant is the study's own model with other facts: everything else in its file is that model, to the byte.
  for (const [name, bytes] of variantFiles(report.study)) {
    const kept = files.get(name)
    if (!kept || kept.length !== bytes.length || kept.some((byte, at) => byte !== bytes[at])) findings.push({ ...error('PACK_FILE_CHANGED', name) })
  }

  // What a study file says beside its figures: names of files that are not in the pack would lead whoever opens it elsewhere.
  const asWritten = study && compareJson(study.json, studyToJson(report.study, { asIs: names.asIsModel, toBe: names.toBeModel }) as Json, language)
  if (asWritten?.difference) findings.push({ ...error('PACK_NUMBER_DIFFERS', names.study), params: { file: names.study, ...asWritten.difference } })

  const numbers = file('comparison')
  const computed = await comparisonJson(report)
  const check = numbers && compareJson(parse(numbers, 2 * jsonText(computed).length + smallJson), computed, language)
  if (check?.difference) findings.push({ ...error('PACK_NUMBER_DIFFERS', names.comparison), params: { file: names.comparison, ...check.difference } })

  const drawn = reportDrawings(report)
  const other = (key: 'whole' | 'other' | 'original'): string => message(language, `report.place.${key}`)
  for (const name of drawingNames) {
    const svg = file(`${name}Svg`)
    if (svg && strFromU8(svg) !== drawn[name]) differs(`${name}Svg`, { place: other('whole'), written: other('other'), computed: other('original') })
  }
  const tables = file('tables')
  if (tables) differs('tables', documentDifference(tables, await writeXlsx(report), language))
  const document = file('report')
  const picture = (name: DrawingName): Picture | undefined => {
    const png = file(`${name}Png`)
    return png && { svg: drawn[name], png, ...svgSize(drawn[name]) }
  }
  const [asIs, toBe, alongAsIs, alongToBe] = drawingNames.map(picture)
  if (document && asIs && toBe && alongAsIs && alongToBe) {
    differs('report', documentDifference(document, await writeDocx(report, { asIs, toBe, alongAsIs, alongToBe }), language))
  }
  return { findings, checkedNumbers: check?.numbers ?? 0 }
}

function rebuild(files: Files, manifest: Manifest, study: PackedStudy | undefined): Report | { readonly problems: readonly Finding[] } {
  const { language, madeAt, toolVersion, profile } = manifest
  const names = packFileNames(language)
  const [asIs, toBe] = [names.asIsModel, names.toBeModel].map((name) => files.get(name))
  if (!study || !asIs || !toBe) return { problems: [] }
  const read = study.reading
  if (read.finding) return { problems: [{ ...read.finding, file: names.study }] }
  const side = (bytes: Uint8Array, fileName: string): StudySide => {
    const { model } = readBpmn(bytes, fileName)
    return { fileName, source: bytes, facts: model ? factsOf(model) : { activities: {}, flows: {}, performers: {}, processes: {} } }
  }
  const sides = { asIs: side(asIs, read.fileNames.asIs ?? names.asIsModel), toBe: side(toBe, read.fileNames.toBe ?? names.toBeModel) }
  // By the names a pack gives them, not by those the study in it states: what was listed and checked is what is read.
  const listed = read.variants.map((variant, at) => ({ ...variant, files: { asIs: variantFileName(at, 'asIs'), toBe: variantFileName(at, 'toBe') } }))
  const { variants = [], finding } = variantsOfFiles(listed, sides, (name) => files.get(name))
  if (finding) return { problems: [finding] }
  const report = buildReport(
    { ...read.study, sides, ...(variants.length > 0 && { variants }) },
    { language, now: madeAt, toolVersion },
  )
  if ('refusals' in report) return { problems: report.refusals }
  if (report.study.assessment.profile !== profile) return { problems: [error('PACK_FILE_CHANGED', manifestName)] }
  return report
}

// Bytes of a list of contents or a study, with room for more links than an analyst ever sets.
const smallJson = 4_000_000

// Nothing for what is no JSON, and for what is so long that it cannot be what should stand there.
function parse(bytes: Uint8Array, longest = smallJson): unknown {
  if (bytes.length > longest) return undefined
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    // Not JSON is told apart from every JSON value by being nothing at all; the callers name the file.
    return undefined
  }
}

function error(code: FindingCode, file: string): Finding {
  return { code, severity: 'error', file, params: { file } }
}

function refused(code: FindingCode, params: Finding['params']): Verification {
  return { ok: false, findings: [{ code, severity: 'error', ...(params && { params }) }], files: [], checkedNumbers: 0 }
}
