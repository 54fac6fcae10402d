import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ProcessModel } from '../../src/model/process-model.ts'
import { leadMinutes } from '../../src/model/work-calendar.ts'
import { readFactTable, readFactText, type FactTable } from '../../src/tables/read-fact-table.ts'
import { aFlow, aGateway, aLane, aModel, anActivity, anEvent, aProcess, aSequence, aSubProcess, flowOf } from '../support/build-model.ts'
import { aWorkbook, type WrittenCell } from './build-workbook.ts'

const model = aSequence([anActivity('Terima berkas', { id: 'A' }), anActivity('Periksa berkas', { id: 'B' }), anActivity('Tanda tangan', { id: 'C' })])
const read = (rows: readonly string[], of: ProcessModel = model): FactTable => readFactText(rows.join('\n'), of, 'log.csv')
const codes = ({ findings }: FactTable): readonly string[] => findings.map(({ code }) => code)
const minutesOf = (table: FactTable, id: string): { processing?: number; waiting?: number } => {
  const { processing, waiting } = table.facts.activities[id] ?? {}
  const elapsed = { hoursPerDay: 24, daysPerWeek: 7, daysPerMonth: 30, daysPerYear: 365 }
  return { ...(processing && { processing: leadMinutes(processing, elapsed) }), ...(waiting && { waiting: leadMinutes(waiting, elapsed) }) }
}

const header = 'Nomor Berkas;Kegiatan;Mulai;Selesai;Petugas'
const log = [
  header,
  '1;Terima berkas;05/01/2026 08:00;05/01/2026 08:10;Ani',
  '1;Periksa berkas;05/01/2026 09:10;05/01/2026 09:40;Budi',
  '1;Tanda tangan;06/01/2026 08:00;06/01/2026 08:05;Citra',
  '2;terima BERKAS;05/01/2026 10:00;05/01/2026 10:20;Ani',
  '2;B;05/01/2026 10:20;05/01/2026 11:10;Budi',
  '2;Tanda tangan;05/01/2026 13:10;05/01/2026 13:15;Citra',
]

