import { describe, expect, it } from 'vitest'
import { analyzeFlow } from '../../../src/analysis/flow/analyze-flow.ts'
import { flowGraph } from '../../../src/analysis/flow/build-flow-graph.ts'
import type { Path } from '../../../src/analysis/flow/flow-analysis.ts'
import { valueStream } from '../../../src/analysis/flow/value-stream.ts'
import { indexModel } from '../../../src/model/model-index.ts'
import type { FlowElements, ProcessModel } from '../../../src/model/process-model.ts'
import { defaultSettings } from '../../../src/model/study.ts'
import { aFlow, aGateway, aModel, anEvent, aPool, aProcess, aSubProcess, aTimed, flowOf, inSequence } from '../../support/build-model.ts'
import { minutes } from '../../support/durations.ts'

type Which = (paths: { readonly best?: Path; readonly worst?: Path; readonly likely?: Path }) => Path | undefined
/** The stream of one path as text; its sum is the path's own time. */
function told(model: ProcessModel | FlowElements, which: Which = ({ likely }) => likely): string {
  const index = indexModel('processes' in model ? model : aModel([aProcess(model)]))
  const { bestPath, worstPath, paths } = analyzeFlow(index, defaultSettings)
  const path = which({ best: bestPath!, worst: worstPath!, likely: paths[0]! })!
  const { steps, waiting, processing } = valueStream(flowGraph(index, defaultSettings), path)
  expect(waiting + processing).toBeCloseTo(path.time, 9)
  return steps.map((step) => `${step.begin} ${step.id} ${step.waiting}+${step.processing}`).join(', ')
}

describe('the value stream of a path', () => {
  it('goes through a sequence with events that take time, and adds up waiting and work', () => {
    const timer = anEvent('timer', 'intermediateCatchEvent', { definition: 'timer', timer: minutes(60) })
    expect(told(inSequence([aTimed('a', 10, 'VA', { waiting: minutes(5) }), timer, aTimed('b', 20)]))).toBe('0 a 5+10, 15 timer 60+0, 75 b 0+20')
  })
  it('takes the branch of the path', () => {
    const choice = flowOf([anEvent('s', 'startEvent'), aGateway('x'), aTimed('a', 10), aTimed('b', 30), aGateway('j'), aTimed('c', 1), anEvent('e', 'endEvent')],
      ['s x', aFlow('x', 'a', { probability: 0.9 }), aFlow('x', 'b', { probability: 0.1 }), 'a j', 'b j', 'j c e'])
    expect(told(choice)).toBe('0 a 0+10, 10 c 0+1')
    expect(told(choice, ({ worst }) => worst)).toBe('0 b 0+30, 30 c 0+1')
  })
  it('[VS1] of parallel branches the longest counts', () => {
    const [split, join] = [aGateway('p', 'parallelGateway'), aGateway('q', 'parallelGateway')]
    expect(told(flowOf([anEvent('s', 'startEvent'), split, aTimed('a', 10), aTimed('b', 8), aTimed('c', 5), join, aTimed('d', 1), anEvent('e', 'endEvent')],
      ['s p', 'p a q', 'p b c q', 'q d e']))).toBe('0 b 0+8, 8 c 0+5, 13 d 0+1')
  })
  it('[VS2] goes through a loop once', () => {
    expect(told(flowOf([anEvent('s', 'startEvent'), aGateway('m'), aTimed('a', 10), aGateway('x'), aTimed('redo', 7), anEvent('e', 'endEvent')],
      ['s m a x', aFlow('x', 'redo', { probability: 0.3 }), aFlow('x', 'e', { probability: 0.7 }), 'redo m']))).toBe('0 a 0+10')
  })
  it('[VS3] counts instances one after the other together, and those at once as one', () => {
    const many = (loop: 'sequentialMultiInstance' | 'parallelMultiInstance') => inSequence([{ ...aTimed('a', 10, 'VA', { waiting: minutes(1), instances: 3 }), loop }])
    expect(told(many('sequentialMultiInstance'))).toBe('0 a 3+30')
    expect(told(many('parallelMultiInstance'))).toBe('0 a 1+10')
  })
  it('[VS4] shows what is inside a sub-process, also a repeated one, and passes an empty one', () => {
    const inside = flowOf([anEvent('s1', 'startEvent'), aTimed('b', 5), aTimed('c', 6), anEvent('e1', 'endEvent')], ['s1 b c e1'])
    expect(told(inSequence([aTimed('a', 1), aSubProcess('sub', inside), aTimed('d', 2)]))).toBe('0 a 0+1, 1 b 0+5, 6 c 0+6, 12 d 0+2')
    expect(told(inSequence([aSubProcess('sub', inside, { loop: 'sequentialMultiInstance', cardinality: 2 })]))).toBe('0 b 0+10, 10 c 0+12')
    expect(told(inSequence([aTimed('a', 1), aSubProcess('sub', inSequence([])), aTimed('d', 2)]))).toBe('0 a 0+1, 1 d 0+2')
  })
  it('[VS5] waits for what sends the message', () => {
    const applicant = aProcess(flowOf([anEvent('s', 'startEvent'), aTimed('apply', 10), { ...aTimed('receive', 3), type: 'receiveTask' }, anEvent('e', 'endEvent')], ['s apply receive e']), [], 'citizen')
    const office = aProcess(flowOf([anEvent('os', 'startEvent', { definition: 'message' }), aTimed('check', 40), anEvent('oe', 'endEvent', { definition: 'message' })], ['os check oe']), [], 'office')
    const messageFlows = [{ id: 'm1', sourceRef: 'apply', targetRef: 'os' }, { id: 'm2', sourceRef: 'oe', targetRef: 'receive' }]
    expect(told(aModel([applicant, office], { participants: [aPool('Pemohon', 'citizen'), aPool('Kantor', 'office')], messageFlows }))).toBe('0 apply 0+10, 10 check 0+40, 50 receive 0+3')
  })
})
