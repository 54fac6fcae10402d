// The citizen's side in documents: one permit in Word, in Excel with formulas, as JSON, and in a pack that is recomputed.
import { read, utils } from '@e965/xlsx'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { citizenFinding, citizenLines, citizenWho } from '../../src/evidence/citizen-text.ts'
import { comparisonJson } from '../../src/evidence/comparison-json.ts'
import { reportPictures } from '../../src/evidence/report-pictures.ts'
import { verifyPack } from '../../src/evidence/pack/verify-pack.ts'
import { writePack } from '../../src/evidence/pack/write-pack.ts'
import { buildReport, type Report } from '../../src/evidence/report.ts'
import { summarySentences } from '../../src/evidence/summary-text.ts'
import { writeDocx } from '../../src/evidence/docx/write-docx.ts'
import { writeXlsx } from '../../src/evidence/xlsx/write-xlsx.ts'
import { onePixel, reportOf, studyOf, testOptions } from '../support/evidence-study.ts'

/** A permit: the applicant, in a lane of the office's pool, fills in and brings a form; the office checks it. */
const permit = (own: string, check: string): string =>
  '<?xml version="1.0" encoding="UTF-8"?><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:ringkas="urn:ringkas:bpmn:1" targetNamespace="urn:t">'
  + '<collaboration id="c"><participant id="pool" name="Dinas" processRef="p"/></collaboration><process id="p"><extensionElements><ringkas:process casesPerYear="100"/></extensionElements>'
  + '<laneSet id="s"><lane id="l1" name="Notaris"><extensionElements><ringkas:performer side="citizen" tariff="60000"/></extensionElements><flowNodeRef>x</flowNodeRef><flowNodeRef>a</flowNodeRef></lane>'
  + '<lane id="l2" name="Loket"><flowNodeRef>b</flowNodeRef><flowNodeRef>y</flowNodeRef></lane></laneSet><startEvent id="x"/>'
  + `<task id="a" name="Mengisi formulir"><extensionElements><ringkas:activity ${own}/></extensionElements></task>`
  + `<task id="b" name="Memeriksa"><extensionElements><ringkas:activity ${check}/></extensionElements></task><endEvent id="y"/>`
  + '<sequenceFlow id="f1" sourceRef="x" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="b"/><sequenceFlow id="f3" sourceRef="b" targetRef="y"/></process></definitions>'

function permitReport(): Report {
  const report = buildReport(studyOf(
    permit('processing="PT30M" documents="4" inPersonVisits="3"', 'processing="PT1H" dataAskedAgain="2"'), permit('processing="PT15M" documents="1" inPersonVisits="1"', 'processing="PT1H" dataAskedAgain="0"'),
  ), testOptions)
  if ('refusals' in report) throw new Error(report.refusals.map(({ code }) => code).join())
  return report
}

describe('the citizen\'s side in documents', () => {
  const report = permitReport()
  const { citizen } = report.comparison

  it('says the finding and who counts as a citizen', () => {
    expect(citizenFinding('id', citizen)).toBe('Pemohon datang 3 kali, menjadi 1 kali')
    expect(citizenFinding('en', citizen)).toBe('Visits of the applicant in person: 1 instead of 3')
    expect(summarySentences(report)).toContain('Pemohon datang 3 kali, menjadi 1 kali.')
    expect(citizenWho('id', citizen)).toEqual(['Dihitung sebagai pemohon: Notaris (dinyatakan).'])
    expect(citizenLines('id', citizen.figures.asIs).slice(0, 3)).toEqual([
      { side: 'citizen', name: 'Kunjungan langsung (kali)', value: '3' }, { side: 'citizen', name: 'Kontak dengan instansi (kali)', value: '1' },
      { side: 'citizen', name: 'Dokumen yang diminta', value: '4' },
    ])
  })

  it('stands in Word with the finding, both sides and every measure', async () => {
    const files = unzipSync(await writeDocx(report, await reportPictures(report, onePixel)))
    const text = new TextDecoder().decode(files['word/document.xml']).replace(/<[^>]+>/g, '|').replace(/\|+/g, '|')
    expect(text).toContain('Pemohon datang 3 kali, menjadi 1 kali.')
    for (const row of ['Kunjungan langsung (kali)|3|1|−2|−66,67', 'Data diminta ulang (isian)|2|0|−2|−100,00', 'Waktu yang dihabiskan (jam)|0:30|0:15|−0:15|−50,00']) expect(text).toContain(row)
  })

  it('is a sheet of its own whose differences and percents are formulas', async () => {
    const sheet = read(await writeXlsx(report), { cellFormula: true }).Sheets['Pemohon dan instansi']!
    const rows = utils.sheet_to_json<string[]>(sheet, { header: 1, blankrows: true })
    const at = rows.findIndex(([name]) => name === 'Dokumen yang diminta') + 1
    expect([sheet[`B${at}`].v, sheet[`C${at}`].v, sheet[`D${at}`].v, sheet[`D${at}`].f]).toEqual([4, 1, -3, `C${at}-B${at}`])
    expect([sheet[`E${at}`].v, sheet[`E${at}`].f]).toEqual([-0.75, `IF(B${at}=0,"",D${at}/B${at})`])
  })

  it('is JSON of both models and of the comparison, and a pack with it is recomputed', async () => {
    const { asIs, citizen: compared } = await comparisonJson(report)
    expect(asIs).toMatchObject({ figures: { citizen: {
      performers: [{ id: 'l1', name: 'Notaris', reason: 'stated' }], inPersonVisits: { table: 3, expected: 3, elements: ['a'] }, dataAskedAgain: { table: 2 },
      sides: { citizen: { activities: 1, handOffs: 0, work: 30, worth: 30_000 }, office: { activities: 1, work: 60 } },
    } } })
    expect(compared).toMatchObject({ casesPerYear: 100, measures: expect.arrayContaining([
      { side: 'citizen', measure: 'inPersonVisits', unit: 'count', asIs: 3, toBe: 1, difference: -2, percent: -2 / 3, direction: 'less', verdict: 'better' },
    ]) as unknown })
    const verification = await verifyPack(await writePack(report, onePixel), { toolVersion: testOptions.toolVersion })
    expect(verification).toMatchObject({ ok: true, findings: [] })
  })

  it('is left out of the documents of a study that says nothing of a citizen', async () => {
    const office = reportOf()
    expect(read(await writeXlsx(office)).SheetNames).not.toContain('Pemohon dan instansi')
    expect(await comparisonJson(office)).not.toHaveProperty('citizen')
  })
})