describe('a log beside a model', () => {
  it('tells mean work by the clock, waiting since the step before, and where it is from', () => {
    const table = read(log)
    expect(minutesOf(table, 'A')).toEqual({ processing: 15 })
    expect(minutesOf(table, 'B')).toEqual({ processing: 40, waiting: 30 })
    expect(minutesOf(table, 'C').waiting).toBeCloseTo((1340 + 120) / 2, 4)
    expect(table.facts.activities['B']).toMatchObject({
      processing: { basis: 'working', raw: 'PT40M' }, waiting: { basis: 'elapsed', raw: 'PT30M' }, timeSource: 'log', timeSourceDate: '2026-01-05', timeSampleSize: 2,
    })
    expect(table.facts.activities['A']).not.toHaveProperty('waiting')
    expect(table.findings[0]).toEqual({ code: 'LOG_READ', severity: 'info', file: 'log.csv', params: { events: 6, cases: 2, activities: 3 } })
    expect(codes(table)).toEqual(['LOG_READ', 'LOG_BY_CLOCK', 'LOG_DAY_FIRST'])
  })

  it('says the same in other words, orders and columns', () => {
    const english = ['case:concept:name,org:resource,concept:name,start_timestamp,time:timestamp', ...log.slice(1).map((row) => {
      const [id, name, start, end, who] = row.split(';') as [string, string, string, string, string]
      const iso = (text: string): string => text.replace(/(\d+)\/(\d+)\/(\d+) (.*)/, '$3-$2-$1T$4:00+07:00')
      return [id, who, name, iso(start), iso(end)].join(',')
    })]
    for (const rows of [english, ['Log pelayanan', '', ...english], ['sep=,', ...english], [english[0]!, ...english.slice(1).reverse()]]) {
      expect(read(rows).facts).toEqual(read(log).facts)
    }
    const american = log.map((row) => row.replace(/(\d\d)\/(\d\d)\/2026/g, '$2/$1/2026'))
    expect(read([...american, '3;Terima berkas;01/25/2026 08:00;01/25/2026 08:15;Ani']).facts.activities['B']).toEqual(read(log).facts.activities['B'])
  })

  it('reads date cells of a workbook', async () => {
    const cell = (text: string): WrittenCell => {
      const moment = Date.parse(text.replace(/(\d+)\/(\d+)\/(\d+) (.*)/, '$3-$2-$1T$4:00Z'))
      return Number.isNaN(moment) ? text : { value: moment / 86_400_000 + 25_569, format: 'm/d/yy h:mm' }
    }
    const rows = log.slice(1).map((row) => row.split(';').map((text) => (text.includes('/') ? cell(text) : text)))
    const table = await readFactTable(aWorkbook([[['Log'], header.split(';'), ...rows]]), 'log.xlsx', model)
    expect(table.facts).toEqual(read(log).facts)
  })

  it('pairs a begin with its end where each has a row of its own', () => {
    const rows = log.slice(1).flatMap((row) => {
      const [id, name, start, end] = row.split(';')
      return [`${id};${name};${start};start`, `${id};${name};${start};suspend`, `${id};${name};${end};complete`]
    })
    expect(read(['case id;activity;timestamp;lifecycle:transition', ...rows]).facts).toEqual(read(log).facts)
  })

  it('takes the time between ends as waiting where no starts are told, and says so', () => {
    const table = read(['Nomor Berkas;Kegiatan;Selesai', ...log.slice(1).map((row) => row.split(';').filter((_, at) => at !== 2 && at !== 4).join(';'))])
    expect(minutesOf(table, 'B')).toEqual({ waiting: (90 + 50) / 2 })
    expect(codes(table)).toContain('LOG_WITHOUT_START')
    expect(table.facts.activities['A']).toBeUndefined()
  })

  it('does not take nights for work', () => {
    const days = (overnight: number, total: number): FactTable => read([header, ...Array.from({ length: total }, (_, at) =>
      `${at};Terima berkas;05/01/2026 15:00;${at < overnight ? '06/01/2026 09:00' : '05/01/2026 15:30'};Ani`)])
    const few = days(1, 20)
    expect(few.facts.activities['A']?.processing).toMatchObject({ basis: 'working', raw: 'PT30M' })
    expect(few.findings.find(({ code }) => code === 'LOG_NIGHTS_LEFT_OUT')).toMatchObject({ severity: 'info', elementId: 'A', params: { name: 'Terima berkas', count: 1, total: 20 } })
    const many = days(5, 20)
    expect(many.facts.activities['A']?.processing).toMatchObject({ basis: 'elapsed' })
    expect(minutesOf(many, 'A').processing).toBeCloseTo((5 * 18 * 60 + 15 * 30) / 20, 3)
    expect(many.findings.find(({ code }) => code === 'LOG_TIME_ELAPSES')).toMatchObject({ severity: 'warning', elementId: 'A' })
  })

  it('gives a distribution where there is enough to see one', () => {
    const two = (value: number): string => String(value).padStart(2, '0')
    const rows = Array.from({ length: 60 }, (_, at) => `${at};Terima berkas;2026-01-${two(1 + (at % 28))} 08:00;2026-01-${two(1 + (at % 28))} 08:${two(at % 60)};Ani`)
    expect(read([header, ...rows]).facts.activities['A']).toMatchObject({
      processing: { parts: [{ amount: 29.5, unit: 'minute' }] }, processingDistribution: { kind: 'uniform', min: { parts: [{ amount: 0, unit: 'minute' }] }, max: { parts: [{ amount: 59, unit: 'minute' }] } },
    })
  })

  it('tells of rows and names it cannot use, and uses the others', () => {
    const table = read([...log,
      ';Terima berkas;05/01/2026 08:00;05/01/2026 08:10;Ani', '3;;05/01/2026 08:00;05/01/2026 08:10;Ani', '3;Terima berkas;;;Ani',
      '3;Terima berkas;kemarin;05/01/2026 08:10;Ani', '3;Terima berkas;05/01/2026 09:00;05/01/2026 08:10;Ani', '3;Makan siang;05/01/2026 12:00;05/01/2026 13:00;Ani',
    ])
    expect(table.facts).toEqual(read(log).facts)
    expect(table.findings.filter(({ severity }) => severity === 'warning').map(({ code, line, params }) => [code, line, params])).toEqual([
      ['LOG_ACTIVITY_UNMATCHED', undefined, { name: 'Makan siang' }], ['LOG_ROW_INCOMPLETE', 8, { count: 3, row: 8, value: 'Terima berkas' }],
      ['LOG_TIME_UNREADABLE', 11, { count: 1, row: 11, value: 'kemarin' }], ['LOG_TIME_REVERSED', 12, { count: 1, row: 12, value: '05/01/2026 09:00' }], ['LOG_DAY_FIRST', undefined, undefined],
    ])
  })

  it('of another process is refused', () => {
    const table = read([header, '1;Makan siang;05/01/2026 08:00;05/01/2026 08:10;Ani'])
    expect(table.facts).toEqual({ activities: {}, flows: {}, performers: {}, processes: {} })
    expect(table.findings.map(({ code, severity }) => [code, severity])).toContainEqual(['LOG_EMPTY', 'error'])
  })

  it('tells activities of one name apart by who did them', () => {
    const twice = aModel([aProcess(flowOf([anActivity('Paraf', { id: 'P1' }), anActivity('Paraf', { id: 'P2' })], ['P1 P2']), [aLane('Staf', ['P1']), aLane('Kepala', ['P2'])])])
    const table = read([header, '1;Paraf;05/01/2026 08:00;05/01/2026 08:10;Staf', '1;Paraf;05/01/2026 09:00;05/01/2026 09:30;Kepala', '1;Paraf;05/01/2026 10:00;05/01/2026 10:30;Ani'], twice)
    expect([minutesOf(table, 'P1').processing, minutesOf(table, 'P2').processing]).toEqual([10, 30])
    expect(codes(table)).toContain('LOG_ACTIVITY_AMBIGUOUS')
  })

  it('a table of facts is no log', () => {
    expect(codes(readFactText('aktivitas;waktu proses;dokumen\nTerima berkas;10 menit;2', model))).toEqual([])
  })
})

