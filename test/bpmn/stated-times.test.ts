import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBpmn } from '../../src/bpmn/read-bpmn.ts'
import { factsOf } from '../../src/model/fact-sheet.ts'
import type { ActivityFacts, ProcessFacts } from '../../src/model/facts.ts'
import type { Finding } from '../../src/model/finding.ts'
import type { Activity, Event, FlowNode } from '../../src/model/process-model.ts'
import { bpmnBytes, element, extension, process, start, task, type Xml } from '../support/build-bpmn.ts'
import { minutes } from '../support/durations.ts'

const ours = { root: { 'xmlns:ringkas': 'urn:ringkas:bpmn:1' } }

function read(...children: readonly Xml[]): { readonly nodes: readonly FlowNode[]; readonly facts: ProcessFacts; readonly findings: readonly Finding[] } {
  const { model, findings, refusal } = readBpmn(bpmnBytes(children, ours), 'test.bpmn')
  if (!model) throw new Error(refusal.code)
  return { nodes: model.processes[0]!.nodes, facts: model.processes[0]!.facts, findings: findings.filter(({ code }) => code !== 'DIAGRAM_MISSING') }
}

function activityFacts(inside: string, attributes = ''): ActivityFacts {
  return (read(process('P', task('A', 'Terima', extension(`<ringkas:activity ${attributes}>${inside}</ringkas:activity>`)))).nodes[0] as Activity).facts
}

describe('distributions in a file', () => {
  it.each([
    ['kind="fixed" value="PT30M"', { kind: 'fixed', value: minutes(30) }],
    ['kind="uniform" min="PT0M" max="PT1.5M"', { kind: 'uniform', min: minutes(0), max: minutes(1.5) }],
    ['kind="triangular" min="PT30M" mode="PT45M" max="PT120M"', { kind: 'triangular', min: minutes(30), mode: minutes(45), max: minutes(120) }],
    ['kind="normal" mean="PT11.6667M" sd="PT2M"', { kind: 'normal', mean: minutes(11.6667), sd: minutes(2) }],
    ['kind="exponential" mean="PT6M"', { kind: 'exponential', mean: minutes(6) }],
    ['kind="lognormal" mean="PT6M" sd="PT3M"', { kind: 'lognormal', mean: minutes(6), sd: minutes(3) }],
    ['kind="gamma" mean="PT6M" sd="PT3M"', { kind: 'gamma', mean: minutes(6), sd: minutes(3) }],
  ])('of every kind are read: %s', (written, distribution) => {
    expect(activityFacts(`<ringkas:distribution of="processing" ${written}/>`)).toEqual({ processingDistribution: distribution })
    expect(activityFacts(`<ringkas:distribution ${written} of="waiting"/>`, 'phase="1"')).toEqual({ phase: '1', waitingDistribution: distribution })
  })

  it('keep the words they were written in, and whether time elapses', () => {
    expect(activityFacts('<ringkas:distribution of="waiting" kind="exponential" mean="P2D" meanBasis="elapsed" meanText="2x24 jam"/>').waitingDistribution)
      .toEqual({ kind: 'exponential', mean: { parts: [{ amount: 2, unit: 'day24' }], basis: 'elapsed', raw: '2x24 jam' } })
  })

  it.each([
    ['kind="weibull" mean="PT1M"'], ['kind="triangular" min="PT3M" mode="PT2M" max="PT5M"'], ['kind="triangular" min="PT1M" max="PT5M"'],
    ['kind="uniform" min="PT3H" max="PT2H"'], ['kind="exponential" mean="PT0M"'], ['kind="normal" mean="6" sd="PT1M"'], ['mean="PT6M"'],
  ])('that are none stay in the file, with a finding: %s', (written) => {
    const { nodes, findings } = read(process('P', task('A', 'Terima', extension(`<ringkas:activity phase="1"><ringkas:distribution of="processing" ${written}/></ringkas:activity>`))))
    expect((nodes[0] as Activity).facts).toEqual({ phase: '1' })
    expect(findings).toMatchObject([{ code: 'FACT_UNREADABLE', elementId: 'A', line: 5, params: { attribute: 'distribution of="processing"', value: written } }])
  })

  it('count once: a second one of the same is told', () => {
    const one = (value: string): string => `<ringkas:distribution of="processing" kind="fixed" value="${value}"/>`
    const { nodes, findings } = read(process('P', task('A', 'Terima', extension(`<ringkas:activity>${one('PT1M')}${one('PT2M')}</ringkas:activity>`))))
    expect((nodes[0] as Activity).facts).toEqual({ processingDistribution: { kind: 'fixed', value: minutes(1) } })
    expect(findings).toMatchObject([{ code: 'ELEMENT_MISPLACED', params: { element: 'distribution' } }])
  })

  it('outside our elements are told, and elements of the standard inside ours mean nothing', () => {
    const { nodes, findings } = read(process('P', task('A', 'Terima', extension(
      '<ringkas:activity><bpmn:documentation>no</bpmn:documentation><bpmn:task id="B"/></ringkas:activity><ringkas:distribution of="processing" kind="fixed" value="PT1M"/>',
    ))))
    expect(nodes).toMatchObject([{ id: 'A', facts: {} }])
    expect((nodes[0] as Activity).documentation).toBeUndefined()
    expect(findings.map(({ code }) => code)).toEqual(['ELEMENT_MISPLACED'])
  })
})

