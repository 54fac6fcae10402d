import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { analyzeFlow } from '../../../src/analysis/flow/analyze-flow.ts'
import type { Fragment } from '../../../src/analysis/flow/flow-analysis.ts'
import { readBpmn } from '../../../src/bpmn/read-bpmn.ts'
import { indexModel } from '../../../src/model/model-index.ts'
import type { FlowElements, SequenceFlow } from '../../../src/model/process-model.ts'
import { defaultSettings, type StudySettings } from '../../../src/model/study.ts'
import { aFlow, aGateway, anActivity, anEvent, aTimed, flowOf, indexOf, inSequence } from '../../support/build-model.ts'
import { corpusDirectory, corpusFiles } from '../../support/corpus.ts'
import { minutes } from '../../support/durations.ts'

const analysed = (elements: FlowElements, settings: StudySettings = defaultSettings) => analyzeFlow(indexOf(elements), settings)
const p = (source: string, target: string, probability: number): SequenceFlow => aFlow(source, target, { probability })
const start = anEvent('start', 'startEvent')
const end = anEvent('end', 'endEvent')
/** 10, then 20 that are done again with the chance given. */
const loop = (repeat: number) => flowOf(
  [start, aTimed('first', 10), aGateway('again'), aTimed('a', 20), aGateway('good?'), end],
  ['start first again a good?', p('good?', 'again', repeat), p('good?', 'end', 1 - repeat)])

describe('small flows', () => {
  const block = (gateway: 'exclusiveGateway' | 'parallelGateway', share?: number) => flowOf(
    [start, aTimed('first', 10), aGateway('split', gateway), aTimed('a', 20), aTimed('b', 10), aGateway('join', gateway), end],
    ['start first split', share === undefined ? 'split a' : p('split', 'a', share), share === undefined ? 'split b' : p('split', 'b', 1 - share), 'a join', 'b join', 'join end'])

  it.each([1e-308, 1e-20])('[FL2] a loop left with a chance of %d, lost beside 1, has finite figures', (out) => {
    const elements = flowOf([start, aGateway('again'), aTimed('a', 20), aGateway('good?'), end], ['start again a good?', p('good?', 'again', 1), p('good?', 'end', out)])
    const { expectedLeadTime, theoreticalCycleTime, cycleTimeEfficiency = 0, expectedTime } = analysed(elements)
    for (const figure of [expectedLeadTime, theoreticalCycleTime, cycleTimeEfficiency, expectedTime]) expect(Number.isFinite(figure)).toBe(true)
  })

  it.each([1e-20, 1e-300, 1e-12])('[FL3] a case that could go on by chances of %d only, lost beside 1, has finite figures', (out) => {
    const elements = flowOf([start, aTimed('a', 20), aGateway('some', 'complexGateway'), aTimed('b', 10), aTimed('c', 10)], ['start a some', p('some', 'b', out), p('some', 'c', out), p('some', 'a', out)])
    const { expectedLeadTime, theoreticalCycleTime, worstPath, expectedTime } = analysed(elements)
    for (const figure of [expectedLeadTime, theoreticalCycleTime, expectedTime, worstPath?.probability ?? 0]) expect(Number.isFinite(figure)).toBe(true)
  })

  it.each([
    ['10 then 20', inSequence([aTimed('a', 10), aTimed('b', 20)]), 30],
    ['10 then one of 20 and 10, even', block('exclusiveGateway', 0.5), 25],
    ['10 then one of 20 and 10, 90 to 10', block('exclusiveGateway', 0.9), 29],
    ['10 then 20 and 10 at once', block('parallelGateway'), 30],
    ['10 then 20 never repeated', loop(0), 30],
    ['10 then 20 repeated with 0.2', loop(0.2), 35],
    ['10 then 20 repeated with 0.99', loop(0.99), 2010],
  ])('[LT1] [LT2] [LT3] [LT5] %s take %d', (_name, elements, expected) => {
    const { expectedLeadTime, theoreticalCycleTime, isExact } = analysed(elements)
    expect(expectedLeadTime).toBeCloseTo(expected, 9)
    expect(theoreticalCycleTime).toBeCloseTo(expected, 9)
    expect(isExact).toBe(true)
  })
  it('[ST9] rework reckoned once', () => {
    const { expectedLeadTime, visits, flowVisits } = analysed(loop(0.2), { ...defaultSettings, rework: 'once' })
    expect(expectedLeadTime).toBeCloseTo(34, 9)
    expect(visits.get('a')).toBeCloseTo(1.2, 9)
    expect(flowVisits.get('good?->again')).toBeCloseTo(0.2, 9)
    expect(visits.get('end')).toBeCloseTo(1, 9)
  })
})

