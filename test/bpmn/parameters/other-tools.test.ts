import { describe, expect, it } from 'vitest'
import { readBpmn } from '../../../src/bpmn/read-bpmn.ts'
import { writeFacts } from '../../../src/bpmn/write-facts.ts'
import { factsOf } from '../../../src/model/fact-sheet.ts'
import { noFacts, type FactSheet } from '../../../src/model/facts.ts'
import type { Finding } from '../../../src/model/finding.ts'
import {
  bpmnText, collaboration, element, end, extension, flow, gateway, lane, laneSet, pool, process, start, task, utf8, type Xml,
} from '../../support/build-bpmn.ts'
import { corpusFiles } from '../../support/corpus.ts'
import { minutes, workdays } from '../../support/durations.ts'

const namespaces = {
  'xmlns:bpsim': 'http://www.bpsim.org/schemas/1.0', 'xmlns:qbp': 'http://www.qbp-simulator.com/Schema201212',
  'xmlns:camunda': 'http://camunda.org/schema/1.0/bpmn', 'xmlns:ringkas': 'urn:ringkas:bpmn:1',
}

/** Two lanes, a decision, a boundary event; `more` stands in the task A, `beside` under the root. */
function model(beside: readonly Xml[], more: readonly Xml[] = [], root: Readonly<Record<string, string>> = namespaces): Uint8Array {
  return utf8(bpmnText([
    collaboration(pool('Pool', 'Dinas', 'P')),
    process('P', laneSet(lane('L1', 'Loket', ['A', 'B']), lane('L2', 'Kepala', ['C'])),
      start('S'), task('A', 'Terima', ...more), task('B', 'Periksa'), gateway('G'), task('C', 'Tanda tangan'), end('E'), end('N'),
      element('boundaryEvent', { id: 'T', attachedToRef: 'B' }),
      flow('F1', 'S', 'A'), flow('F2', 'A', 'B'), flow('F3', 'B', 'G'), flow('Yes', 'G', 'C'), flow('No', 'G', 'E'), flow('F4', 'C', 'N'), flow('Late', 'T', 'E')),
    ...beside,
  ], { root }))
}

function read(bytes: Uint8Array): { readonly facts: FactSheet; readonly findings: readonly Finding[] } {
  const { model: given, findings, refusal } = readBpmn(bytes, 'test.bpmn')
  if (!given) throw new Error(refusal.code)
  return { facts: factsOf(given), findings: findings.filter(({ code }) => code.startsWith('PARAMETERS')) }
}

const scenario = (inside: string, general = ''): Xml => element('relationship', { type: 'BPSimData' }, extension(
  `<bpsim:BPSimData><bpsim:Scenario id="s"><bpsim:ScenarioParameters ${general}/>${inside}</bpsim:Scenario></bpsim:BPSimData>`,
))
const about = (ref: string, group: string, name: string, value: string): string =>
  `<bpsim:ElementParameters elementRef="${ref}"><bpsim:${group}><bpsim:${name}>${value}</bpsim:${name}></bpsim:${group}></bpsim:ElementParameters>`
const time = (value: string, name = 'ProcessingTime'): string => about('A', 'TimeParameters', name, value)
const factsA = (value: string, general?: string): unknown => read(model([scenario(time(value), general)])).facts.activities['A']

