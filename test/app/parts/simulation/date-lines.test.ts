import { describe, expect, it } from 'vitest'
import { readDateLines } from '../../../../src/app/parts/simulation/date-lines.ts'

describe('a list of holidays', () => {
  it('is read as people write dates, sorted, each once', () => {
    expect(readDateLines('17-8-2026\n\n2026-01-01\n 25/12/2026 \n17.08.2026\n')).toEqual({ dates: ['2026-01-01', '2026-08-17', '2026-12-25'] })
    expect(readDateLines('')).toEqual({ dates: [] })
  })
  it.each(['Hari Raya', '2026-02-30', '31-2-2026', '17 Agustus 2026', '2026-8-17'])('says which line is no date: %s', (text) => {
    expect(readDateLines(`2026-01-01\n${text}`)).toEqual({ trouble: { line: 2, text } })
  })
})
