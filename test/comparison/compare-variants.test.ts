// Kinds of cases through the same two models: each alone, and all of them together.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareVariants, type VariantComparison } from '../../src/comparison/compare-variants.ts'
import { compare } from '../../src/comparison/compare.ts'
import type { Measure, MeasureName } from '../../src/comparison/comparison.ts'
import { factsOf, withFacts } from '../../src/model/fact-sheet.ts'
import { noFacts, type ActivityFacts, type FactSheet } from '../../src/model/facts.ts'
import type { ProcessModel } from '../../src/model/process-model.ts'
import { defaultSettings } from '../../src/model/study.ts'
import { factsInVariant } from '../../src/model/variant-facts.ts'
import { newVariant, type Variant } from '../../src/model/variant.ts'
import { anActivity, aSequence, aTimed } from '../support/build-model.ts'
import { minutes, workdays } from '../support/durations.ts'
import { someModel } from '../support/random-model.ts'

const links = { same: [], notSame: [] }
const sheet = (activities: Readonly<Record<string, ActivityFacts>>): FactSheet => ({ ...noFacts, activities })

function compared(asIs: ProcessModel, toBe: ProcessModel, variants: readonly Variant[]): VariantComparison {
  return compareVariants({ comparison: compare(asIs, toBe, links, defaultSettings), models: { asIs, toBe }, links, settings: defaultSettings }, variants)
}
function of(name: MeasureName, measures: readonly Measure[] | undefined): Measure | undefined {
  return measures?.find(({ measure }) => measure === name)
}
function variant(name: string, share: number | undefined, asIs: FactSheet, toBe: FactSheet = noFacts): Variant {
  return { ...newVariant(name, name), ...(share !== undefined && { share }), facts: { asIs, toBe } }
}

// domain/simplification.tsv: Restorasi Arsip Keluarga. The same 11 and 4 steps; one of them holds all of the time.
const others = (count: number) => Array.from({ length: count }, (_, at) => anActivity(`Langkah ${at + 1}`))
const archive = {
  asIs: aSequence([aTimed('Merestorasi arsip', minutes(30), 'VA'), ...others(10)]),
  toBe: aSequence([aTimed('Merestorasi arsip', minutes(25), 'VA'), ...others(3)]),
}
const restoring = (days: number) => sheet({ 'Merestorasi arsip': { processing: workdays(days) } })
const kinds = [variant('Sedang', 0.3, restoring(7), restoring(3)), variant('Berat', 0.2, restoring(14), restoring(7))]

