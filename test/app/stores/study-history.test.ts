import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { advance, back, begin, everywhere, forth, historyLimit, type History } from '../../../src/app/stores/study-history.ts'

describe('history of a study', () => {
  it('undoes in reverse order and redoes in order', () => {
    const history = ['b', 'c'].reduce(advance, begin('a'))
    expect(back(back(history)).present).toBe('a')
    expect(forth(back(back(history))).present).toBe('b')
    expect(forth(forth(back(back(history))))).toEqual(history)
  })
  it('stays where it is with nothing to undo or redo', () => {
    const history = begin('a')
    expect(back(history)).toBe(history)
    expect(forth(history)).toBe(history)
  })
  it('forgets what was undone once something else is done', () => {
    expect(advance(back(advance(begin('a'), 'b')), 'c')).toEqual({ past: ['a'], present: 'c', future: [] })
  })
  it('forgets the oldest step beyond the limit', () => {
    const steps = Array.from({ length: historyLimit + 50 }, (_, at) => at + 1)
    const history = steps.reduce(advance, begin(0))
    expect(history.past).toHaveLength(historyLimit)
    expect(history.past[0]).toBe(50)
    expect(history.present).toBe(historyLimit + 50)
  })
  it('changes every snapshot alike', () => {
    expect(everywhere(back(['b', 'c'].reduce(advance, begin('a'))), (some) => `${some}!`)).toEqual({ past: ['a!'], present: 'b!', future: ['c!'] })
  })
  it('comes back to the same snapshot after any number of steps back and as many forth', () => {
    fc.assert(fc.property(fc.array(fc.integer(), { maxLength: 30 }), fc.nat(40), (steps, count) => {
      const history = steps.reduce(advance, begin(-1) as History<number>)
      const taken = Math.min(count, history.past.length)
      let moved = history
      for (let at = 0; at < taken; at++) moved = back(moved)
      for (let at = 0; at < taken; at++) moved = forth(moved)
      expect(moved).toEqual(history)
    }))
  })
})
