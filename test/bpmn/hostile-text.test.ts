// Texts that only somebody who wants trouble writes, and valid XML that nearly nobody writes: read whole, or refused by name.
import { describe, expect, it } from 'vitest'
import { analyze } from '../../src/analysis/analyze.ts'
import { editableXml } from '../../src/bpmn/editable-xml.ts'
import { readBpmn } from '../../src/bpmn/read-bpmn.ts'
import { renameElement } from '../../src/bpmn/rename-element.ts'
import { writeFacts } from '../../src/bpmn/write-facts.ts'
import { diagramSvg } from '../../src/evidence/picture/diagram-svg.ts'
import { svgSize } from '../../src/evidence/report-pictures.ts'
import { factsOf } from '../../src/model/fact-sheet.ts'
import { noFacts } from '../../src/model/facts.ts'
import type { ProcessModel } from '../../src/model/process-model.ts'
import { defaultSettings } from '../../src/model/study.ts'
import { bpmnText, process, task, utf8 } from '../support/build-bpmn.ts'

const facts = 'xmlns:r="urn:ringkas:bpmn:1"'
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
const file = (...inside: readonly string[]): Uint8Array => utf8(bpmnText([process('P', ...inside)]))

function modelOf(bytes: Uint8Array): ProcessModel {
  const { model, refusal } = readBpmn(bytes, 'x.bpmn')
  if (!model) throw new Error(refusal.code)
  return model
}

describe('time to read', () => {
  it('does not grow with the ways to divide a row of comments', () => {
    const bytes = utf8('<!---->'.repeat(140) + bpmnText([process('P', task('A'))]).replace(/^<\?xml[^>]*>/, ''))
    expect(modelOf(bytes).processes[0]?.nodes).toHaveLength(1)
    expect(readBpmn(utf8(`${'<!-- a -->'.repeat(60)}<HTML>`), 'x').refusal?.code).toBe('FILE_IS_HTML')
  })

  it.each([
    ['blanks', ' '.repeat(200_000)], ['a word without a value', ` ${'a'.repeat(200_000)}`], ['words without values', ' a'.repeat(20_000)],
    ['attributes', Array.from({ length: 20_000 }, (_, at) => ` a${at}="1"`).join('')],
  ])('a tag of many %s takes facts and is edited', (_, many) => {
    const bytes = file(`<bpmn:task id="A"${many}/>`)
    const written = writeFacts(bytes, { ...noFacts, activities: { A: { value: 'VA' } } })
    expect(text(written)).toContain('value="VA"')
    expect(editableXml(bytes).xml).toContain('id="A"')
  })
})

describe('quotes out of step', () => {
  it.each([
    ['that swallow the elements behind them', '<bpmn:task id="A" name="a"b"/><bpmn:task id="B" name="x"/>', 3],
    ['within what another tool wrote', '<bpmn:task id="A"/>\n<bpmn:extensionElements><x:y xmlns:x="urn:x" z="1""/></bpmn:extensionElements><bpmn:task id="B" name="x"/>', 4],
    ['in pairs, but out of step', '<bpmn:task id="A" name=" x=""Hitung"/>', 3],
    ['in pairs, but out of step, in facts', `<bpmn:task id="A"><bpmn:extensionElements><r:activity ${facts} phase="T id=""a" value="VA"/></bpmn:extensionElements></bpmn:task>`, 3],
    ['at the end of the file', "<bpmn:task id='A' name='a' '/>", 3],
    ['so that a tag takes the rest of the file for its own', '<bpmn:task id=A" />\n<bpmn:task id="B" />\n<bpmn:task id="C" />', 3],
    ['so that a tag of another tool does', '<bpmn:task id="A"><bpmn:extensionElements>\n<x:y xmlns:x="urn:x" z=1"/></bpmn:extensionElements></bpmn:task><bpmn:task id="B"/>', 4],
    ['so that the file seems cut off', '\n<bpmn:task id="A" name="a />\n<bpmn:task id="B">Uraian</bpmn:task>', 4],
  ])('%s: the file is refused, with the line', (_, inside, line) => {
    expect(readBpmn(file(inside), 'x').refusal).toMatchObject({ code: 'XML_MALFORMED', line })
  })

  it('a sign that XML wants escaped is still read where nothing is lost', () => {
    expect(modelOf(file('<bpmn:task id="A" name="umur < 17"/>')).processes[0]?.nodes[0]?.name).toBe('umur < 17')
  })
})

