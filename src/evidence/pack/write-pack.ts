// A report -> one zip that proves itself: models, report, tables, pictures, the numbers, and a list of contents with hashes.
import { strToU8 } from 'fflate'
import { readBpmn } from '../../bpmn/read-bpmn.ts'
import { writeFacts } from '../../bpmn/write-facts.ts'
import { factsOf } from '../../model/fact-sheet.ts'
import type { Side } from '../../model/finding.ts'
import { studyToJson, variantFileName } from '../../model/study-file.ts'
import type { Study, StudySide } from '../../model/study.ts'
import type { Variant } from '../../model/variant.ts'
import { comparisonJson } from '../comparison-json.ts'
import { writeDocx } from '../docx/write-docx.ts'
import { jsonText, type Json } from '../json-value.ts'
import { buildReport, type Report } from '../report.ts'
import { reportPictures, type Rasterise } from '../report-pictures.ts'
import { variantFiles, variantsOfFiles } from '../variant-files.ts'
import { writeXlsx } from '../xlsx/write-xlsx.ts'
import { zipBytes } from '../zip-bytes.ts'
import { manifestJson } from './manifest.ts'
import { manifestName, packFileNames, packRoles, type PackRole } from './pack-files.ts'

/**
 * The pack. Facts are written into the models, and the report is built anew from the models so written, because that is what
 * whoever verifies the pack will do. The same report and rasteriser give the same bytes.
 */
export async function writePack(report: Report, rasterise: Rasterise): Promise<Uint8Array> {
  const { language, now, toolVersion } = report
  const names = packFileNames(language)
  const packed = packedReport(report)
  const pictures = await reportPictures(packed, rasterise)
  const content: Readonly<Record<PackRole, Uint8Array>> = {
    report: await writeDocx(packed, pictures),
    tables: await writeXlsx(packed),
    asIsModel: packed.sides.asIs.source, toBeModel: packed.sides.toBe.source,
    asIsSvg: strToU8(pictures.asIs.svg), asIsPng: pictures.asIs.png, toBeSvg: strToU8(pictures.toBe.svg), toBePng: pictures.toBe.png,
    alongAsIsSvg: strToU8(pictures.alongAsIs.svg), alongAsIsPng: pictures.alongAsIs.png,
    alongToBeSvg: strToU8(pictures.alongToBe.svg), alongToBePng: pictures.alongToBe.png,
    comparison: strToU8(jsonText(await comparisonJson(packed))),
    study: strToU8(jsonText(studyToJson(packed.study, { asIs: names.asIsModel, toBe: names.toBeModel }) as Json)),
  }
  const files = new Map([...packRoles.map((role) => [names[role], content[role]] as const), ...variantFiles(packed.study)])
  const manifest = await manifestJson({ language, profile: packed.study.assessment.profile, toolVersion, madeAt: now }, files)
  return zipBytes(new Map([[manifestName, strToU8(jsonText(manifest))], ...files]))
}

/** A side as a pack holds it: the facts stand in the file and nowhere else. Throws on a file that cannot be read. */
function packedSide(fileName: string, source: Uint8Array): StudySide {
  const reading = readBpmn(source, fileName)
  if (!reading.model) throw new Error(`${fileName}: ${reading.refusal.code}`)
  return { fileName, source, facts: factsOf(reading.model) }
}

function packedReport(report: Report): Report {
  const side = (name: Side): StudySide => {
    const { fileName, source, model } = report.sides[name]
    return packedSide(fileName, writeFacts(source, factsOf(model)))
  }
  const sides = { asIs: side('asIs'), toBe: side('toBe') }
  const study: Study = { ...report.study, sides, ...(report.study.variants && { variants: packedVariants({ ...report.study, sides }) }) }
  const built = buildReport(study, report)
  if ('refusals' in built) throw new Error(`The models cannot be read again: ${built.refusals.map(({ code }) => code).join(', ')}`)
  return built
}

function packedVariants(study: Study): readonly Variant[] {
  const files = variantFiles(study)
  const listed = (study.variants ?? []).map((variant, at) => (
    { ...variant, files: { asIs: variantFileName(at, 'asIs'), toBe: variantFileName(at, 'toBe') } }))
  const read = variantsOfFiles(listed, study.sides, (name) => files.get(name))
  if (read.finding) throw new Error(`The variants cannot be read again: ${read.finding.code}`)
  return read.variants
}
