// A model of 5,000 activities: CPU of read and analyze, and the memory it takes.
import { analyze } from '../../src/analysis/analyze.ts'
import { readBpmn } from '../../src/bpmn/read-bpmn.ts'
import { defaultSettings } from '../../src/model/study.ts'
import { cpuMilliseconds, median, type BenchRow } from './bench-row.ts'

const activities = 5_000

/** A sequence of tasks in ten lanes, a decision with a way back after every tenth, all tagged and timed. */
export function largeModel(count: number): string {
  const nodes: string[] = ['<startEvent id="start"/>']
  const flows: string[] = []
  const lanes = Array.from({ length: 10 }, () => [] as string[])
  let last = 'start'
  const flow = (from: string, to: string): void => void flows.push(`<sequenceFlow id="f${flows.length}" sourceRef="${from}" targetRef="${to}"/>`)
  for (let at = 0; at < count; at += 1) {
    const value = ['VA', 'NNVA', 'NVA'][at % 3]!
    nodes.push(`<task id="t${at}" name="Memeriksa berkas ${at}"><extensionElements><r:activity value="${value}" processing="PT${(at % 90) + 1}M" waiting="P${at % 3}D"/></extensionElements></task>`)
    lanes[at % 10]!.push(`t${at}`)
    flow(last, `t${at}`)
    last = `t${at}`
    if (at % 10 === 9) {
      nodes.push(`<exclusiveGateway id="g${at}" name="Lengkap?"/>`)
      flow(last, `g${at}`)
      flow(`g${at}`, `t${at - 5}`)
      last = `g${at}`
    }
  }
  nodes.push('<endEvent id="end"/>')
  flow(last, 'end')
  const laneSet = lanes.map((refs, at) => `<lane id="l${at}" name="Unit ${at}">${refs.map((ref) => `<flowNodeRef>${ref}</flowNodeRef>`).join('')}</lane>`)
  return `<?xml version="1.0" encoding="UTF-8"?><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:r="urn:ringkas:bpmn:1" id="d"><process id="p"><laneSet id="ls">${laneSet.join('')}</laneSet>${nodes.join('')}${flows.join('')}</process></definitions>`
}

/** CPU of read and analyze (median of five, after one to warm up) and the heap the result holds. */
export function run(): readonly BenchRow[] {
  const bytes = new TextEncoder().encode(largeModel(activities))
  const once = (): unknown => {
    const reading = readBpmn(bytes, 'large.bpmn')
    if (reading.refusal) throw new Error(reading.refusal.code)
    return analyze(reading.model, defaultSettings)
  }
  const cold = cpuMilliseconds(once)
  const times = Array.from({ length: 5 }, () => cpuMilliseconds(once))
  const before = process.memoryUsage().heapUsed
  const kept = once()
  const megabytes = (process.memoryUsage().heapUsed - before) / 2 ** 20
  return [
    { name: `${activities} activities, first time`, figure: `${cold.toFixed(0)} ms CPU`, bar: 'under 1,000 ms', reached: cold < 1000 },
    { name: `${activities} activities, median of 5`, figure: `${median(times).toFixed(0)} ms CPU` },
    { name: `${activities} activities, heap of ${kept ? 'one result' : 'none'}`, figure: `${megabytes.toFixed(1)} MB (whole process ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB)` },
  ]
}