describe('blanks around an equals sign', () => {
  const loose = file('<bpmn:task id = "A" name\n=\n"Hitung"/><bpmn:task id ="B"/><bpmn:sequenceFlow id="F" sourceRef = \'A\' targetRef= "B"/>')

  it('are XML, in the root too', () => {
    const [process] = modelOf(loose).processes
    expect(process?.nodes.map(({ id, name }) => [id, name])).toEqual([['A', 'Hitung'], ['B', undefined]])
    expect(process?.sequenceFlows).toMatchObject([{ sourceRef: 'A', targetRef: 'B' }])
    expect(modelOf(utf8(text(loose).replace('xmlns:bpmn=', 'xmlns:bpmn = '))).processes[0]?.nodes).toHaveLength(2)
  })

  it('stay where they are when facts and names are written', () => {
    const written = writeFacts(renameElement(loose, 'A', 'Menghitung'), { ...noFacts, activities: { B: { value: 'VA' } } })
    expect(text(written)).toContain('<bpmn:task id = "A" name\n=\n"Menghitung"/><bpmn:task id ="B">')
    expect(modelOf(written).processes[0]?.nodes[1]).toMatchObject({ facts: { value: 'VA' } })
  })

  it('are gone for the editor, which does not know them', () => {
    expect(modelOf(utf8(editableXml(loose).xml)).processes[0]?.nodes[0]?.name).toBe('Hitung')
    expect(editableXml(loose).xml).not.toMatch(/\s=|=\s/)
  })
})

describe('values past all measure', () => {
  it('a time above 10⁹ of a unit is no time: it is told, and every figure stays a number', () => {
    const bytes = file(`<bpmn:task id="A"><bpmn:extensionElements><r:activity ${facts} value="VA" processing="P${'9'.repeat(308)}Y" waiting="PT1H"/></bpmn:extensionElements></bpmn:task>`)
    const { model, findings } = readBpmn(bytes, 'x')
    expect(findings.map(({ code }) => code)).toContain('FACT_UNREADABLE')
    expect(analyze(model!, defaultSettings).totals).toMatchObject({ tableTotal: 60, valueAddedRatio: { value: 0 } })
  })

  it.each(['cost', 'tariff', 'casesPerYear'])('more than 10¹⁵ as %s is no amount: it is told, and costs nothing', (name) => {
    const [owner, child] = name === 'casesPerYear' ? ['process', 'process'] : name === 'tariff' ? ['lane', 'performer'] : ['task', 'activity']
    const stated = `<bpmn:extensionElements><r:${child} ${facts} ${name}="1e308"/></bpmn:extensionElements>`
    const { model, findings } = readBpmn(file(owner === 'process' ? stated : owner === 'task' ? `<bpmn:task id="A">${stated}</bpmn:task>`
      : `<bpmn:laneSet id="S"><bpmn:lane id="L">${stated}<bpmn:flowNodeRef>A</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet><bpmn:task id="A"/>`), 'x')
    expect(findings.map(({ code }) => code)).toContain('FACT_UNREADABLE')
    expect(JSON.stringify(model)).not.toContain('1e+308')
  })

  it.each(['1e308', '-1e300', '10000000'])('a coordinate of %s draws nothing, and the picture has a size', (value) => {
    const bytes = utf8(bpmnText([process('P', task('A', 'Hitung')), `<bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement="P"><bpmndi:BPMNShape bpmnElement="A">
      <dc:Bounds x="${value}" y="0" width="100" height="80"/></bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`]))
    const { width } = svgSize(diagramSvg(modelOf(bytes), { language: 'id', title: 'x' }))
    expect(width).toBeLessThan(1000)
  })

  it.each(['&#xD800;', '&#0;', '&#1;', '&#xFFFE;', '&#x110000;'])('%s is no character: an id with it is one id everywhere', (reference) => {
    const bytes = file(`<bpmn:task id="A${reference}" name="x"/><bpmn:task id="B"/><bpmn:sequenceFlow id="F" sourceRef="A${reference}" targetRef="B"/>`)
    expect(modelOf(bytes).processes[0]?.nodes[0]?.id).toBe(`A${reference}`)
    expect(modelOf(utf8(editableXml(bytes).xml)).processes[0]?.sequenceFlows).toHaveLength(1)
  })
})

