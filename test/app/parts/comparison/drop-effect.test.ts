import { describe, expect, it } from 'vitest'
import { dropEffect, partnersOf } from '../../../../src/app/parts/comparison/drop-effect.ts'
import type { LedgerRow } from '../../../../src/comparison/comparison.ts'

const row = (asIs: readonly string[], toBe: readonly string[], isConfirmed = true): LedgerRow => ({
  outcome: 'changed', asIs, toBe, changes: [], timeDifference: 0, approachIsDecided: false, isConfirmed,
  pairs: asIs.flatMap((a) => toBe.map((b) => ({ asIs: a, toBe: b, score: 0.5, kind: 'renamed' as const, reason: { rule: 'similar-name' as const, words: [] } }))),
})
const ledger = [row(['a'], ['b']), row(['c'], ['d'], false), row(['e'], []), row([], ['f']), row(['g'], ['h', 'i'])]
const [named, guessed, removed, added, split] = ledger as [LedgerRow, LedgerRow, LedgerRow, LedgerRow, LedgerRow]

describe('letting go of an activity over a row', () => {
  it('pairs where nobody stands beside, or only a guess [DR3]', () => {
    expect(dropEffect(ledger, { side: 'asIs', id: 'e' }, added)).toEqual({ does: 'pair', chosen: ['f'], beside: [] })
    expect(dropEffect(ledger, { side: 'asIs', id: 'e' }, guessed)).toEqual({ does: 'pair', chosen: ['d'], beside: [] })
    expect(dropEffect(ledger, { side: 'toBe', id: 'f' }, removed)).toEqual({ does: 'pair', chosen: ['e'], beside: [] })
  })
  it('merges or splits beside a partner beyond doubt [DR3]', () => {
    expect(dropEffect(ledger, { side: 'asIs', id: 'e' }, named)).toEqual({ does: 'merge', chosen: ['b'], beside: ['a'] })
    expect(dropEffect(ledger, { side: 'toBe', id: 'f' }, named)).toEqual({ does: 'split', chosen: ['a'], beside: ['b'] })
  })
  it('does nothing where the other side is empty, or where it stands already [DR1] [DR2]', () => {
    expect(dropEffect(ledger, { side: 'asIs', id: 'a' }, removed)).toBeUndefined()
    expect(dropEffect(ledger, { side: 'asIs', id: 'a' }, named)).toBeUndefined()
    expect(dropEffect(ledger, { side: 'asIs', id: 'g' }, split)).toBeUndefined()
  })
  it('counts one activity of several where that one is pointed at [DR1]', () => {
    expect(dropEffect(ledger, { side: 'asIs', id: 'e' }, split, 'i')).toEqual({ does: 'merge', chosen: ['i'], beside: ['g'] })
    expect(dropEffect(ledger, { side: 'asIs', id: 'g' }, split, 'i')).toEqual({ does: 'pair', chosen: ['i'], beside: [] })
    expect(dropEffect(ledger, { side: 'asIs', id: 'e' }, split)?.chosen).toEqual(['h', 'i'])
  })
  it('knows the partners of the moment', () => {
    expect(partnersOf(ledger, { side: 'asIs', id: 'g' })).toEqual(['h', 'i'])
    expect(partnersOf(ledger, { side: 'toBe', id: 'f' })).toEqual([])
  })
})
