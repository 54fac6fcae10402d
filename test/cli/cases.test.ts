// Worked cases: a folder with a model and what must come out of it, to nine digits. A new folder is picked up by itself.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { json } from './run-command.ts'

const root = resolve(import.meta.dirname, '../cases')
const benchmark = resolve(import.meta.dirname, '../../../shared/bench')

interface Case {
  readonly options?: readonly string[]
  readonly figures?: Readonly<Record<string, number>>
  readonly visits?: Readonly<Record<string, number>>
}

interface Analysis {
  readonly figures: Readonly<Record<string, number>>
  readonly activities: readonly { readonly id: string; readonly visits: number }[]
}

describe.each(readdirSync(root).filter((name) => existsSync(join(root, name, 'expected.json'))))('%s', (name) => {
  const { options = [], figures = {}, visits = {} } = JSON.parse(readFileSync(join(root, name, 'expected.json'), 'utf8')) as Case
  const analysis = json(['analyze', join(root, name, 'model.bpmn'), ...options]) as Analysis

  it.each(Object.entries(figures))('%s is %d', (figure, value) => {
    expect(analysis.figures[figure]).toBeCloseTo(value, 9)
  })
  it.each(Object.entries(visits))('%s is done %d times in a case', (id, value) => {
    expect(analysis.activities.find((activity) => activity.id === id)?.visits).toBeCloseTo(value, 9)
  })
})

describe.runIf(existsSync(benchmark))('the licensing benchmark', () => {
  it('has the exact visits of its own sheet', () => {
    const exact = JSON.parse(readFileSync(join(benchmark, 'loan.exact.json'), 'utf8')) as { readonly visits: Readonly<Record<string, number>>; readonly taskVisitsPerCase: number }
    const { activities } = json(['analyze', join(benchmark, 'loan.bpmn')]) as Analysis
    expect(activities).toHaveLength(22)
    for (const { id, visits } of activities) expect(visits, id).toBeCloseTo(exact.visits[id]!, 9)
    expect(activities.reduce((sum, { visits }) => sum + visits, 0)).toBeCloseTo(exact.taskVisitsPerCase, 9)
  })
})
