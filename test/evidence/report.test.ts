// One function makes every report: what it reads, what it gathers, and when there is none.
import { describe, expect, it } from 'vitest'
import { buildReport } from '../../src/evidence/report.ts'
import { noFacts } from '../../src/model/facts.ts'
import { bpmnOf, improvedRows, ministryRows, reportOf, studyOf, testOptions } from '../support/evidence-study.ts'

const study = studyOf(bpmnOf(ministryRows), bpmnOf(improvedRows))

describe('a report', () => {
  it('computes from the stated facts, not from those inside the file', () => {
    const { asIs } = study.sides
    const bare = buildReport({ ...study, sides: { ...study.sides, asIs: { ...asIs!, facts: noFacts } } }, testOptions)
    expect(bare).toMatchObject({ sides: { asIs: { analysis: { totals: { tableTotal: 0 } } }, toBe: { analysis: { totals: { tableTotal: 6600 } } } } })
  })

  it('follows the analyst\'s links and settings', () => {
    const linked = reportOf(ministryRows, improvedRows, {}, { links: { same: [{ asIs: 'a2', toBe: 'a1' }], notSame: [] } })
    expect(linked.comparison.matching.pairs).toContainEqual(expect.objectContaining({ asIs: 'a2', toBe: 'a1', reason: { rule: 'link' } }))
  })

  it('gathers the findings of reading, of both analyses and of the comparison, each with its side', () => {
    const { findings, comparison } = reportOf([{ name: 'Memeriksa' }], ministryRows)
    expect(findings).toContainEqual(expect.objectContaining({ code: 'DIAGRAM_MISSING', side: 'toBe' }))
    expect(findings).toContainEqual(expect.objectContaining({ code: 'ACTIVITY_UNTIMED', side: 'asIs', elementId: 'a1' }))
    expect(findings).toEqual(expect.arrayContaining([...comparison.findings]))
  })
})

describe('no report', () => {
  it('without a side, and says which', () => {
    expect(buildReport({ ...study, sides: { asIs: study.sides.asIs! } }, testOptions)).toEqual({ refusals: [{ code: 'SIDE_MISSING', severity: 'error', side: 'toBe' }] })
  })

  it('with a file that cannot be read, and names it; both sides are said at once', () => {
    const broken = { fileName: 'rusak.bpmn', source: new TextEncoder().encode('<html></html>'), facts: noFacts }
    expect(buildReport({ ...study, sides: { asIs: broken, toBe: { ...broken, source: new Uint8Array() } } }, testOptions)).toMatchObject({
      refusals: [{ code: 'FILE_IS_HTML', side: 'asIs', file: 'rusak.bpmn' }, { code: 'FILE_EMPTY', side: 'toBe', file: 'rusak.bpmn' }],
    })
  })
})
