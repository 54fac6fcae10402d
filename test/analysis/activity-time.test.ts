import { describe, expect, it } from 'vitest'
import { activityTime } from '../../src/analysis/activity-time.ts'
import type { Duration } from '../../src/model/duration.ts'
import { defaultCalendar } from '../../src/model/work-calendar.ts'
import { minutes, workdays } from '../support/durations.ts'

const oneDayPassing: Duration = { parts: [{ amount: 1, unit: 'day24' }], basis: 'elapsed', raw: '1x24 jam' }

describe('activity time', () => {
  it.each([
    ['[AT1] work and waiting', { processing: minutes(30), waiting: workdays(1) }, { processing: 30, waiting: 300, time: 330 }],
    ['[AT1] work alone', { processing: minutes(30) }, { processing: 30, time: 30 }],
    ['[AT1] waiting alone', { waiting: minutes(30) }, { waiting: 30, time: 30 }],
    ['[AT1] a stated zero is a time', { processing: minutes(0) }, { processing: 0, time: 0 }],
    ['[AT1] nothing', {}, {}],
    ['[AT2] working days by the calendar', { processing: workdays(2) }, { processing: 600, time: 600 }],
    ['[AT3] an elapsed processing time is waiting', { processing: oneDayPassing }, { waiting: 300, time: 300 }],
    ['[AT3] beside a waiting time', { processing: oneDayPassing, waiting: minutes(20) }, { waiting: 320, time: 320 }],
    ['[AT4] the mean of a distribution', { processingDistribution: { kind: 'triangular', min: minutes(5), mode: minutes(10), max: minutes(30) } }, { processing: 15, time: 15 }],
    ['[AT4] of waiting too', { processing: minutes(1), waitingDistribution: { kind: 'exponential', mean: workdays(1) } }, { processing: 1, waiting: 300, time: 301 }],
    ['[AT4] not where a fixed time is stated', { processing: minutes(0), processingDistribution: { kind: 'exponential', mean: minutes(9) } }, { processing: 0, time: 0 }],
    ['[AT4] nor where an elapsed one is', { processing: oneDayPassing, processingDistribution: { kind: 'exponential', mean: minutes(9) } }, { waiting: 300, time: 300 }],
  ] as const)('%s', (_rule, facts, time) => expect(activityTime(facts, defaultCalendar)).toEqual(time))

  it('[AT2] follows the calendar at the moment it is asked', () => {
    expect(activityTime({ processing: workdays(2) }, { ...defaultCalendar, hoursPerDay: 7.5 }).time).toBe(900)
  })
})
