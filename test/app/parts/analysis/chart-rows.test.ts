import { describe, expect, it } from 'vitest'
import { legendRow } from '../../../../src/app/parts/analysis/legend-places.ts'
import { roundHours } from '../../../../src/app/parts/analysis/round-hours.ts'
import { sourceShares } from '../../../../src/app/parts/analysis/time-sources.ts'
import { wasteShares } from '../../../../src/app/parts/analysis/waste-shares.ts'
import { analyze } from '../../../../src/analysis/analyze.ts'
import { defaultSettings } from '../../../../src/model/study.ts'
import { aSequence, aTimed, anActivity } from '../../../support/build-model.ts'

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

describe('where times come from', () => {
  const sharesOf = (...activities: Parameters<typeof aSequence>[0][number][]) => sourceShares(analyze(aSequence(activities), defaultSettings).activities)
  it('adds up to the whole, what nobody recorded last', () => {
    expect(sharesOf(aTimed('a', 60), aTimed('b', 30, 'VA', { timeSource: 'estimate' }), aTimed('c', 30, 'VA', { timeSource: 'measured' }), anActivity('d')))
      .toEqual([{ source: 'measured', activities: 1, share: 0.25 }, { source: 'estimate', activities: 1, share: 0.25 }, { activities: 1, share: 0.5 }])
  })
  it('is nowhere without time', () => {
    expect(sharesOf(anActivity('a'))).toEqual([])
  })
})
