import { describe, expect, it } from 'vitest'
import { readBpmn } from '../../src/bpmn/read-bpmn.ts'
import { findingText } from '../../src/locale/finding-text.ts'
import type { Finding } from '../../src/model/finding.ts'
import type { Activity, Process, ProcessModel } from '../../src/model/process-model.ts'
import {
  bpmnBytes, bpmnText, collaboration, diagram, element, end, extension, flow, gateway, lane, laneSet, pool, process, start,
  subProcess, task, twoTasks, utf8, type Style, type Xml,
} from '../support/build-bpmn.ts'

function read(children: readonly Xml[], style?: Style): { model: ProcessModel; findings: readonly Finding[]; process: Process } {
  const { model, findings, refusal } = readBpmn(bpmnBytes(children, style), 'x.bpmn')
  if (!model) throw new Error(refusal.code)
  for (const finding of findings) for (const language of ['id', 'en'] as const) {
    const { why, fix } = findingText(language, finding)
    if (/[{}]|undefined/.test(why + fix)) throw new Error(`${finding.code} lacks a parameter: ${why} ${fix}`)
  }
  return { model, findings, process: model.processes[0]! }
}

const codes = (findings: readonly Finding[]): string[] => findings.map(({ code }) => code).filter((code) => !code.startsWith('DIAGRAM'))
const activity = (some: Process, id: string): Activity => some.nodes.find((node): node is Activity => node.kind === 'activity' && node.id === id)!

