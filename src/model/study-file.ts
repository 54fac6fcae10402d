// A study as JSON and back. The JSON names the BPMN files of the study and holds none of their bytes: facts live in those.
import * as z from 'zod/mini'
import { directions, longestMeasureName, longestMeasureUnit, mostMeasures, mostOfMeasure, type ExtraMeasure } from './extra-measure.ts'
import type { Finding, Side } from './finding.ts'
import { isoDate } from './iso-date.ts'
import { migrate, type Migrations } from './migrate.ts'
import type { OfficeHours, SimulationSettings } from './simulation-settings.ts'
import { instrumentProfiles, type BothSides, type KnownEnd, type Link, type Study } from './study.ts'
import type { OpenWeek, Timetable } from './timetable.ts'
import { longestVariantName, mostVariants, type Variant } from './variant.ts'

// The page's security policy forbids compiling code, which zod would otherwise do for speed.
z.config({ jitless: true })

/** The latest version of the format. A study is written in the first one that can say all of it, so that older programs open what they understand. */
const studyVersion = 3

/**
 * 2 added `simulation` and `settings.rework`, 3 `extraMeasures` and `variants`: a program that knows only an older version would pass them over,
 * reckon without them and lose them at the next saving. `knownAs` of links came without a version of its own: a program that does
 * not know it reports an end that is gone instead of finding it again, and every link it was given still holds.
 */
const migrations: Migrations = { 1: (data) => data, 2: (data) => data }

const positive = z.number().check(z.positive())
const text = z.string().check(z.minLength(1))
const knownEnd = z.optional(z.object({ name: text, performer: z.optional(text) }))
const links = z.array(z.object({ asIs: z.string(), toBe: z.string(), knownAs: z.optional(z.object({ asIs: knownEnd, toBe: knownEnd })) }))
const side = z.optional(z.object({ fileName: z.string(), file: text }))

const whole = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most))
const date = z.string().check(z.refine((written) => isoDate(written) !== undefined))

// Spans out of order, or a week that never opens, are half-made hours of a person at work: they must come back as they were left.
const minute = whole(0, 24 * 60)
const openWeek = z.array(z.array(z.object({ from: minute, to: minute }))).check(z.length(7))
const timetable = z.object({
  week: openWeek,
  holidays: z.array(date).check(z.maxLength(10_000)),
  periods: z.array(z.object({ from: date, to: date, week: openWeek })).check(z.maxLength(1_000)),
})

// More would only keep a machine busy; ten million cases in thirty replications are within.
const simulation = z.object({
  cases: whole(1, 1_000_000_000),
  replications: whole(1, 100_000),
  seed: whole(0, 2 ** 32 - 1),
  warmUp: z.number().check(z.minimum(0), z.lt(1)),
  office: z.optional(z.object({ start: date, timetable, byPerformer: z.record(z.string(), timetable) })),
})

const isUnique = (list: readonly { readonly id: string }[]): boolean => new Set(list.map(({ id }) => id)).size === list.length
const amount = z.optional(z.number().check(z.minimum(-mostOfMeasure), z.maximum(mostOfMeasure)))
const extraMeasures = z.array(z.object({
  id: text.check(z.maxLength(100)),
  name: text.check(z.maxLength(longestMeasureName)),
  unit: z.optional(text.check(z.maxLength(longestMeasureUnit))),
  better: z.enum(directions),
  asIs: amount,
  toBe: amount,
})).check(z.maxLength(mostMeasures), z.refine(isUnique))

const variants = z.array(z.object({
  id: text.check(z.maxLength(100)),
  name: text.check(z.maxLength(longestVariantName)),
  share: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
  sides: z.object({ asIs: side, toBe: side }),
})).check(z.maxLength(mostVariants), z.refine(isUnique))

