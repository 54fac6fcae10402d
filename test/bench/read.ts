// Reading the files of the corpus: ours, ours with the analysis, the bare parser's events, and bpmn-moddle, in turn.
import { BpmnModdle } from 'bpmn-moddle'
import { Parser } from 'saxen'
import { analyze } from '../../src/analysis/analyze.ts'
import { bpmnNamespace } from '../../src/bpmn/namespaces.ts'
import { readBpmn } from '../../src/bpmn/read-bpmn.ts'
import { defaultSettings } from '../../src/model/study.ts'
import { corpusFiles } from '../support/corpus.ts'
import { median, type BenchRow } from './bench-row.ts'

const warmUps = 40
const rounds = 25

/** CPU of each way over all files that are read, median of the rounds after warming up. No rows without the corpus. */
export async function run(): Promise<readonly BenchRow[]> {
  const files = corpusFiles().map((file) => ({ name: file.file, bytes: file.bytes() })).filter(({ name, bytes }) => readBpmn(bytes, name).model)
  if (files.length === 0) return []
  const ways: Readonly<Record<string, (bytes: Uint8Array, name: string) => unknown>> = {
    parser: (bytes) => parserEvents(new TextDecoder().decode(bytes)),
    read: (bytes, name) => readBpmn(bytes, name),
    analyzed: (bytes, name) => {
      const { model } = readBpmn(bytes, name)
      return model && analyze(model, defaultSettings)
    },
    moddle: (bytes) => new BpmnModdle().fromXML(new TextDecoder().decode(bytes)),
  }
  const times: Record<string, number[]> = {}
  for (let round = 0; round < warmUps + rounds; round++) {
    for (const [way, read] of Object.entries(ways)) {
      // Moddle is slow enough to be warm after a few rounds.
      if (way === 'moddle' && round < warmUps - 5) continue
      const before = process.cpuUsage()
      for (const { bytes, name } of files) await read(bytes, name)
      const { user, system } = process.cpuUsage(before)
      if (round >= warmUps) (times[way] ??= []).push((user + system) / 1000)
    }
  }
  const [parser = 0, read = 0, analyzed = 0, moddle = 0] = Object.keys(ways).map((way) => median(times[way] ?? [0]) / files.length)
  const figure = (time: number): string => `${time.toFixed(3)} ms a file, ${(time / parser).toFixed(2)} times the parser`
  return [
    { name: 'parser events with namespaces', figure: figure(parser) },
    { name: 'bpmn-moddle fromXML', figure: figure(moddle) },
    { name: 'read', figure: `${figure(read)}, moddle takes ${(moddle / read).toFixed(1)} times ours`, bar: 'at least 4 times', reached: moddle / read >= 4 },
    {
      name: 'read and analyze', figure: `${figure(analyzed)}, moddle takes ${(moddle / analyzed).toFixed(1)} times ours`,
      bar: 'at least 4 times', reached: moddle / analyzed >= 4,
    },
  ]
}

function parserEvents(text: string): void {
  const ignore = (): void => undefined
  const parser = new Parser().ns({ [bpmnNamespace]: 'bpmn' })
  parser.on('openTag', (_name, attributes) => void attributes()).on('closeTag', ignore).on('text', ignore).on('error', ignore).parse(text)
}