describe('other facts of time in a file', () => {
  it('are read', () => {
    expect(activityFacts('', 'instances="3" repeat="0.2" batch="10" timeSource="interview" timeSourceDate="2026-03-01" timeSampleSize="12"'))
      .toEqual({ instances: 3, repeat: 0.2, batch: 10, timeSource: 'interview', timeSourceDate: '2026-03-01', timeSampleSize: 12 })
  })

  it.each(['instances="0"', 'instances="1.5"', 'repeat="1"', 'batch="1"', 'timeSource="guess"', 'timeSourceDate="2026-02-30"', 'timeSampleSize="-1"'])('are not, where they say nothing possible: %s', (written) => {
    const { nodes, findings } = read(process('P', task('A', 'Terima', extension(`<ringkas:activity ${written}/>`))))
    expect((nodes[0] as Activity).facts).toEqual({})
    expect(findings.map(({ code }) => code)).toEqual(['FACT_UNREADABLE'])
  })

  const arrivals = (inside: string): { facts: ProcessFacts; findings: readonly Finding[] } => read(process('P', extension(inside), start('S')))
  it.each([
    ['<ringkas:process arrival="exponential" interarrival="PT14M"/>', { kind: 'exponential', mean: minutes(14) }],
    ['<ringkas:process interarrival="PT14M"/>', { kind: 'exponential', mean: minutes(14) }],
    ['<ringkas:process arrival="fixed" interarrival="PT14M"/>', { kind: 'fixed', value: minutes(14) }],
    ['<ringkas:process interarrival="PT1M"><ringkas:distribution of="interarrival" kind="uniform" min="PT1M" max="PT9M"/></ringkas:process>', { kind: 'uniform', min: minutes(1), max: minutes(9) }],
  ])('arrivals are read as attributes and as an element: %s', (written, interarrival) => {
    expect(arrivals(written).facts).toEqual({ interarrival })
  })
  it('arrivals of an unknown kind are told', () => {
    const { facts, findings } = arrivals('<ringkas:process arrival="bulk" interarrival="PT14M"/>')
    expect(facts).toEqual({})
    expect(findings).toMatchObject([{ code: 'FACT_UNREADABLE', params: { attribute: 'interarrival', value: 'interarrival="PT14M" arrival="bulk"' } }])
  })
})