const shape = z.object({
  format: z.literal('ringkas-study'),
  version: whole(1, studyVersion),
  id: text,
  name: z.string(),
  agency: z.optional(z.string()),
  assessment: z.object({ profile: z.enum(instrumentProfiles) }),
  settings: z.object({
    calendar: z.object({ hoursPerDay: positive.check(z.maximum(24)), daysPerWeek: positive, daysPerMonth: positive, daysPerYear: positive }),
    waitingCountsAs: z.enum(['NVA', 'own']),
    rework: z.optional(z.enum(['again', 'once'])),
  }),
  simulation: z.optional(simulation),
  links: z.object({ same: links, notSame: links }),
  extraMeasures: z.optional(extraMeasures),
  sides: z.object({ asIs: side, toBe: side }),
  variants: z.optional(variants),
})

/** A study as JSON: plain values, keys always in this order. */
export type StudyJson = z.infer<typeof shape>

/** A variant whose facts stand in BPMN files of its own, one for each side the study has. */
export interface ListedVariant extends Omit<Variant, 'facts'> {
  readonly files: Partial<BothSides<string>>
}

/** What a study file says: the study without its models, and by side the name the model came with and where it is kept. */
export type StudyReading =
  | {
    readonly study: Omit<Study, 'sides' | 'variants'>
    readonly fileNames: Partial<BothSides<string>>
    readonly files: Partial<BothSides<string>>
    readonly variants: readonly ListedVariant[]
    readonly finding?: undefined
  }
  | { readonly finding: Finding; readonly study?: undefined; readonly variants?: undefined }

/** Where the model of a side with the facts of a variant is kept; `at` is its place among the variants, from 0. */
export function variantFileName(at: number, side: Side): string {
  return `variants/${at + 1}/${side === 'asIs' ? 'as-is' : 'to-be'}.bpmn`
}

/** The study as JSON; `files` says where the BPMN file of each side is kept. A side without a kept file is left out. */
export function studyToJson(study: Study, files: BothSides<string | undefined>): StudyJson {
  const kept = (of: Side): { fileName: string; file: string } | undefined => {
    const [model, file] = [study.sides[of], files[of]]
    return model && file !== undefined ? { fileName: model.fileName, file } : undefined
  }
  const [asIs, toBe] = [kept('asIs'), kept('toBe')]
  const { calendar, waitingCountsAs, rework } = study.settings
  return {
    format: 'ringkas-study',
    version: versionFor(study),
    id: study.id,
    name: study.name,
    ...(study.agency !== undefined && { agency: study.agency }),
    assessment: { profile: study.assessment.profile },
    settings: {
      calendar: {
        hoursPerDay: calendar.hoursPerDay, daysPerWeek: calendar.daysPerWeek, daysPerMonth: calendar.daysPerMonth, daysPerYear: calendar.daysPerYear,
      },
      waitingCountsAs,
      ...(rework !== undefined && { rework }),
    },
    ...(study.simulation && { simulation: simulationJson(study.simulation) }),
    links: { same: study.links.same.map(linkJson), notSame: study.links.notSame.map(linkJson) },
    ...(study.extraMeasures?.length && { extraMeasures: study.extraMeasures.map(measureJson) }),
    sides: { ...(asIs && { asIs }), ...(toBe && { toBe }) },
    ...(study.variants?.length && {
      variants: study.variants.map(({ id, name, share }, at) => ({
        id, name, ...(share !== undefined && { share }),
        sides: {
          ...(asIs && { asIs: { fileName: asIs.fileName, file: variantFileName(at, 'asIs') } }),
          ...(toBe && { toBe: { fileName: toBe.fileName, file: variantFileName(at, 'toBe') } }),
        },
      })),
    }),
  }
}

/** The first version that can say all of the study. */
function versionFor({ settings, simulation: simulated, extraMeasures: measures, variants: kinds }: Study): number {
  if (measures?.length || kinds?.length) return 3
  return settings.rework !== undefined || simulated ? 2 : 1
}

