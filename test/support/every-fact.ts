// A sheet that states something of everything in a model that takes facts.
import type { FactSheet } from '../../src/model/facts.ts'
import type { FlowElements, Lane, ProcessModel } from '../../src/model/process-model.ts'
import { minutes } from './durations.ts'

/** Facts for every activity, sequence flow, lane, pool and process; texts in them need escaping. */
export function everyFact(model: ProcessModel): FactSheet {
  const activities: string[] = []
  const flows: string[] = []
  const enter = ({ nodes, sequenceFlows }: FlowElements): void => {
    flows.push(...sequenceFlows.map(({ id }) => id))
    for (const node of nodes) {
      if (node.kind !== 'activity') continue
      activities.push(node.id)
      if (node.content) enter(node.content)
    }
  }
  model.processes.forEach(enter)
  const lanes = (some: readonly Lane[]): readonly string[] => some.flatMap((lane) => [lane.id, ...lanes(lane.lanes)])
  const performers = [...model.processes.flatMap((process) => lanes(process.lanes)), ...model.participants.map(({ id }) => id)]
  const every = <T>(ids: readonly string[], of: (at: number) => T): Record<string, T> => Object.fromEntries(ids.map((id, at) => [id, of(at)]))
  return {
    activities: every(activities, (at) => ({ value: (['VA', 'NNVA', 'NVA'] as const)[at % 3]!, processing: minutes(at + 1), note: `catatan <${at}> "é" –` })),
    flows: every(flows, (at) => ({ probability: 1 / (at + 1) })),
    performers: every(performers, (at) => ({ capacity: at + 1 })),
    processes: every(model.processes.map(({ id }) => id), () => ({ casesPerYear: 1200 })),
  }
}
