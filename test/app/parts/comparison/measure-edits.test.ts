import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { added, changed, moved, without } from '../../../../src/app/parts/comparison/measure-edits.ts'
import { directions, type ExtraMeasure } from '../../../../src/model/extra-measure.ts'

const server: ExtraMeasure = { id: 'm1', name: 'Server', unit: 'unit', better: 'less', asIs: 5, toBe: 1 }
const fee: ExtraMeasure = { id: 'm2', name: 'Biaya', better: 'less' }

describe('edits of extra measures', () => {
  it('one is changed, and what is taken away leaves no key', () => {
    expect(changed([server, fee], 'm1', { toBe: undefined, unit: undefined })).toEqual([{ id: 'm1', name: 'Server', better: 'less', asIs: 5 }, fee])
    expect(changed([server], 'm1', { name: ' Peladen ', better: 'neutral', asIs: 0 })).toEqual([{ ...server, name: 'Peladen', better: 'neutral', asIs: 0 }])
    expect(changed([server], 'm1', { name: '  ', unit: ' ' })).toEqual([{ id: 'm1', name: 'Server', better: 'less', asIs: 5, toBe: 1 }])
    expect(changed([server], 'm9', { name: 'x' })).toEqual([server])
  })
  it('names and units stay as long as a study holds', () => {
    expect(added([], 'x'.repeat(300), 'less')[0]!.name).toHaveLength(200)
    expect(changed([server], 'm1', { unit: 'x'.repeat(99) })[0]!.unit).toHaveLength(60)
  })
  it('a new one stands last, under an id of its own', () => {
    expect(added([{ ...server, id: 'm2' }], ' Formulir ', 'less', 'lembar')).toEqual([{ ...server, id: 'm2' }, { id: 'm3', name: 'Formulir', unit: 'lembar', better: 'less' }])
  })
  it('one is moved, but not past an end', () => {
    expect(moved([server, fee], 'm2', -1)).toEqual([fee, server])
    expect(moved([server, fee], 'm1', 1)).toEqual([fee, server])
    expect(moved([server, fee], 'm1', -1)).toEqual([server, fee])
    expect(moved([server, fee], 'm9', -1)).toEqual([server, fee])
  })
  it('moving there and back, or adding and removing, changes nothing', () => {
    const list = fc.uniqueArray(fc.nat(30), { minLength: 2, maxLength: 8 }).map((ids) => ids.map((id): ExtraMeasure => ({ id: `m${id}`, name: 'x', better: directions[id % 3]! })))
    fc.assert(fc.property(list, (measures) => {
      const { id } = measures[0]!
      expect(moved(moved(measures, id, 1), id, -1)).toEqual(measures)
      const more = added(measures, 'Baru', 'less')
      expect(new Set(more.map((some) => some.id)).size).toBe(measures.length + 1)
      expect(without(more, more.at(-1)!.id)).toEqual(measures)
    }))
  })
})
