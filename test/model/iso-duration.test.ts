import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DurationUnit } from '../../src/model/duration.ts'
import { durationFromIso, durationToIso } from '../../src/model/iso-duration.ts'

describe('ISO 8601 durations', () => {
  it.each([
    ['PT45M', [{ amount: 45, unit: 'minute' }]],
    ['PT2.5H', [{ amount: 2.5, unit: 'hour' }]],
    ['P3D', [{ amount: 3, unit: 'workday' }]],
    ['P1W', [{ amount: 1, unit: 'week' }]],
    ['P2M', [{ amount: 2, unit: 'month' }]],
    ['P1Y', [{ amount: 1, unit: 'year' }]],
    ['P1DT2H30M', [{ amount: 1, unit: 'workday' }, { amount: 2, unit: 'hour' }, { amount: 30, unit: 'minute' }]],
    ['P1W2D', [{ amount: 1, unit: 'week' }, { amount: 2, unit: 'workday' }]],
    ['PT0M', [{ amount: 0, unit: 'minute' }]],
  ] as const)('%s is read and written alike', (text, parts) => {
    expect(durationFromIso(text, 'working')).toEqual({ parts, basis: 'working', raw: text })
    expect(durationToIso({ parts })).toBe(text)
  })

  it('days are 24-hour days under the elapsed basis', () => {
    const read = durationFromIso('P2D', 'elapsed', '2x24 jam')
    expect(read).toEqual({ parts: [{ amount: 2, unit: 'day24' }], basis: 'elapsed', raw: '2x24 jam' })
    expect(durationToIso(read!)).toBe('P2D')
  })

  it('takes a comma for a point and seconds for parts of a minute', () => {
    expect(durationFromIso('PT1,5H', 'working')?.parts).toEqual([{ amount: 1.5, unit: 'hour' }])
    expect(durationFromIso('PT1M30S', 'working')?.parts).toEqual([{ amount: 1.5, unit: 'minute' }])
    expect(durationFromIso('PT90S', 'working')?.parts).toEqual([{ amount: 1.5, unit: 'minute' }])
  })

  it('adds parts of one unit, in the order of the standard', () => {
    const parts = [{ amount: 30, unit: 'minute' }, { amount: 1, unit: 'hour' }, { amount: 15, unit: 'minute' }] as const
    expect(durationToIso({ parts })).toBe('PT1H45M')
  })

  it.each(['', 'P', 'PT', 'P1', '1D', '-P1D', 'P-1D', 'P1DT', 'PT1D', 'P1H', '45 menit', 'R3/PT1H', '2026-01-01', `P${'9'.repeat(400)}D`, `P${'9'.repeat(300)}Y`, 'PT1000000001M'])(
    'refuses %j', (text) => {
      expect(durationFromIso(text, 'working')).toBeUndefined()
    },
  )

  it('law: what is written is read back, however small the amounts, up to 10⁹ of a unit', () => {
    const units: readonly DurationUnit[] = ['year', 'month', 'week', 'workday', 'hour', 'minute']
    fc.assert(fc.property(
      fc.subarray([...units], { minLength: 1 }),
      fc.infiniteStream(fc.double({ min: 0, max: 1e9, noNaN: true }).map((amount) => amount + 0)),
      fc.boolean(),
      (chosen, amounts, elapsed) => {
        const parts = chosen.map((unit) => ({
          amount: amounts.next().value as number, unit: elapsed && unit === 'workday' ? ('day24' as const) : unit,
        }))
        const text = durationToIso({ parts })
        expect(durationFromIso(text, elapsed ? 'elapsed' : 'working')?.parts).toEqual(parts)
      },
    ))
  })
})
