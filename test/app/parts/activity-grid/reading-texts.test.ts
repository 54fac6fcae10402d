import { describe, expect, it } from 'vitest'
import { durationReading, estimateReading, noteWords } from '../../../../src/app/parts/activity-grid/duration-reading.ts'
import { readDuration } from '../../../../src/model/duration-text.ts'
import { readThreePoint } from '../../../../src/model/three-point-text.ts'
import { defaultCalendar } from '../../../../src/model/work-calendar.ts'

const reading = (text: string): string => durationReading('id', readDuration(text).duration!, defaultCalendar)

describe('how a time is read', () => {
  it.each([
    ['2 hari kerja', '2 hari kerja = 10:00'], ['45 menit', '45 menit = 0:45'], ['1 jam 30 menit', '1 jam 30 menit = 1:30'], ['1x24 jam', '1x24 jam = 5:00'],
    ['2,5 jam', '2,5 jam = 2:30'],
  ])('"%s" is shown as %s', (text, shown) => { expect(reading(text)).toBe(shown) })

  it('an estimate is shown with its mean', () => {
    const read = readThreePoint('fast PT10M, usual 30 menit, slow 2 jam')
    expect('distribution' in read && estimateReading('id', read.distribution, defaultCalendar)).toBe('cepat 10 menit, biasa 30 menit, lama 2 jam; rata-rata 0:53')
  })

  it('says what is unsure', () => {
    expect(noteWords('id', readDuration('30-60 menit').notes)).toEqual(['rentang 30–60, dipakai tengahnya'])
    expect(noteWords('en', readDuration('± 3 hari').notes)).toEqual(['approximate', '“day” is read as working day'])
    expect(noteWords('id', readDuration('25:00').notes)).toEqual([])
  })
})
