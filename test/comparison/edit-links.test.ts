import { describe, expect, it } from 'vitest'
import type { LedgerRow } from '../../src/comparison/comparison.ts'
import { confirmRows, link, pairAnew, separate } from '../../src/comparison/edit-links.ts'
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
  const named = (asIs: string[], toBe: string[]): LedgerRow => ({ ...row(asIs, toBe), isConfirmed: true })
  it('pairing anew separates the old counterpart and links the new one [EL1] [EL2]', () => {
    expect(pairAnew(none, [row(['a'], ['b']), row([], ['x'])], { side: 'asIs', ids: ['a'] }, ['x'])).toEqual({ same: [{ asIs: 'a', toBe: 'x' }], notSame: [{ asIs: 'a', toBe: 'b' }] })
  })
  it('choosing nothing makes the activity removed', () => {
    expect(pairAnew(none, [row(['a'], ['b'])], { side: 'asIs', ids: ['a'] }, [])).toEqual({ same: [], notSame: [{ asIs: 'a', toBe: 'b' }] })
  })
  it('an added activity gets its origin from the as-is', () => {
    expect(pairAnew(none, [row(['a'], []), row([], ['b'])], { side: 'toBe', ids: ['b'] }, ['a']).same).toEqual([{ asIs: 'a', toBe: 'b' }])
  })
  it('two counterparts make a split', () => {
    expect(pairAnew(none, [row(['a'], ['b']), row([], ['c'])], { side: 'asIs', ids: ['a'] }, ['b', 'c']).same).toEqual([{ asIs: 'a', toBe: 'b' }, { asIs: 'a', toBe: 'c' }])
  })
  it('who is chosen keeps a partner beyond doubt, and both are one row then [EL3]', () => {
    expect(pairAnew(none, [named(['a'], ['b']), row(['c'], ['d'])], { side: 'asIs', ids: ['c'] }, ['b'])).toEqual({
      same: [{ asIs: 'a', toBe: 'b' }, { asIs: 'c', toBe: 'b' }], notSame: [{ asIs: 'c', toBe: 'd' }],
    })
  })
  it('a guess about who is chosen gives way [EL3]', () => {
    expect(pairAnew(none, [row(['a'], ['b']), row(['c'], [])], { side: 'asIs', ids: ['c'] }, ['b'])).toEqual({ same: [{ asIs: 'c', toBe: 'b' }], notSame: [] })
  })
  it('one of a merge goes elsewhere, and the others stay [EL2]', () => {
    expect(pairAnew(none, [named(['a', 'c'], ['b']), row([], ['x'])], { side: 'asIs', ids: ['c'] }, ['x'])).toEqual({ same: [{ asIs: 'c', toBe: 'x' }], notSame: [{ asIs: 'c', toBe: 'b' }] })
  })
})
