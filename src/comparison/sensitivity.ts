// Two models -> which of the numbers they rest on carry the gain, and how far each may slip before it is gone.
import { analyze } from '../analysis/analyze.ts'
import { costOf } from '../analysis/cost/cost-of.ts'
import { flowGraph } from '../analysis/flow/build-flow-graph.ts'
import type { Fragment, FragmentKind } from '../analysis/flow/flow-analysis.ts'
import type { FlowGraph, GraphNode } from '../analysis/flow/flow-graph.ts'
import { wholeCase, type WholeCase } from '../analysis/flow/whole-case.ts'
import type { Side } from '../model/finding.ts'
import type { ModelIndex } from '../model/model-index.ts'
import type { BothSides, StudySettings } from '../model/study.ts'
import type { Money, Ratio } from '../model/units.ts'
import { breakEven, type GainPoint } from './break-even.ts'
import { inputsOf, room, type GainInput, type VariableInput } from './gain-inputs.ts'

/** The figure a gain is counted in: expected lead time and expected work in minutes, cost of a case in rupiah. */
export const sensitivityFigures = ['leadTime', 'work', 'cost'] as const
/** One of them. */
export type SensitivityFigure = (typeof sensitivityFigures)[number]

/** One input of one side: a bar of the tornado. */
export interface SensitivityBar {
  readonly side: Side
  readonly input: GainInput
  /** The input made smaller and larger, with the gain that then remains. */
  readonly low: GainPoint
  readonly high: GainPoint
  /** Difference between the greatest and the smallest gain of the three points. */
  readonly swing: number
  /** Value of the input at which no gain is left; absent when there is none, or no gain to lose. */
  readonly breakEven?: number
}

/** The sensitivity of a gain. */
export interface Sensitivity {
  readonly figure: SensitivityFigure
  readonly asIs: number
  readonly toBe: number
  /** as-is − to-be; positive when time or money is saved. */
  readonly gain: number
  readonly share: Ratio
  /** Largest swing first; inputs without any swing are left out. */
  readonly bars: readonly SensitivityBar[]
  /** Inputs with a swing that are not among the bars, and those that were not tried. */
  readonly others: number
  /** `false` when a part of a model had to be simulated: then small swings are not to be trusted. */
  readonly isExact: boolean
}

/** What may be asked for. */
export interface SensitivityOptions {
  /** The expected lead time unless another is named. */
  readonly figure?: SensitivityFigure
  /** By which share of itself each input is moved; 0.2 unless said otherwise. */
  readonly share?: Ratio
  /** Bars wanted; 20 unless said otherwise. */
  readonly most?: number
}

/**
 * Moves each input of both models by ± the share, one at a time. Yields the share done, 0 … 1, after each; may be given up at any of them.
 * [SE1] A time moves by the share of itself, a chance by the share of the smaller of itself and what is left, so that it never reaches 0
 * or 1. [SE2] Inputs are kept apart by side, also where both stem from one estimate: each model is to bear its own doubts.
 * [SE3] Bars stand by swing, then as-is first, then in reading order. [SE4] Effort is bounded: in very large models, and where a part must
 * be simulated, only the inputs most depends on are tried. All is computed by the flow analysis; the same models give the same numbers.
 */