describe('BPSim', () => {
  it.each([
    ['<bpsim:NumericParameter value="12"/>', { processing: minutes(12) }],
    ['<bpsim:FloatingParameter value="1.5" timeUnit="hour"/>', { processing: { parts: [{ amount: 1.5, unit: 'hour' }], basis: 'working', raw: 'PT1.5H' } }],
    ['<bpsim:FloatingParameter value="2" timeUnit="day"/>', { processing: workdays(2) }],
    ['<bpsim:DurationParameter value="PT20M"/>', { processing: minutes(20) }],
    ['<bpsim:UniformDistribution min="5" max="10"/>', { processingDistribution: { kind: 'uniform', min: minutes(5), max: minutes(10) } }],
    ['<bpsim:TriangularDistribution min="5" mode="8" max="10"/>', { processingDistribution: { kind: 'triangular', min: minutes(5), mode: minutes(8), max: minutes(10) } }],
    ['<bpsim:NormalDistribution mean="8" standardDeviation="2"/>', { processingDistribution: { kind: 'normal', mean: minutes(8), sd: minutes(2) } }],
    ['<bpsim:TruncatedNormalDistribution mean="8" standardDeviation="2" min="0" max="99"/>', { processingDistribution: { kind: 'normal', mean: minutes(8), sd: minutes(2) } }],
    ['<bpsim:NormalDistribution mean="8" standardDeviation="0"/>', { processing: minutes(8) }],
    ['<bpsim:NegativeExponentialDistribution mean="8"/>', { processingDistribution: { kind: 'exponential', mean: minutes(8) } }],
    ['<bpsim:LogNormalDistribution mean="8" standardDeviation="2"/>', { processingDistribution: { kind: 'lognormal', mean: minutes(8), sd: minutes(2) } }],
    ['<bpsim:GammaDistribution shape="4" scale="2"/>', { processingDistribution: { kind: 'gamma', mean: minutes(8), sd: minutes(4) } }],
    ['<bpsim:ErlangDistribution k="4" mean="8"/>', { processingDistribution: { kind: 'gamma', mean: minutes(8), sd: minutes(4) } }],
  ])('gives times of every kind we have: %s', (value, facts) => {
    expect(factsA(value)).toEqual({ ...facts, timeSource: 'simulator' })
  })

  it('counts in the unit of the scenario, in minutes where it names none', () => {
    const value = '<bpsim:NumericParameter value="30"/>'
    expect(factsA(value, 'baseTimeUnit="s"')).toMatchObject({ processing: minutes(0.5) })
    expect(factsA(value, 'baseTimeUnit="ms"')).toMatchObject({ processing: { parts: [{ amount: 0.0005, unit: 'minute' }] } })
    expect(factsA(value)).toMatchObject({ processing: minutes(30) })
  })

  it.each([
    '<bpsim:NormalDistribution mean="0.0" standardDeviation="0.0"/>', '<bpsim:UniformDistribution min="0" max="0"/>', '<bpsim:FloatingParameter value="0.0"/>',
    '<bpsim:DurationParameter value="PT0S"/>', '', '<bpsim:ResultRequest>mean</bpsim:ResultRequest>', '<bpsim:FloatingParameter value="7" result="mean"/>',
  ])('says nothing by zeros, requests and results: %s', (value) => {
    expect(read(model([scenario(time(value))]))).toEqual({ facts: noFacts, findings: [] })
  })

  it.each([
    '<bpsim:WeibullDistribution shape="2" scale="3"/>', '<bpsim:ExpressionParameter value="x + 1"/>', '<bpsim:TriangularDistribution min="9" mode="8" max="10"/>',
    '<bpsim:UserDistribution><bpsim:UserDistributionDataPoint probability="1"/></bpsim:UserDistribution>', '<bpsim:NumericParameter value="-5"/>', '<bpsim:NumericParameter value="1e300"/>',
  ])('tells of what no fact can hold: %s', (value) => {
    expect(read(model([scenario(time(value))]))).toEqual({
      facts: noFacts, findings: [{ code: 'PARAMETERS_LEFT', severity: 'info', file: 'test.bpmn', params: { tool: 'BPSim', count: 1 } }],
    })
  })

  it('adds fixed times, and takes the one that varies otherwise', () => {
    const times = (...some: readonly string[]): string => `<bpsim:ElementParameters elementRef="A"><bpsim:TimeParameters>${some.join('')}</bpsim:TimeParameters></bpsim:ElementParameters>`
    const waits = [`<bpsim:TransferTime><bpsim:NumericParameter value="60"/></bpsim:TransferTime>`, `<bpsim:WaitTime><bpsim:NumericParameter value="30"/></bpsim:WaitTime>`]
    expect(read(model([scenario(times(...waits))])).facts.activities['A']?.waiting).toMatchObject({ parts: [{ amount: 60, unit: 'minute' }, { amount: 30, unit: 'minute' }], basis: 'elapsed' })
    const varied = read(model([scenario(times(waits[0]!, '<bpsim:WaitTime><bpsim:NegativeExponentialDistribution mean="30" timeUnit="day"/></bpsim:WaitTime>'))]))
    expect(varied.facts.activities['A']?.waitingDistribution).toMatchObject({ kind: 'exponential', mean: { parts: [{ amount: 30, unit: 'day24' }], basis: 'elapsed' } })
    expect(varied.findings.map(({ code, params }) => [code, params?.['count']])).toEqual([['PARAMETERS_TAKEN', 1], ['PARAMETERS_LEFT', 1]])
  })

  it('gives decisions, boundary events, arrivals, staff and costs', () => {
    const number = (value: number): string => `<bpsim:NumericParameter value="${value}"/>`
    const { facts, findings } = read(model([scenario([
      about('Yes', 'ControlParameters', 'Probability', number(70)), about('No', 'ControlParameters', 'Probability', number(30)), about('F1', 'ControlParameters', 'Probability', number(100)),
      about('T', 'ControlParameters', 'Probability', number(0.05)),
      about('S', 'ControlParameters', 'InterTriggerTimer', '<bpsim:NegativeExponentialDistribution mean="20"/>'),
      about('L1', 'ResourceParameters', 'Quantity', number(3)),
      about('A', 'ResourceParameters', 'Selection', '<bpsim:ExpressionParameter value="bpsim:getResource(&quot;R2&quot;,1)"/>'),
      about('C', 'ResourceParameters', 'Selection', '<bpsim:ExpressionParameter value="bpsim:getResource(\'R\',1)"/>'),
      `<bpsim:ElementParameters elementRef="R"><bpsim:ResourceParameters><bpsim:Quantity>${number(2)}</bpsim:Quantity></bpsim:ResourceParameters><bpsim:CostParameters><bpsim:UnitCost>${number(1000)}</bpsim:UnitCost></bpsim:CostParameters></bpsim:ElementParameters>`,
      about('C', 'CostParameters', 'FixedCost', number(5000)),
    ].join(''), 'baseTimeUnit="min" baseCurrencyUnit="IDR"')]))
    expect(facts.flows).toEqual({ Yes: { probability: 0.7 }, No: { probability: 0.3 }, Late: { probability: 0.05 } })
    expect(facts.processes).toEqual({ P: { interarrival: { kind: 'exponential', mean: minutes(20) } } })
    expect(facts.performers).toEqual({ L1: { capacity: 3 }, L2: { capacity: 2, tariff: 60_000 } })
    expect(facts.activities).toEqual({ C: { cost: 5000 } })
    expect(findings).toMatchObject([{ code: 'PARAMETERS_TAKEN', severity: 'info', file: 'test.bpmn', params: { tool: 'BPSim', count: 8 } }])
  })

  it('leaves money in another currency, and people who do the work of several lanes', () => {
    const { facts, findings } = read(model([scenario([
      about('A', 'CostParameters', 'FixedCost', '<bpsim:NumericParameter value="5"/>'),
      about('R', 'ResourceParameters', 'Quantity', '<bpsim:NumericParameter value="2"/>'),
      ...['A', 'C'].map((id) => about(id, 'ResourceParameters', 'Selection', '<bpsim:ExpressionParameter value="bpsim:getResource(\'R\',1)"/>')),
    ].join(''), 'baseCurrencyUnit="USD"')]))
    expect(facts).toEqual(noFacts)
    expect(findings).toMatchObject([{ code: 'PARAMETERS_LEFT', params: { count: 2 } }])
  })

  it('is found in version 2, in a process, beside it, and under any prefix', () => {
    const data = (prefix: string): string => `<${prefix}:BPSimData>${`<bpsim:Scenario>${time('<bpsim:NumericParameter value="4"/>')}</bpsim:Scenario>`.replaceAll('bpsim:', `${prefix}:`)}</${prefix}:BPSimData>`
    for (const namespace of ['http://www.bpsim.org/schemas/1.0', 'http://www.bpsim.org/schemas/2.0']) {
      const root = { ...namespaces, 'xmlns:x': namespace }
      for (const bytes of [model([], [extension(data('x'))], root), model([extension(data('x'))], [], root)]) {
        expect(read(bytes).facts.activities['A']).toEqual({ processing: minutes(4), timeSource: 'simulator' })
      }
    }
  })
})

