import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EventSchedule } from '../../../src/analysis/simulation/event-schedule.ts'
import { TokenTable } from '../../../src/analysis/simulation/token-table.ts'

describe('what is to happen', () => {
  it('[EV1] comes in the order of (time, priority and id), however many events there are and whenever they are arranged', () => {
    // A number: an event that much later than the last one taken out, in few different times; nothing: one is taken out.
    const steps = fc.array(fc.oneof(fc.nat({ max: 30 }), fc.constant(undefined), fc.nat({ max: 3 })), { maxLength: 600 })
    fc.assert(fc.property(steps, fc.boolean(), (some, backwards) => {
      const tokens = new TokenTable()
      const schedule = new EventSchedule(tokens)
      const waiting: { readonly time: number; readonly order: number; readonly token: number }[] = []
      let now = 0
      const take = (): void => {
        waiting.sort((a, b) => a.time - b.time || a.order - b.order)
        const first = waiting.shift()!
        now = first.time
        expect(schedule.firstTime).toBe(first.time)
        expect(schedule.pop()).toBe(first.token)
      }
      some.forEach((later, at) => {
        if (later === undefined) {
          if (waiting.length > 0) take()
          return
        }
        const event = { time: now + later, order: backwards ? -at : at, token: tokens.make() }
        tokens.order[event.token] = event.order
        waiting.push(event)
        schedule.push(event.time, event.token)
      })
      const seen: number[] = []
      schedule.forEach((_time, token) => seen.push(token))
      expect(seen.sort((a, b) => a - b)).toEqual(waiting.map(({ token }) => token).sort((a, b) => a - b))
      expect(schedule.size).toBe(waiting.length)
      while (waiting.length > 0) take()
      expect(schedule.size).toBe(0)
    }), { numRuns: 500 })
  })
})
