import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { toEnd } from '../../src/analysis/simulation/simulate.ts'
import { readBpmn } from '../../src/bpmn/read-bpmn.ts'
import { sensitivity } from '../../src/comparison/sensitivity.ts'
import { simulatePair } from '../../src/comparison/simulate-pair.ts'
import { indexModel, type ModelIndex } from '../../src/model/model-index.ts'
import { defaultSettings } from '../../src/model/study.ts'
import { corpusPairs } from '../support/corpus.ts'
import { sampleFile } from '../support/sample-file.ts'

interface RealPair {
  readonly name: string
  readonly asIs: ModelIndex
  readonly toBe: ModelIndex
}

function read(bytes: Uint8Array, file: string): ModelIndex {
  const { model } = readBpmn(bytes, file)
  if (!model) throw new Error(`${file} cannot be read`)
  return indexModel(model)
}

const samples = readdirSync(join(import.meta.dirname, '../../samples')).map((name): RealPair => ({
  name, asIs: read(sampleFile(`${name}/as-is.bpmn`), name), toBe: read(sampleFile(`${name}/to-be.bpmn`), name),
}))
const corpus = corpusPairs().map(({ name, asIs, toBe }): RealPair => ({ name, asIs: read(asIs.bytes(), asIs.file), toBe: read(toBe.bytes(), toBe.file) }))
const effort = { cases: 200, replications: 3, seed: 1, warmUp: 0.1 }

/** Every number in a result, however deep. */
function numbersIn(value: unknown): readonly number[] {
  return typeof value === 'number' ? [value] : value instanceof Object ? Object.values(value).flatMap(numbersIn) : []
}

describe('real pairs', () => {
  it.each([...samples, ...corpus])('$name: the gain is simulated and weighed, every figure a number', ({ asIs, toBe }) => {
    const pair = toEnd(simulatePair(asIs, toBe, { same: [], notSame: [] }, defaultSettings, effort))
    const weighed = toEnd(sensitivity(asIs, toBe, defaultSettings, { most: 5 }))
    expect([...numbersIn(pair), ...numbersIn(weighed)].every(Number.isFinite)).toBe(true)
    expect(pair.asIs.counted + pair.asIs.unfinished.cases).toBe(540)
    expect(weighed.gain).toBe(weighed.asIs - weighed.toBe)
  })

  it.each(samples)('[PS1] $name against itself gains exactly nothing', ({ asIs }) => {
    const { gain } = toEnd(simulatePair(asIs, asIs, { same: [], notSame: [] }, defaultSettings, effort))
    expect(new Set(numbersIn(gain))).toEqual(new Set([0]))
  })

  it.each(samples)('$name saves expected time, and its reform has a point where that is lost', ({ asIs, toBe }) => {
    const { gain, bars } = toEnd(sensitivity(asIs, toBe, defaultSettings))
    expect(gain).toBeGreaterThan(0)
    const slips = bars.filter((bar) => bar.breakEven !== undefined)
    expect(slips.length).toBeGreaterThan(0)
    // A to-be time must grow, an as-is time shrink, before the gain is gone.
    for (const { side, input, breakEven } of slips) {
      if (input.kind === 'processing' || input.kind === 'waiting') expect(Math.sign(breakEven! - input.value)).toBe(side === 'toBe' ? 1 : -1)
    }
  })
})