describe('BIMP/QBP', () => {
  const unit = (name: string): string => `<qbp:timeUnit>${name}</qbp:timeUnit>`
  const info = (inside: string, attributes = ''): string => `<qbp:processSimulationInfo ${attributes}>${inside}</qbp:processSimulationInfo>`
  const duration = (attributes: string, shown = 'minutes'): string =>
    info(`<qbp:elements><qbp:element elementId="A"><qbp:durationDistribution ${attributes}>${unit(shown)}</qbp:durationDistribution></qbp:element></qbp:elements>`)

  it.each([
    ['type="FIXED" mean="600" arg1="1200" arg2="NaN"', { processing: minutes(10) }],
    ['type="NORMAL" mean="600" arg1="120" arg2="0"', { processingDistribution: { kind: 'normal', mean: minutes(10), sd: minutes(2) } }],
    ['type="EXPONENTIAL" mean="0" arg1="600" arg2="0"', { processingDistribution: { kind: 'exponential', mean: minutes(10) } }],
    ['type="EXPONENTIAL" mean="600"', { processingDistribution: { kind: 'exponential', mean: minutes(10) } }],
    ['type="UNIFORM" mean="0" arg1="60" arg2="600"', { processingDistribution: { kind: 'uniform', min: minutes(1), max: minutes(10) } }],
    ['type="TRIANGULAR" mean="120" arg1="60" arg2="600"', { processingDistribution: { kind: 'triangular', min: minutes(1), mode: minutes(2), max: minutes(10) } }],
    ['type="LOGNORMAL" mean="600" arg1="14400"', { processingDistribution: { kind: 'lognormal', mean: minutes(10), sd: minutes(2) } }],
    ['type="GAMMA" mean="600" arg1="14400"', { processingDistribution: { kind: 'gamma', mean: minutes(10), sd: minutes(2) } }],
  ])('counts in seconds, whatever unit is shown: %s', (attributes, facts) => {
    expect(read(model([duration(attributes)])).facts.activities['A']).toEqual({ ...facts, timeSource: 'simulator' })
  })

  it('says a time in the unit it was chosen in', () => {
    expect(read(model([duration('type="FIXED" mean="172800"', 'days')])).facts.activities['A']?.processing).toEqual(workdays(2))
    expect(read(model([duration('type="FIXED" mean="7200"', 'hours')])).facts.activities['A']?.processing?.raw).toBe('PT2H')
  })

  it('gives arrivals, people and probabilities, in the process or beside it', () => {
    const inside = `<qbp:arrivalRateDistribution type="EXPONENTIAL" arg1="1200">${unit('minutes')}</qbp:arrivalRateDistribution>
      <qbp:resources><qbp:resource id="R1" name="Clerk" totalAmount="3" costPerHour="60000"/><qbp:resource id="R2" name="kepala" totalAmount="1"/></qbp:resources>
      <qbp:elements><qbp:element elementId="A" fixedCost="500"><qbp:resourceIds><qbp:resourceId>R1</qbp:resourceId></qbp:resourceIds></qbp:element></qbp:elements>
      <qbp:sequenceFlows><qbp:sequenceFlow elementId="Yes" executionProbability="0.7"/><qbp:sequenceFlow elementId="No" executionProbability="0.3"/></qbp:sequenceFlows>`
    const expected: FactSheet = {
      activities: { A: { cost: 500 } }, flows: { Yes: { probability: 0.7 }, No: { probability: 0.3 } },
      performers: { L1: { capacity: 3, tariff: 60_000 }, L2: { capacity: 1 } }, processes: { P: { interarrival: { kind: 'exponential', mean: minutes(20) } } },
    }
    expect(read(model([info(inside, 'currency="IDR"')])).facts).toEqual(expected)
    const within = utf8(new TextDecoder().decode(model([])).replace('<bpmn:process id="P">', `<bpmn:process id="P"><bpmn:extensionElements>${info(inside)}</bpmn:extensionElements>`))
    expect(read(within).facts).toEqual(expected)
    expect(read(model([info(inside, 'currency="EUR"')])).findings.map(({ code, params }) => [code, params?.['count']])).toEqual([['PARAMETERS_TAKEN', 5], ['PARAMETERS_LEFT', 2]])
  })

  it('takes arrivals by timetable, and tells of histograms', () => {
    const byTimetable = (type: string): Uint8Array => model([info(`<qbp:arrivalRateDistribution><qbp:byTimetable><qbp:distribution type="${type}" mean="7200">${unit('minutes')}</qbp:distribution></qbp:byTimetable></qbp:arrivalRateDistribution>`)])
    expect(read(byTimetable('FIXED')).facts.processes['P']).toEqual({ interarrival: { kind: 'fixed', value: minutes(120) } })
    expect(read(byTimetable('HISTOGRAM')).findings).toMatchObject([{ code: 'PARAMETERS_LEFT', params: { tool: 'BIMP/QBP', count: 1 } }])
  })
})

