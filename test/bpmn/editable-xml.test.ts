import { BpmnModdle } from 'bpmn-moddle'
import { describe, expect, it } from 'vitest'
import { diagramIsComplete } from '../../src/bpmn/complete-diagram.ts'
import { editableXml } from '../../src/bpmn/editable-xml.ts'
import { readBpmn } from '../../src/bpmn/read-bpmn.ts'
import type { ProcessModel } from '../../src/model/process-model.ts'
import {
  bpmnBytes, collaboration, diagram, element, flow, lane, laneSet, pool, process, start, task, twoTasks, utf8,
} from '../support/build-bpmn.ts'
import { corpusFiles } from '../support/corpus.ts'

async function warningsOf(xml: string): Promise<readonly string[]> {
  const { warnings } = await new BpmnModdle().fromXML(xml)
  return warnings.map(({ message }) => message)
}

function modelOf(bytes: Uint8Array): ProcessModel {
  const { model, refusal } = readBpmn(bytes, 'test.bpmn')
  if (!model) throw new Error(refusal.code)
  return model
}

describe('text for the editor', () => {
  it('of a file without trouble is the file', () => {
    const bytes = bpmnBytes([...twoTasks(), diagram('P', ['S', 'A', 'B', 'E'])])
    expect(editableXml(bytes).ids.size).toBe(0)
    expect(editableXml(bytes).xml).toContain('<bpmn:sequenceFlow id="F1" sourceRef="S" targetRef="A" />')
  })

  it('has ids the editor takes, and references that follow them', async () => {
    const bytes = bpmnBytes([process('P', laneSet(lane('L', 'Loket', ['1 a'])),
      element('startEvent', { id: 'constructor' }, element('outgoing', {}, 'f 1')), task('1 a', 'Terima', element('incoming', {}, 'f 1')),
      element('exclusiveGateway', { id: 'G', default: 'f 2' }), element('boundaryEvent', { id: 'é', attachedToRef: '1 a' }), flow('f 1', 'constructor', '1 a'), flow('f 2', '1 a', 'G')),
    diagram('P', ['constructor', '1 a', 'G', 'é'])])
    const { xml, ids } = editableXml(bytes)
    expect(await warningsOf(xml)).toEqual([])
    expect(Object.fromEntries(ids)).toEqual({ constructor: 'event', '1 a': 'id_1a', 'f 1': 'f1', 'f 2': 'f2', é: 'e' })
    expect(xml).toContain('<bpmn:sequenceFlow id="f1" sourceRef="event" targetRef="id_1a" />')
    expect(xml).toContain('<bpmn:flowNodeRef>id_1a</bpmn:flowNodeRef>')
    expect(xml).toContain('bpmnElement="id_1a"')
    expect(xml).toContain('default="f2"')
    expect(xml).toContain('attachedToRef="id_1a"')
  })

  it('tells elements that share an id apart by what a reference can mean', async () => {
    const bytes = bpmnBytes([collaboration(pool('X', 'Dinas', 'X')), element('message', { id: 'A' }), process('X', task('A', 'satu'), task('A', 'dua'), flow('X', 'A', 'A'))])
    const { xml } = editableXml(bytes)
    expect(await warningsOf(xml)).toEqual([])
    const model = modelOf(utf8(xml))
    expect(model.participants[0]).toMatchObject({ id: 'X', processRef: 'X_2' })
    expect(model.processes[0]?.nodes.map(({ id, name }) => [id, name])).toEqual([['A', 'satu'], ['A_2', 'dua']])
    expect(xml).toContain('<bpmn:message id="A_3" />')
  })

  it('gives ids where there are none, the same as the model has', () => {
    const bytes = bpmnBytes([process('P', element('task', { name: 'a' }), element('task', { name: 'b' }))])
    expect(modelOf(utf8(editableXml(bytes).xml)).processes[0]?.nodes.map(({ id }) => id)).toEqual(modelOf(bytes).processes[0]?.nodes.map(({ id }) => id))
  })

  it('names the ends that only the nodes of a flow knew, and drops prefixes of references', async () => {
    const bytes = bpmnBytes([collaboration(pool('X', 'Dinas', 'tns:P')), process('P', element('startEvent', { id: 'S' }, element('outgoing', {}, 'F')),
      element('task', { id: 'A' }, element('incoming', {}, 'F')), flow('F', undefined, 'A'))])
    const { xml } = editableXml(bytes)
    expect(xml).toMatch(/<bpmn:sequenceFlow sourceRef="S" id="F" targetRef="A" \/>/)
    expect(xml).toContain('processRef="P"')
    expect(await warningsOf(xml)).toEqual([])
  })

  it('cannot be made of a file that is not read', () => {
    expect(() => editableXml(utf8('PK'))).toThrow('FILE_NOT_XML')
  })

  it('leaves the start of a name that looks like an id alone', () => {
    const bytes = bpmnBytes([process('P', start('S'), task('1', '1'), element('documentation', {}, '1'))])
    expect(editableXml(bytes).xml).toContain('<bpmn:task id="id_1" name="1" />')
  })
})

