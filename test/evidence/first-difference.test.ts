import { describe, expect, it } from 'vitest'
import { compareJson } from '../../src/evidence/pack/first-difference.ts'

describe('the first difference of two values', () => {
  const place = (written: unknown, computed: Parameters<typeof compareJson>[1]): string | undefined => compareJson(written, computed, 'id').difference?.place
  it('names measures and outcomes in words, and times in the minutes they are compared in', () => {
    expect(place({ measures: [{ measure: 'tableTotal', unit: 'minutes', asIs: 1 }] }, { measures: [{ measure: 'tableTotal', unit: 'minutes', asIs: 2 }] })).toMatch(/1 \(Jumlah waktu, menit\) › As-is$/)
    expect(place({ measures: [{ measure: 'steps', unit: 'count', asIs: 1 }] }, { measures: [{ measure: 'steps', unit: 'count', asIs: 2 }] })).toMatch(/1 \(Aktivitas\) › As-is$/)
    expect(place([{ outcome: 'removed', time: 1 }], [{ outcome: 'removed', time: 2 }])).toMatch(/^1 \(Dihapus\)/)
    expect(place({ tableTotal: 60 }, { tableTotal: 61 })).toBe('Jumlah waktu, menit')
  })
  it('counts every number that was compared', () => {
    expect(compareJson({ a: [1, { b: 2 }], c: 'x' }, { a: [1, { b: 2 }], c: 'x' }, 'en')).toEqual({ numbers: 2 })
  })
})
