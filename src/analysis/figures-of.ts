// One model -> every figure of it: of its table, of its flow, and what it costs.
import { indexModel } from '../model/model-index.ts'
import { once } from '../model/once.ts'
import type { ProcessModel } from '../model/process-model.ts'
import type { StudySettings } from '../model/study.ts'
import type { Analysis } from './analysis.ts'
import { analyze } from './analyze.ts'
import { citizenOf } from './citizen/citizen-of.ts'
import type { CitizenFigures } from './citizen/citizen.ts'
import { costOf } from './cost/cost-of.ts'
import type { CostFigures } from './cost/cost.ts'
import { analyzeFlow } from './flow/analyze-flow.ts'
import type { FlowAnalysis } from './flow/flow-analysis.ts'

/** Everything that is computed of one model. */
export interface ModelFigures {
  readonly analysis: Analysis
  readonly flow: FlowAnalysis
  readonly cost: CostFigures
  readonly citizen: CitizenFigures
}

/**
 * The figures of a model; the same model and settings give the same figures. Never throws on a model. Flow, cost and the citizen's side
 * are computed when they are first read: who looks at the table alone does not wait for them.
 */
export function figuresOf(model: ProcessModel, settings: StudySettings): ModelFigures {
  const index = indexModel(model)
  const analysis = analyze(model, settings)
  const flow = once(() => analyzeFlow(index, settings))
  const cost = once(() => costOf(index, analysis, flow(), settings))
  const citizen = once(() => citizenOf(index, analysis, flow(), cost()))
  return { analysis, get flow() { return flow() }, get cost() { return cost() }, get citizen() { return citizen() } }
}
