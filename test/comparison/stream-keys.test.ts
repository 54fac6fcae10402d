import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { match } from '../../src/comparison/match.ts'
import { streamKeys } from '../../src/comparison/stream-keys.ts'
import { indexModel } from '../../src/model/model-index.ts'
import { aFlow, aGateway, aModel, anActivity, anEvent, aProcess, aSequence, flowOf, withOtherIds } from '../support/build-model.ts'
import { someModel } from '../support/random-model.ts'

const noLinks = { same: [], notSame: [] }

describe('rows of chance of two models', () => {
  it('[SK1] are shared by matched activities, whatever their ids', () => {
    const asIs = aSequence([anActivity('Memeriksa berkas', { id: 'a' }), anActivity('Menyetujui surat', { id: 'b' })])
    const toBe = aSequence([anActivity('Menyetujui surat', { id: 'a' }), anActivity('Memeriksa berkas', { id: 'c' })])
    const keys = streamKeys(indexModel(asIs), indexModel(toBe), match(asIs, toBe, noLinks))
    expect([keys.get('a'), keys.get('c')]).toEqual(['b', 'a'])
  })

  it('[SK1] [SK3] go to the first of a split; the second gets its own', () => {
    const asIs = aSequence([anActivity('Memeriksa dan mencatat berkas', { id: 'a' })])
    const toBe = aSequence([anActivity('Memeriksa berkas', { id: 'p' }), anActivity('Mencatat berkas', { id: 'a' })])
    const pairs = [{ asIs: 'a', toBe: 'p' }, { asIs: 'a', toBe: 'a' }].map((ids) => ({ ...ids, score: 1, kind: 'split' as const, reason: { rule: 'link' as const } }))
    const keys = streamKeys(indexModel(asIs), indexModel(toBe), { ...match(asIs, toBe, noLinks), pairs })
    expect([keys.get('p'), keys.get('a')]).toEqual(['a', 'to-be a'])
  })

  it('[SK2] are shared by the decisions behind matched activities and by what kept its id', () => {
    const model = (prefix: string) => aModel([aProcess(flowOf(
      [anEvent('s', 'startEvent'), anActivity('Memeriksa berkas', { id: `${prefix}a` }), aGateway(`${prefix}g`), anActivity('Menolak', { id: `${prefix}b` }), anActivity('Menerima', { id: `${prefix}c` })],
      [aFlow('s', `${prefix}a`), aFlow(`${prefix}a`, `${prefix}g`), aFlow(`${prefix}g`, `${prefix}b`), aFlow(`${prefix}g`, `${prefix}c`)],
    ), [], `${prefix}process`)])
    const [asIs, toBe] = [model('x'), model('y')]
    const keys = streamKeys(indexModel(asIs), indexModel(toBe), match(asIs, toBe, noLinks))
    expect(Object.fromEntries(keys)).toEqual({ ya: 'xa', yb: 'xb', yc: 'xc', yg: 'xg', s: 's', yprocess: 'xprocess' })
  })

  it('[SK3] are never shared within one model', () => {
    fc.assert(fc.property(someModel(), someModel(), fc.boolean(), (asIs, toBe, hasOtherIds) => {
      const other = hasOtherIds ? withOtherIds(toBe, 'z') : toBe
      const index = indexModel(other)
      const keys = streamKeys(indexModel(asIs), index, match(asIs, other, noLinks))
      expect(new Set(keys.values()).size).toBe(keys.size)
      expect([...index.nodes.keys()].every((id) => keys.has(id))).toBe(true)
    }))
  })

  it('[SK1] [SK2] [SK4] are all shared by a model and itself', () => {
    fc.assert(fc.property(someModel(), (model) => {
      const index = indexModel(model)
      const keys = streamKeys(index, index, match(model, model, noLinks))
      expect([...index.nodes.keys()].filter((id) => keys.get(id) !== id)).toEqual([])
    }))
  })
})
