import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { migrate } from '../../src/model/migrate.ts'
import { studyFromJson, studyToJson } from '../../src/model/study-file.ts'
import { directions, type ExtraMeasure } from '../../src/model/extra-measure.ts'
import { noFacts } from '../../src/model/facts.ts'
import { defaultSimulation } from '../../src/model/simulation-settings.ts'
import { instrumentProfiles, newStudy, type Study } from '../../src/model/study.ts'
import { newVariant, type Variant } from '../../src/model/variant.ts'

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
    expect(studyFromJson(json)).toEqual({ study: rest, fileNames: { asIs: sides.asIs?.fileName, toBe: sides.toBe?.fileName }, files, variants: [] })
  })

  it('a study without models or agency comes back too', () => {
    const { id, name, links, settings, assessment } = newStudy('s2', '')
    expect(studyFromJson(studyToJson(newStudy('s2', ''), { asIs: undefined, toBe: undefined })))
      .toEqual({ study: { id, name, links, settings, assessment }, fileNames: {}, files: {}, variants: [] })
  })

  it('any study comes back', () => {
    const known = fc.record({ name: fc.string({ minLength: 1 }), performer: fc.string({ minLength: 1 }) }, { requiredKeys: ['name'] })
    const knownAs = fc.oneof(fc.record({ asIs: known }), fc.record({ toBe: known }), fc.record({ asIs: known, toBe: known }))
    const link = fc.record({ asIs: fc.string(), toBe: fc.string(), knownAs }, { requiredKeys: ['asIs', 'toBe'] })
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

  it('any simulation settings come back', () => {
    const span = fc.uniqueArray(fc.integer({ min: 0, max: 1440 }), { maxLength: 6 }).map((minutes) => {
      const edges = minutes.sort((a, b) => a - b)
      return Array.from({ length: Math.floor(edges.length / 2) }, (_, at) => ({ from: edges[2 * at]!, to: edges[2 * at + 1]! }))
    })
    const week = fc.array(span, { minLength: 7, maxLength: 7 })
    const open = week.filter((days) => days.some((day) => day.length > 0))
    const date = fc.constantFrom('2026-02-18', '2026-03-19', '2028-02-29')
    const timetable = fc.record({ week: open, holidays: fc.array(date), periods: fc.array(fc.record({ from: fc.constant('2026-02-18'), to: date, week })) })
    const simulation = fc.record({
      cases: fc.integer({ min: 1, max: 1e9 }), replications: fc.integer({ min: 1, max: 1e5 }), seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }), warmUp: fc.double({ min: 0, max: 0.99, noNaN: true }),
      office: fc.option(fc.record({ start: date, timetable, byPerformer: fc.dictionary(fc.string().filter((name) => name !== '__proto__'), timetable) }), { nil: undefined }),
    })
    fc.assert(fc.property(simulation, fc.constantFrom('again' as const, 'once' as const, undefined), (stated, rework) => {
      const { office, ...numbers } = stated
      const study: Study = { ...newStudy('s', ''), simulation: { ...numbers, ...(office && { office }) }, settings: { ...newStudy('s', '').settings, ...(rework && { rework }) } }
      const kept = JSON.parse(JSON.stringify(studyToJson(study, { asIs: undefined, toBe: undefined })))
      const { study: read } = studyFromJson(kept)
      expect(read?.simulation).toEqual(JSON.parse(JSON.stringify(study.simulation)))
      expect(read?.settings).toEqual(study.settings)
    }), { numRuns: 50 })
  })

  it('is written in the first version that can say all of it, and read in both', () => {
    expect(json['version']).toBe(1)
    const simulated = studyToJson({ ...full, simulation: defaultSimulation }, files)
    expect(simulated.version).toBe(2)
    expect(studyToJson({ ...full, settings: { ...full.settings, rework: 'once' } }, files).version).toBe(2)
    expect(Object.keys(simulated)).toEqual(['format', 'version', 'id', 'name', 'agency', 'assessment', 'settings', 'simulation', 'links', 'sides'])
    expect(studyFromJson(simulated).study?.simulation).toEqual(defaultSimulation)
    expect(studyFromJson({ ...json, version: 2 }).study).toEqual(studyFromJson(json).study)
  })

  const server: ExtraMeasure = { id: 'm1', name: 'Server', unit: 'unit', better: 'less', asIs: 5, toBe: 1 }

  it('extra measures come back in their order, and raise the version only where there are some', () => {
    const measured: Study = { ...full, simulation: defaultSimulation, extraMeasures: [server, { id: 'm0', name: 'Formulir', better: 'neutral' }] }
    const written = JSON.parse(JSON.stringify(studyToJson(measured, files)))
    expect(written.version).toBe(3)
    expect(written.extraMeasures).toEqual(measured.extraMeasures)
    expect(studyFromJson(written).study).toEqual({ ...measured, sides: undefined })
    expect(studyToJson({ ...full, extraMeasures: [] }, files)).toEqual(json)
    expect(studyFromJson({ ...json, version: 3, extraMeasures: [] }).study).toEqual(studyFromJson(json).study)
  })

  it('any extra measures come back', () => {
    const measure = fc.record({
      id: fc.string({ minLength: 1, maxLength: 100 }), name: fc.string({ minLength: 1, maxLength: 200 }), unit: fc.string({ minLength: 1, maxLength: 60 }),
      better: fc.constantFrom(...directions), asIs: fc.double({ min: -1e15, max: 1e15, noNaN: true }), toBe: fc.integer(),
    }, { requiredKeys: ['id', 'name', 'better'] })
    fc.assert(fc.property(fc.uniqueArray(measure, { selector: ({ id }) => id, minLength: 1, maxLength: 20 }), (extraMeasures) => {
      const kept = JSON.parse(JSON.stringify(studyToJson({ ...newStudy('s', ''), extraMeasures }, { asIs: undefined, toBe: undefined })))
      expect(studyFromJson(kept).study?.extraMeasures).toEqual(JSON.parse(JSON.stringify(extraMeasures)))
    }))
  })

  const measures = (...list: readonly unknown[]) => ({ ...json, version: 3, extraMeasures: list })
  it.each([
    [measures({ ...server, id: '' }), 'extraMeasures.0.id'], [measures(server, { ...server, name: 'Biaya' }), 'extraMeasures'],
    [measures({ ...server, name: '' }), 'extraMeasures.0.name'], [measures({ ...server, name: 'x'.repeat(201) }), 'extraMeasures.0.name'],
    [measures({ ...server, unit: '' }), 'extraMeasures.0.unit'], [measures({ ...server, unit: 'x'.repeat(61) }), 'extraMeasures.0.unit'],
    [measures({ ...server, better: 'lower' }), 'extraMeasures.0.better'], [measures({ ...server, asIs: '5' }), 'extraMeasures.0.asIs'],
    [measures({ ...server, asIs: 1e16 }), 'extraMeasures.0.asIs'], [measures({ ...server, toBe: Infinity }), 'extraMeasures.0.toBe'],
    [measures(...Array.from({ length: 201 }, (_, at) => ({ ...server, id: `m${at}` }))), 'extraMeasures'],
  ])('says where an extra measure does not fit: %#', (broken, where) => {
    expect(path(broken)).toBe(where)
    expect(studyFromJson(broken).finding?.code).toBe('STUDY_INVALID')
  })

  const heavy: Variant = { id: 'v1', name: 'Berat', share: 0.2, facts: { asIs: noFacts, toBe: noFacts } }

  it('variants name a file for each side the study has, and raise the version only where there are some', () => {
    const written = JSON.parse(JSON.stringify(studyToJson({ ...full, variants: [heavy, { ...newVariant('v2', 'Sedang') }] }, files)))
    expect(written.version).toBe(3)
    expect(written.variants).toEqual([
      { id: 'v1', name: 'Berat', share: 0.2, sides: { asIs: { fileName: 'lama.bpmn', file: 'variants/1/as-is.bpmn' }, toBe: { fileName: 'baru.bpmn', file: 'variants/1/to-be.bpmn' } } },
      { id: 'v2', name: 'Sedang', sides: { asIs: { fileName: 'lama.bpmn', file: 'variants/2/as-is.bpmn' }, toBe: { fileName: 'baru.bpmn', file: 'variants/2/to-be.bpmn' } } },
    ])
    expect(studyFromJson(written).variants).toEqual([
      { id: 'v1', name: 'Berat', share: 0.2, files: { asIs: 'variants/1/as-is.bpmn', toBe: 'variants/1/to-be.bpmn' } },
      { id: 'v2', name: 'Sedang', files: { asIs: 'variants/2/as-is.bpmn', toBe: 'variants/2/to-be.bpmn' } },
    ])
    expect(studyToJson({ ...full, variants: [] }, files)).toEqual(json)
    expect(studyToJson({ ...newStudy('s', ''), variants: [heavy] }, { asIs: undefined, toBe: undefined }).variants).toEqual([{ id: 'v1', name: 'Berat', share: 0.2, sides: {} }])
  })

  const listed = { id: 'v1', name: 'Berat', sides: {} }
  const variants = (...list: readonly unknown[]) => ({ ...json, version: 3, variants: list })
  it.each([
    [variants({ ...listed, id: '' }), 'variants.0.id'], [variants(listed, listed), 'variants'], [variants({ ...listed, name: '' }), 'variants.0.name'],
    [variants({ ...listed, name: 'x'.repeat(101) }), 'variants.0.name'], [variants({ ...listed, share: 1.1 }), 'variants.0.share'],
    [variants({ ...listed, share: -0.1 }), 'variants.0.share'], [variants({ ...listed, sides: { asIs: { fileName: 'a', file: '' } } }), 'variants.0.sides.asIs.file'],
    [variants(...Array.from({ length: 21 }, (_, at) => ({ ...listed, id: `v${at}` }))), 'variants'],
  ])('says where a variant does not fit: %#', (broken, where) => {
    expect(path(broken)).toBe(where)
  })

  const hours = (change: Readonly<Record<string, unknown>> = {}) => ({ week: [[{ from: 450, to: 720 }], [], [], [], [], [], []], holidays: [], periods: [], ...change })
  const simulation = (change: Readonly<Record<string, unknown>>) => ({ ...json, version: 2, simulation: { ...defaultSimulation, ...change } })
  const office = (change: Readonly<Record<string, unknown>>) => simulation({ office: { start: '2026-01-05', timetable: hours(), byPerformer: {}, ...change } })
  it.each([
    [simulation({ cases: 0 }), 'simulation.cases'], [simulation({ cases: 1e308 }), 'simulation.cases'], [simulation({ cases: 1.5 }), 'simulation.cases'],
    [simulation({ replications: 1e9 }), 'simulation.replications'], [simulation({ seed: -1 }), 'simulation.seed'], [simulation({ seed: 2 ** 32 }), 'simulation.seed'],
    [simulation({ warmUp: 1 }), 'simulation.warmUp'], [simulation({ warmUp: '0.1' }), 'simulation.warmUp'], [simulation({ office: [] }), 'simulation.office'],
    [office({ start: '2026-02-30' }), 'simulation.office.start'],
    [office({ timetable: hours({ week: [] }) }), 'simulation.office.timetable.week'],
    [office({ timetable: hours({ week: [[{ from: 0, to: 1441 }], [], [], [], [], [], []] }) }), 'simulation.office.timetable.week.0.0.to'],
    [office({ timetable: hours({ holidays: ['17 Agustus'] }) }), 'simulation.office.timetable.holidays.0'],
    [office({ timetable: hours({ periods: [{ from: '2026-03-01', to: 'akhir', week: hours().week }] }) }), 'simulation.office.timetable.periods.0.to'],
    [office({ byPerformer: { Loket: {} } }), 'simulation.office.byPerformer.Loket.week'],
    [{ ...json, settings: { ...(json['settings'] as object), rework: 'never' } }, 'settings.rework'],
  ])('says where simulation settings do not fit: %#', (broken, where) => {
    expect(path(broken)).toBe(where)
    expect(studyFromJson(broken).finding?.code).toBe('STUDY_INVALID')
  })

  it('opening hours that are not finished come back as they were left', () => {
    const unfinished = hours({ week: [[{ from: 720, to: 450 }, { from: 0, to: 800 }], [], [], [], [], [], []] })
    expect(studyFromJson(office({ timetable: unfinished })).study?.simulation?.office?.timetable).toEqual(unfinished)
  })

  it('a performer named like a part of every object does no harm', () => {
    const hostile = JSON.parse(JSON.stringify(office({})).replace('"byPerformer":{}', `"byPerformer":{"__proto__":${JSON.stringify(hours())},"toString":${JSON.stringify(hours())}}`))
    const read = studyFromJson(hostile).study?.simulation?.office?.byPerformer
    expect(Object.keys(read ?? {})).toContain('toString')
    expect(({} as { week?: unknown }).week).toBeUndefined()
    expect((read as unknown as { week?: unknown }).week).toBeUndefined()
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
    expect(studyFromJson({ format: 'ringkas-study', version: 4, future: true }).finding).toEqual({
      code: 'STUDY_TOO_NEW', severity: 'error', params: { written: 4, known: 3 },
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