describe('timers', () => {
  const timer = (...inside: readonly Xml[]): Xml => element('timerEventDefinition', { id: 'T' }, ...inside)
  const caught = (...definitions: readonly Xml[]): Event => read(process('P', element('intermediateCatchEvent', { id: 'E' }, ...definitions))).nodes[0] as Event

  it.each([
    ['PT2H', [{ amount: 2, unit: 'hour' }]], [' P3D ', [{ amount: 3, unit: 'day24' }]], ['P0DT90S', [{ amount: 0, unit: 'day24' }, { amount: 1.5, unit: 'minute' }]],
  ])('state an elapsed time: %s', (written, parts) => {
    expect(caught(timer(element('timeDuration', {}, written)))).toMatchObject({ definition: 'timer', timer: { parts, basis: 'elapsed', raw: written.trim() } })
  })

  it.each(['${delay}', '=delay', 'R3/PT10H', '', '2 jam', '-PT2H'])('state none as an expression: %j', (written) => {
    expect(caught(timer(element('timeDuration', {}, written)))).toEqual({ kind: 'event', id: 'E', type: 'intermediateCatchEvent', definition: 'timer', isInterrupting: true })
  })

  it('state none as a date or a cycle, and none for one of several triggers', () => {
    expect(caught(timer(element('timeDate', {}, '2026-01-01T00:00:00Z'))).timer).toBeUndefined()
    expect(caught(timer(element('timeCycle', {}, 'PT2H'))).timer).toBeUndefined()
    for (const both of [[timer(element('timeDuration', {}, 'PT2H')), element('messageEventDefinition')], [element('messageEventDefinition'), timer(element('timeDuration', {}, 'PT2H'))]]) {
      expect(caught(...both)).toEqual({ kind: 'event', id: 'E', type: 'intermediateCatchEvent', definition: 'multiple', isInterrupting: true })
    }
  })

  it('may stand once for several events', () => {
    const { nodes } = read(timer(element('timeDuration', {}, 'PT2H')), process('P', element('intermediateCatchEvent', { id: 'E' }, element('eventDefinitionRef', {}, 'T'))))
    expect(nodes[0]).toMatchObject({ definition: 'timer', timer: { parts: [{ amount: 2, unit: 'hour' }], basis: 'elapsed' } })
  })

  it('do not take their own extension elements for those of the event', () => {
    const inside = timer(extension('<ringkas:activity value="VA"/>'), element('documentation', {}, 'x'), element('timeDuration', {}, 'PT2H'))
    expect(caught(inside).timer?.raw).toBe('PT2H')
  })
})

describe('loop markers', () => {
  const marked = (...inside: readonly Xml[]): Activity => read(process('P', task('A', 'Terima', ...inside))).nodes[0] as Activity

  it('state how often as a whole number', () => {
    expect(marked(element('multiInstanceLoopCharacteristics', { isSequential: 'true' }, element('loopCardinality', {}, ' 5 ')))).toMatchObject({ loop: 'sequentialMultiInstance', cardinality: 5 })
    expect(marked(element('standardLoopCharacteristics', { loopMaximum: '3' }))).toMatchObject({ loop: 'standard', cardinality: 3 })
  })

  it.each(['${list.size()}', '0', '1.5', '-1', ''])('state nothing otherwise: %j', (written) => {
    const activity = marked(element('multiInstanceLoopCharacteristics', {}, element('documentation', {}, 'x'), element('loopCardinality', {}, written)))
    expect(activity.loop).toBe('parallelMultiInstance')
    expect(activity).not.toHaveProperty('cardinality')
    expect(activity).not.toHaveProperty('documentation')
  })
})

const benchmark = resolve(import.meta.dirname, '../../../shared/bench/loan.bpmn')

describe.skipIf(!existsSync(benchmark))('the licensing benchmark', () => {
  it('is read completely', () => {
    const { model, findings } = readBpmn(new Uint8Array(readFileSync(benchmark)), 'loan.bpmn')
    const sheet = factsOf(model!)
    expect(findings.filter(({ code }) => code !== 'DIAGRAM_MISSING')).toEqual([])
    const kinds = Object.values(sheet.activities).map(({ processingDistribution }) => processingDistribution?.kind)
    expect(kinds).toHaveLength(22)
    expect(kinds.filter((kind) => kind !== undefined).reduce<Record<string, number>>((counts, kind) => ({ ...counts, [kind]: (counts[kind] ?? 0) + 1 }), {}))
      .toEqual({ exponential: 9, triangular: 7, normal: 6 })
    expect(sheet.activities['t10']).toMatchObject({
      processing: { parts: [{ amount: 17.6667, unit: 'minute' }] }, processingDistribution: { kind: 'triangular', min: minutes(8), mode: minutes(15), max: minutes(30) },
    })
    expect(sheet.activities['t07']?.processingDistribution).toEqual({ kind: 'normal', mean: minutes(7), sd: minutes(1.5) })
    expect(Object.values(sheet.performers).map(({ capacity }) => capacity)).toEqual([4, 5, 3, 2, 2])
    expect(Object.values(sheet.flows).map(({ probability }) => probability)).toEqual([0.25, 0.75, 0.5, 0.3, 0.2, 0.8, 0.2])
    expect(sheet.processes['loan']).toEqual({ hoursPerDay: 24, daysPerWeek: 7, interarrival: { kind: 'exponential', mean: minutes(14) } })
  })
})
