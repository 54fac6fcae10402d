// What one visit of a node takes: of an activity what its facts say, of a timer its duration.
import type { Duration } from '../../model/duration.ts'
import type { ActivityFacts } from '../../model/facts.ts'
import type { FlowNode } from '../../model/process-model.ts'
import { leadMinutes, type WorkCalendar } from '../../model/work-calendar.ts'
import { activityTime } from '../activity-time.ts'
import type { NodeTime } from './flow-graph.ts'

/**
 * The time of one visit; `undefined` where nothing is stated.
 * [FL6] An activity takes p(a) + w(a) (activity-time.ts).
 * [FL7] A timer that a case waits at takes its stated duration as waiting. Other events take nothing.
 */
export function nodeTime(node: FlowNode, calendar: WorkCalendar): NodeTime | undefined {
  if (node.kind === 'activity') return factsTime(node.facts, calendar)
  if (node.kind === 'gateway' || node.type !== 'intermediateCatchEvent' || node.timer === undefined) return undefined
  return { processing: 0, waiting: leadMinutes(node.timer, calendar), waitingStated: node.timer }
}

function factsTime(facts: ActivityFacts, calendar: WorkCalendar): NodeTime | undefined {
  const { processingDistribution, waitingDistribution } = facts
  const { processing = 0, waiting = 0, time } = activityTime(facts, calendar)
  if (time === undefined) return undefined
  const stated = statedWaiting(facts)
  return {
    processing, waiting,
    ...(processingDistribution && { processingDistribution }), ...(waitingDistribution && { waitingDistribution }),
    ...(stated && { waitingStated: stated }),
  }
}

/** The durations that make up w(a) as one; absent when they are of two kinds, and are then counted as working minutes. */
function statedWaiting({ processing, waiting }: ActivityFacts): Duration | undefined {
  const elapsed = processing?.basis === 'elapsed' ? processing : undefined
  if (waiting === undefined || elapsed === undefined) return waiting ?? elapsed
  return waiting.basis === 'elapsed' ? { ...waiting, parts: [...waiting.parts, ...elapsed.parts], raw: `${waiting.raw} + ${elapsed.raw}` } : undefined
}
