// What an analyst states about the elements of a model, beside what the diagram says (profile: urn:ringkas:bpmn:1).
import type { Distribution } from './distribution.ts'
import type { Duration } from './duration.ts'
import type { Money, Ratio } from './units.ts'
import type { ValueCategory } from './value-category.ts'
import type { Waste } from './waste.ts'

/** How far an activity is done by a machine. */
export const automations = ['manual', 'assisted', 'automated'] as const
/** One degree of automation. */
export type Automation = (typeof automations)[number]

/** Whose application it is: shared by government, the agency's own, or to be built. */
export const applicationKinds = ['shared', 'own', 'new'] as const
/** One kind of application. */
export type ApplicationKind = (typeof applicationKinds)[number]

/** The approaches of business process re-engineering an outcome may carry. */
export const bprApproaches = ['Redesign', 'Rework', 'Removing', 'Outsource', 'Replace', 'Automation'] as const
/** One approach of business process re-engineering. */
export type BprApproach = (typeof bprApproaches)[number]

/** The four ways of ESIA to make a process leaner. */
export const esiaPrinciples = ['Eliminate', 'Simplify', 'Integrate', 'Automate'] as const
/** One way of ESIA. */
export type EsiaPrinciple = (typeof esiaPrinciples)[number]

/** Where a stated time comes from. */
export const timeSources = ['measured', 'log', 'interview', 'sop', 'estimate', 'simulator'] as const
/** One origin of a time; `simulator` is a parameter another tool left in the file. */
export type TimeSource = (typeof timeSources)[number]

/** Facts of one activity; a key that is absent was not stated. */
export interface ActivityFacts {
  readonly value?: ValueCategory
  readonly waste?: Waste
  /** Touch time of the activity itself. */
  readonly processing?: Duration
  /** Time that passes before or in the activity while nobody works on the case. */
  readonly waiting?: Duration
  /** How the processing time varies; figures that need one number use `processing`, and its mean where that is absent. */
  readonly processingDistribution?: Distribution
  /** How the waiting time varies; read as that of processing. */
  readonly waitingDistribution?: Distribution
  /** How often a multi-instance activity is done; a whole number above 0. */
  readonly instances?: number
  /** Chance that an activity with a loop marker is done once more each time it ends; below 1. */
  readonly repeat?: Ratio
  /** Cases that are gathered before the activity begins with all of them at once; a whole number above 1. */
  readonly batch?: number
  /** Where the times come from. */
  readonly timeSource?: TimeSource
  /** Date of that source, ISO 8601. */
  readonly timeSourceDate?: string
  /** Number of observations behind the times; a whole number above 0. */
  readonly timeSampleSize?: number
  readonly phase?: string
  readonly automation?: Automation
  readonly application?: string
  readonly applicationKind?: ApplicationKind
  /** Number of documents the activity needs; a whole number, 0 or more. */
  readonly documents?: number
  /** How often somebody from outside has to come in person for the activity; a whole number, 0 or more. */
  readonly inPersonVisits?: number
  /** Number of data items the activity asks for although an office already has them; a whole number, 0 or more. */
  readonly dataAskedAgain?: number
  /** Fixed cost of doing the activity once. */
  readonly cost?: Money
  readonly approach?: BprApproach
  readonly esia?: EsiaPrinciple
  /** The rule an NNVA activity rests on. */
  readonly legalBasis?: string
  /** What a control keeps from happening; stated on the as-is activity. */
  readonly risk?: string
  /** What covers that risk once the control is gone; stated on the as-is activity. */
  readonly safeguard?: string
  readonly note?: string
}

/** Facts of one sequence flow that leaves a decision. */
export interface FlowFacts {
  readonly probability?: Ratio
}

/** Whose burden work is: that of the people the service is for, or the office's. */
export const performerSides = ['citizen', 'office'] as const
/** One of the two. */
export type PerformerSide = (typeof performerSides)[number]

/** Facts of one lane or pool, as the performer it stands for. */
export interface PerformerFacts {
  /** Whose side the performer stands on; without it the name decides. */
  readonly side?: PerformerSide
  /** How many people; a whole number above 0. */
  readonly capacity?: number
  /** Cost of one hour of one of them. */
  readonly tariff?: Money
}

/** Facts of a whole process. */
export interface ProcessFacts {
  readonly hoursPerDay?: number
  readonly daysPerWeek?: number
  readonly daysPerMonth?: number
  readonly daysPerYear?: number
  readonly casesPerYear?: number
  /** Time between the arrivals of two cases. */
  readonly interarrival?: Distribution
}

/** All facts of one model by element id: what is kept beside an untouched file, and what is written into it. */
export interface FactSheet {
  readonly activities: Readonly<Record<string, ActivityFacts>>
  readonly flows: Readonly<Record<string, FlowFacts>>
  readonly performers: Readonly<Record<string, PerformerFacts>>
  readonly processes: Readonly<Record<string, ProcessFacts>>
}

/** A sheet that states nothing. */
export const noFacts: FactSheet = { activities: {}, flows: {}, performers: {}, processes: {} }
