import { describe, expect, it } from 'vitest'
import { analyzeFlow } from '../../src/analysis/flow/analyze-flow.ts'
import type { Fragment } from '../../src/analysis/flow/flow-analysis.ts'
import { readBpmn } from '../../src/bpmn/read-bpmn.ts'
import { formulaText, type StructureFigure } from '../../src/evidence/formula-text.ts'
import { trailRows } from '../../src/evidence/flow-trail.ts'
import { factsOf, withFacts } from '../../src/model/fact-sheet.ts'
import { indexModel, type ModelIndex } from '../../src/model/model-index.ts'
import type { ProcessModel } from '../../src/model/process-model.ts'
import { defaultSettings } from '../../src/model/study.ts'
import { corpusFiles } from '../support/corpus.ts'
import { minutes } from '../support/durations.ts'
import { sampleFile } from '../support/sample-file.ts'

/** The model with a time for every activity, since most files of the corpus state none. */
function timed(model: ProcessModel): ModelIndex {
  const sheet = factsOf(model)
  const activities = Object.fromEntries(indexModel(model).activities.map(({ id, facts }, at) =>
    [id, { ...facts, processing: minutes(5 + ((at * 37) % 61)), ...(at % 3 === 0 && { waiting: minutes(7 * at) }) }]))
  return indexModel(withFacts(model, { ...sheet, activities: { ...sheet.activities, ...activities } }))
}

/** What a reader with a calculator gets out of the line; `undefined` where the line names no arithmetic. */
function reckoned(line: string): number | undefined {
  const [formula, result] = line.split(' = ')
  if (result === undefined || /[a-z]/.test(formula!.replace(/longest of|waiting|processing|inside: /g, ''))) return undefined
  const text = formula!.replaceAll(',', '').replaceAll('×', '*').replaceAll('÷', '/').replaceAll('−', '-').replace(/waiting |processing |inside: /g, '')
    .replace(/longest of \(([^)]*)\)/g, (_whole, times: string) => String(Math.max(...times.split(';').map(Number))))
  return evaluated(text)
}

/** + - * / and brackets, by the usual precedence. */
function evaluated(text: string): number {
  const tokens = text.match(/[\d.]+|[-+*/()]/g) ?? []
  let at = 0
  const sum = (): number => {
    let value = product()
    while (tokens[at] === '+' || tokens[at] === '-') value = tokens[at++] === '+' ? value + product() : value - product()
    return value
  }
  const product = (): number => {
    let value = atom()
    while (tokens[at] === '*' || tokens[at] === '/') value = tokens[at++] === '*' ? value * atom() : value / atom()
    return value
  }
  const atom = (): number => {
    const token = tokens[at++]
    if (token !== '(') return Number(token)
    const value = sum()
    at++
    return value
  }
  return sum()
}

function faults(index: ModelIndex): { readonly wrong: readonly string[]; readonly checked: number } {
  const wrong: string[] = []
  let checked = 0
  const check = (fragment: Fragment, figure: StructureFigure): void => {
    const line = formulaText('en', fragment, () => undefined, figure)
    const value = reckoned(line)
    if (value === undefined) return
    checked += 1
    // Printed weights have four decimals, printed minutes two.
    if (!(Math.abs(value - fragment[figure]) <= 0.02 + 0.002 * fragment[figure])) wrong.push(`${fragment.kind}: ${line} (${value})`)
  }
  for (const { fragment } of trailRows(analyzeFlow(index, defaultSettings).structure)) {
    check(fragment, 'leadTime')
    check(fragment, 'workTime')
  }
  return { wrong, checked }
}

describe('the lines of a trail', () => {
  it.each(['1-monev-spbe', '2-pemeliharaan-server', '3-subdomain', '4-sertifikasi-arsiparis'].flatMap((sample) => [`${sample}/as-is.bpmn`, `${sample}/to-be.bpmn`]))('of %s hold for who reckons them again', (file) => {
    const { wrong, checked } = faults(indexModel(readBpmn(sampleFile(file), file).model!))
    expect(wrong).toEqual([])
    expect(checked).toBeGreaterThan(0)
  })
  it.each(corpusFiles().map(({ file, bytes }) => ({ file, bytes })))('of $file hold for who reckons them again', ({ file, bytes }) => {
    const { model } = readBpmn(bytes(), file)
    if (model) expect(faults(timed(model)).wrong).toEqual([])
  })
})
