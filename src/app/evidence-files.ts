// The files of the station Bukti, each made when it is asked for. The writers are loaded only then.
import { reportDiagram, reportPictures } from '../evidence/report-pictures.ts'
import type { Report, ReportSide } from '../evidence/report.ts'
import { factsOf } from '../model/fact-sheet.ts'
import type { Side } from '../model/finding.ts'
import { fileNameOf } from './download.ts'
import { rasterise } from './rasterise.ts'

/** What can be taken home. */
export type EvidenceKind = 'zip' | 'docx' | 'xlsx' | `${'svg' | 'png' | 'bpmn'}-${Side}`

/** Every kind beside the pack, which holds them all; in the order they are offered. */
export const evidenceKinds = ['docx', 'xlsx', 'bpmn-asIs', 'bpmn-toBe', 'svg-asIs', 'svg-toBe', 'png-asIs', 'png-toBe'] as const satisfies readonly EvidenceKind[]

/** A file ready to be handed over. */
export interface EvidenceFile {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

/** Pixels of a picture for one unit of the diagram: sharp on paper at 15 cm. */
const pictureScale = 2

/** Makes the file of a kind from the report. Rejects with the writer's error. */
export async function evidenceFile(report: Report, kind: EvidenceKind): Promise<EvidenceFile> {
  const base = fileNameOf(report.study.name, 'studi')
  if (kind === 'zip') {
    const { writePack } = await import('../evidence/pack/write-pack.ts')
    return { name: `${base}.zip`, type: 'application/zip', bytes: await writePack(report, rasterise) }
  }
  if (kind === 'xlsx') {
    const { writeXlsx } = await import('../evidence/xlsx/write-xlsx.ts')
    return { name: `${base}.xlsx`, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes: await writeXlsx(report) }
  }
  if (kind === 'docx') {
    const [{ writeDocx }, pictures] = await Promise.all([import('../evidence/docx/write-docx.ts'), reportPictures(report, rasterise)])
    return { name: `${base}.docx`, type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', bytes: await writeDocx(report, pictures) }
  }
  const [format, side] = kind.split('-') as ['svg' | 'png' | 'bpmn', Side]
  const name = `${base}-${side === 'asIs' ? 'as-is' : 'to-be'}.${format}`
  if (format === 'bpmn') return { name, type: 'application/xml', bytes: await modelWithFacts(report.sides[side]) }
  const svg = reportDiagram(report, side)
  return format === 'svg'
    ? { name, type: 'image/svg+xml', bytes: new TextEncoder().encode(svg) }
    : { name, type: 'image/png', bytes: await rasterise(svg, pictureScale) }
}

async function modelWithFacts({ source, model }: ReportSide): Promise<Uint8Array> {
  const { writeFacts } = await import('../bpmn/write-facts.ts')
  return writeFacts(source, factsOf(model))
}