describe('a BPMN file is read', () => {
  it.each(['', 'bpmn', 'semantic', 'model_1'])('with the prefix "%s"', (prefix) => {
    const { model, findings } = read([...twoTasks(), diagram('P', ['S', 'A', 'B', 'E'])], { prefix })
    expect(findings.map(({ code }) => code)).toEqual(['DIAGRAM_INCOMPLETE'])
    expect(model.processes[0]).toMatchObject({
      id: 'P', lanes: [], nodes: [{ id: 'S' }, { id: 'A', kind: 'activity', type: 'task', name: 'Terima berkas' }, { id: 'B' }, { id: 'E' }],
      sequenceFlows: [{ id: 'F1', sourceRef: 'S', targetRef: 'A' }, { id: 'F2', sourceRef: 'A', targetRef: 'B' }, { id: 'F3' }],
    })
    expect(model.diagram?.planes[0]).toMatchObject({ elementId: 'P', shapes: [{ elementId: 'S', bounds: { x: 0, y: 0, width: 100, height: 80 } }, {}, {}, {}], edges: [] })
  })

  it('with two prefixes for one namespace, and a prefix rebound inside', () => {
    const { process: some } = read([process('P', '<b:task xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL" id="A"/>',
      '<bpmn:task id="B"><bpmn:extensionElements><bpmn:task xmlns:bpmn="urn:other" id="C"/></bpmn:extensionElements></bpmn:task>')])
    expect(some.nodes.map(({ id }) => id)).toEqual(['A', 'B'])
  })

  it('with pools, nested lanes, message flows and the name of the collaboration', () => {
    const { model } = read([
      element('collaboration', { id: 'C', name: 'Perizinan' }, pool('P1', 'Dinas', 'P'), pool('P2', 'Pemohon'), element('messageFlow', { id: 'M', sourceRef: 'P2', targetRef: 'A' })),
      process('P', laneSet(lane('L', 'Dinas', ['A', 'B'], element('childLaneSet', {}, lane('L1', 'Loket', ['B'])))), task('A'), task('B')),
    ])
    expect(model).toMatchObject({
      name: 'Perizinan', participants: [{ id: 'P1', processRef: 'P' }, { id: 'P2', name: 'Pemohon' }],
      messageFlows: [{ id: 'M', sourceRef: 'P2', targetRef: 'A' }],
      processes: [{ lanes: [{ id: 'L', flowNodeRefs: ['A'], lanes: [{ id: 'L1', name: 'Loket', flowNodeRefs: ['B'] }] }] }],
    })
  })

  it('with events: position, definition, host, interruption', () => {
    const { process: some } = read([
      element('messageEventDefinition', { id: 'shared' }),
      process('P', task('A'), element('startEvent', { id: 'a', isInterrupting: 'false' }, element('timerEventDefinition')),
        element('boundaryEvent', { id: 'b', attachedToRef: 'A', cancelActivity: 'false' }, element('errorEventDefinition')),
        element('endEvent', { id: 'c' }, element('signalEventDefinition'), element('terminateEventDefinition')),
        element('intermediateThrowEvent', { id: 'd' }, element('compensateEventDefinition')),
        element('intermediateCatchEvent', { id: 'e' }, element('eventDefinitionRef', {}, 'shared')), end('f')),
    ])
    expect(some.nodes.slice(1)).toMatchObject([
      { type: 'startEvent', definition: 'timer', isInterrupting: false }, { type: 'boundaryEvent', definition: 'error', attachedToRef: 'A', isInterrupting: false },
      { type: 'endEvent', definition: 'multiple', isInterrupting: true }, { definition: 'compensation' }, { definition: 'message' }, { definition: 'none' },
    ])
  })

  it('with every kind of activity, its loop, data and documentation', () => {
    const { process: some } = read([process('P',
      element('userTask', { id: 'A', isForCompensation: 'true' }, element('documentation', {}, 'satu'), element('documentation', {}, '<b>dua</b> &amp; tiga'), element('standardLoopCharacteristics')),
      element('callActivity', { id: 'B' }, element('multiInstanceLoopCharacteristics', { isSequential: 'true' })),
      element('transaction', { id: 'C' }, element('multiInstanceLoopCharacteristics')),
      element('task', { id: 'D' }, element('dataInputAssociation', {}, element('sourceRef', {}, 'form'), element('targetRef', {}, 'port')),
        element('dataOutputAssociation', {}, element('sourceRef', {}, 'port'), element('targetRef', {}, 'store'))),
      element('dataObject', { id: 'object', name: 'Formulir' }), element('dataObjectReference', { id: 'form', dataObjectRef: 'object' }), element('dataStoreReference', { id: 'store', name: 'Arsip' }))])
    expect(activity(some, 'A')).toMatchObject({ type: 'userTask', isForCompensation: true, loop: 'standard', documentation: 'satu\n\ndua & tiga' })
    expect(activity(some, 'B')).toMatchObject({ type: 'callActivity', loop: 'sequentialMultiInstance' })
    expect(activity(some, 'C')).toMatchObject({ type: 'transaction', loop: 'parallelMultiInstance', isExpanded: false })
    expect(activity(some, 'D')).toMatchObject({ dataInputRefs: ['form'], dataOutputRefs: ['store'] })
    expect(some.data).toMatchObject([{ type: 'dataObject' }, { id: 'form', name: 'Formulir' }, { id: 'store', name: 'Arsip' }])
  })

  it('with artifacts: annotations, groups, associations', () => {
    const { process: some, findings } = read([element('category', { id: 'k' }, element('categoryValue', { id: 'v', value: 'Tahap 1' })),
      process('P', task('A'), element('textAnnotation', { id: 't' }, element('text', {}, '<![CDATA[a & b]]>')), element('group', { id: 'g', categoryValueRef: 'v' }),
        element('association', { id: 'x', sourceRef: 'A', targetRef: 't' }), element('association', { id: 'y', sourceRef: 'A', targetRef: 'gone' }))])
    expect(some.artifacts).toEqual([
      { kind: 'textAnnotation', id: 't', text: 'a & b' }, { kind: 'group', id: 'g', name: 'Tahap 1' }, { kind: 'association', id: 'x', sourceRef: 'A', targetRef: 't' },
    ])
    expect(findings.find(({ code }) => code === 'REFERENCE_UNRESOLVED')).toMatchObject({ elementId: 'y', params: { reference: 'gone' } })
  })

  it('with conditions and defaults', () => {
    const { process: some } = read([process('P', task('A'), element('exclusiveGateway', { id: 'G', default: 'F' }), flow('F', 'G', 'A'),
      flow('H', 'G', 'A', element('conditionExpression', {}, 'x > 1')), flow('I', 'G', 'A', element('conditionExpression')))])
    expect(some.nodes[1]).toMatchObject({ defaultFlow: 'F' })
    expect(some.sequenceFlows.map(({ hasCondition }) => hasCondition)).toEqual([false, true, false])
  })

  it('with extensions whose names are not ASCII', () => {
    const { process: some } = read([process('P', task('Ä', 'Prüfen', extension('<v:größe xmlns:v="urn:v"><v:é/></v:größe>')))])
    expect(some.nodes).toMatchObject([{ id: 'Ä', name: 'Prüfen' }])
  })

  it('with names as they are meant: references resolved, line breaks as blanks', () => {
    const { process: some, findings } = read([process('P', '<bpmn:task id="A" name=" Terima&#10;berkas\n&#x1F600; &lt;b&gt; &nbsp; "/>')])
    expect(some.nodes[0]?.name).toBe('Terima\nberkas \u{1F600} <b> &nbsp;')
    expect(findings[0]).toMatchObject({ code: 'ENTITY_UNKNOWN', params: { entity: '&nbsp;' }, line: 3 })
  })

  it.each<[string, Readonly<Record<string, string>>, boolean]>([
    ['says open', { isExpanded: 'true' }, true], ['says closed', { isExpanded: 'false' }, false], ['says nothing', {}, false],
  ])('a drawn sub-process is open or closed as its shape %s', (_name, attributes, isExpanded) => {
    const shape = (id: string, more: Readonly<Record<string, string>>): Xml => element('bpmndi:BPMNShape', { bpmnElement: id, ...more }, element('dc:Bounds', { x: '0', y: '0', width: '9', height: '9' }))
    const drawing = (inside: readonly Xml[]): Xml => element('bpmndi:BPMNDiagram', {}, element('bpmndi:BPMNPlane', {}, shape('Sub', attributes), ...inside))
    const sub = process('P', subProcess('Sub', '', task('A')))
    expect(activity(read([sub, drawing([])]).process, 'Sub').isExpanded).toBe(isExpanded)
    // Without a word, what is drawn inside decides.
    if (attributes['isExpanded'] === undefined) expect(activity(read([sub, drawing([shape('A', {})])]).process, 'Sub').isExpanded).toBe(true)
    expect(activity(read([sub]).process, 'Sub').isExpanded).toBe(true)
  })

  it('with the lines and labels of its diagram', () => {
    const { model } = read([...twoTasks(), element('bpmndi:BPMNDiagram', {}, element('bpmndi:BPMNPlane', { bpmnElement: 'P' },
      element('bpmndi:BPMNEdge', { bpmnElement: 'F1' }, element('di:waypoint', { x: '1.5', y: '-2' }), element('di:waypoint', { x: '3', y: '4' }),
        element('bpmndi:BPMNLabel', {}, element('dc:Bounds', { x: '1', y: '2', width: '3', height: '4' }))),
      element('bpmndi:BPMNEdge', { bpmnElement: 'F2' }, element('di:waypoint', { x: '1', y: '2' }))))])
    expect(model.diagram?.planes[0]?.edges).toEqual([{ elementId: 'F1', waypoints: [{ x: 1.5, y: -2 }, { x: 3, y: 4 }], labelBounds: { x: 1, y: 2, width: 3, height: 4 } }])
  })
})

