import { describe, expect, it } from 'vitest'
import { flowGraph } from '../../../src/analysis/flow/build-flow-graph.ts'
import { soundness } from '../../../src/analysis/flow/soundness.ts'
import { simulate, toEnd } from '../../../src/analysis/simulation/simulate.ts'
import { readBpmn } from '../../../src/bpmn/read-bpmn.ts'
import { indexModel } from '../../../src/model/model-index.ts'
import type { FlowNode, Process, ProcessModel } from '../../../src/model/process-model.ts'
import { defaultSettings } from '../../../src/model/study.ts'
import { corpusFiles } from '../../support/corpus.ts'
import { playAll } from '../../support/token-game.ts'

const models = corpusFiles().flatMap(({ file, bytes }) => {
  const { model } = readBpmn(bytes(), file)
  return model ? [{ file, model }] : []
})

/** The findings of each process as if it stood alone, beside what playing all its games shows; those too large to play are left out. */
function played(model: ProcessModel) {
  const index = indexModel(model)
  const graph = flowGraph(index, defaultSettings)
  return graph.scopes.flatMap((scope) => {
    const isPlain = scope.nodes.every(({ element, boundaries, join, split }) =>
      boundaries.length === 0 && join !== 'inclusive' && split !== 'some' &&
      !(element.kind === 'event' && element.type === 'endEvent' && ['terminate', 'error', 'cancel'].includes(element.definition)))
    if (scope.parent || scope.nodes.length === 0 || !isPlain) return []
    const games = playAll(scope, 2000)
    if (games === undefined) return []
    const findings = soundness({ scopes: [{ ...scope, position: 0 }], roots: [], messages: [], assumptions: [] }, index)
    return [{ scope: scope.id, games, findings }]
  })
}

/** The process with one gateway exchanged, exclusive for parallel and everything else for exclusive, and called by its id. */
function exchanged(process: Process, id: string): Process {
  const nodes = process.nodes.map((node): FlowNode =>
    node.id === id && node.kind === 'gateway' ? { ...node, name: id, type: node.type === 'exclusiveGateway' ? 'parallelGateway' : 'exclusiveGateway' } : node)
  return { ...process, nodes }
}

describe.runIf(models.length > 0)('soundness of real models', () => {
  it('[SO10] finds something only where a game goes wrong, and something wherever one gets stuck or never ends', () => {
    let compared = 0
    for (const { file, model } of models) {
      for (const { scope, games, findings } of played(model)) {
        const about = `${file} ${scope}`
        const isSound = !games.canStick && !games.canDouble && !games.canGoOnForEver
        if (isSound) expect({ about, findings }).toEqual({ about, findings: [] })
        if (games.canStick || games.canGoOnForEver) expect({ about, found: findings.length > 0 }).toEqual({ about, found: true })
        compared++
      }
    }
    expect(compared).toBeGreaterThan(60)
  })

  it('[SO17] [SO18] where a simulation leaves cases unfinished, something tells why', () => {
    for (const { file, model } of models) {
      const index = indexModel(model)
      const { unfinished } = toEnd(simulate(index, defaultSettings, { cases: 100, replications: 1, seed: 1, warmUp: 0 }))
      if (unfinished.cases > 0) expect({ file, told: soundness(flowGraph(index, defaultSettings), index).length > 0 }).toEqual({ file, told: true })
    }
  })

  it('[SO13] one exchanged gateway is named by what is found, as the place to mend or as the split it comes from', () => {
    let planted = 0
    for (const { file, model } of models) {
      const gateways = model.processes.flatMap((process) => process.nodes.flatMap((node) => (node.kind === 'gateway' ? [node] : [])))
      if (played(model).some(({ findings }) => findings.length > 0)) continue
      for (const { id } of gateways) {
        const wrong = { ...model, processes: model.processes.map((process) => exchanged(process, id)) }
        for (const { games, findings } of played(wrong)) {
          if (!games.canStick && !games.canDouble) continue
          const named = findings.map(({ elementId, params }) => [elementId, params?.['split']])
          if (games.canDouble && !games.canStick && findings.length === 0) continue
          planted++
          expect({ file, id, named: named.some((some) => some.includes(id)) }).toEqual({ file, id, named: true })
        }
      }
    }
    expect(planted).toBeGreaterThan(80)
  })
})