it('facts stated twice for one element: when they are taken out, the second do not take their place', () => {
  const twice = file(`<bpmn:task id="A"><bpmn:extensionElements><r:activity ${facts} value="VA"/><r:activity ${facts} value="NVA"/></bpmn:extensionElements></bpmn:task>`)
  const written = writeFacts(twice, noFacts)
  expect(modelOf(written).processes[0]?.nodes[0]).toMatchObject({ facts: {} })
  expect(writeFacts(written, noFacts)).toEqual(written)
})

it.each([
  ['two slashes at its end', '<bpmn:task id="A" //>'], ['slashes with a blank between', '<bpmn:task id="A" / />'],
  ['an attribute without a value', '<bpmn:task name id="A"/>'], ['an attribute without quotes', '<bpmn:task id="A" name=x />'],
  ['an attribute twice', '<bpmn:task id="A" id="B"/>'],
])('a tag with %s is read with a warning, takes facts and is edited', (_, tag) => {
  const bytes = file(`${tag}<bpmn:task id="C" name="lain"/>`)
  expect(readBpmn(bytes, 'x').findings.map(({ code }) => code)).toContain('XML_WARNING')
  const written = modelOf(writeFacts(bytes, { ...noFacts, activities: { A: { value: 'VA' } } }))
  expect(written.processes[0]?.nodes).toMatchObject([{ id: 'A', facts: { value: 'VA' } }, { id: 'C', name: 'lain' }])
  expect(modelOf(utf8(editableXml(bytes).xml)).processes[0]?.nodes).toHaveLength(2)
})

it('a fact stated twice in one tag: when it is taken out, the second does not take its place', () => {
  const twice = file(`<bpmn:task id="A"><bpmn:extensionElements><r:activity ${facts} value="VA" phase="1" value="NVA"/></bpmn:extensionElements></bpmn:task>`)
  expect(modelOf(twice).processes[0]?.nodes[0]).toMatchObject({ facts: { value: 'VA', phase: '1' } })
  const written = modelOf(writeFacts(twice, { ...noFacts, activities: { A: { phase: '1' } } }))
  expect(factsOf(written).activities).toEqual({ A: { phase: '1' } })
})

it('a reference that leads nowhere leads nowhere in the editor too', () => {
  const bytes = file('<bpmn:task id="1a"/><bpmn:task id="B"/><bpmn:sequenceFlow id="F" sourceRef="id_1a" targetRef="B"/>')
  expect(modelOf(bytes).processes[0]?.sequenceFlows).toEqual([])
  expect(modelOf(utf8(editableXml(bytes).xml)).processes[0]?.sequenceFlows).toEqual([])
})

it('a declaration with odd marks does not keep a file from the editor', () => {
  const bytes = utf8(bpmnText([process('P', task('A'))]).replace('encoding="UTF-8"', 'encoding="ISO-8?>859-1"'))
  expect(modelOf(utf8(editableXml(bytes).xml)).processes[0]?.nodes).toHaveLength(1)
})
