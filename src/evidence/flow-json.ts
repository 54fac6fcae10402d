// The expected figures of one model -> JSON: each figure, the likeliest ways through, and the structure they come from.
import type { FlowAnalysis, Fragment, FragmentPart, Path } from '../analysis/flow/flow-analysis.ts'
import { known, type Json, type LooseJson } from './json-value.ts'

/**
 * The figures that follow from the flow, to be put among those of the model (`analyze`). `isTimed` says whether anything in the
 * model has a time: without any, a time of 0 is not known to be 0 and is left out.
 */
export function flowJson(flow: FlowAnalysis, isTimed: boolean): LooseJson {
  const time = (minutes: number): number | undefined => (isTimed || minutes > 0 ? minutes : undefined)
  const { expectedValueAddedRatio: ratio } = flow
  return {
    expectedWork: time(flow.expectedWork),
    expectedTime: time(flow.expectedTime),
    expectedValueAddedRatio: ratio && { value: ratio.value, low: ratio.low, high: ratio.high },
    expectedLeadTime: time(flow.expectedLeadTime),
    theoreticalCycleTime: time(flow.theoreticalCycleTime),
    cycleTimeEfficiency: flow.cycleTimeEfficiency,
    workContentRatio: flow.workContentRatio,
    bestPath: flow.bestPath && pathJson(flow.bestPath),
    worstPath: flow.worstPath && pathJson(flow.worstPath),
    paths: flow.paths.map(pathJson),
    otherPaths: flow.otherPaths,
    isExact: flow.isExact,
  }
}

/** The structure of a flow as a tree: each piece with its times, and the weights and parts its formula puts together. */
export function structureJson(fragment: Fragment): Json {
  const { kind, elementIds, leadTime, workTime, repeat, instances, own, simulated, parts } = fragment
  return known({
    kind, elements: [...elementIds], leadTime, workTime, repeat, instances,
    own: own && { processing: own.processing, waiting: own.waiting },
    simulated: simulated && { runs: simulated.runs, halfWidth: simulated.halfWidth },
    parts: parts.length === 0 ? undefined : parts.map(partJson),
  })
}

function partJson({ weight, role, fragment }: FragmentPart): Json {
  return known({ weight, role, fragment: structureJson(fragment) })
}

function pathJson({ time, probability, activities, flows }: Path): Json {
  return { time, probability, activities: [...activities], flows: [...flows] }
}
