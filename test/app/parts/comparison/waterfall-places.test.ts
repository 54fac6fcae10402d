import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { waterfallBars, waterfallPlaces } from '../../../../src/app/parts/comparison/waterfall-places.ts'

const room = { width: 400, top: 18, bottom: 200 }

describe('the bars of a waterfall', () => {
  it('lead from the as-is total by every step to the to-be total', () => {
    expect(waterfallBars(1005, [-90, -510], 405)).toEqual([{ from: 0, to: 1005 }, { from: 1005, to: 915 }, { from: 915, to: 405 }, { from: 0, to: 405 }])
  })
  it('stand on one scale with zero at the foot', () => {
    const { places, zero } = waterfallPlaces(waterfallBars(100, [-50], 50), room)
    expect(places.map(({ y, height }) => [y, height])).toEqual([[18, 182], [18, 91], [109, 91]])
    expect(zero).toBe(200)
  })
  it('go below zero where a step does', () => {
    const { places, zero } = waterfallPlaces(waterfallBars(10, [-20, 15], 5), room)
    expect(zero).toBe(109)
    expect(places[1]).toMatchObject({ y: 18, height: 182, level: 200 })
  })
  it('stay in their room, in order, and begin where the one before ended, whatever the amounts', () => {
    fc.assert(fc.property(fc.double({ min: 0, max: 1e7, noNaN: true }), fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { maxLength: 9 }), (asIs, steps) => {
      const toBe = steps.reduce((level, step) => level + step, asIs)
      const bars = waterfallBars(asIs, steps, toBe)
      const { places } = waterfallPlaces(bars, room)
      expect(bars.at(-2)!.to).toBe(toBe)
      for (const [at, { x, y, width, height, level }] of places.entries()) {
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x + width).toBeLessThanOrEqual((places[at + 1]?.x ?? room.width) + 1e-9)
        expect(y).toBeGreaterThanOrEqual(room.top - 1e-9)
        expect(y + height).toBeLessThanOrEqual(room.bottom + 1)
        expect([y, y + height].some((edge) => Math.abs(edge - level) <= 1)).toBe(true)
      }
    }))
  })
  it('all lie at zero where there is nothing', () => {
    expect(waterfallPlaces(waterfallBars(0, [], 0), room).places.map(({ y, height }) => [y, height])).toEqual([[200, 1], [200, 1]])
  })
})
