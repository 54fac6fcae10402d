import { describe, expect, it } from 'vitest'
import { analyze } from '../../src/analysis/analyze.ts'
import { saysApproval, saysControl } from '../../src/analysis/control-words.ts'
import type { DataElement, ProcessModel } from '../../src/model/process-model.ts'
import { defaultSettings } from '../../src/model/study.ts'
import {
  aFlow, aGateway, aLane, aModel, anActivity, anEvent, aPool, aProcess, aSequence, aSubProcess, flowOf, inSequence,
} from '../support/build-model.ts'

const counts = (model: ProcessModel) => analyze(model, defaultSettings).counts
const ofFlow = (...parts: Parameters<typeof flowOf>) => counts(aModel([aProcess(flowOf(...parts))]))

describe('counts of a model', () => {
  it('[CT1] [SH1] steps are tasks, call activities and collapsed or empty sub-processes; an open one counts by its content', () => {
    const inner = inSequence([anActivity('a'), anActivity('b')])
    const model = aModel([aProcess(inSequence([
      anActivity('c', { type: 'callActivity' }), aSubProcess('open', inner), aSubProcess('closed', inner, { isExpanded: false }),
      aSubProcess('empty', flowOf([])),
    ]))])
    expect(counts(model)).toMatchObject({ steps: 5, events: 4 })
  })

  it.each([
    ['exclusiveGateway', 1], ['inclusiveGateway', 1], ['complexGateway', 1], ['eventBasedGateway', 1], ['parallelGateway', 0],
  ] as const)('[CT2] a diverging %s is %d decision(s), a joining one is none', (type, decisions) => {
    const nodes = [aGateway('split', type), anActivity('a'), anActivity('b'), aGateway('join', type), anEvent('end', 'endEvent')]
    expect(ofFlow(nodes, ['split a join end', 'split b join']).decisions).toBe(decisions)
  })

  it('[CT3] events of every kind', () => {
    const nodes = [
      anEvent('s', 'startEvent'), anActivity('a'), anEvent('timer', 'boundaryEvent', { attachedToRef: 'a' }),
      anEvent('mail', 'intermediateThrowEvent'), anEvent('e', 'endEvent'),
    ]
    expect(ofFlow(nodes, ['s a mail e', 'timer e']).events).toBe(4)
  })

  it('[CT4] a sequence flow between performers hands over, gateways by their own lane', () => {
    const nodes = [anActivity('a'), aGateway('g'), anActivity('b'), anActivity('c')]
    const flows = ['a g b', 'g c']
    const across = (staff: string[], head: string[]) =>
      counts(aModel([aProcess(flowOf(nodes, flows), [aLane('Staf', staff), aLane('Kepala', head)])])).handOffs
    expect(across(['a'], ['g', 'b', 'c'])).toBe(1)
    expect(across(['a', 'g'], ['b', 'c'])).toBe(2)
    expect(across(['a', 'g', 'b', 'c'], [])).toBe(0)
    expect(across(['a'], [])).toBe(0)
  })

  it('[CT4] [CT6] performers whose names sound the same are one, however they are written', () => {
    const model = aModel([aProcess(flowOf([anActivity('a'), anActivity('b')], ['a b']), [aLane('Kepala\nDinas', ['a']), aLane('KEPALA DINAS', ['b'])])])
    expect(counts(model)).toMatchObject({ handOffs: 0, performers: 1 })
  })

  it('[CT5] a message flow between pools hands over, to a black box as well; one inside a pool does not', () => {
    const model = aModel(
      [aProcess(flowOf([anActivity('a'), anActivity('b')], ['a b']), [], 'p'), aProcess(flowOf([anActivity('c')]), [], 'q')],
      {
        participants: [aPool('Dinas', 'p'), aPool('Dinas', 'q', 'other'), aPool('Warga')],
        messageFlows: [
          { id: 'm1', sourceRef: 'a', targetRef: 'c' }, { id: 'm2', sourceRef: 'pool Warga', targetRef: 'a' },
          { id: 'm3', sourceRef: 'a', targetRef: 'b' },
        ],
      },
    )
    expect(counts(model).handOffs).toBe(2)
  })

  it('[CT6] performers are the names that perform an activity, a pool where there is no lane', () => {
    const model = aModel(
      [
        aProcess(flowOf([anActivity('a'), anActivity('b'), anEvent('e', 'endEvent')]), [aLane('Staf', ['a', 'b']), aLane('Kepala', ['e'])], 'p'),
        aProcess(flowOf([anActivity('c')]), [], 'q'),
      ],
      { participants: [aPool('Dinas', 'p'), aPool('Loket', 'q'), aPool('Warga')] },
    )
    expect(counts(model).performers).toBe(2)
  })

  it('[CT7] each drawn document once, stores not; stated numbers where none is drawn', () => {
    const data: DataElement[] = [
      { id: 'd1', name: 'Nota Dinas', type: 'dataObjectReference' }, { id: 'd2', name: 'nota  dinas', type: 'dataObject' },
      { id: 'd3', name: 'Surat', type: 'dataInput' }, { id: 'd4', name: 'Basis data', type: 'dataStoreReference' },
      { id: 'd5', type: 'dataObject' },
    ]
    const nodes = [anActivity('a', { facts: { documents: 3 } }), anActivity('b', { facts: { documents: 2 } })]
    expect(ofFlow(nodes, [], data).documents).toBe(2)
    expect(ofFlow(nodes, [], data.slice(3)).documents).toBe(5)
  })

  it('[CT8] applications by name, however written', () => {
    const application = (name: string, application?: string) => anActivity(name, { facts: application === undefined ? {} : { application } })
    expect(ofFlow([application('a', 'SIMPEG'), application('b', 'Simpeg '), application('c', 'SRIKANDI'), application('d')]).applications).toBe(2)
  })

  it('[AU1] [AU2] automation as stated, else by the type of the task', () => {
    expect(ofFlow([
      anActivity('a'), anActivity('b', { type: 'userTask' }), anActivity('c', { type: 'manualTask' }), anActivity('d', { type: 'callActivity' }),
      anActivity('e', { type: 'serviceTask' }), anActivity('f', { type: 'sendTask' }), anActivity('g', { type: 'receiveTask' }),
      anActivity('h', { type: 'scriptTask' }), anActivity('i', { type: 'businessRuleTask' }),
      anActivity('j', { type: 'serviceTask', facts: { automation: 'assisted' } }), anActivity('k', { facts: { automation: 'automated' } }),
    ])).toMatchObject({ manual: 4, assisted: 1, automated: 6 })
  })

  it.each([
    ['Menyetujui permohonan', true], ['Meminta persetujuan Kepala Bidang', true], ['Paraf nota dinas', true],
    ['Penandatanganan SK', true], ['Menandatangani surat', true], ['Tanda tangan Kepala Dinas', true], ['TTD SK', true],
    ['Pengesahan dokumen', true], ['Approve request', true], ['Manager approval', true], ['Sign contract', true], ['Sign-off', true],
    ['Menyusun konsep', false], ['Assign task', false], ['Design form', false], ['Sign in to the portal', false], ['Disposisi', false],
    [undefined, false],
  ])('[CT9] %j says approval: %s', (name, says) => expect(saysApproval(name)).toBe(says))

  it.each([['Memeriksa berkas', true], ['Check validity', true], ['Menyetujui', true], ['Menerima berkas', false]])(
    '%j is a control: %s', (name, says) => expect(saysControl(name)).toBe(says))

  it('[CT10] a flow that leads back is a loop, a join is none, a flow to itself is one', () => {
    const nodes = [anEvent('s', 'startEvent'), anActivity('a'), aGateway('g'), anActivity('b'), anEvent('e', 'endEvent')]
    expect(ofFlow(nodes, ['s a g b e']).loops).toBe(0)
    expect(ofFlow(nodes, ['s a g b e', 'g a']).loops).toBe(1)
    expect(ofFlow(nodes, ['s a g b e', 'g a', 'b a', aFlow('b', 'b')]).loops).toBe(3)
    expect(ofFlow(nodes, ['s a g b e', 's b', 'g e']).loops).toBe(0)
  })

  it('[CT10] finds a loop without any start, and one through a boundary event', () => {
    expect(ofFlow([anActivity('a'), anActivity('b')], ['a b a']).loops).toBe(1)
    const nodes = [anActivity('a'), anActivity('b'), anEvent('late', 'boundaryEvent', { attachedToRef: 'b' })]
    expect(ofFlow(nodes, ['a b', 'late a']).loops).toBe(1)
  })

  it('says nothing of an empty model', () => {
    expect(counts(aModel([]))).toEqual({
      steps: 0, decisions: 0, events: 0, handOffs: 0, performers: 0, documents: 0, applications: 0, manual: 0, assisted: 0,
      automated: 0, approvals: 0, loops: 0,
    })
  })

  it('counts a sequence over two lanes', () => {
    expect(counts(aSequence([anActivity('a'), anActivity('b'), anActivity('c')], ['Staf', 'Kepala', 'Staf']))).toMatchObject({
      // the start and the end stand in no lane
      steps: 3, performers: 2, handOffs: 2,
    })
  })
})
