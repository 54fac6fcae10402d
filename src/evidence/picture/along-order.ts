// A model -> the same with pools and lanes in the order people see them in, which no file need keep.
import { inFlowOrder } from '../../model/model-index.ts'
import type { Lane, Process, ProcessModel } from '../../model/process-model.ts'

/**
 * Pools and lanes as the model's diagram puts them under each other; where it does not draw all of them, in the order of the first
 * work in them.
 */
export function inDrawnOrder(model: ProcessModel): ProcessModel {
  const tops = new Map<string, number>()
  // From above, and for standing pools from the left.
  for (const { shapes } of model.diagram?.planes ?? []) for (const { elementId, bounds: { x, y } } of shapes) if (!tops.has(elementId)) tops.set(elementId, y + x / 1e4)
  const sorted = <T extends { readonly id: string }>(some: readonly T[], turn: (one: T) => number): readonly T[] => {
    const isDrawn = some.every(({ id }) => tops.has(id))
    const key = (one: T): number => (isDrawn ? tops.get(one.id) ?? 0 : turn(one))
    return [...some].sort((a, b) => key(a) - key(b))
  }
  const lanesOf = (process: Process): readonly Lane[] => {
    const turns = new Map(inFlowOrder(process).map(({ id }, at) => [id, at]))
    const first = (lane: Lane): number => [...lane.flowNodeRefs.map((id) => turns.get(id) ?? Infinity), ...lane.lanes.map(first)].reduce((a, b) => Math.min(a, b), Infinity)
    const order = (lanes: readonly Lane[]): readonly Lane[] => sorted(lanes.map((lane) => ({ ...lane, lanes: order(lane.lanes) })), (lane) => Math.min(first(lane), 1e9))
    return order(process.lanes)
  }
  return { ...model, participants: sorted(model.participants, () => 0), processes: model.processes.map((process) => ({ ...process, lanes: lanesOf(process) })) }
}
