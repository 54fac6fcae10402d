import { describe, expect, it } from 'vitest'
import type { LedgerRow } from '../../src/comparison/comparison.ts'
import { confirmRows, link, relink, separate } from '../../src/comparison/edit-links.ts'
import type { Links } from '../../src/model/study.ts'

const none: Links = { same: [], notSame: [] }
const row = (asIs: string[], toBe: string[]): LedgerRow => ({
  outcome: 'changed', asIs, toBe, changes: [], timeDifference: 0, approachIsDecided: false, isConfirmed: false,
  pairs: asIs.flatMap((a) => toBe.map((b) => ({ asIs: a, toBe: b, score: 0.5, kind: 'renamed' as const, reason: { rule: 'similar-name' as const, words: [] } }))),
})

describe('links edited by the analyst', () => {
  it('a link takes back that the two were said to differ, and the other way round', () => {
    const linked = link({ same: [], notSame: [{ asIs: 'a', toBe: 'b' }] }, { asIs: 'a', toBe: 'b' })
    expect(linked).toEqual({ same: [{ asIs: 'a', toBe: 'b' }], notSame: [] })
    expect(separate(linked, { asIs: 'a', toBe: 'b' })).toEqual({ same: [], notSame: [{ asIs: 'a', toBe: 'b' }] })
  })
  it('saying the same twice changes nothing', () => {
    const once = link(none, { asIs: 'a', toBe: 'b' })
    expect(link(once, { asIs: 'a', toBe: 'b' })).toBe(once)
  })
  it('confirming links every pair of a merge', () => {
    expect(confirmRows(none, [row(['a', 'c'], ['b'])]).same).toEqual([{ asIs: 'a', toBe: 'b' }, { asIs: 'c', toBe: 'b' }])
  })
  it('relinking separates the old counterpart and links the new one', () => {
    expect(relink(none, row(['a'], ['b']), ['x'])).toEqual({ same: [{ asIs: 'a', toBe: 'x' }], notSame: [{ asIs: 'a', toBe: 'b' }] })
  })
  it('choosing nothing makes the activity removed', () => {
    expect(relink(none, row(['a'], ['b']), [])).toEqual({ same: [], notSame: [{ asIs: 'a', toBe: 'b' }] })
  })
  it('an added activity gets its origin from the as-is', () => {
    expect(relink(none, row([], ['b']), ['a']).same).toEqual([{ asIs: 'a', toBe: 'b' }])
  })
  it('two counterparts make a split', () => {
    expect(relink(none, row(['a'], ['b']), ['b', 'c']).same).toEqual([{ asIs: 'a', toBe: 'b' }, { asIs: 'a', toBe: 'c' }])
  })
})
