// A study as JSON and back. The JSON names the BPMN files of the study and holds none of their bytes: facts live in those.
import * as z from 'zod/mini'
import type { Finding } from './finding.ts'
import { migrate, type Migrations } from './migrate.ts'
import { instrumentProfiles, type BothSides, type Study } from './study.ts'

// The page's security policy forbids compiling code, which zod would otherwise do for speed.
z.config({ jitless: true })

/** Version of the format that is written. */
const studyVersion = 1

/** No version before this one was ever released. */
const migrations: Migrations = {}

const positive = z.number().check(z.positive())
const text = z.string().check(z.minLength(1))
const links = z.array(z.object({ asIs: z.string(), toBe: z.string() }))
const side = z.optional(z.object({ fileName: z.string(), file: text }))

const shape = z.object({
  format: z.literal('ringkas-study'),
  version: z.literal(studyVersion),
  id: text,
  name: z.string(),
  agency: z.optional(z.string()),
  assessment: z.object({ profile: z.enum(instrumentProfiles) }),
  settings: z.object({
    calendar: z.object({ hoursPerDay: positive.check(z.maximum(24)), daysPerWeek: positive, daysPerMonth: positive, daysPerYear: positive }),
    waitingCountsAs: z.enum(['NVA', 'own']),
  }),
  links: z.object({ same: links, notSame: links }),
  sides: z.object({ asIs: side, toBe: side }),
})

/** A study as JSON: plain values, keys always in this order. */
export type StudyJson = z.infer<typeof shape>

/** What a study file says: the study without its models, and by side the name the model came with and where it is kept. */
export type StudyReading =
  | {
    readonly study: Omit<Study, 'sides'>
    readonly fileNames: Partial<BothSides<string>>
    readonly files: Partial<BothSides<string>>
    readonly finding?: undefined
  }
  | { readonly finding: Finding; readonly study?: undefined }

/** The study as JSON; `files` says where the BPMN file of each side is kept. A side without a kept file is left out. */
export function studyToJson(study: Study, files: BothSides<string | undefined>): StudyJson {
  const kept = (of: keyof BothSides<unknown>): { fileName: string; file: string } | undefined => {
    const [model, file] = [study.sides[of], files[of]]
    return model && file !== undefined ? { fileName: model.fileName, file } : undefined
  }
  const [asIs, toBe] = [kept('asIs'), kept('toBe')]
  const { calendar, waitingCountsAs } = study.settings
  const linkList = (some: Study['links']['same']): { asIs: string; toBe: string }[] => some.map((link) => ({ asIs: link.asIs, toBe: link.toBe }))
  return {
    format: 'ringkas-study',
    version: studyVersion,
    id: study.id,
    name: study.name,
    ...(study.agency !== undefined && { agency: study.agency }),
    assessment: { profile: study.assessment.profile },
    settings: {
      calendar: {
        hoursPerDay: calendar.hoursPerDay, daysPerWeek: calendar.daysPerWeek, daysPerMonth: calendar.daysPerMonth, daysPerYear: calendar.daysPerYear,
      },
      waitingCountsAs,
    },
    links: { same: linkList(study.links.same), notSame: linkList(study.links.notSame) },
    sides: { ...(asIs && { asIs }), ...(toBe && { toBe }) },
  }
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
  const { id, name, agency, assessment, settings, links: linked, sides } = body.data
  const named = (key: 'fileName' | 'file'): Partial<BothSides<string>> => ({
    ...(sides.asIs && { asIs: sides.asIs[key] }), ...(sides.toBe && { toBe: sides.toBe[key] }),
  })
  return {
    study: { id, name, ...(agency !== undefined && { agency }), assessment, settings, links: linked },
    fileNames: named('fileName'),
    files: named('file'),
  }
}

function invalid(issues: readonly { readonly path: readonly PropertyKey[] }[]): { readonly finding: Finding } {
  const path = (issues[0]?.path ?? []).map(String).join('.')
  return { finding: { code: 'STUDY_INVALID', severity: 'error', params: { path: path === '' ? '$' : path } } }
}