describe('Camunda', () => {
  const properties = (...some: readonly (readonly [string, string])[]): Xml => extension(`<camunda:properties>${some.map(([name, value]) => `<camunda:property name="${name}" value="${value}"/>`).join('')}</camunda:properties>`)

  it.each([
    [[['durationMean', '600']], { processing: minutes(10) }],
    [[['durationMean', '600'], ['durationSd', '60']], { processingDistribution: { kind: 'normal', mean: minutes(10), sd: minutes(1) } }],
    [[['durationMean', 'PT10M'], ['durationSd', 'PT1M']], { processingDistribution: { kind: 'normal', mean: minutes(10), sd: minutes(1) } }],
    [[['durationMean', 'PT10M']], { processing: minutes(10) }],
  ] as const)('durationMean is seconds or ISO 8601: %j', (some, facts) => {
    expect(read(model([], [properties(...some)])).facts.activities['A']).toEqual({ ...facts, timeSource: 'simulator' })
  })

  it('other properties are left alone', () => {
    expect(read(model([], [properties(['durationMean', ''], ['colour', 'red'])]))).toEqual({ facts: noFacts, findings: [] })
    expect(read(model([], [properties(['colour', 'durationMean'])]))).toEqual({ facts: noFacts, findings: [] })
  })

  it('probabilities are weights', () => {
    const text = new TextDecoder().decode(model([], [properties(['durationMean', '60'])]))
      .replace(/<bpmn:sequenceFlow id="(Yes|No)"([^>]*)\/>/g, (_whole, id: string, rest: string) =>
        `<bpmn:sequenceFlow id="${id}"${rest}><bpmn:extensionElements><camunda:properties><camunda:property name="probability" value="${id === 'Yes' ? 3 : 1}"/></camunda:properties></bpmn:extensionElements></bpmn:sequenceFlow>`)
    expect(read(utf8(text)).facts.flows).toEqual({ Yes: { probability: 0.75 }, No: { probability: 0.25 } })
  })
})

