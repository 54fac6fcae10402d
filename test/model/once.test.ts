import { describe, expect, it } from 'vitest'
import { once } from '../../src/model/once.ts'

describe('work done once', () => {
  it('waits until somebody asks, and keeps its result, also an absent one', () => {
    let times = 0
    const nothing = once(() => { times += 1 })
    expect(times).toBe(0)
    nothing()
    nothing()
    expect(times).toBe(1)
  })
  it('is tried again after it failed', () => {
    let times = 0
    const second = once(() => {
      times += 1
      if (times === 1) throw new Error('not yet')
      return times
    })
    expect(second).toThrow('not yet')
    expect([second(), second()]).toEqual([2, 2])
  })
})