describe('nothing is lost without a word', () => {
  it.each<[string, readonly Xml[], readonly string[]]>([
    ['an unknown element of the standard', [process('P', task('A'), element('fooTask', { id: 'X', name: 'Foo' }, task('inside')))], ['ELEMENT_UNKNOWN']],
    ['a task outside a process', [process('P', task('A')), task('B', 'di luar')], ['ELEMENT_MISPLACED']],
    ['lanes of a sub-process', [process('P', subProcess('S', '', laneSet(lane('L', 'x', ['A'])), task('A')))], ['ELEMENT_MISPLACED']],
    ['a choreography beside a process', [process('P', task('A')), element('choreography', { id: 'C' })], ['CHOREOGRAPHY_NOT_READ']],
    ['a flow without a target', [process('P', task('A'), flow('F', 'A', 'gone'))], ['FLOW_WITHOUT_TARGET']],
    ['a flow without a source', [process('P', task('A'), flow('F', undefined, 'A'))], ['FLOW_WITHOUT_SOURCE']],
    ['a flow to a document', [process('P', task('A'), element('dataObject', { id: 'D' }), flow('F', 'A', 'D'))], ['FLOW_WITHOUT_TARGET']],
    ['a flow into a sub-process', [process('P', task('A'), subProcess('S', '', task('B')), flow('F', 'A', 'B'))], ['FLOW_CROSSES_BORDER']],
    ['a message flow without an end', [collaboration(pool('X', 'x'), element('messageFlow', { id: 'M', sourceRef: 'X' })), process('P', task('A'))], ['MESSAGE_FLOW_WITHOUT_END']],
    ['a pool of a process that is not there', [collaboration(pool('X', 'x', 'gone')), process('P', task('A'))], ['REFERENCE_UNRESOLVED']],
    ['a lane with a node that is not there', [process('P', laneSet(lane('L', 'x', ['gone', 'D'])), task('A'), element('dataObject', { id: 'D' }))], ['REFERENCE_UNRESOLVED']],
    ['a node in two lanes', [process('P', laneSet(lane('L', 'x', ['A']), lane('K', 'y', ['A'])), task('A'))], ['NODE_IN_SEVERAL_LANES']],
    ['a boundary event without a host', [process('P', task('A'), element('boundaryEvent', { id: 'B' }))], ['BOUNDARY_WITHOUT_HOST']],
    ['a default that is not there', [process('P', task('A'), element('inclusiveGateway', { id: 'G', default: 'gone' }))], ['REFERENCE_UNRESOLVED']],
    ['a missing id', [process('P', element('task', { name: 'A' }))], ['ID_MISSING']],
    ['a repeated id', [process('P', task('A', 'satu'), task('A', 'dua'))], ['ID_DUPLICATE']],
    ['an id that is none', [process('P', task('1 A'))], ['ID_NOT_NCNAME']],
    ['an attribute without quotes', [process('P', '<bpmn:task id="A" name=x />')], ['XML_WARNING']],
    ['an attribute twice', [process('P', '<bpmn:task id="A" id="B" />')], ['XML_WARNING']],
    ['an empty process', [process('P')], ['PROCESS_EMPTY']],
    ['facts nobody can read', [process('P', task('A', '', extension('<r:activity xmlns:r="urn:ringkas:bpmn:1" value="?" />')))], ['FACT_UNREADABLE']],
    ['facts at the wrong element', [process('P', task('A'), element('exclusiveGateway', { id: 'G' }, extension('<r:activity xmlns:r="urn:ringkas:bpmn:1" value="VA" />')))], ['ELEMENT_MISPLACED']],
  ])('%s', (_name, children, expected) => {
    expect(codes(read(children).findings)).toEqual(expected)
  })

  it('what is known and not interpreted needs no word', () => {
    const { findings } = read([element('itemDefinition', { id: 'i' }), element('message', { id: 'm' }), element('error', { id: 'e' }),
      process('P', element('property', { id: 'p' }), element('ioSpecification', {}, element('dataInput', { id: 'in' }), element('inputSet')),
        task('A', '', element('ioSpecification', {}, element('dataInput', { id: 'x' })), element('potentialOwner', {}, element('resourceRef', {}, 'r'))), '<v:thing xmlns:v="urn:v"/>')])
    expect(codes(findings)).toEqual([])
  })

  it('a finding names the line of its element, in any line ends', () => {
    const text = bpmnText([process('P', start('S'), gateway('G'), flow('F', 'S', 'gone'))], { newline: '\r\n' })
    const { findings } = readBpmn(utf8(text), 'x.bpmn')
    expect(findings[0]).toEqual({
      code: 'FLOW_WITHOUT_TARGET', severity: 'warning', elementId: 'F', file: 'x.bpmn', line: 6, params: { name: 'F', reference: 'gone' },
    })
  })
})

