import { describe, expect, it } from 'vitest'
import { isFiltering, noFilter, outcomeCounts, passes, toggled } from '../../../../src/app/parts/comparison/ledger-filter.ts'
import type { LedgerRow, Outcome } from '../../../../src/comparison/comparison.ts'

const row = (outcome: Outcome, isConfirmed = true): LedgerRow => ({
  outcome, asIs: ['a'], toBe: ['b'], pairs: [{ asIs: 'a', toBe: 'b', score: 1, kind: 'same', reason: { rule: 'link' } }], changes: [], timeDifference: 0, approachIsDecided: false, isConfirmed,
})
const said = (text: string) => () => text

describe('the filter of the ledger', () => {
  it('shows everything until something is asked for', () => {
    expect(isFiltering(noFilter)).toBe(false)
    expect(isFiltering({ ...noFilter, text: '  ' })).toBe(false)
    expect(passes(row('kept'), noFilter, said(''))).toBe(true)
  })
  it('shows rows of any of the outcomes, and all again when the last is taken back', () => {
    const some = toggled(toggled(noFilter, 'removed'), 'merged')
    expect([row('removed'), row('merged'), row('kept')].map((each) => passes(each, some, said('')))).toEqual([true, true, false])
    expect(isFiltering(toggled(toggled(some, 'removed'), 'merged'))).toBe(false)
  })
  it('shows only guesses; a row without pairs is none', () => {
    const filter = { ...noFilter, onlyUnconfirmed: true }
    expect(passes(row('changed', false), filter, said(''))).toBe(true)
    expect(passes(row('changed'), filter, said(''))).toBe(false)
    expect(passes({ ...row('removed', false), toBe: [], pairs: [] }, filter, said(''))).toBe(false)
  })
  it.each([['berkas', true], ['BERKAS periksa', true], ['berkas surat', false], ['', true]])('finds %s in any order and case', (text, found) => {
    expect(passes(row('kept'), { ...noFilter, text }, said('Periksa berkas → Periksa berkas daring'))).toBe(found)
  })
  it('asks for everything at once', () => {
    expect(passes(row('kept'), { outcomes: new Set(['kept']), onlyUnconfirmed: false, text: 'surat' }, said('Periksa berkas'))).toBe(false)
  })
  it('counts outcomes in their order, without those nobody has', () => {
    expect(outcomeCounts([row('removed'), row('kept'), row('removed')])).toEqual([{ outcome: 'kept', count: 1 }, { outcome: 'removed', count: 2 }])
  })
})
