import { describe, expect, it } from 'vitest'
import { cleared, filledDown, toEach } from '../../../../src/app/parts/activity-grid/row-changes.ts'
import { minutes, workdays } from '../../../support/durations.ts'

describe('changing several rows', () => {
  it('gives each row the same change', () => {
    expect(toEach(['a', 'b'], { value: 'VA' })).toEqual({ a: { value: 'VA' }, b: { value: 'VA' } })
  })

  it.each([
    ['days', 'processing'], ['time', 'processing'], ['waiting', 'waiting'], ['VA', 'value'], ['NNVA', 'value'], ['waste', 'waste'], ['phase', 'phase'],
  ] as const)('clearing %s takes away %s', (column, fact) => {
    expect(cleared(column, ['a'])).toEqual({ a: { [fact]: undefined } })
  })

  it('neither clears nor fills what the diagram says', () => {
    expect(cleared('name', ['a'])).toEqual({})
    expect(filledDown('number', { value: 'VA' }, ['a'])).toEqual({})
  })

  it('fills down one fact and leaves the others, a missing one too', () => {
    const from = { value: 'NNVA', processing: workdays(5), waiting: minutes(30) } as const
    expect(filledDown('time', from, ['b', 'c'])).toEqual({ b: { processing: workdays(5) }, c: { processing: workdays(5) } })
    expect(filledDown('waste', from, ['b'])).toEqual({ b: { waste: undefined } })
  })

  it('fills down and clears a time with how it varies', () => {
    const waitingDistribution = { kind: 'exponential', mean: minutes(30) } as const
    expect(filledDown('waiting', { waitingDistribution, processing: minutes(5) }, ['b'])).toEqual({ b: { waiting: undefined, waitingDistribution } })
    expect(Object.keys(cleared('days', ['a'])['a']!)).toEqual(['processing', 'processingDistribution'])
    expect(Object.keys(cleared('waste', ['a'])['a']!)).toEqual(['waste'])
  })
})
