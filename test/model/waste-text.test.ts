import { describe, expect, it } from 'vitest'
import { readValueCategory } from '../../src/model/value-category-text.ts'
import { readWaste } from '../../src/model/waste-text.ts'
import { wastes } from '../../src/model/waste.ts'

describe('the name of a waste', () => {
  it.each([
    ['Menunggu', 'waiting'], ['Pergerakan', 'motion'], ['gerakan', 'motion'], ['TRANSPORTASI', 'transport'], ['transport', 'transport'],
    ['Proses berlebih', 'overprocessing'], ['overproses', 'overprocessing'], ['Over-processing', 'overprocessing'],
    ['overproduksi', 'overproduction'], ['Inventori', 'inventory'], ['kecacatan', 'defects'], ['Defects', 'defects'], ['delay', 'waiting'],
    ['Bakat  tak termanfaatkan', 'talent'],
  ])('%s is %s', (text, waste) => { expect(readWaste(text)).toBe(waste) })

  it('knows the words the profile writes', () => { expect(wastes.map(readWaste)).toEqual(wastes) })
  it('does not guess', () => { expect(['', '-', 'lama', 'constructor'].map(readWaste)).toEqual([undefined, undefined, undefined, undefined]) })
})

describe('the name of a category', () => {
  it.each([['va', 'VA'], ['NNVA', 'NNVA'], ['BVA', 'NNVA'], ['non-value added', 'NVA'], ['Tidak bernilai tambah', 'NVA']])(
    '%s is %s', (text, value) => { expect(readValueCategory(text)).toBe(value) },
  )
  it('does not guess', () => { expect(['', 'x', 'constructor'].map(readValueCategory)).toEqual([undefined, undefined, undefined]) })
})
