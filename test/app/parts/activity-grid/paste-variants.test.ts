import { describe, expect, it } from 'vitest'
import { taken, variantLines } from '../../../../src/app/parts/activity-grid/paste-variants.ts'
import { noFacts } from '../../../../src/model/facts.ts'
import { longestVariantName, mostVariants, newVariant } from '../../../../src/model/variant.ts'

const stated = (...names: readonly string[]) => names.map((name) => ({ name, rows: 1, facts: noFacts }))
const known = (count: number) => Array.from({ length: count }, (_nothing, at) => newVariant(`v${at}`, `Jenis ${at}`))

describe('variants of a pasted table', () => {
  it('[PV1] a name that sounds alike fills the one that is there, another makes a new one', () => {
    expect(variantLines(stated('BERAT ', 'Ringan'), [newVariant('v1', 'Berat')]).map(({ becomes }) => becomes)).toEqual(['filled', 'new'])
  })

  it('leaves out what a study cannot keep, and still fills what it has', () => {
    const lines = variantLines(stated('A', 'Jenis 3', 'B', 'x'.repeat(longestVariantName + 1)), known(mostVariants - 1))
    expect(lines.map(({ becomes }) => becomes)).toEqual(['new', 'filled', 'tooMany', 'nameTooLong'])
    expect(taken(lines).map(({ name }) => name)).toEqual(['A', 'Jenis 3'])
  })
})