describe('arrivals in a log', () => {
  const begins = (...moments: readonly string[]): FactTable => read([header, ...moments.map((moment, at) => `${at};Terima berkas;${moment};${moment};Ani`)])
  it('count days on which something was done, not nights and week ends', () => {
    // Friday and Monday, four cases each.
    const table = begins(...['2026-01-09', '2026-01-12'].flatMap((day) => ['08:00', '10:00', '12:00', '15:00'].map((time) => `${day} ${time}`)))
    expect(table.facts.processes['process']).toEqual({ interarrival: { kind: 'exponential', mean: { parts: [{ amount: 0.25, unit: 'workday' }], basis: 'working', raw: 'P0.25D' } } })
  })
  it('within one day go by the clock', () => {
    expect(begins('2026-01-09 08:00', '2026-01-09 08:10', '2026-01-09 08:40').facts.processes['process']?.interarrival).toMatchObject({ mean: { raw: 'PT20M' } })
  })
  it('of one case say nothing', () => expect(begins('2026-01-09 08:00').facts.processes).toEqual({}))
})

describe('branches in a log', () => {
  // One letter for each activity of a case, in order, an hour apart.
  const shares = (of: ProcessModel, ...cases: readonly string[]): Readonly<Record<string, number | undefined>> => {
    const rows = cases.flatMap((letters, at) => [...letters].map((letter, hour) => `${at};${letter};2026-01-05 ${String(hour).padStart(2, '0')}:00;2026-01-05 ${String(hour).padStart(2, '0')}:30;x`))
    return Object.fromEntries(Object.entries(read([header, ...rows], of).facts.flows).map(([id, { probability }]) => [id, probability]))
  }
  const tasks = (...names: readonly string[]) => names.map((name) => anActivity(name))
  const start = anEvent('start', 'startEvent')
  const end = anEvent('end', 'endEvent')

  it('are shares of an exclusive decision', () => {
    const of = aModel([aProcess(flowOf([start, ...tasks('A', 'B', 'C', 'D'), aGateway('g'), aGateway('j'), end], ['start A g B j D end', 'g C j']))])
    expect(shares(of, 'ABD', 'ABD', 'ACD', 'ABD')).toEqual({ 'g->B': 0.75, 'g->C': 0.25 })
  })

  it('follow two decisions in a row, and a way that leads around', () => {
    const of = aModel([aProcess(flowOf([start, ...tasks('A', 'B', 'C', 'D'), aGateway('g'), aGateway('h'), aGateway('j'), end], ['start A g B j D end', 'g h C j', 'h j']))])
    expect(shares(of, 'ABD', 'ACD', 'AD', 'AD')).toEqual({ 'g->B': 0.25, 'g->h': 0.75, 'h->C': 1 / 3, 'h->j': 2 / 3 })
  })

  it('count each round of a loop', () => {
    const of = aModel([aProcess(flowOf([start, ...tasks('A', 'B'), aGateway('m'), aGateway('g'), end], ['start m A g end', 'g B m']))])
    expect(shares(of, 'A', 'ABA', 'ABABA', 'A')).toEqual({ 'g->end': 4 / 7, 'g->B': 3 / 7 })
  })

  it('see through branches that run side by side', () => {
    const of = aModel([aProcess(flowOf(
      [start, ...tasks('A', 'B', 'C', 'D', 'E'), aGateway('f', 'parallelGateway'), aGateway('j', 'parallelGateway'), aGateway('g'), end],
      ['start A f B j', 'f C j g D end', 'g E end'],
    ))])
    expect(shares(of, 'ABCD', 'ACBD', 'ABCE', 'ACBD')).toEqual({ 'g->D': 0.75, 'g->E': 0.25 })
  })

  it('of an inclusive decision need not add up to one', () => {
    const of = aModel([aProcess(flowOf([start, ...tasks('A', 'B', 'C', 'D'), aGateway('g', 'inclusiveGateway'), aGateway('j', 'inclusiveGateway'), end], ['start A g B j D end', 'g C j']))])
    expect(shares(of, 'ABCD', 'ABD', 'ACBD', 'ABD')).toEqual({ 'g->B': 1, 'g->C': 0.5 })
  })

  it('know decisions before the first activity and behind the last', () => {
    const of = aModel([aProcess(flowOf([start, ...tasks('A', 'B', 'C'), aGateway('g'), aGateway('h'), end, anEvent('stop', 'endEvent')], ['start g A h end', 'g B h', 'h C stop']))])
    expect(shares(of, 'A', 'BC', 'A', 'AC')).toEqual({ 'g->A': 0.75, 'g->B': 0.25, 'h->end': 0.5, 'h->C': 0.5 })
  })

  it('go into open sub-processes and out of them', () => {
    const inside = flowOf([anEvent('s', 'startEvent'), ...tasks('B', 'C'), aGateway('g'), anEvent('e', 'endEvent')], ['s g B e', 'g C e'])
    const of = aModel([aProcess(flowOf([start, ...tasks('A', 'D'), aSubProcess('sub', inside), end], ['start A sub D end']))])
    expect(shares(of, 'ABD', 'ACD')).toEqual({ 'g->B': 0.5, 'g->C': 0.5 })
  })

  it('are chances of boundary events too', () => {
    const of = aModel([aProcess(flowOf([start, ...tasks('A', 'B', 'C'), anEvent('late', 'boundaryEvent', { attachedToRef: 'A' }), end], ['start A B end', 'late C end']))])
    expect(shares(of, 'AB', 'AC', 'AB', 'AB')).toEqual({ 'late->C': 0.25 })
  })

  it('of what is no decision are none, and an order the model has no way for is told', () => {
    const of = aModel([aProcess(flowOf([start, ...tasks('A', 'B', 'C'), end], ['start A B end', 'A C end']))])
    expect(shares(of, 'ABC')).toEqual({})
    const chain = aModel([aProcess(flowOf([start, ...tasks('A', 'B', 'C'), end], ['start A B C end']))])
    const rows = ['A', 'C', 'B'].map((name, hour) => `1;${name};2026-01-05 1${hour}:00;2026-01-05 1${hour}:30;x`)
    expect(read([header, ...rows], chain).findings.find(({ code }) => code === 'LOG_ORDER_UNEXPLAINED')?.params).toEqual({ count: 1, total: 2 })
  })

  it('of conditions on the ways out of an activity are told as of a gateway', () => {
    const conditional = (source: string, target: string) => ({ ...aFlow(source, target), hasCondition: true })
    const of = aModel([aProcess(flowOf([start, ...tasks('A', 'B', 'C'), end], ['start A', conditional('A', 'B'), conditional('A', 'C'), 'B end', 'C end']))])
    expect(shares(of, 'AB', 'AC', 'AB')).toEqual({ 'A->B': 2 / 3, 'A->C': 1 / 3 })
  })

  it('are chances whatever the log says, and exclusive ones add up to one', () => {
    const of = aModel([aProcess(flowOf([start, ...tasks('A', 'B', 'C', 'D'), aGateway('g'), aGateway('j'), end], ['start A g B j D end', 'g C j', 'g A']))])
    fc.assert(fc.property(fc.array(fc.string({ unit: fc.constantFrom('A', 'B', 'C', 'D'), maxLength: 8 }), { maxLength: 12 }), (cases) => {
      const found = Object.values(shares(of, ...cases))
      for (const share of found) expect(share).toBeGreaterThanOrEqual(0)
      if (found.length > 0) expect(found.reduce<number>((sum, share) => sum + share!, 0)).toBeCloseTo(1, 9)
    }))
  })
})

