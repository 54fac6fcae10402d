// One reform: an as-is and a to-be model, what the analyst linked, and the settings every figure is computed with.
import type { ExtraMeasure } from './extra-measure.ts'
import type { FactSheet } from './facts.ts'
import type { SimulationSettings } from './simulation-settings.ts'
import type { Variant } from './variant.ts'
import { defaultCalendar, type WorkCalendar } from './work-calendar.ts'

/** Two values of one type, one for each side. */
export interface BothSides<T> {
  readonly asIs: T
  readonly toBe: T
}

/** One model of a study: the file as it was given (or as the editor last wrote it) and the facts stated beside it. */
export interface StudySide {
  readonly fileName: string
  /** The bytes of the BPMN file. Facts inside it are superseded by `facts`. */
  readonly source: Uint8Array
  readonly facts: FactSheet
}

/** What one end of a link was called when it was last seen, and who performed it: enough to find it again under another id. */
export interface KnownEnd {
  readonly name: string
  readonly performer?: string
}

/** Two activities, or an activity and a named event, that the analyst says correspond (or do not). */
export interface Link {
  readonly asIs: string
  readonly toBe: string
  /** By side; absent for an end whose name and performer do not tell it from all others. */
  readonly knownAs?: Partial<BothSides<KnownEnd>>
}

/** The analyst's own word on the matching, by element id; it wins over every computed pair. */
export interface Links {
  readonly same: readonly Link[]
  readonly notSame: readonly Link[]
}

/** How figures are computed. */
export interface StudySettings {
  readonly calendar: WorkCalendar
  /** Whether waiting time counts as NVA waste, or under the category of its activity (calculations: "time by category"). */
  readonly waitingCountsAs: 'NVA' | 'own'
  /** Whether rework comes again with its probability each time (as when absent), or at most once, as some textbooks reckon it. */
  readonly rework?: 'again' | 'once'
}

/** A reform study. Ids and times come from outside; nothing here asks a clock. */
export interface Study {
  readonly id: string
  readonly name: string
  readonly agency?: string
  readonly sides: { readonly asIs?: StudySide; readonly toBe?: StudySide }
  readonly links: Links
  readonly settings: StudySettings
  /** How the models are simulated; `defaultSimulation` when absent. */
  readonly simulation?: SimulationSettings
  /** Measures of the analyst's own, in the order they are shown; absent when there are none. */
  readonly extraMeasures?: readonly ExtraMeasure[]
  /** Kinds of cases with facts of their own, in the order they are shown; absent when there are none. */
  readonly variants?: readonly Variant[]
  /** The instrument the study is to be judged by. */
  readonly assessment: { readonly profile: InstrumentProfile }
}

/** Instruments a study can be made for. */
export const instrumentProfiles = ['spbe-14', 'pemdi-15'] as const
/** One instrument. */
export type InstrumentProfile = (typeof instrumentProfiles)[number]

/** Settings of a new study. */
export const defaultSettings: StudySettings = { calendar: defaultCalendar, waitingCountsAs: 'NVA' }

/** A study without models. */
export function newStudy(id: string, name: string): Study {
  return {
    id, name, sides: {}, links: { same: [], notSame: [] }, settings: defaultSettings,
    assessment: { profile: 'spbe-14' },
  }
}
