// Parameters that other tools left in a text -> facts, with findings that say what was taken from where.
import { noFacts, type FactSheet } from '../../model/facts.ts'
import type { Finding } from '../../model/finding.ts'
import type { ModelIndex } from '../../model/model-index.ts'
import { overlayFacts } from '../../model/overlay-facts.ts'
import type { ParameterRoot } from './parameter-tree.ts'
import { placeParameters, type FindElement } from './place-parameters.ts'
import { readBpsim } from './read-bpsim.ts'
import { readCamunda } from './read-camunda.ts'
import { readQbp } from './read-qbp.ts'
import type { ToolParameters } from './tool-parameters.ts'

/** What other tools state of a model. */
export interface TakenParameters {
  /** Only what ours do not state. */
  readonly facts: FactSheet
  readonly findings: readonly Finding[]
}

/** Whether a text may hold parameters of a tool that is known here. Cheap: asked before the text is read a second time. */
export function mayHoldParameters(text: string): boolean {
  return ['//www.bpsim.org/schemas/', '//www.qbp-simulator.com/', 'durationMean', '"simulateTimeBetweenStarts'].some((mark) => text.includes(mark))
}

/** The parameters in elements of a text, each tool by itself. `bpsimTool` is what people call the tool that wrote BPSim there. */
export function parametersIn(roots: readonly ParameterRoot[], bpsimTool = 'BPSim'): readonly ToolParameters[] {
  const of = (name: string) => roots.filter(({ tree }) => tree.name === name)
  const camunda = of('properties').filter(({ owner }) => owner !== undefined)
  return [
    ...of('BPSimData').map(({ tree }) => readBpsim(tree, bpsimTool)),
    ...of('processSimulationInfo').map(({ tree, owner }) => readQbp(tree, owner)),
    ...(camunda.length > 0 ? [readCamunda(camunda)] : []),
  ]
}

/** Facts of all parameters, those of an earlier one before those of a later one. A tool of which nothing was taken or left is not mentioned. */
export function takeParameters(all: readonly ToolParameters[], index: () => ModelIndex, find: FindElement, ours: FactSheet, file: string | undefined): TakenParameters {
  let facts = noFacts
  const findings: Finding[] = []
  const place = file === undefined ? {} : { file }
  for (const parameters of all) {
    const { tool } = parameters
    if (saysNothing(parameters)) continue
    const { facts: placed, taken, left } = placeParameters(parameters, index(), find, overlayFacts(facts, ours))
    facts = overlayFacts(facts, placed)
    if (taken > 0) findings.push({ code: 'PARAMETERS_TAKEN', severity: 'info', ...place, params: { tool, count: taken } })
    if (left > 0) findings.push({ code: 'PARAMETERS_LEFT', severity: 'info', ...place, params: { tool, count: left } })
  }
  return { facts, findings }
}

// As with a tool that writes nothing but zeros into every file.
function saysNothing({ activities, arrivals, probabilities, pools, left }: ToolParameters): boolean {
  return activities.length + arrivals.length + probabilities.length + pools.length + left === 0
}
