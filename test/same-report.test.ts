// The screen and the command are two ways to one report: the same study gives the same numbers.
import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import 'fake-indexeddb/auto'
import { sideOfFile } from '../src/app/stores/side-view.ts'
import { useStudyStore } from '../src/app/stores/study-store.ts'
import { comparisonJson } from '../src/evidence/comparison-json.ts'
import { buildReport } from '../src/evidence/report.ts'

const samples = resolve(import.meta.dirname, '../samples')
const command = resolve(import.meta.dirname, '../dist/cli/ringkas.js')

describe.each(readdirSync(samples))('sample %s', (sample) => {
  beforeEach(() => setActivePinia(createPinia()))

  it('has one report on the screen and in the command', async () => {
    const [asIs, toBe] = ['as-is.bpmn', 'to-be.bpmn'].map((file) => join(samples, sample, file)) as [string, string]
    const store = useStudyStore()
    store.create('Studi', {
      asIs: sideOfFile('as-is.bpmn', new Uint8Array(readFileSync(asIs))).side!,
      toBe: sideOfFile('to-be.bpmn', new Uint8Array(readFileSync(toBe))).side!,
    })
    const report = buildReport(store.study!, { language: 'id', now: new Date('2026-11-22T03:00:00Z'), toolVersion: '0.1.0' })
    if ('refusals' in report) throw new Error(report.refusals[0]!.code)
    expect(report.comparison).toEqual(store.comparison)

    const run = spawnSync(process.execPath, [command, 'compare', asIs, toBe, '--json'], { encoding: 'utf8' })
    expect(run.stderr).toBe('')
    expect(JSON.parse(run.stdout)).toEqual(JSON.parse(JSON.stringify(await comparisonJson(report))))
  })
})
