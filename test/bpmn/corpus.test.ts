import { describe, expect, it } from 'vitest'
import { readBpmn, type BpmnReading } from '../../src/bpmn/read-bpmn.ts'
import { writeFacts } from '../../src/bpmn/write-facts.ts'
import { findingText } from '../../src/locale/finding-text.ts'
import { factsOf } from '../../src/model/fact-sheet.ts'
import { activityTypes, eventTypes, gatewayTypes, type FlowElements, type Lane, type ProcessModel } from '../../src/model/process-model.ts'
import { corpusFiles, type CorpusFile } from '../support/corpus.ts'
import { utf16, utf8 } from '../support/build-bpmn.ts'
import { everyFact } from '../support/every-fact.ts'

const files = corpusFiles()
const named = (some: readonly CorpusFile[]) => some.map((file) => [file.file, file] as const)
const readable = files.filter((file) => readBpmn(file.bytes(), file.file).model)

/** Counts start tags of the BPMN namespace by local name, with regular expressions only; what is inside `inside` does not count. */
function tagsOf(bytes: Uint8Array, inside: readonly string[] = ['extensionElements', 'choreography']): ReadonlyMap<string, number> {
  const text = new TextDecoder('latin1').decode(bytes).replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>/g, '')
  const prefixes = new Set([...text.matchAll(/xmlns(?::([\w.-]+))?\s*=\s*["']http:\/\/www\.omg\.org\/spec\/BPMN\/20100524\/MODEL["']/g)].map(([, prefix]) => prefix ?? ''))
  const counts = new Map<string, number>()
  const open: string[] = []
  for (const [, slash, prefix = '', name = '', rest = ''] of text.matchAll(/<(\/?)(?:([\w.-]+):)?([\w.-]+)((?:[^"'>]|"[^"]*"|'[^']*')*)>/g)) {
    if (slash) {
      open.pop()
      continue
    }
    if (prefixes.has(prefix) && !open.some((around) => inside.includes(around))) counts.set(name, (counts.get(name) ?? 0) + 1)
    if (!rest.endsWith('/')) open.push(name)
  }
  return counts
}

function everything(model: ProcessModel): { nodes: string[]; flows: string[]; data: string[]; artifacts: string[]; lanes: string[] } {
  const all = { nodes: [] as string[], flows: [] as string[], data: [] as string[], artifacts: [] as string[], lanes: [] as string[] }
  const visit = (flow: FlowElements): void => {
    all.flows.push(...flow.sequenceFlows.map(({ id }) => id))
    all.data.push(...flow.data.map(({ id }) => id))
    all.artifacts.push(...flow.artifacts.map(({ id }) => id))
    for (const node of flow.nodes) {
      all.nodes.push(node.id)
      if (node.kind === 'activity' && node.content) visit(node.content)
    }
  }
  const lanes = (some: readonly Lane[]): void => some.forEach((lane) => {
    all.lanes.push(lane.id)
    lanes(lane.lanes)
  })
  for (const process of model.processes) {
    visit(process)
    lanes(process.lanes)
  }
  return all
}

function modelOf(reading: BpmnReading): ProcessModel {
  if (!reading.model) throw new Error(reading.refusal.code)
  return reading.model
}

describe.skipIf(files.length === 0)('real files', () => {
  it.each(named(files))('%s is read, or refused in one clear sentence', (_name, file) => {
    const { refusal, findings } = readBpmn(file.bytes(), file.file)
    for (const finding of refusal ? [refusal] : findings) {
      expect(finding.file).toBe(file.file)
      for (const language of ['id', 'en'] as const) {
        const { why, fix } = findingText(language, finding)
        expect(why).toMatch(/^[A-Z“{].*\.$/s)
        expect(fix).toMatch(/^[A-Z].*\.$/s)
        expect(why + fix).not.toMatch(/[{}]|undefined/)
      }
    }
  })

  it('are refused only where nothing could be made of them', () => {
    const refused = files.flatMap((file) => {
      const { refusal } = readBpmn(file.bytes(), file.file)
      return refusal ? [`${file.file.slice(0, 4)} ${refusal.code}`] : []
    })
    expect(refused).toEqual(['a041 FILE_IS_OLD_BPMN', 'a064 XML_TRUNCATED', 'a066 XML_MALFORMED', 'a074 FILE_HAS_DOCTYPE', 'a078 CHOREOGRAPHY_NOT_READ'])
  })

  it.each(named(readable))('%s: every element is in the model or in a finding', (_name, file) => {
    const reading = readBpmn(file.bytes(), file.file)
    const model = modelOf(reading)
    const all = everything(model)
    const tags = tagsOf(file.bytes())
    const count = (...names: readonly string[]): number => names.reduce((sum, name) => sum + (tags.get(name) ?? 0), 0)
    const reported = (...codes: readonly string[]): number =>
      new Set(reading.findings.filter(({ code }) => codes.includes(code)).map(({ elementId, line }) => elementId ?? line)).size
    const unresolved = (element: string): number =>
      reading.findings.filter(({ code, params }) => code === 'REFERENCE_UNRESOLVED' && params?.['element'] === element).length

    expect(all.nodes.length).toBe(count(...activityTypes, ...gatewayTypes, ...eventTypes))
    expect(all.flows.length).toBe(count('sequenceFlow') - reported('FLOW_WITHOUT_SOURCE', 'FLOW_WITHOUT_TARGET'))
    expect(model.messageFlows.length).toBe(count('messageFlow') - reported('MESSAGE_FLOW_WITHOUT_END'))
    expect(all.lanes.length).toBe(count('lane'))
    expect(model.participants.length).toBe(count('participant'))
    expect(model.processes.length).toBe(count('process'))
    // Inputs and outputs of single tasks and events are the small print of an engine: they stay in the file, not in the model.
    const atNodes = tagsOf(file.bytes(), ['extensionElements', 'choreography', ...activityTypes.filter((type) => !/subProcess|transaction/i.test(type)), ...eventTypes])
    expect(all.data.length).toBe(count('dataObject', 'dataObjectReference', 'dataStoreReference') + (atNodes.get('dataInput') ?? 0) + (atNodes.get('dataOutput') ?? 0))
    expect(all.artifacts.length).toBe(count('textAnnotation', 'group', 'association') - unresolved('association'))
    const ids = [...all.nodes, ...all.flows, ...all.data, ...all.artifacts, ...all.lanes, ...[...model.participants, ...model.processes, ...model.messageFlows].map(({ id }) => id)]
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each(named(readable.filter(({ row }) => row['warnings'] === '0')))('%s has the counts of the manifest', (_name, file) => {
    const model = modelOf(readBpmn(file.bytes(), file.file))
    expect(model.processes.length).toBe(Number(file.row['processes']))
    expect(model.participants.length).toBe(Number(file.row['pools']))
    expect(everything(model).lanes.length).toBe(Number(file.row['lanes']))
    expect(model.messageFlows.length).toBe(Number(file.row['msgflows']) - (file.file.startsWith('a036') ? 1 : 0))
  })
})

const withoutFacts = (model: ProcessModel): string => JSON.stringify(model, (key, value: unknown) => (key === 'facts' ? undefined : value))

describe.skipIf(files.length === 0)('facts in real files', () => {
  it.each(named(readable))('%s: written, read back, written again, taken out', (_name, file) => {
    const bytes = file.bytes()
    const model = modelOf(readBpmn(bytes, file.file))
    const sheet = everyFact(model)
    const written = writeFacts(bytes, sheet)
    const again = modelOf(readBpmn(written, file.file))
    expect(factsOf(again)).toEqual(sheet)
    expect(withoutFacts(again)).toBe(withoutFacts(model))
    expect(Buffer.compare(writeFacts(written, sheet), written)).toBe(0)
    // Taking our elements out again by other means leaves the bytes of the file.
    const text = (some: Uint8Array): string => Buffer.from(some).toString('latin1')
    const bare = (some: Uint8Array): string => text(some)
      .replace(/ xmlns:ringkas="[^"]*"/, '').replace(/\s*<ringkas:\w+ [^>]*\/>/g, '')
      .replace(/\s*<((?:[\w.-]+:)?extensionElements)>\s*<\/\1>/g, '').replace(/\s*<(?:[\w.-]+:)?extensionElements\s*\/>/g, '')
      .replace(/<([\w.:-]+)((?:\s(?:[^<>"']|"[^"]*"|'[^']*')*?)?)\s*\/>/g, '<$1$2></$1>').replace(/>\s+<\//g, '></')
    expect(bare(written)).toBe(bare(bytes))
  })

  it('a sheet that the file has already changes no byte', () => {
    for (const file of readable) expect(Buffer.compare(writeFacts(file.bytes(), factsOf(modelOf(readBpmn(file.bytes(), file.file)))), file.bytes())).toBe(0)
  })

  it('in UTF-16, with a byte order mark, and in Latin-1 the facts are the same', () => {
    for (const file of readable.filter(({ row }) => (row['encoding'] ?? '').endsWith('utf-8')).slice(0, 20)) {
      const text = new TextDecoder().decode(file.bytes()).replace(/encoding="[^"]*"/i, 'encoding="UTF-16"')
      const sheet = everyFact(modelOf(readBpmn(file.bytes(), file.file)))
      for (const other of [utf16(text), utf16(text, 'be'), utf8(`\ufeff${text.replace('UTF-16', 'UTF-8')}`), asLatin1(text)]) {
        const written = writeFacts(other, sheet)
        expect(factsOf(modelOf(readBpmn(written, file.file)))).toEqual(sheet)
        expect(Buffer.compare(writeFacts(written, sheet), written)).toBe(0)
      }
    }
  })
})

function asLatin1(text: string): Uint8Array {
  const referenced = text.replace('UTF-16', 'ISO-8859-1').replace(/[^\0-\xff]/gu, (character) => `&#${character.codePointAt(0) ?? 0};`)
  return new Uint8Array(Buffer.from(referenced, 'latin1'))
}
