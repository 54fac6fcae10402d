import { describe, expect, it } from 'vitest'
import { all, extended, only, toggled } from '../../../../src/app/parts/activity-grid/row-selection.ts'

const order = ['a', 'b', 'c', 'd', 'e']

describe('selecting rows', () => {
  it('a span runs both ways from where it started, and shrinks again', () => {
    const start = only('c')
    const down = extended(start, 'e', order)
    expect(down.ids).toEqual(['c', 'd', 'e'])
    expect(extended(down, 'd', order).ids).toEqual(['c', 'd'])
    expect(extended(down, 'a', order).ids).toEqual(['a', 'b', 'c'])
  })

  it('a row is added and taken away again, and the next span starts there', () => {
    const two = toggled(only('a'), 'c')
    expect(two.ids).toEqual(['a', 'c'])
    expect(extended(two, 'd', order).ids).toEqual(['c', 'd'])
    expect(toggled(two, 'a').ids).toEqual(['c'])
  })

  it('a span whose start is not in the table any more is one row', () => {
    expect(extended(only('gone'), 'b', order)).toEqual(only('b'))
    expect(extended({ ids: [] }, 'b', order)).toEqual(only('b'))
  })

  it('all rows keep the start of the span', () => {
    expect(all(only('d'), order)).toEqual({ ids: order, anchor: 'd' })
  })
})