describe('the diagram of a text for the editor', () => {
  it('is made where there is none', async () => {
    const { xml } = editableXml(bpmnBytes(twoTasks()))
    expect(await warningsOf(xml)).toEqual([])
    expect(diagramIsComplete(modelOf(utf8(xml)))).toBe(true)
  })

  it('takes in missing lines and keeps the colours of what is drawn', async () => {
    const bytes = bpmnBytes([...twoTasks(), diagram('P', ['S', 'A', 'B', 'E'])], { root: { 'xmlns:c': 'urn:colour' } })
    const coloured = new TextDecoder().decode(bytes).replace('id="A_shape"', 'id="A_shape" c:fill="red"')
    const { xml } = editableXml(utf8(coloured))
    expect(xml).toContain('c:fill="red"')
    expect(await warningsOf(xml)).toEqual([])
    expect(diagramIsComplete(modelOf(utf8(xml)))).toBe(true)
    expect(xml.replace(/<bpmndi:BPMNEdge.*<\/bpmndi:BPMNEdge>/, '')).toBe(coloured)
  })

  it('is made anew where shapes are missing', () => {
    const { xml } = editableXml(bpmnBytes([...twoTasks(), diagram('P', ['S', 'A'])], { encoding: 'ISO-8859-1' }))
    expect(diagramIsComplete(modelOf(utf8(xml)))).toBe(true)
    expect(xml.match(/<bpmndi:BPMNDiagram/g)).toHaveLength(1)
  })
})

const readable = corpusFiles().filter((file) => readBpmn(file.bytes(), file.file).model)
describe.skipIf(readable.length === 0)('text for the editor, of real files', () => {
  it.each(readable.map((file) => [file.file, file] as const))('%s loses nothing to ids', async (_name, file) => {
    const bytes = file.bytes()
    const { xml, ids } = editableXml(bytes)
    const lost = (await warningsOf(xml)).filter((warning) => /illegal ID|duplicate ID/.test(warning))
    expect(lost).toEqual([])
    const renamed = (id: string): string => ids.get(id) ?? id
    expect(diagramIsComplete(modelOf(utf8(xml)))).toBe(modelOf(bytes).processes.some(({ nodes }) => nodes.length > 0) || modelOf(bytes).diagram !== undefined)
    const before = modelOf(bytes)
    const after = modelOf(utf8(xml))
    expect(after.processes.map(({ id, nodes, sequenceFlows }) => [id, nodes.map((node) => node.id), sequenceFlows.map((one) => [one.id, one.sourceRef, one.targetRef])]))
      .toEqual(before.processes.map(({ id, nodes, sequenceFlows }) => [renamed(id), nodes.map((node) => renamed(node.id)),
        sequenceFlows.map((one) => [one.id, one.sourceRef, one.targetRef].map(renamed))]))
  })
})