describe('what one case comes to', () => {
  it('[AF2] [ST4] nobody comes to what nothing leads to, to a branch never taken, and to compensation', () => {
    const { visits, flowVisits, expectedWork } = analysed(flowOf(
      [start, aTimed('a', 10), aGateway('g'), aTimed('b', 20), aTimed('never', 40), aTimed('alone', 80), anActivity('undo', { isForCompensation: true, facts: { processing: minutes(160) } }), end],
      ['start a g', p('g', 'b', 1), p('g', 'never', 0), 'b end', 'never end', 'alone end']))
    expect(['a', 'b', 'never', 'alone', 'undo'].map((id) => visits.get(id))).toEqual([1, 1, 0, 0, 0])
    expect(['g->b', 'g->never', 'alone->end'].map((id) => flowVisits.get(id))).toEqual([1, 0, 0])
    expect(expectedWork).toBe(30)
  })

  it.each([
    // waiting counts as   share of VA: at least, at most
    ['NVA', 20 / 55, 30 / 55],
    ['own', 25 / 55, 35 / 55],
  ] as const)('[AF3] of 10 min VA done twice, 5 waiting before them in all, 20 NVA and 10 untagged, waiting as %s', (waitingCountsAs, low, high) => {
    const { expectedWork, expectedTime, expectedValueAddedRatio } = analysed(flowOf(
      [start, aGateway('m'), aTimed('a', 10, 'VA', { waiting: minutes(2.5) }), aGateway('g'), aTimed('b', 20, 'NVA'), aTimed('c', 10), end],
      ['start m a g', p('g', 'm', 0.5), p('g', 'b', 0.5), 'b c end']), { ...defaultSettings, waitingCountsAs })
    expect(expectedWork).toBeCloseTo(50, 9)
    expect(expectedTime).toBeCloseTo(55, 9)
    expect(expectedValueAddedRatio).toEqual({ value: expect.closeTo(low, 12), low: expect.closeTo(low, 12), high: expect.closeTo(high, 12) })
  })

  it('[AF4] [PA2] a loop is passed once on a path; going round again is among the other paths', () => {
    const { paths, otherPaths, bestPath, worstPath } = analysed(loop(0.2))
    expect(paths).toEqual([{ time: 30, probability: 0.8, activities: ['first', 'a'], flows: ['start->first', 'first->again', 'again->a', 'a->good?', 'good?->end'] }])
    expect(otherPaths).toBeCloseTo(0.2, 12)
    expect([bestPath, worstPath]).toEqual([paths[0], paths[0]])
    expect(analysed(flowOf([], []))).toMatchObject({ paths: [], otherPaths: 0 })
  })
})

