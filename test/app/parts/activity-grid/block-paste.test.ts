import { describe, expect, it } from 'vitest'
import { pasteBlock, spread } from '../../../../src/app/parts/activity-grid/block-paste.ts'
import { readEntry } from '../../../../src/app/parts/activity-grid/cell-entry.ts'
import { columnsWith } from '../../../../src/app/parts/activity-grid/grid-columns.ts'
import { defaultCalendar, leadMinutes } from '../../../../src/model/work-calendar.ts'

const columns = columnsWith(new Set())
const from = (column: (typeof columns)[number]) => columns.slice(columns.indexOf(column))
const minutesOf = (column: 'days' | 'time', text: string): number | undefined => {
  const { duration } = readEntry(column, text) as { duration?: Parameters<typeof leadMinutes>[0] }
  return duration && leadMinutes(duration, defaultCalendar)
}

describe('reading one cell', () => {
  it.each([
    ['days', '2', 600], ['days', '2,5', 750], ['days', '3 hari', 900], ['days', '45 menit', 45],
    ['time', '2', 120], ['time', '1,5', 90], ['time', '1,5 jam', 90], ['time', '25:00', 1500], ['time', '45 menit', 45], ['time', '2 hari', 600],
    ['time', '½', 30],
  ] as const)('in column %s "%s" is %d working minutes', (column, text, minutes) => {
    expect(minutesOf(column, text)).toBe(minutes)
  })

  it.each([['days', 'menyesuaikan', 'days'], ['time', 'Tentatif', 'time'], ['waste', 'lama', 'waste'], ['VA', 'barangkali', 'mark']] as const)(
    'in column %s "%s" is doubtful as %s', (column, text, doubt) => { expect(readEntry(column, text).doubt).toBe(doubt) },
  )

  it.each([['VA', 'x', 'VA'], ['NNVA', '25:00', 'NNVA'], ['NVA', '✓', 'NVA'], ['VA', 'NNVA', 'NNVA']] as const)(
    'under %s "%s" tags %s', (column, text, value) => { expect(readEntry(column, text).change).toEqual({ value }) },
  )

  it('takes a zero under a category and a dash anywhere for nothing', () => {
    for (const text of ['0:00', '0', '–']) expect(readEntry('VA', text)).toEqual({ notes: [] })
    expect(readEntry('time', '-')).toEqual({ notes: [] })
  })

  it('empty text takes the fact away, of a time with how it varies', () => {
    expect(readEntry('waste', ' ').change).toEqual({ waste: undefined })
    expect(Object.keys(readEntry('time', '').change!)).toEqual(['processing', 'processingDistribution'])
  })

  it.each([['time', 'processing'], ['days', 'processing'], ['waiting', 'waiting']] as const)('an estimate in column %s takes the place of the %s time', (column, fact) => {
    const { change, estimate, doubt } = readEntry(column, 'cepat 10 menit, biasa 30 menit, lama 2 jam')
    expect([doubt, estimate?.max.raw, Object.keys(change!)]).toEqual([undefined, '2 jam', [fact, `${fact}Distribution`]])
    expect(change).toEqual({ [`${fact}Distribution`]: estimate })
  })

  it('an estimate out of order is doubtful', () => {
    expect(readEntry('time', 'cepat 3 jam, biasa 30 menit, lama 2 jam').doubt).toBe('time')
  })
})

describe('pasting a block', () => {
  it('fills from the active cell to the right and downwards', () => {
    const paste = pasteBlock([['5', '25:00', '', '', '25:00', 'Menunggu'], ['10', '50:00', '50:00', '', '', '–']], ['a', 'b', 'c'], from('days'), defaultCalendar)
    expect(paste.changes['a']).toMatchObject({ value: 'NNVA', waste: 'waiting', processing: { parts: [{ amount: 25, unit: 'hour' }] } })
    expect(paste.changes['b']).toMatchObject({ value: 'VA' })
    expect(Object.keys(paste.changes)).toEqual(['a', 'b'])
    expect(paste).toMatchObject({ doubts: [], taken: 7, leftOver: 0 })
  })

  it('passes over number and name, and counts rows that find no place', () => {
    const paste = pasteBlock([['1', 'Menyusun', '5'], ['2', 'Membentuk', '10']], ['a'], columns, defaultCalendar)
    expect(paste.changes).toMatchObject({ a: { processing: { parts: [{ amount: 5, unit: 'workday' }] } } })
    expect(paste).toMatchObject({ taken: 1, leftOver: 1 })
  })

  it('takes the hours where days and hours disagree, and says so', () => {
    const paste = pasteBlock([['5', '20:00']], ['a'], from('days'), defaultCalendar)
    expect(paste.changes['a']).toMatchObject({ processing: { parts: [{ amount: 20, unit: 'hour' }] } })
    expect(paste.doubts).toEqual([{ id: 'a', column: 'days', text: '5', doubt: 'differs' }])
  })

  it('takes no category where a row is marked under two', () => {
    const paste = pasteBlock([['x', '', 'x', 'Cacat']], ['a'], from('VA'), defaultCalendar)
    expect(paste.changes).toEqual({ a: { waste: 'defects' } })
    expect(paste.doubts.map(({ column, doubt }) => [column, doubt])).toEqual([['VA', 'several'], ['NNVA', 'several']])
  })

  it('empty cells change nothing, and doubtful ones are named', () => {
    const paste = pasteBlock([['', '', '', 'lama']], ['a'], from('VA'), defaultCalendar)
    expect(paste).toEqual({ changes: {}, doubts: [{ id: 'a', column: 'waste', text: 'lama', doubt: 'waste' }], taken: 0, leftOver: 0 })
  })

  it('one value is laid over every selected row', () => {
    expect(pasteBlock(spread('x', 2), ['a', 'b'], ['NVA'], defaultCalendar).changes).toEqual({ a: { value: 'NVA' }, b: { value: 'NVA' } })
  })
})