describe('the variants of a study', () => {
  it('[VR1] [VR2] run through the same steps with their own times (ANRI: 30 menit to 25, 7 hari kerja to 3, 14 to 7)', () => {
    const { kinds: all } = compared(archive.asIs, archive.toBe, kinds)
    const times = all.map(({ variant: some, share, comparison }) => {
      const { asIs, toBe } = of('expectedLeadTime', comparison.measures)!
      return [some?.name, share, asIs, toBe, of('steps', comparison.measures)?.asIs, of('steps', comparison.measures)?.toBe]
    })
    // A working day is 5 h = 300 minutes.
    expect(times).toEqual([[undefined, 0.5, 30, 25, 11, 4], ['Sedang', 0.3, 2100, 900, 11, 4], ['Berat', 0.2, 4200, 2100, 11, 4]])
  })

  it('[VR4] all cases together take the mean: 0.5 · 30 + 0.3 · 2,100 + 0.2 · 4,200', () => {
    const { total } = compared(archive.asIs, archive.toBe, kinds)
    const lead = of('expectedLeadTime', total)!
    expect(lead.asIs).toBeCloseTo(1485, 9)
    expect(lead.toBe).toBeCloseTo(0.5 * 25 + 0.3 * 900 + 0.2 * 2100, 9)
    expect(lead.difference).toBeCloseTo(702.5 - 1485, 9)
    expect(lead.percent).toBeCloseTo((702.5 - 1485) / 1485, 12)
    expect(lead.verdict).toBe('better')
    expect(of('steps', total)).toMatchObject({ asIs: 11, toBe: 4, difference: -7 })
  })

  it('[VR5] a ratio of all cases is the ratio of their sums, not the mean of ratios', () => {
    const model = aSequence([aTimed('A', 30, 'VA'), aTimed('B', 30, 'NVA')])
    const { total } = compared(model, model, [variant('Lama', 0.5, sheet({ B: { processing: minutes(270) } }))])
    // (0.5 · 30 + 0.5 · 30) ÷ (0.5 · 60 + 0.5 · 300), where the mean of 0.5 and 0.1 would be 0.3
    expect(of('valueAddedRatio', total)?.asIs).toBeCloseTo(30 / 180, 12)
    expect(of('expectedValueAddedRatio', total)?.asIs).toBeCloseTo(30 / 180, 12)
    expect(of('valueAddedRatio', total)?.toBe).toBe(0.5)
  })

  it('[VR6] a number of things that differs has no mean, one that counts what a case takes has', () => {
    const model = aSequence([aTimed('A', 30, 'VA', { documents: 2 }), aTimed('B', 30, 'NVA')])
    const { total } = compared(model, model, [variant('Sebagian', 0.5, sheet({ A: { automation: 'automated', documents: 4 } }))])
    expect(of('automated', total)).toEqual({ measure: 'automated', unit: 'count', better: 'more', toBe: 0 })
    expect(of('documents', total)).toMatchObject({ asIs: 3, toBe: 2 })
    expect(of('steps', total)).toMatchObject({ asIs: 2, toBe: 2 })
  })

  it.each([
    ['without a share', [variant('A', 0.2, restoring(1)), variant('B', undefined, restoring(2))], 'VARIANT_SHARE_MISSING'],
    ['with shares above 1', [variant('A', 0.6, restoring(1)), variant('B', 0.6, restoring(2))], 'VARIANT_SHARES_PASS_ONE'],
  ] as const)('[VR3] [VN1] [VN2] %s nothing is a mean, and a finding says why', (_, variants, code) => {
    const { total, findings } = compared(archive.asIs, archive.toBe, variants)
    expect(total).toBeUndefined()
    expect(findings.map((finding) => finding.code)).toEqual([code, 'VARIANT_TO_BE_LONGER', 'VARIANT_TO_BE_LONGER'].filter((some) => some !== 'VARIANT_TO_BE_LONGER'))
  })

  it('[VR3] no variant has a share: no mean, and no finding, since nobody asked for one', () => {
    const { total, findings } = compared(archive.asIs, archive.toBe, [variant('A', undefined, restoring(7), restoring(3))])
    expect(total).toBeUndefined()
    expect(findings).toEqual([])
  })

  it('[VN3] [VN4] [VN5] says what is empty, what states facts of nothing, and where the reform does not help', () => {
    const { findings } = compared(archive.asIs, archive.toBe, [
      variant('Kosong', 0.1, noFacts), variant('Hilang', 0.1, sheet({ gone: { documents: 1 } })), variant('Rumit', 0.1, noFacts, restoring(2)),
    ])
    expect(findings.map(({ code, side, params }) => [code, side, params?.['variant'], params?.['id']])).toEqual([
      ['VARIANT_WITHOUT_DEPARTURE', undefined, 'Kosong', undefined],
      ['VARIANT_ELEMENT_MISSING', 'asIs', 'Hilang', 'gone'],
      ['VARIANT_TO_BE_LONGER', 'toBe', 'Rumit', undefined],
    ])
  })

  it('[VR2] a kind gives what its models give by themselves, on any models', () => {
    fc.assert(fc.property(someModel(6), someModel(6), someModel(6), (asIs, toBe, other) => {
      const facts = factsOf(other)
      const { kinds: [own, alone] } = compared(asIs, toBe, [variant('V', 1, facts)])
      const itself = compare(withFacts(asIs, factsInVariant(factsOf(asIs), facts)), toBe, links, defaultSettings)
      expect(alone!.comparison.measures).toEqual(itself.measures)
      expect(alone!.comparison.ledger).toEqual(itself.ledger)
      expect(own!.comparison.measures).toEqual(compare(asIs, toBe, links, defaultSettings).measures)
    }), { numRuns: 60 })
  })

  it('[VR4] all cases of one kind are that kind, whoever else has none', () => {
    fc.assert(fc.property(someModel(6), someModel(6), (asIs, other) => {
      const { kinds: all, total } = compared(asIs, asIs, [variant('Semua', 1, factsOf(other)), variant('Tidak ada', 0, factsOf(asIs))])
      expect(total).toEqual(all[1]!.comparison.measures)
    }), { numRuns: 60 })
  })

  it('[VR4] a mean lies between the kinds, and two halves of a kind are the kind', () => {
    const share = fc.integer({ min: 1, max: 99 }).map((hundredths) => hundredths / 100)
    fc.assert(fc.property(someModel(6), someModel(6), share, (asIs, other, part) => {
      const facts = factsOf(other)
      const { kinds: all, total } = compared(asIs, asIs, [variant('V', part, facts)])
      const halves = compared(asIs, asIs, [variant('V', part / 2, facts), variant('W', part / 2, facts)]).total
      for (const { measure, asIs: mean } of total!) {
        if (mean === undefined) continue
        const values = all.map(({ comparison }) => of(measure, comparison.measures)!.asIs!)
        const slack = 1e-9 * Math.max(1, ...values.map(Math.abs))
        expect(mean).toBeGreaterThanOrEqual(Math.min(...values) - slack)
        expect(mean).toBeLessThanOrEqual(Math.max(...values) + slack)
        expect(Math.abs(of(measure, halves)!.asIs! - mean)).toBeLessThanOrEqual(slack)
      }
    }), { numRuns: 60 })
  })
})
