import { describe, expect, it } from 'vitest'
import { durationReading, noteWords } from '../../../../src/app/parts/activity-grid/duration-reading.ts'
import { readDuration } from '../../../../src/model/duration-text.ts'
import { defaultCalendar } from '../../../../src/model/work-calendar.ts'

const reading = (text: string): string => durationReading('id', readDuration(text).duration!, defaultCalendar)

describe('how a time is read', () => {
  it.each([
    ['2 hari kerja', '2 hari kerja = 10:00'], ['45 menit', '45 menit = 0:45'], ['1 jam 30 menit', '1 jam 30 menit = 1:30'], ['1x24 jam', '1x24 jam = 5:00'],
    ['2,5 jam', '2,5 jam = 2:30'],
  ])('"%s" is shown as %s', (text, shown) => { expect(reading(text)).toBe(shown) })

  it('says what is unsure', () => {
    expect(noteWords('id', readDuration('30-60 menit').notes)).toEqual(['rentang 30–60, dipakai tengahnya'])
    expect(noteWords('en', readDuration('± 3 hari').notes)).toEqual(['approximate', '“day” is read as working day'])
    expect(noteWords('id', readDuration('25:00').notes)).toEqual([])
  })
})
