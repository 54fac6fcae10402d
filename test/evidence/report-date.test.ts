// The date a document prints: one time zone for everyone, because the suite and the reader are in others.
import { describe, expect, it } from 'vitest'
import { reportDate } from '../../src/evidence/report-date.ts'

describe('report date', () => {
  it.each([
    ['2026-11-22T16:59:59Z', 'id', '22 November 2026'], ['2026-11-22T17:00:00Z', 'id', '23 November 2026'],
    ['2026-08-17T03:00:00Z', 'id', '17 Agustus 2026'], ['2026-08-17T03:00:00Z', 'en', '17 August 2026'],
  ] as const)('%s in %s is %s, as of Western Indonesia Time', (time, language, date) => expect(reportDate(language, new Date(time))).toBe(date))
})
