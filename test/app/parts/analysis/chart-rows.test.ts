import { describe, expect, it } from 'vitest'
import { legendRow } from '../../../../src/app/parts/chart/legend-places.ts'
import { roundHours } from '../../../../src/app/parts/analysis/round-hours.ts'
import { wasteShares } from '../../../../src/app/parts/analysis/waste-shares.ts'

describe('the wastes of a Pareto chart', () => {
  it('stand from the longest, with what they make together, and the few that make four fifths', () => {
    const figures = [{ waste: 'waiting', time: 10, count: 1 }, { waste: 'motion', time: 0, count: 0 }, { waste: 'transport', time: 60, count: 2 }, { waste: 'defects', time: 30, count: 1 }] as const
    expect(wasteShares(figures).map(({ waste, cumulative, isVital }) => [waste, cumulative, isVital])).toEqual([['transport', 0.6, true], ['defects', 0.9, true], ['waiting', 1, false]])
  })
  it('are none where nothing is wasted', () => {
    expect(wasteShares([{ waste: 'waiting', time: 0, count: 3 }])).toEqual([])
  })
})

describe('marks on a scale of time', () => {
  it.each([[0, 5, [0]], [45, 3, [0, 15, 30, 45]], [1005, 6, [0, 300, 600, 900]], [33_600, 6, [0, 6000, 12_000, 18_000, 24_000, 30_000]], [1e9, 4, undefined]])('%d minutes on about %d marks', (end, most, marks) => {
    const shown = roundHours(end, most)
    if (marks) expect(shown).toEqual(marks)
    expect(shown.length).toBeLessThanOrEqual(most + 1)
  })
})

it('a legend goes on to another row where it does not fit', () => {
  expect(legendRow([{ room: 60 }, { room: 60 }, { room: 200 }], 130)).toEqual([{ room: 60, x: 0, row: 0 }, { room: 60, x: 60, row: 0 }, { room: 200, x: 0, row: 1 }])
})