describe('facts of ours and parameters of others', () => {
  const ours = (attributes: string, inside = ''): Xml => extension(`<ringkas:activity ${attributes}>${inside}</ringkas:activity>`)
  const both = scenario(time('<bpsim:NumericParameter value="9"/>') + about('B', 'TimeParameters', 'ProcessingTime', '<bpsim:NumericParameter value="5"/>'))

  it('what is ours wins, fixed or varied; what ours do not say is taken', () => {
    expect(read(model([both], [ours('processing="PT1M"')])).facts.activities).toEqual({ A: { processing: minutes(1) }, B: { processing: minutes(5), timeSource: 'simulator' } })
    const varied = ours('', '<ringkas:distribution of="processing" kind="exponential" mean="PT1M"/>')
    expect(read(model([both], [varied])).facts.activities['A']).toEqual({ processingDistribution: { kind: 'exponential', mean: minutes(1) } })
    expect(read(model([both], [ours('value="VA" timeSource="sop"')])).facts.activities['A']).toEqual({ value: 'VA', timeSource: 'sop', processing: minutes(9) })
  })

  it('a file whose facts are as it gives them keeps every byte', () => {
    const bytes = model([both], [ours('value="VA"')])
    expect(Buffer.compare(writeFacts(bytes, read(bytes).facts), bytes)).toBe(0)
  })

  it('what is written is read back, also what was cleared: nothing is taken twice', () => {
    const bytes = model([both], [ours('value="VA"')])
    for (const sheet of [noFacts, { ...noFacts, activities: { A: { value: 'NVA' as const } } }, { ...noFacts, activities: { B: { processing: minutes(7), timeSource: 'measured' as const } } }]) {
      const written = writeFacts(bytes, sheet)
      expect(read(written)).toEqual({ facts: sheet, findings: [] })
      expect(Buffer.compare(writeFacts(written, sheet), written)).toBe(0)
    }
  })
})

describe.skipIf(corpusFiles().length === 0)('real files with parameters', () => {
  it.each([
    ['a042', 'BIMP/QBP', 9, 1], ['a045', 'BIMP/QBP', 14, 9], ['a048', 'BIMP/QBP', 7, 7], ['a051', 'BPSim', 14, 5],
  ])('%s: %s, %i taken, %i left', (file, tool, taken, left) => {
    const { file: name, bytes } = corpusFiles().find((one) => one.file.startsWith(file))!
    const { model: given, findings } = readBpmn(bytes(), name)
    expect(findings.filter(({ code }) => code.startsWith('PARAMETERS')).map(({ code, params }) => [code, params])).toEqual([
      ['PARAMETERS_TAKEN', { tool, count: taken }], ['PARAMETERS_LEFT', { tool, count: left }],
    ])
    expect(Object.values(factsOf(given!).activities).every(({ timeSource }) => timeSource === 'simulator')).toBe(true)
  })

  it('zeros, as jBPM writes them everywhere, state nothing', () => {
    const { file, bytes } = corpusFiles().find((one) => one.file.startsWith('a083'))!
    expect(factsOf(readBpmn(bytes(), file).model!)).toEqual(noFacts)
  })
})
