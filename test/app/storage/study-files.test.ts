// @vitest-environment jsdom
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { agencyHours } from '../../../src/model/office-hours.ts'
import { defaultSimulation } from '../../../src/model/simulation-settings.ts'
import { noFacts } from '../../../src/model/facts.ts'
import { newStudy, type Study } from '../../../src/model/study.ts'
import type { Variant } from '../../../src/model/variant.ts'
import { studyInArchive } from '../../../src/app/storage/study-archive.ts'
import { studyFiles, studyFromFiles } from '../../../src/app/storage/study-files.ts'
import { sideOfFile } from '../../../src/app/stores/side-view.ts'
import { incoming, offerFiles } from '../../../src/app/stores/incoming-files.ts'
import { sampleFile } from '../../support/sample-file.ts'

const side = (file: string) => sideOfFile(`${file} (dari kantor).bpmn`, sampleFile(`3-subdomain/${file}.bpmn`)).side!
const study: Study = { ...newStudy('abc', 'Sub Domain'), agency: 'Diskominfo', sides: { asIs: side('as-is'), toBe: side('to-be') } }
const comparable = ({ sides, ...rest }: Study) => ({ ...rest, sides: Object.values(sides).map(({ fileName, facts }) => ({ fileName, facts })) })

describe('a study as files', () => {
  it('comes back as it was, each model under its own name', () => {
    const { study: back } = studyFromFiles(studyFiles(study))
    expect(comparable(back!)).toEqual(comparable(study))
  })
  it('comes back with how it is simulated', () => {
    const hours = { start: '2026-01-05', timetable: agencyHours, byPerformer: { Loket: agencyHours } }
    const simulated: Study = { ...study, settings: { ...study.settings, rework: 'once' }, simulation: { ...defaultSimulation, seed: 7, office: hours } }
    expect(comparable(studyFromFiles(studyFiles(simulated)).study!)).toEqual(comparable(simulated))
  })
  it('comes back with its variants, where they depart from the study and nowhere else', () => {
    const [first, second] = Object.keys(study.sides.asIs!.facts.activities)
    const day = { parts: [{ amount: 3, unit: 'workday' as const }], basis: 'working' as const, raw: '3 hari kerja' }
    const variants: readonly Variant[] = [
      { id: 'v1', name: 'Ringan', share: 0.5, facts: { asIs: noFacts, toBe: noFacts } },
      { id: 'v2', name: 'Berat', facts: { asIs: { ...noFacts, activities: { [first!]: { processing: day }, [second!]: { documents: 9 } } }, toBe: noFacts } },
    ]
    const files = studyFiles({ ...study, variants })
    expect(Object.keys(files)).toEqual(['study.json', 'as-is.bpmn', 'to-be.bpmn', 'variants/1/as-is.bpmn', 'variants/1/to-be.bpmn', 'variants/2/as-is.bpmn', 'variants/2/to-be.bpmn'])
    // A variant that departs in nothing is the study's own model, to the byte.
    expect(files['variants/1/as-is.bpmn']).toEqual(files['as-is.bpmn'])
    expect(studyFromFiles(files).study?.variants).toEqual(variants)
    const without = Object.fromEntries(Object.entries(files).filter(([name]) => name !== 'variants/2/to-be.bpmn'))
    expect(studyFromFiles(without).finding).toMatchObject({ code: 'PACK_FILE_MISSING', file: 'variants/2/to-be.bpmn', side: 'toBe' })
  })
  it('comes back with one model, or none', () => {
    for (const some of [{ ...study, sides: { toBe: study.sides.toBe! } }, { ...study, sides: {} }]) {
      expect(comparable(studyFromFiles(studyFiles(some)).study!)).toEqual(comparable(some))
    }
  })
  it('changes no byte of a model whose facts are as they were', () => {
    expect(studyFiles(study)['as-is.bpmn']).toEqual(sampleFile('3-subdomain/as-is.bpmn'))
  })
  it('says which file is missing or unreadable', () => {
    const rest = studyFiles(study)
    const without = Object.fromEntries(Object.entries(rest).filter(([name]) => name !== 'to-be.bpmn'))
    expect(studyFromFiles(without).finding).toMatchObject({ code: 'PACK_FILE_MISSING', file: 'to-be.bpmn' })
    expect(studyFromFiles({ ...rest, 'to-be.bpmn': new TextEncoder().encode('<html>') }).finding).toMatchObject({ code: 'FILE_IS_HTML', side: 'toBe' })
    expect(studyFromFiles({ ...rest, 'study.json': new TextEncoder().encode('{') }).finding?.code).toBe('STUDY_INVALID')
  })
})

describe('a study in a zip', () => {
  it('is found among other files', async () => {
    const opened = await studyInArchive(zipSync({ ...studyFiles(study), 'laporan.docx': new Uint8Array(9) }))
    expect(comparable(opened!.study!)).toEqual(comparable(study))
  })
  it.each<[string, Uint8Array]>([
    ['no zip', sampleFile('3-subdomain/as-is.bpmn')],
    ['a zip without a study', zipSync({ 'x.bpmn': new Uint8Array(3) })],
    ['a damaged zip', zipSync({ ...studyFiles(study) }).subarray(0, 200)],
    ['nothing', new Uint8Array()],
  ])('is not in %s', async (_name, bytes) => {
    expect(await studyInArchive(bytes)).toBeUndefined()
  })
  it('is offered whole when it is brought to the window', async () => {
    await offerFiles([new File([zipSync({ ...studyFiles(study) }).slice()], 'studi.zip'), new File([zipSync({ x: new Uint8Array(3) }).slice()], 'lain.zip')])
    expect(incoming.value?.map((file) => [file.name, file.study?.name, file.study ? undefined : file.reading.refusal?.code])).toEqual([
      ['studi.zip', 'Sub Domain', undefined], ['lain.zip', undefined, 'FILE_IS_ZIP'],
    ])
  })
})