export function* sensitivity(
  asIs: ModelIndex, toBe: ModelIndex, settings: StudySettings, { figure = 'leadTime', share = 0.2, most = 20 }: SensitivityOptions = {},
): Generator<number, Sensitivity> {
  const sides = { asIs: sideOf(asIs, settings, figure), toBe: sideOf(toBe, settings, figure) }
  const gain = sides.asIs.value - sides.toBe.value
  const all = [...variablesOf(sides.asIs, 'asIs'), ...variablesOf(sides.toBe, 'toBe')]
  const tried = worthTrying(all, sides.asIs.size + sides.toBe.size)
  const noise = (sides.asIs.value + sides.toBe.value) * 1e-12

  const bars: Bar[] = []
  let done = 0
  const steps = tried.length + most
  for (const variable of tried) {
    const bar = barOf(variable, sides, gain, share)
    if (bar.swing > noise) bars.push(bar)
    yield ++done / steps
  }
  bars.sort((a, b) => b.swing - a.swing)
  const shown: SensitivityBar[] = []
  for (const bar of bars.slice(0, most)) {
    shown.push(withBreakEven(bar, gain))
    yield ++done / steps
  }
  yield 1
  return {
    figure, asIs: sides.asIs.value, toBe: sides.toBe.value, gain, share,
    bars: shown, others: Math.max(0, bars.length - most) + all.length - tried.length, isExact: sides.asIs.isExact && sides.toBe.isExact,
  }
}

/** One model with its figure, as it is and as it would be with another flow. */
interface ModelSide {
  readonly index: ModelIndex
  readonly graph: FlowGraph
  readonly whole: WholeCase
  readonly size: number
  readonly value: number
  readonly isExact: boolean
  /** The figure with another value of an input. */
  readonly valueWith: (variable: VariableInput, value: number) => number
}

function sideOf(index: ModelIndex, settings: StudySettings, figure: SensitivityFigure): ModelSide {
  const graph = flowGraph(index, settings)
  const whole = wholeCase(graph, settings.rework)
  const measure = measureOf(figure, index, graph, whole, settings)
  const value = measure(graph, whole)
  // Where times decide neither what is longest nor which way is taken, nothing but themselves changes with them.
  const hasTimers = graph.scopes.some(({ nodes }) => nodes.some(({ boundaries }) => boundaries.some(({ after }) => after !== undefined)))
  const isSum = !hasTimers && isSumOfTimes(graph, whole.fragment)
  const valueWith = (variable: VariableInput, moved: number): number => {
    const { input, weight, at } = variable
    if (isTime(input) && figure === 'leadTime' && isSum) return value + (weight / input.value) * (moved - input.value)
    const keepsVisits = isTime(input) && !hasTimers && figure !== 'leadTime'
    return measure(at(moved), keepsVisits ? whole : wholeCase(at(moved), settings.rework))
  }
  return { index, graph, whole, size: sizeOf(graph, whole), isExact: whole.isExact, value, valueWith }
}

/** A part that must be simulated costs as much as some thousand nodes. */
const sizeOfSimulation = 4000

/** What going through the flow once costs, in nodes. */
function sizeOf({ scopes }: FlowGraph, { isExact }: WholeCase): number {
  return scopes.reduce((sum, { nodes }) => sum + nodes.length, isExact ? 0 : sizeOfSimulation)
}

/** Whether the lead time is Σ visits · time: where nothing runs beside anything else. With a stack of its own, however deep blocks lie. */
function isSumOfTimes({ scopes }: FlowGraph, whole: Fragment): boolean {
  const left = [whole]
  for (let fragment = left.pop(); fragment; fragment = left.pop()) {
    if (!alone.includes(fragment.kind)) return false
    for (const part of fragment.parts) left.push(part.fragment)
  }
  return !scopes.some(({ nodes }) => nodes.some(({ repetition }) => repetition?.kind === 'parallel'))
}

const alone: readonly FragmentKind[] = ['node', 'sequence', 'exclusive', 'loop', 'subProcess', 'repetition', 'unstructured']

type Measure = (graph: FlowGraph, whole: WholeCase) => number

function measureOf(figure: SensitivityFigure, index: ModelIndex, graph: FlowGraph, whole: WholeCase, settings: StudySettings): Measure {
  if (figure === 'leadTime') return (_graph, { fragment }) => fragment.leadTime
  const rates = figure === 'work' ? undefined : costRates(index, graph, whole, settings)
  const once = ({ element, time, content }: GraphNode): number => {
    if (element.kind !== 'activity' || content !== undefined) return 0
    const work = time?.processing ?? 0
    const rate = rates?.get(element.id) ?? none
    return rates ? rate.fixed + work * rate.perMinute : work
  }
  return ({ scopes }, { nodeVisits }) => {
    let sum = 0
    for (const { position, nodes } of scopes) for (const node of nodes) sum += nodeVisits[position]![node.position]! * once(node)
    return sum
  }
}

