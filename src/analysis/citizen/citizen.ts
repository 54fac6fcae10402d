// What a process asks of the people it is for, beside what it asks of the office, as every consumer reads it. Types only; citizen-of.ts fills them.
import type { Finding } from '../../model/finding.ts'
import type { PerformerSide } from '../../model/facts.ts'
import type { Minutes, Money } from '../../model/units.ts'
import type { SideReason } from '../cost/side-of.ts'

/** A number that elements of a model state or draw. */
export interface ElementCount {
  /** Each element once, as a table adds up. */
  readonly table: number
  /** Σ n · number: what one case is expected to come to. */
  readonly expected: number
  /** Ids of the elements that state or draw it, in reading order. */
  readonly elements: readonly string[]
}

/** One side of the counter. What nobody stated is absent. */
export interface SideFigures {
  readonly activities: number
  /** Hand-offs with both ends on this side. */
  readonly handOffs: number
  /** Minutes people of this side work on one case; absent while no work of theirs has a time. */
  readonly work?: Minutes
  /** Fixed cost this side pays for one case; absent when none is stated. */
  readonly cash?: Money
  /** The work of one case at its tariffs (Standard Cost Model); absent while a tariff or every time is missing. */
  readonly worth?: Money
}

/** Somebody who counts as a citizen: a pool, or a lane in the pool of an office. */
export interface CitizenPerformer {
  readonly id: string
  readonly name?: string
  readonly reason: SideReason
  /** Whether it is a pool of which nothing is drawn inside. */
  readonly isBlackBox: boolean
}

/** The same data that a citizen gives at more than one place a case passes. */
export interface RepeatedData {
  /** As it is written first. */
  readonly name: string
  /** Ids of the elements where it is given, in reading order; two or more. */
  readonly places: readonly string[]
}

/** A fact that is missing from the citizen's figures. */
export type CitizenGap = 'inPersonVisits' | 'documents' | 'dataAskedAgain' | 'time' | 'tariff' | 'casesPerYear'

/** The citizen's side and the office's of one model. Numbers are finite and at least 0. */
export interface CitizenFigures {
  /** Empty where the model draws no citizen; then contacts, documents and times below are absent. */
  readonly performers: readonly CitizenPerformer[]
  readonly sides: Readonly<Record<PerformerSide, SideFigures>>
  /** Times something goes from the citizen to the office, and back. */
  readonly contacts?: { readonly toOffice: ElementCount; readonly toCitizen: ElementCount }
  /** Times the citizen has to come in person; absent while no activity states it. */
  readonly inPersonVisits?: ElementCount
  /** Documents the citizen is asked for; absent while no activity that counts for it states a number. */
  readonly documents?: ElementCount
  /** Data items the citizen is asked for although an office has them; absent while no activity states it. */
  readonly dataAskedAgain?: ElementCount
  /** How long a citizen waits for the case to be done, from its beginning to its end; absent without any time. */
  readonly leadTime?: Minutes
  /** The part of it in which the citizen does nothing; absent while the citizen's own work is not known or passes it. */
  readonly waiting?: Minutes
  /** Cases of a year, where the model states them. */
  readonly casesPerYear?: number
  /** Data that seems to be asked twice. A suggestion: no figure counts it. */
  readonly repeatedData: readonly RepeatedData[]
  /** What is missing, with the ids of the elements that could state it. */
  readonly gaps: readonly { readonly gap: CitizenGap; readonly elements: readonly string[] }[]
  /** Suggestions as findings: what seems to be asked twice, and what to do. */
  readonly findings: readonly Finding[]
}