describe('what a file leaves out or says twice is repaired', () => {
  it('an end that a flow does not name is taken from the nodes that list it', () => {
    const { process: some, findings } = read([process('P', element('startEvent', { id: 'S' }, element('outgoing', {}, 'F')), element('task', { id: 'A' }, element('incoming', {}, 'F')), flow('F'))])
    expect(some.sequenceFlows).toMatchObject([{ id: 'F', sourceRef: 'S', targetRef: 'A' }])
    expect(codes(findings)).toEqual(['FLOW_END_REPAIRED', 'FLOW_END_REPAIRED'])
  })

  it('incoming and outgoing that disagree with the flows do not matter', () => {
    const { process: some } = read([process('P', element('task', { id: 'A' }, element('outgoing', {}, 'F'), element('incoming', {}, 'F')), task('B'), flow('F', 'B', 'A'))])
    expect(some.sequenceFlows).toMatchObject([{ sourceRef: 'B', targetRef: 'A' }])
  })

  it('a flow listed outside the sub-process its ends are in runs there', () => {
    const { process: some } = read([process('P', subProcess('S', '', task('A'), task('B')), flow('F', 'A', 'B'))])
    expect(some.sequenceFlows).toEqual([])
    expect(activity(some, 'S').content?.sequenceFlows).toMatchObject([{ id: 'F' }])
  })

  it('references with a prefix find their element', () => {
    const { model } = read([collaboration(pool('X', 'x', 'tns:P')), process('P', task('A'))])
    expect(model.participants[0]?.processRef).toBe('P')
  })

  it('one id for a pool and its process: each keeps what refers to it', () => {
    const { model } = read([collaboration(pool('X', 'x', 'X'), pool('Y', 'y'), element('messageFlow', { id: 'M', sourceRef: 'Y', targetRef: 'X' })), process('X', task('A'))])
    expect(model.participants[0]).toMatchObject({ id: 'X', processRef: 'X_2' })
    expect(model.messageFlows[0]?.targetRef).toBe('X')
    expect(model.processes[0]?.id).toBe('X_2')
  })
})
