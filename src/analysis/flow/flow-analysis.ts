// What follows exactly from the flow of a model, as every consumer reads it. Types only; analyze-flow.ts fills them.
import type { Finding } from '../../model/finding.ts'
import type { Minutes, Ratio } from '../../model/units.ts'
import type { RatioInterval } from '../analysis.ts'

/** Figures of one case that runs through a model (calculations: "Of one model"). Every number is finite. */
export interface FlowAnalysis {
  /**
   * Expected visits n of each flow node, by element id; 0 for one that is never reached. An activity that repeats counts as often
   * as it is done, so that Σ n·p is the expected work. What a collapsed sub-process holds has none.
   */
  readonly visits: ReadonlyMap<string, number>
  /** Expected uses of each sequence flow, by id. */
  readonly flowVisits: ReadonlyMap<string, number>
  /** Σ n·p over the activities. */
  readonly expectedWork: Minutes
  /** Σ n·t over the activities. */
  readonly expectedTime: Minutes
  /** Σ n·t over VA ÷ Σ n·t; absent when no time is expected. */
  readonly expectedValueAddedRatio?: RatioInterval
  readonly expectedLeadTime: Minutes
  readonly theoreticalCycleTime: Minutes
  /** Theoretical cycle time ÷ expected lead time, 0 … 1; absent when no lead time is expected. */
  readonly cycleTimeEfficiency?: Ratio
  /** Expected work ÷ expected lead time; may pass 1. */
  readonly workContentRatio?: number
  readonly bestPath?: Path
  readonly worstPath?: Path
  /** The likeliest ways through, most probable first, at most `maximumPaths` of them. */
  readonly paths: readonly Path[]
  /** Probability of all ways that are not among `paths`, loops gone round again included. */
  readonly otherPaths: Ratio
  /** The structure the lead time was computed by, whole case first: the trail of both lead time and theoretical cycle time. */
  readonly structure: Fragment
  /** `true` when no part had to be simulated. */
  readonly isExact: boolean
  /** What the model does not say and what was taken instead. */
  readonly assumptions: readonly Finding[]
}

/** One way through a model without going round a loop twice; where work runs in parallel, all branches are on it. */
export interface Path {
  readonly time: Minutes
  /** Chance that a case takes exactly this way. */
  readonly probability: Ratio
  /** Ids of the activities on it, in reading order. */
  readonly activities: readonly string[]
  /** Ids of the sequence flows on it. */
  readonly flows: readonly string[]
}

/** How the parts of a fragment make its time. */
export type FragmentKind =
  /** One node: waiting + processing. */
  | 'node'
  /** Σ parts. */
  | 'sequence'
  /** Σ pᵢ·Tᵢ. Where choices and parallel work are interwoven, the parts are all the ways it can go. */
  | 'exclusive'
  /** max Tᵢ: the textbook rule, max of means. Where parallel work is interwoven, the parts are the longest ways through it. */
  | 'parallel'
  /** Expectation of the maximum over the subsets of branches. */
  | 'inclusive'
  /** (T_body + r·T_redo) ÷ (1 − r); reckoned once: T_body + r·(T_redo + T_body). */
  | 'loop'
  /** A sub-process: its inside. */
  | 'subProcess'
  /** Multi-instance or loop marker: n·T in sequence, T in parallel, T ÷ (1 − r) for a loop. */
  | 'repetition'
  /** T_host + Σ pᵢ·Tᵢ: an activity with boundary events, and the ways on from it; the one without role is the usual way. */
  | 'boundary'
  /** No block structure, but only exclusive gateways: Σ visits·T, exact by the traffic equations. */
  | 'unstructured'
  /** No block structure, and parallel: its mean by simulation. */
  | 'irreducible'
  /** Several pools that run at once. */
  | 'pools'

/** One piece of the structure with its figures. */
export interface Fragment {
  readonly kind: FragmentKind
  /** The elements it is known by: the node itself, or the gateways that open and close it. */
  readonly elementIds: readonly string[]
  readonly parts: readonly FragmentPart[]
  readonly leadTime: Minutes
  /** The same recursion over processing times only. */
  readonly workTime: Minutes
  /** Probability r of going round again; of a loop, and of a loop marker. */
  readonly repeat?: Ratio
  /** Number of instances of a multi-instance activity. */
  readonly instances?: number
  /** Of a node: its own times. */
  readonly own?: { readonly processing: Minutes; readonly waiting: Minutes }
  /** Of a simulated fragment: number of runs and half the width of the 95 % interval of its mean lead time. */
  readonly simulated?: { readonly runs: number; readonly halfWidth: Minutes }
}

/** A part of a fragment. */
export interface FragmentPart {
  readonly fragment: Fragment
  /** Weight of the part: branch probability, or visits in an unstructured fragment. */
  readonly weight?: number
  readonly role?: 'body' | 'redo' | 'host' | 'exception'
}
