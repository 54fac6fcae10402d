import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { migrate } from '../../src/model/migrate.ts'
import { studyFromJson, studyToJson } from '../../src/model/study-file.ts'
import { noFacts } from '../../src/model/facts.ts'
import { instrumentProfiles, newStudy, type Study } from '../../src/model/study.ts'

const side = (fileName: string) => ({ fileName, source: new Uint8Array([60]), facts: noFacts })
const full: Study = {
  ...newStudy('s1', 'Izin usaha'), agency: 'Dinas X', sides: { asIs: side('lama.bpmn'), toBe: side('baru.bpmn') },
  links: { same: [{ asIs: 'a', toBe: 'b' }], notSame: [{ asIs: 'c', toBe: 'd' }] }, assessment: { profile: 'pemdi-15' },
}
const files = { asIs: 'as-is.bpmn', toBe: 'to-be.bpmn' }
const json = JSON.parse(JSON.stringify(studyToJson(full, files))) as Record<string, unknown>
const path = (broken: unknown) => studyFromJson(broken).finding?.params?.['path']

describe('a study as JSON', () => {
  it('comes back as it went, without models but with their names', () => {
    const { sides, ...rest } = full
    expect(studyFromJson(json)).toEqual({ study: rest, fileNames: { asIs: sides.asIs?.fileName, toBe: sides.toBe?.fileName }, files })
  })

  it('a study without models or agency comes back too', () => {
    const { id, name, links, settings, assessment } = newStudy('s2', '')
    expect(studyFromJson(studyToJson(newStudy('s2', ''), { asIs: undefined, toBe: undefined })))
      .toEqual({ study: { id, name, links, settings, assessment }, fileNames: {}, files: {} })
  })

  it('any study comes back', () => {
    const link = fc.record({ asIs: fc.string(), toBe: fc.string() })
    const positive = fc.double({ min: 0.1, max: 24, noNaN: true })
    fc.assert(fc.property(fc.record({
      id: fc.string({ minLength: 1 }), name: fc.string(), assessment: fc.record({ profile: fc.constantFrom(...instrumentProfiles) }),
      links: fc.record({ same: fc.array(link), notSame: fc.array(link) }),
      settings: fc.record({
        calendar: fc.record({ hoursPerDay: positive, daysPerWeek: positive, daysPerMonth: positive, daysPerYear: positive }),
        waitingCountsAs: fc.constantFrom('NVA' as const, 'own' as const),
      }),
    }), (study) => {
      const kept = JSON.parse(JSON.stringify(studyToJson({ ...study, sides: {} }, { asIs: undefined, toBe: undefined })))
      expect(studyFromJson(kept).study).toEqual(JSON.parse(JSON.stringify(study)))
    }))
  })

  it('writes its keys always in one order, and no bytes', () => {
    const turned: Study = { ...full, settings: { waitingCountsAs: 'NVA', calendar: { daysPerYear: 240, daysPerMonth: 20, daysPerWeek: 5, hoursPerDay: 5 } } }
    expect(JSON.stringify(studyToJson(turned, files))).toBe(JSON.stringify(studyToJson(full, files)))
    expect(Object.keys(json)).toEqual(['format', 'version', 'id', 'name', 'agency', 'assessment', 'settings', 'links', 'sides'])
    expect(json['sides']).toEqual({ asIs: { fileName: 'lama.bpmn', file: 'as-is.bpmn' }, toBe: { fileName: 'baru.bpmn', file: 'to-be.bpmn' } })
  })

  it.each([
    [undefined, '$'], ['text', '$'], [{}, 'format'], [{ ...json, format: 'other' }, 'format'], [{ ...json, version: 0 }, 'version'],
    [{ ...json, version: 1.5 }, 'version'], [{ ...json, id: '' }, 'id'], [{ ...json, links: { same: [{ asIs: 1 }], notSame: [] } }, 'links.same.0.asIs'],
    [{ ...json, settings: { calendar: { hoursPerDay: 25, daysPerWeek: 5, daysPerMonth: 20, daysPerYear: 240 }, waitingCountsAs: 'NVA' } }, 'settings.calendar.hoursPerDay'],
    [{ ...json, assessment: { profile: 'other' } }, 'assessment.profile'],
  ])('says where %j does not fit: %s', (broken, where) => {
    expect(path(broken)).toBe(where)
    expect(studyFromJson(broken).finding?.code).toBe('STUDY_INVALID')
  })

  it('refuses a study of a newer version, whatever else it holds', () => {
    expect(studyFromJson({ format: 'ringkas-study', version: 2, future: true }).finding).toEqual({
      code: 'STUDY_TOO_NEW', severity: 'error', params: { written: 2, known: 1 },
    })
  })

  it('passes over keys it does not know', () => expect(studyFromJson({ ...json, extra: 1 }).study?.id).toBe('s1'))
})

describe('migrations', () => {
  const steps = {
    1: ({ title, ...rest }: Readonly<Record<string, unknown>>) => ({ ...rest, name: title }),
    2: (data: Readonly<Record<string, unknown>>) => ({ ...data, tags: [] }),
  }
  it('lift data version by version', () => {
    expect(migrate({ version: 1, title: 'x' }, 1, 3, steps)).toEqual({ version: 3, name: 'x', tags: [] })
    expect(migrate({ version: 2, name: 'x' }, 2, 3, steps)).toEqual({ version: 3, name: 'x', tags: [] })
  })
  it('leave current data alone, and give nothing for a version nobody wrote', () => {
    const current = { version: 3 }
    expect(migrate(current, 3, 3, steps)).toBe(current)
    expect(migrate({ version: 0 }, 0, 3, steps)).toBeUndefined()
  })
})