function linkJson({ asIs, toBe, knownAs }: StudyJson['links']['same'][number] | Link): Link {
  const end = (side: Side): Partial<BothSides<KnownEnd>> => {
    const { name, performer } = knownAs?.[side] ?? {}
    return name === undefined ? {} : { [side]: { name, ...(performer !== undefined && { performer }) } }
  }
  const known = { ...end('asIs'), ...end('toBe') }
  return { asIs, toBe, ...((known.asIs ?? known.toBe) && { knownAs: known }) }
}

function measureJson({ id, name, unit, better, asIs, toBe }: ExtraMeasure): ExtraMeasure {
  return { id, name, ...(unit !== undefined && { unit }), better, ...(asIs !== undefined && { asIs }), ...(toBe !== undefined && { toBe }) }
}

function simulationJson({ cases, replications, seed, warmUp, office }: SimulationSettings): StudyJson['simulation'] & {} {
  return { cases, replications, seed, warmUp, ...(office && { office: officeJson(office) }) }
}

function officeJson({ start, timetable: usual, byPerformer }: OfficeHours): (StudyJson['simulation'] & {})['office'] & {} {
  const weekJson = (week: OpenWeek) => week.map((day) => day.map(({ from, to }) => ({ from, to })))
  const hours = (some: Timetable) => ({
    week: weekJson(some.week), holidays: [...some.holidays], periods: some.periods.map(({ from, to, week }) => ({ from, to, week: weekJson(week) })),
  })
  return { start, timetable: hours(usual), byPerformer: Object.fromEntries(Object.entries(byPerformer).map(([name, some]) => [name, hours(some)])) }
}

/**
 * Reads what `studyToJson` wrote, in this or an older version; unknown keys are passed over. A newer version gives the finding
 * STUDY_TOO_NEW, anything else that does not fit STUDY_INVALID with the place in `path` (`$` for the whole). Never throws.
 */
export function studyFromJson(json: unknown): StudyReading {
  const head = z.object({ format: z.literal('ringkas-study'), version: z.int().check(z.minimum(1)) }).safeParse(json)
  if (!head.success) return invalid(head.error.issues)
  const { version } = head.data
  if (version > studyVersion) {
    return { finding: { code: 'STUDY_TOO_NEW', severity: 'error', params: { written: version, known: studyVersion } } }
  }
  const lifted = migrate(json as Readonly<Record<string, unknown>>, version, studyVersion, migrations)
  const body = shape.safeParse(lifted)
  if (!body.success) return invalid(body.error.issues)
  const { id, name, agency, assessment, settings: { calendar, waitingCountsAs, rework }, simulation: simulated, links: linked, extraMeasures: measures, sides, variants: kinds = [] } = body.data
  const settings = { calendar, waitingCountsAs, ...(rework !== undefined && { rework }) }
  const named = (key: 'fileName' | 'file'): Partial<BothSides<string>> => ({
    ...(sides.asIs && { asIs: sides.asIs[key] }), ...(sides.toBe && { toBe: sides.toBe[key] }),
  })
  return {
    study: {
      id, name, ...(agency !== undefined && { agency }), assessment, settings, links: { same: linked.same.map(linkJson), notSame: linked.notSame.map(linkJson) },
      ...(simulated && { simulation: simulationRead(simulated) }),
      ...(measures?.length && { extraMeasures: measures.map(measureJson) }),
    },
    fileNames: named('fileName'),
    files: named('file'),
    variants: kinds.map(({ id: own, name: called, share, sides: { asIs, toBe } }) => ({
      id: own, name: called, ...(share !== undefined && { share }), files: { ...(asIs && { asIs: asIs.file }), ...(toBe && { toBe: toBe.file }) },
    })),
  }
}

function simulationRead({ office, ...numbers }: StudyJson['simulation'] & {}): SimulationSettings {
  return { ...numbers, ...(office && { office }) }
}

function invalid(issues: readonly { readonly path: readonly PropertyKey[] }[]): { readonly finding: Finding } {
  const path = (issues[0]?.path ?? []).map(String).join('.')
  return { finding: { code: 'STUDY_INVALID', severity: 'error', params: { path: path === '' ? '$' : path } } }
}