describe('the credit application', () => {
  const timed = (name: string, days: number, work: number) => aTimed(name, work * 60, undefined, { waiting: minutes(days * 480 - work * 60) })
  const elements = flowOf([
    start, aGateway('again'), timed('completeness', 1, 2), aGateway('complete?'), aGateway('fork', 'parallelGateway'), timed('history', 1, 0.5), timed('income', 3, 3),
    aGateway('sync', 'parallelGateway'), timed('assess', 3, 2), aGateway('decision'), timed('offer', 1, 2), timed('rejection', 2, 0.5), aGateway('merge'), end,
  ], [
    'start again completeness complete?', p('complete?', 'again', 0.2), p('complete?', 'fork', 0.8), 'fork history sync', 'fork income sync', 'sync assess decision',
    p('decision', 'offer', 0.6), p('decision', 'rejection', 0.4), 'offer merge', 'rejection merge', 'merge end',
  ])
  const settings: StudySettings = { ...defaultSettings, calendar: { ...defaultSettings.calendar, hoursPerDay: 8 } }

  it('[AF3] takes 8.65 days, 8.9 hours of them work, with an efficiency of 12.86 % and 9.4 hours of work', () => {
    const { expectedLeadTime, theoreticalCycleTime, cycleTimeEfficiency, expectedWork, workContentRatio, isExact } = analysed(elements, settings)
    expect(expectedLeadTime / 480).toBeCloseTo(8.65, 9)
    expect(theoreticalCycleTime / 60).toBeCloseTo(8.9, 9)
    expect(cycleTimeEfficiency).toBeCloseTo(8.9 / (8.65 * 8), 9)
    expect(cycleTimeEfficiency).toBeCloseTo(0.1286, 4)
    expect(expectedWork / 60).toBeCloseTo(9.4, 9)
    expect(workContentRatio).toBeCloseTo(9.4 / (8.65 * 8), 9)
    expect(isExact).toBe(true)
  })
  it('[ST6] [ST7] [ST8] shows its structure: a sequence of a loop, a parallel block, an activity and a choice', () => {
    const { structure } = analysed(elements, settings)
    expect(structure.kind).toBe('sequence')
    expect(structure.parts.map(({ fragment: { kind, elementIds } }) => `${kind} ${elementIds.join(' ')}`)).toEqual([
      'loop again complete?', 'parallel fork sync', 'node assess', 'exclusive decision merge',
    ])
  })
})

const bench = corpusDirectory() && resolve(corpusDirectory()!, '../bench')
describe.runIf(bench !== undefined && existsSync(join(bench, 'loan.bpmn')))('the licensing benchmark', () => {
  it('[VI1] has the visits that were worked out for it', () => {
    const { model } = readBpmn(readFileSync(join(bench!, 'loan.bpmn')), 'loan.bpmn')
    const exact = JSON.parse(readFileSync(join(bench!, 'loan.exact.json'), 'utf8')) as { visits: Record<string, number> }
    const { visits, isExact } = analyzeFlow(indexModel(model!), defaultSettings)
    expect(isExact).toBe(true)
    for (const [id, expected] of Object.entries(exact.visits)) expect(visits.get(id), id).toBeCloseTo(expected, 9)
  })
})

const files = corpusFiles()
describe.runIf(files.length > 0)('real models', () => {
  it.each(files)('$file has finite figures', ({ file, bytes }) => {
    const { model } = readBpmn(bytes(), file)
    if (!model) return
    const index = indexModel(model)
    const flow = analyzeFlow(index, defaultSettings)
    const numbers = [flow.expectedLeadTime, flow.theoreticalCycleTime, flow.expectedWork, flow.expectedTime, flow.otherPaths, ...flow.visits.values(), ...flow.flowVisits.values()]
    for (const number of numbers) expect(Number.isFinite(number) && number >= 0).toBe(true)
    if (flow.cycleTimeEfficiency !== undefined) expect(flow.cycleTimeEfficiency).toBeLessThanOrEqual(1)
    for (const { id } of index.activities) expect(flow.visits.has(id)).toBe(true)
    const holds = ({ leadTime, workTime, parts }: Fragment): void => {
      expect(Number.isFinite(leadTime) && workTime <= leadTime * (1 + 1e-12)).toBe(true)
      for (const { fragment } of parts) holds(fragment)
    }
    holds(flow.structure)
  })
})
