import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import { evidenceFile, evidenceKinds } from '../../src/app/evidence-files.ts'
import { verifyPack } from '../../src/evidence/pack/verify-pack.ts'
import { reportDiagram } from '../../src/evidence/report-pictures.ts'
import { readBpmn } from '../../src/bpmn/read-bpmn.ts'
import { factsOf } from '../../src/model/fact-sheet.ts'
import { onePixel, reportOf, testOptions } from '../support/evidence-study.ts'

vi.mock('../../src/app/rasterise.ts', async () => ({ rasterise: (await import('../support/evidence-study.ts')).onePixel }))
const report = reportOf()

describe('a file of evidence', () => {
  it('is named after the study, with its side where it has one', async () => {
    const files = await Promise.all((['zip', ...evidenceKinds] as const).map((kind) => evidenceFile(report, kind)))
    const base = 'pemantauan-dan-evaluasi-spbe'
    expect(files.map(({ name, type }) => [name, type])).toEqual([
      [`${base}.zip`, 'application/zip'],
      [`${base}.docx`, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
      [`${base}.xlsx`, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
      [`${base}-as-is.bpmn`, 'application/xml'], [`${base}-to-be.bpmn`, 'application/xml'],
      [`${base}-as-is.svg`, 'image/svg+xml'], [`${base}-to-be.svg`, 'image/svg+xml'],
      [`${base}-as-is.png`, 'image/png'], [`${base}-to-be.png`, 'image/png'],
    ])
  })

  it('holds up a name that no file can have', async () => {
    expect((await evidenceFile(reportOf(undefined, undefined, {}, { name: '///' }), 'xlsx')).name).toBe('studi.xlsx')
  })

  it('as a pack verifies', async () => {
    const { bytes } = await evidenceFile(report, 'zip')
    expect(await verifyPack(bytes, { toolVersion: testOptions.toolVersion })).toMatchObject({ ok: true, findings: [] })
  })

  it('as a document is a zip of the office format', async () => {
    const entries = async (kind: 'docx' | 'xlsx') => Object.keys(unzipSync((await evidenceFile(report, kind)).bytes))
    expect(await entries('docx')).toContain('word/document.xml')
    expect(await entries('xlsx')).toContain('xl/workbook.xml')
  })

  it('as a model carries what was stated in the study', async () => {
    const { bytes, name } = await evidenceFile(report, 'bpmn-toBe')
    expect(factsOf(readBpmn(bytes, name).model!)).toEqual(factsOf(report.sides.toBe.model))
  })

  it('as a picture is the one of the report', async () => {
    const svg = reportDiagram(report, 'asIs')
    expect(strFromU8((await evidenceFile(report, 'svg-asIs')).bytes)).toBe(svg)
    expect((await evidenceFile(report, 'png-asIs')).bytes).toEqual(await onePixel(svg, 2))
  })
})
