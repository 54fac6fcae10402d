// Every readable model there is, through `analyze` and `simulate`: complete figures, and never a number that is none.
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readBpmn } from '../../src/bpmn/read-bpmn.ts'
import type { Json } from '../../src/evidence/json-value.ts'
import { corpusFiles } from '../support/corpus.ts'
import { json, ringkas, sample } from './run-command.ts'

const samples = readdirSync(sample('.')).flatMap((name) => ['as-is', 'to-be'].map((side) => sample(`${name}/${side}.bpmn`)))
const readable = corpusFiles().filter(({ file, bytes }) => readBpmn(bytes(), file).model !== undefined).map(({ path }) => path)
const models = [...samples, ...readable]

/** The places in a JSON value that hold no value: null is how a number that is none comes out. */
function holes(value: Json, place = ''): readonly string[] {
  if (value === null) return [place]
  return typeof value === 'object' ? Object.entries(value as Readonly<Record<string, Json>>).flatMap(([key, inside]) => holes(inside, `${place}/${key}`)) : []
}

interface Analysis {
  readonly figures: Readonly<Record<string, number>>
  readonly structure: { readonly kind: string; readonly leadTime: number; readonly workTime: number }
  readonly activities: readonly { readonly id: string; readonly visits: number }[]
  readonly assumptions: readonly { readonly code: string; readonly why: string; readonly fix: string }[]
}

describe('analyze', () => {
  const all = json(['analyze', ...models]) as readonly Analysis[]

  it.each(models.map((path, at) => ({ path, at })))('$path', ({ path, at }) => {
    const { figures, structure, activities, assumptions } = all[at]!
    expect(holes(all[at] as unknown as Json)).toEqual([])
    const { expectedLeadTime = 0, theoreticalCycleTime = 0, expectedWork = 0, cycleTimeEfficiency = 0 } = figures
    expect(structure).toMatchObject({ leadTime: expectedLeadTime, workTime: theoreticalCycleTime })
    expect(theoreticalCycleTime).toBeLessThanOrEqual(expectedLeadTime)
    expect(cycleTimeEfficiency).toBeLessThanOrEqual(1)
    expect(activities.every(({ visits }) => visits >= 0), path).toBe(true)
    if (expectedWork > 0) expect(expectedLeadTime).toBeGreaterThan(0)
    for (const { code, why, fix } of assumptions) expect({ code, texts: `${why} ${fix}` }).toMatchObject({ code: expect.stringMatching(/^ASSUMED_/) as unknown, texts: expect.not.stringMatching(/\{\w+\}|undefined/) as unknown })
  })
})

describe('simulate', () => {
  it.each(models)('%s ends, and says what came out', (path) => {
    const run = ringkas(['simulate', path, '--cases', '30', '--replications', '2', '--json'])
    expect(run.stderr).toBe('')
    // 1 says that no case came to its end.
    expect([0, 1]).toContain(run.status)
    const simulation = JSON.parse(run.stdout) as Json & { readonly counted: number; readonly unfinished: { readonly cases: number }; readonly cycleTime?: object }
    expect(holes(simulation)).toEqual([])
    expect(simulation.counted > 0).toBe(run.status === 0)
    expect(simulation.counted + simulation.unfinished.cases).toBe(54)
    expect(simulation.cycleTime !== undefined).toBe(run.status === 0)
  })
})