describe('a hostile log', () => {
  it('whose quotes are out of step is not read', () => {
    const table = read([header, '1;Terima berkas;05/01/2026 08:00;05/01/2026 08:10;x', '2;"Terima berkas;05/01/2026 08:00;05/01/2026 08:10;x', '3;Terima berkas;05/01/2026 08:00;05/01/2026 08:10;x'])
    expect(table).toEqual({ facts: { activities: {}, flows: {}, performers: {}, processes: {} }, findings: [{ code: 'TABLE_QUOTE_OPEN', severity: 'error', file: 'log.csv', line: 3, params: { row: 3 } }] })
  })
  it.each([
    ['only a header', header], ['one case of many rows', [header, ...Array.from({ length: 30_000 }, () => '1;Terima berkas;05/01/2026 08:00;05/01/2026 08:00;x')].join('\n')],
    ['names of objects', [header, '__proto__;constructor;05/01/2026 08:00;05/01/2026 08:10;toString', 'constructor;Terima berkas;05/01/2026 08:00;05/01/2026 08:10;__proto__'].join('\n')],
    ['an open quote', [header, '1;"Terima berkas;05/01/2026 08:00;05/01/2026 08:10;x', '2;Terima berkas;05/01/2026 08:00;05/01/2026 08:10;x'].join('\n')],
    ['blanks', `${header}\n\n  ;;;;\n\n`],
  ])('with %s is read in time', (_name, text) => {
    const begin = process.cpuUsage()
    expect(readFactText(text, model).findings.length).toBeGreaterThan(0)
    expect(process.cpuUsage(begin).user).toBeLessThan(5_000_000)
  })
})
