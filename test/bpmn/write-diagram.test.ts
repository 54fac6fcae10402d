// Diagrams written into files: they say what the layout said, other tools read them, the rest of the text is untouched.
import { BpmnModdle } from 'bpmn-moddle'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOut } from '../../src/bpmn/layout/lay-out.ts'
import { diagramIsComplete } from '../../src/bpmn/complete-diagram.ts'
import { editableXml } from '../../src/bpmn/editable-xml.ts'
import { readBpmn } from '../../src/bpmn/read-bpmn.ts'
import { writeDiagram } from '../../src/bpmn/write-diagram.ts'
import type { ProcessModel } from '../../src/model/process-model.ts'
import { bpmnText, collaboration, element, flow, gateway, lane, laneSet, pool, process, start, subProcess, task, twoTasks, utf8 } from '../support/build-bpmn.ts'
import { corpusFiles } from '../support/corpus.ts'

function modelOf(xml: string): ProcessModel {
  const { model } = readBpmn(utf8(xml), 'model.bpmn')
  if (!model) throw new Error('The file of the test is refused.')
  return model
}

function withLayout(xml: string): string {
  const model = modelOf(xml)
  return writeDiagram(xml, model, layOut(model))
}

const office = [
  collaboration(pool('Pool', 'Instansi', 'P'), element('messageFlow', { id: 'M', sourceRef: 'Box', targetRef: 'S' }), pool('Box', 'Pemohon')),
  process('P', laneSet(lane('L1', 'Staf', ['S', 'A', 'X']), lane('L2', 'Kepala', ['Sub'])), start('S'), task('A', 'Terima "berkas" & <periksa>'), gateway('X', 'Lengkap?'),
    subProcess('Sub', 'Menetapkan', task('In', 'Tanda tangan')), flow('F1', 'S', 'A'), flow('F2', 'A', 'X'), flow('F3', 'X', 'Sub'), flow('F4', 'X', 'A')),
]

describe('writing a diagram', () => {
  it('[WD1] reads back as the layout it was', () => {
    const xml = bpmnText(office)
    const written = modelOf(withLayout(xml))
    const laidOut = layOut(modelOf(xml))
    expect(written.diagram?.planes[0]).toEqual({ ...laidOut.planes[0], elementId: 'collaboration' })
    expect(diagramIsComplete(written)).toBe(true)
  })
  it('[WD2] leaves every other character as it is', () => {
    const xml = bpmnText(office)
    const written = withLayout(xml)
    const diagrams = /\s*<bpmndi:BPMNDiagram[\s\S]*<\/bpmndi:BPMNDiagram>\n/.exec(written)?.[0] ?? ''
    expect(written.replace(diagrams, '\n')).toBe(xml)
  })
  it.each([
    ['a default namespace', bpmnText(twoTasks(), { prefix: '' })],
    ['prefixes that mean something else', bpmnText(twoTasks(), { root: { 'xmlns:bpmndi': 'urn:other', 'xmlns:dc': 'urn:dublin-core', 'xmlns:di': 'urn:third' } })],
    ['no declaration of the diagram namespaces', bpmnText(twoTasks()).replace(/ xmlns:(bpmndi|dc|di)="[^"]*"/g, '')],
    ['one line', bpmnText(office, { isOneLine: true })],
  ])('[WD3] fits a file with %s', async (_, xml) => {
    const written = withLayout(xml)
    expect(diagramIsComplete(modelOf(written))).toBe(true)
    const { warnings, rootElement } = await new BpmnModdle().fromXML(written)
    expect(warnings).toEqual([])
    expect(rootElement['diagrams']).toHaveLength(1)
  })
  it('[WD4] uses no id that the file has', () => {
    const ids = [...withLayout(bpmnText([process('BPMNDiagram', task('BPMNShape', 'A'), task('BPMNPlane', 'B'))])).matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
  it('[WD5] shows the mark of exclusive gateways and says which sub-processes are open', () => {
    const written = withLayout(bpmnText(office))
    expect(written).toMatch(/bpmnElement="X" isMarkerVisible="true"/)
    expect(written).toMatch(/bpmnElement="Sub" isExpanded="true"/)
    expect(written).toMatch(/bpmnElement="L1" isHorizontal="true"/)
  })
  it('[WD6] draws the line of a data association under its own id', () => {
    const association = element('dataInputAssociation', { id: 'DA' }, element('sourceRef', {}, 'D'))
    const written = withLayout(bpmnText([process('P', element('dataObjectReference', { id: 'D', name: 'Surat' }), task('A', 'Baca', association))]))
    expect(written).toMatch(/<bpmndi:BPMNEdge id="[^"]*" bpmnElement="DA">/)
  })
  it('[WD7] writes numbers and ids that XML can hold, whatever the names are', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (name) => {
      const xml = bpmnText([process('P', task('A', name))])
      const { model } = readBpmn(utf8(xml), 'model.bpmn')
      if (model) expect(diagramIsComplete(modelOf(writeDiagram(xml, model, layOut(model))))).toBe(true)
    }))
  })
  it('[WD8] refuses a text without a model', () => {
    expect(() => writeDiagram('<definitions/>', modelOf(bpmnText(twoTasks())), { planes: [] })).toThrow(/a model in it/)
  })

  const readable = corpusFiles().filter((file) => readBpmn(file.bytes(), file.file).model)
  it.each(readable.map((file) => [file.file, file] as const))('[WD9] gives %s a diagram that draws it all', async (_, file) => {
    // As the editor gets it: in UTF-8, and with ids that are unique.
    const text = editableXml(file.bytes()).xml.replace(/encoding="[^"]*"/i, 'encoding="UTF-8"')
    const bare = text.replace(/<([\w-]+:)?BPMNDiagram[\s\S]*<\/([\w-]+:)?BPMNDiagram>/, '')
    const again = modelOf(withLayout(bare))
    // A process without anything in it has a diagram without anything in it.
    expect(diagramIsComplete(again)).toBe(again.processes.some(({ nodes }) => nodes.length > 0) || again.participants.length > 0)
    const { warnings } = await new BpmnModdle().fromXML(withLayout(bare))
    const ours = warnings.filter(({ message }) => /BPMNDiagram|BPMNPlane|BPMNShape|BPMNEdge|bpmnElement/.test(message))
    expect(ours).toEqual([])
  })
})
