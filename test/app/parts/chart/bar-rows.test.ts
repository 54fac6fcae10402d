import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { barLayout, niceTicks, shortened, type BarRow } from '../../../../src/app/parts/chart/bar-rows.ts'

const row = (name: string, value = '12,5'): BarRow => ({ id: name, name, value, segments: [] })
const legend = [{ look: 'solid', text: 'petugas sibuk' }, { look: 'hatched', text: 'kantor tutup' }, { look: 'open', text: 'waktu tunggu yang dinyatakan' }] as const

describe('a chart of bars', () => {
  it('puts names beside the bars where there is room, else above them', () => {
    const wide = barLayout(800, [row('Memeriksa berkas')], legend, false)
    expect(wide).toMatchObject({ isStacked: false, rowHeight: 26 })
    expect(wide.left).toBeGreaterThan(80)
    const narrow = barLayout(320, [row('Memeriksa berkas')], legend, false)
    expect(narrow).toMatchObject({ isStacked: true, left: 0 })
  })
  it('keeps the legend within the width, on as many rows as it takes', () => {
    const { legend: placed, top } = barLayout(320, [row('a')], legend, false)
    expect(placed.map(({ row: at }) => at)).toEqual([0, 0, 1])
    expect(top).toBe(44)
    expect(barLayout(320, [row('a')], [], false).top).toBe(0)
  })
  it('leaves room for the scale at any width and any name', () => {
    fc.assert(fc.property(fc.integer({ min: 120, max: 2000 }), fc.array(fc.string(), { maxLength: 6 }), (width, names) => {
      const { left, right, height } = barLayout(width, names.map((name) => row(name)), legend, true)
      expect(right - left).toBeGreaterThanOrEqual(40)
      expect(height).toBeGreaterThan(names.length * 20)
    }))
  })
  it('shortens a name only as far as it must', () => {
    expect(shortened('Memeriksa', 500)).toBe('Memeriksa')
    const cut = shortened('Memeriksa kelengkapan berkas permohonan', 120)
    expect(cut).toMatch(/^Memeriksa .*…$/)
    expect(shortened('Memeriksa', 1).length).toBeLessThan(5)
  })
})

describe('ticks of a scale', () => {
  it.each([
    [0, 10, 5, [0, 2, 4, 6, 8, 10]],
    [0, 1, 4, [0, 0.5, 1]],
    [3, 47, 4, [20, 40]],
    [-5, 5, 4, [-5, 0, 5]],
    [7, 7, 4, [7]],
  ])('from %d to %d, about %d', (low, high, count, ticks) => {
    expect(niceTicks(low, high, count).map((tick) => Number(tick.toFixed(9)))).toEqual(ticks)
  })
})
