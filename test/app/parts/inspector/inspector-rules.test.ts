import { describe, expect, it } from 'vitest'
import { durationText, durationWords } from '../../../../src/app/parts/inspector/duration-words.ts'
import { sharedFact } from '../../../../src/app/parts/inspector/shared-fact.ts'
import { readDuration } from '../../../../src/model/duration-text.ts'
import type { ActivityFacts } from '../../../../src/model/facts.ts'
import { minutes, workdays } from '../../../support/durations.ts'

describe('one fact of several activities', () => {
  const of = (...values: ActivityFacts['value'][]) => sharedFact<ActivityFacts, 'value'>(values.map((value) => (value ? { value } : {})), 'value')
  it.each([
    [of(), { isMixed: false }],
    [of('VA'), { value: 'VA', isMixed: false }],
    [of('VA', 'VA'), { value: 'VA', isMixed: false }],
    [of('VA', 'NVA'), { isMixed: true }],
    [of('VA', undefined), { isMixed: true }],
    [of(undefined, 'VA'), { isMixed: true }],
    [of(undefined, undefined), { isMixed: false }],
  ])('%#: is the value all state, or that they differ', (shared, expected) => {
    expect(shared).toEqual(expected)
  })

  it('times are the same when they say the same', () => {
    const times = [{ processing: minutes(45) }, { processing: minutes(45) }]
    expect(sharedFact<ActivityFacts, 'processing'>(times, 'processing')).toEqual({ value: minutes(45), isMixed: false })
  })
})

describe('a time in its field', () => {
  it.each([
    [minutes(45), '45 menit', '45 minutes'],
    [workdays(2), '2 hari kerja', '2 working days'],
    [{ parts: [{ amount: 1.5, unit: 'hour' }, { amount: 10, unit: 'minute' }], basis: 'working', raw: 'PT1H40M' }, '1,5 jam 10 menit', '1.5 hours 10 minutes'],
    [{ parts: [{ amount: 3, unit: 'day24' }], basis: 'elapsed', raw: 'P3D' }, '3x24 jam', '3x24 hours'],
  ] as const)('%o is said in words and reads back as the same length', (duration, id, en) => {
    expect([durationWords('id', duration), durationWords('en', duration)]).toEqual([id, en])
    for (const words of [id, en]) {
      const { duration: read } = readDuration(words)
      expect(read && [read.parts, read.basis]).toEqual([duration.parts, duration.basis])
    }
  })

  it('what somebody wrote stays as written; only an ISO text is put into words', () => {
    expect(durationText('id', { ...minutes(5), raw: '± 5 mnt' })).toBe('± 5 mnt')
    expect(durationText('id', minutes(5))).toBe('5 menit')
    expect(durationText('id', { ...minutes(5), raw: 'Paling lama 5 menit' })).toBe('Paling lama 5 menit')
  })
})
