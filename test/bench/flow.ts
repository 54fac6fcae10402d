// Exact flow analysis of a model of 5,000 activities with 500 loops: CPU of each step.
import { analyzeFlow } from '../../src/analysis/flow/analyze-flow.ts'
import { flowGraph } from '../../src/analysis/flow/build-flow-graph.ts'
import { solveTraffic } from '../../src/analysis/flow/traffic.ts'
import { readBpmn } from '../../src/bpmn/read-bpmn.ts'
import { indexModel } from '../../src/model/model-index.ts'
import { defaultSettings, type StudySettings } from '../../src/model/study.ts'
import { cpuMilliseconds, median, type BenchRow } from './bench-row.ts'
import { largeModel } from './large-model.ts'

const activities = 5_000

/** The middle of seven, after three to warm up. */
function steady(work: () => unknown): number {
  for (let time = 0; time < 3; time++) work()
  return median(Array.from({ length: 7 }, () => cpuMilliseconds(() => void work())))
}

/** CPU of the graph, of the traffic equations alone, and of the whole analysis, for 5,000 activities and for 100. */
export function run(): readonly BenchRow[] {
  const [large, small] = [activities, 100].map((count) => indexModel(readBpmn(new TextEncoder().encode(largeModel(count)), 'large.bpmn').model!))
  const { nodes, edges } = flowGraph(large!, defaultSettings).scopes[0]!
  const inflow = new Float64Array(nodes.length)
  inflow[0] = 1
  const traffic = {
    count: nodes.length, inflow, source: Int32Array.from(edges, ({ source }) => source), target: Int32Array.from(edges, ({ target }) => target),
    weight: Float64Array.from(edges, ({ probability }) => probability),
  }
  const row = (name: string, time: number): BenchRow => ({ name, figure: `${time.toFixed(1)} ms of CPU` })
  const fresh = (): StudySettings => ({ ...defaultSettings })
  return [
    row(`graph of ${activities} activities`, steady(() => flowGraph(large!, fresh()))),
    row(`visits of ${activities} activities`, steady(() => solveTraffic(traffic))),
    row(`whole analysis of ${activities} activities`, steady(() => analyzeFlow(large!, fresh()))),
    row('whole analysis of 100 activities', steady(() => analyzeFlow(small!, fresh()))),
  ]
}
