// Studies for the tests of evidence: the ministry's six printed rows as BPMN text, and reports made of such texts.
import { readBpmn } from '../../src/bpmn/read-bpmn.ts'
import { buildReport, type Report, type ReportOptions } from '../../src/evidence/report.ts'
import type { Rasterise } from '../../src/evidence/report-pictures.ts'
import { factsOf } from '../../src/model/fact-sheet.ts'
import { newStudy, type Study, type StudySide } from '../../src/model/study.ts'

/** One activity as the tests write it; the attributes are those of our BPMN element. */
export interface TestRow {
  readonly institution?: string
  readonly name: string
  readonly attributes?: Readonly<Record<string, string>>
}

const preparation = (institution: string, name: string, days: number, value: string, waste?: string): TestRow => ({
  institution, name, attributes: { phase: 'Tahap Persiapan', processing: `P${days}D`, value, ...(waste && { waste }) },
})

/** The rows of the ministry's table: 31 days, 155:00 hours, VA 80:00, NNVA 75:00. */
export const ministryRows: readonly TestRow[] = [
  preparation('Kementerian', 'Menyusun Rencana Pemantauan dan Evaluasi SPBE', 5, 'NNVA', 'waiting'),
  preparation('Kementerian', 'Menyampaikan Surat Lokus Pemantauan dan Evaluasi SPBE', 5, 'NNVA', 'motion'),
  preparation('Kementerian', 'Menyelenggarakan Bimbingan Teknis Tim Asesor Eksternal Pemantauan dan Evaluasi SPBE', 3, 'VA'),
  preparation('Kementerian', 'Membentuk Tim Asesor Eksternal', 10, 'VA'),
  preparation('Kementerian', 'Menyelenggarakan Bimbingan Teknis Pedoman Pemantauan dan Evaluasi SPBE', 3, 'VA'),
  preparation('Instansi Pusat/Pemerintah Daerah', 'Menyusun Rencana Pemantauan dan Evaluasi', 5, 'NNVA', 'waiting'),
]

/** A shorter way: the planning of the ministry takes 1 day, the letter is gone. */
export const improvedRows: readonly TestRow[] = ministryRows.flatMap((row, at) => {
  if (at === 1) return []
  return at === 0 ? [{ ...row, attributes: { ...row.attributes, processing: 'P1D' } }] : [row]
})

/** BPMN text with one pool for each institution and its activities in a row. Ids number the rows. */
export function bpmnOf(rows: readonly TestRow[]): string {
  const institutions = [...new Set(rows.map(({ institution }) => institution))]
  const ids = new Map(rows.map((row, at) => [row, `a${at + 1}`]))
  const pools = institutions.map((name, at) => `<participant id="pool${at}"${name === undefined ? '' : ` name="${escape(name)}"`} processRef="p${at}"/>`)
  const processes = institutions.map((name, at) => {
    const some = rows.filter(({ institution }) => institution === name)
    const chain = [`s${at}`, ...some.map((row) => ids.get(row) ?? ''), `e${at}`]
    return `<process id="p${at}"><startEvent id="s${at}"/>${some.map((row) => taskXml(row, ids.get(row) ?? '')).join('')}<endEvent id="e${at}"/>${
      chain.slice(1).map((target, index) => `<sequenceFlow id="f${at}_${index}" sourceRef="${chain[index]}" targetRef="${target}"/>`).join('')}</process>`
  })
  return '<?xml version="1.0" encoding="UTF-8"?>\n<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:ringkas="urn:ringkas:bpmn:1" targetNamespace="urn:test">'
    + `<collaboration id="c">${pools.join('')}</collaboration>${processes.join('')}</definitions>`
}

/** A study of two BPMN texts with the facts that stand in them. */
export function studyOf(asIs: string, toBe: string, overrides: Partial<Study> = {}): Study {
  return {
    ...newStudy('study', 'Pemantauan dan Evaluasi SPBE'), agency: 'Kementerian PANRB',
    sides: { asIs: sideOf('as-is.bpmn', asIs), toBe: sideOf('to-be.bpmn', toBe) }, ...overrides,
  }
}

/** What every test's report is dated with, unless told otherwise. */
export const testOptions: ReportOptions = { language: 'id', now: new Date('2026-11-22T03:00:00.000Z'), toolVersion: '9.8.7' }

/** The report of rows before and after. */
export function reportOf(
  asIs: readonly TestRow[] = ministryRows, toBe: readonly TestRow[] = improvedRows, options: Partial<ReportOptions> = {}, overrides: Partial<Study> = {},
): Report {
  const report = buildReport(studyOf(bpmnOf(asIs), bpmnOf(toBe), overrides), { ...testOptions, ...options })
  if ('refusals' in report) throw new Error(report.refusals.map(({ code }) => code).join())
  return report
}

/** A picture of one grey pixel, whatever the drawing; the length of the drawing stands in its text part. */
export const onePixel: Rasterise = (svg) => Promise.resolve(new Uint8Array([...pixel, ...new TextEncoder().encode(`drawing of ${svg.length}`)]))

const pixel = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=='), (letter) => letter.charCodeAt(0),
)

function sideOf(fileName: string, xml: string): StudySide {
  const source = new TextEncoder().encode(xml)
  const reading = readBpmn(source, fileName)
  if (!reading.model) throw new Error(`${fileName}: ${reading.refusal.code}`)
  return { fileName, source, facts: factsOf(reading.model) }
}

function taskXml({ name, attributes = {} }: TestRow, id: string): string {
  const facts = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(value)}"`).join('')
  return `<task id="${id}" name="${escape(name)}"><extensionElements><ringkas:activity${facts}/></extensionElements></task>`
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('\t', '&#9;').replaceAll('\n', '&#10;')
}
