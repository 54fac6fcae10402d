// One side of the open study as screens read it: its file, its model with facts, its look-ups. Each step is computed anew
// only when what it is made of changed: a tag does not read the file again, and never touches the other side.
import { computed, type ComputedRef } from 'vue'
import { analyze } from '../../analysis/analyze.ts'
import { dataAskedTwice } from '../../analysis/citizen/repeated-data.ts'
import { analyzeFlow } from '../../analysis/flow/analyze-flow.ts'
import type { FlowAnalysis } from '../../analysis/flow/flow-analysis.ts'
import type { Analysis } from '../../analysis/analysis.ts'
import { readBpmn, type BpmnReading } from '../../bpmn/read-bpmn.ts'
import { factsOf, withFacts } from '../../model/fact-sheet.ts'
import { ofSide, type Finding, type Side } from '../../model/finding.ts'
import { indexModel, type ModelIndex } from '../../model/model-index.ts'
import type { ProcessModel } from '../../model/process-model.ts'
import type { Study, StudySide } from '../../model/study.ts'

/** A side that could be read. */
export interface SideView {
  readonly side: Side
  readonly fileName: string
  /** The model with the facts of the study, not those of the file. */
  readonly model: ProcessModel
  readonly index: ModelIndex
  /** What reading the file found, with the side set. */
  readonly findings: readonly Finding[]
  readonly refusal?: undefined
}

const readings = new WeakMap<Uint8Array, BpmnReading>()

/** Reads a file once for as long as its bytes are in memory. */
export function readOnce(bytes: Uint8Array, fileName: string): BpmnReading {
  let reading = readings.get(bytes)
  if (!reading) readings.set(bytes, (reading = readBpmn(bytes, fileName)))
  return reading
}

/** A side made of a file with the facts written in it; a refusal when it cannot be read. */
export function sideOfFile(fileName: string, bytes: Uint8Array): { readonly side?: StudySide; readonly reading: BpmnReading } {
  const reading = readOnce(bytes, fileName)
  return reading.model ? { side: { fileName, source: bytes, facts: factsOf(reading.model) }, reading } : { reading }
}

/** Everything computed from one side. */
export interface SideComputed {
  readonly view: ComputedRef<SideView | undefined>
  readonly analysis: ComputedRef<Analysis | undefined>
  /** What follows from the flow; computed where somebody looks at it, and nowhere else. */
  readonly flow: ComputedRef<FlowAnalysis | undefined>
  /** What reading found, the refusal included. */
  readonly findings: ComputedRef<readonly Finding[]>
  /** Data that citizens seem to be asked for twice. */
  readonly repetitions: ComputedRef<readonly Finding[]>
}

/** Follows one side of the study. */
export function followSide(study: ComputedRef<Study | undefined>, side: Side): SideComputed {
  const stored = computed(() => study.value?.sides[side])
  const source = computed(() => stored.value?.source)
  const fileName = computed(() => stored.value?.fileName ?? '')
  const facts = computed(() => stored.value?.facts)
  const settings = computed(() => study.value?.settings)
  const reading = computed(() => source.value && readOnce(source.value, fileName.value))
  const findings = computed<readonly Finding[]>(() => {
    if (!reading.value) return []
    const all = reading.value.refusal ? [reading.value.refusal, ...reading.value.findings] : reading.value.findings
    return all.map(ofSide(side))
  })
  const view = computed<SideView | undefined>(() => {
    if (!reading.value?.model || !facts.value) return undefined
    const model = withFacts(reading.value.model, facts.value)
    return { side, fileName: fileName.value, model, index: indexModel(model), findings: findings.value }
  })
  const analysis = computed(() => view.value && settings.value && analyze(view.value.model, settings.value))
  const flow = computed(() => view.value && settings.value && analyzeFlow(view.value.index, settings.value))
  const repetitions = computed(() => (view.value ? dataAskedTwice(view.value.index) : []))
  return { view, analysis, flow, findings, repetitions }
}
