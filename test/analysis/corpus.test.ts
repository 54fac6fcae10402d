import { describe, expect, it } from 'vitest'
import { analyze } from '../../src/analysis/analyze.ts'
import { readBpmn } from '../../src/bpmn/read-bpmn.ts'
import { defaultSettings } from '../../src/model/study.ts'
import { corpusFiles } from '../support/corpus.ts'

const files = corpusFiles()

describe.runIf(files.length > 0)('real models', () => {
  it.each(files)('$file has figures that are numbers and findings about elements it has', ({ file, bytes }) => {
    const { model } = readBpmn(bytes(), file)
    if (!model) return
    const { totals, counts, findings, activities } = analyze(model, defaultSettings)
    for (const value of [...Object.values(counts), totals.tableTotal, totals.days]) expect(Number.isFinite(value)).toBe(true)
    expect(activities.map(({ number }) => number)).toEqual(activities.map((_, at) => at + 1))
    expect(counts.steps).toBe(totals.completeness.activities)
    const text = JSON.stringify(model)
    for (const { elementId } of findings) expect(elementId === undefined || text.includes(JSON.stringify(elementId))).toBe(true)
  })
})
