import { describe, expect, it } from 'vitest'
import { readBpmn } from '../../src/bpmn/read-bpmn.ts'
import { compare } from '../../src/comparison/compare.ts'
import { defaultSettings } from '../../src/model/study.ts'
import { corpusPairs } from '../support/corpus.ts'

const pairs = corpusPairs()

describe.runIf(pairs.length > 0)('real pairs of as-is and to-be', () => {
  it.each(pairs)('$name is compared, closes and has no figure that is no number', ({ asIs, toBe }) => {
    const [before, after] = [readBpmn(asIs.bytes(), asIs.file), readBpmn(toBe.bytes(), toBe.file)]
    if (!before.model || !after.model) throw new Error(`${asIs.file} or ${toBe.file} cannot be read`)
    const result = compare(before.model, after.model, { same: [], notSame: [] }, defaultSettings)
    expect(result.ledger.reduce((sum, row) => sum + row.timeDifference, 0)).toBe(result.toBe.totals.tableTotal - result.asIs.totals.tableTotal)
    expect(result.ledger.flatMap((row) => row.asIs)).toHaveLength(result.asIs.activities.length)
    expect(result.ledger.flatMap((row) => row.toBe)).toHaveLength(result.toBe.activities.length)
    expect(JSON.stringify(result.measures)).not.toContain('null')
    expect(result.matching.pairs.length).toBeGreaterThan(0)
  })
})