interface CostRate {
  readonly fixed: Money
  readonly perMinute: Money
}

const none: CostRate = { fixed: 0, perMinute: 0 }

/** Cost of doing an activity once, and of each minute of its work, by id. */
function costRates(index: ModelIndex, { scopes }: FlowGraph, { nodeVisits }: WholeCase, settings: StudySettings): ReadonlyMap<string, CostRate> {
  const visits = new Map(scopes.flatMap(({ position, nodes }) => nodes.map(({ element }, node) => [element.id, nodeVisits[position]![node]!] as const)))
  const { activities } = costOf(index, analyze(index.model, settings), { visits }, settings)
  return new Map(activities.map(({ id, times, fixed = 0, labour = 0, work }): [string, CostRate] => [
    id, { fixed: times > 0 ? fixed / times : 0, perMinute: work > 0 ? labour / work : 0 },
  ]))
}

interface SidedVariable extends VariableInput {
  readonly side: Side
}

function variablesOf({ graph, index, whole }: ModelSide, side: Side): readonly SidedVariable[] {
  return inputsOf(graph, index, (scope, node) => whole.nodeVisits[scope]![node]!, whole.fragment.leadTime).map((variable) => ({ ...variable, side }))
}

/** Nodes that may be gone through in trying: some seconds' work at most. */
const mostNodes = 150_000
const fewestTried = 12

/** [SE4] The inputs most depends on, half times and half chances, in reading order; all of them unless the models are very large. */
function worthTrying(all: readonly SidedVariable[], size: number): readonly SidedVariable[] {
  const many = Math.max(fewestTried, Math.floor(mostNodes / 2 / Math.max(size, 1)))
  if (all.length <= many) return all
  const heaviest = (some: readonly SidedVariable[]): readonly SidedVariable[] => [...some].sort((a, b) => b.weight - a.weight)
  const [times, chances] = [heaviest(all.filter(({ input }) => isTime(input))), heaviest(all.filter(({ input }) => !isTime(input)))]
  const half = Math.ceil(many / 2)
  const chosen = new Set([...times.slice(0, Math.max(half, many - chances.length)), ...chances.slice(0, Math.max(half, many - times.length))])
  return all.filter((one) => chosen.has(one))
}

interface Bar extends SensitivityBar {
  readonly gainAt: (value: number) => number
}

function isTime({ kind }: GainInput): boolean {
  return kind === 'processing' || kind === 'waiting'
}

function barOf(variable: SidedVariable, { asIs, toBe }: BothSides<ModelSide>, gain: number, share: Ratio): Bar {
  const { side, input } = variable
  const gainAt = (value: number): number => (side === 'asIs' ? asIs.valueWith(variable, value) - toBe.value : asIs.value - toBe.valueWith(variable, value))
  const { value } = input
  const step = share * (isTime(input) ? value : room(value))
  const [low, high] = [value - step, value + step].map((moved): GainPoint => ({ value: moved, gain: gainAt(moved) })) as [GainPoint, GainPoint]
  const swing = Math.max(low.gain, gain, high.gain) - Math.min(low.gain, gain, high.gain)
  return { side, input, low, high, swing, gainAt }
}

function withBreakEven({ side, input, low, high, swing, gainAt }: Bar, gain: number): SensitivityBar {
  // A chance of exactly 1 may make a loop endless, which is then reckoned otherwise; nearly 1 is near enough.
  const value = breakEven(gainAt, { value: input.value, gain }, low, high, 0, isTime(input) ? Infinity : 1 - 2 ** -20)
  return { side, input, low, high, swing, ...(value !== undefined && { breakEven: value }) }
}
