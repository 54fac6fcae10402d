// The Shapley value of forms: orders drawn by chance come to what all subsets give, and large models stay within bounds.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flowGraph } from '../../../src/analysis/flow/build-flow-graph.ts'
import { wholeCase } from '../../../src/analysis/flow/whole-case.ts'
import { completeTrees, type TimedFlow } from '../../../src/comparison/attribution/complete-trees.ts'
import { timeForm, type TimeForm } from '../../../src/comparison/attribution/time-form.ts'
import { shapleyOfRows } from '../../../src/comparison/attribution/time-shapley.ts'
import { timeOf, timesById, timeTree } from '../../../src/comparison/attribution/time-tree.ts'
import { compare } from '../../../src/comparison/compare.ts'
import { indexModel } from '../../../src/model/model-index.ts'
import type { ProcessModel } from '../../../src/model/process-model.ts'
import { defaultSettings } from '../../../src/model/study.ts'
import { blockModel, someBlock, taskNames, type Block } from '../../support/block-model.ts'
import { someModel } from '../../support/random-model.ts'

function timed(model: ProcessModel): TimedFlow {
  const graph = flowGraph(indexModel(model), defaultSettings)
  return { tree: timeTree(graph, wholeCase(graph, defaultSettings.rework), new Set()), times: timesById(graph) }
}

function formsOf(asIs: ProcessModel, toBe: ProcessModel): { readonly asIs: TimeForm; readonly toBe: TimeForm; readonly rows: number } {
  const { ledger } = compare(asIs, toBe, { same: [], notSame: [] }, defaultSettings)
  const { trees, times } = completeTrees({ asIs: timed(asIs), toBe: timed(toBe) }, ledger)
  return { asIs: timeForm(trees.asIs, times, 'leadTime'), toBe: timeForm(trees.toBe, times, 'leadTime'), rows: ledger.length }
}

/** Minutes for each of the tasks, told apart by a number. */
const minutesOf = (tasks: readonly string[], by: number): Readonly<Record<string, number>> =>
  Object.fromEntries(tasks.map((task, at) => [task, 10 + ((at + 1) * 7919 * by) % 97]))

describe('the tree of a model', () => {
  it('takes the lead time and the cycle time that the flow analysis gives, whatever the model', () => {
    fc.assert(fc.property(someModel(), (model) => {
      const graph = flowGraph(indexModel(model), defaultSettings)
      const { fragment } = wholeCase(graph, defaultSettings.rework)
      const { tree } = timed(model)
      for (const figure of ['leadTime', 'workTime'] as const) {
        expect(Math.abs(timeOf(tree, figure) - fragment[figure])).toBeLessThanOrEqual(1e-9 * Math.max(1, fragment.leadTime))
      }
    }), { numRuns: 300 })
  })
})

describe('[SV3] orders drawn by chance', () => {
  it('come to what all subsets give, within what they say of themselves', () => {
    fc.assert(fc.property(someBlock(taskNames, ['choice', 'parallel', 'some', 'loop', 'parallel']), someBlock(taskNames, ['choice', 'parallel']), fc.integer({ min: 1, max: 90 }), (asIs, toBe, by) => {
      const { rows, ...forms } = formsOf(blockModel(asIs, minutesOf(taskNames, by)), blockModel(toBe, minutesOf(taskNames, by + 5)))
      const exact = shapleyOfRows(forms, rows)
      expect(exact.sampled).toBeUndefined()
      const drawn = shapleyOfRows(forms, rows, { exact: 0, sampled: 1_000_000 })
      if (!drawn.sampled) return
      exact.byRow.forEach((share, row) => {
        // The half-width is that of 95 %; nothing lies beyond three of them but by an error.
        expect(Math.abs(drawn.byRow[row]! - share)).toBeLessThanOrEqual(3 * drawn.sampled!.halfWidths[row]! + 1e-6)
      })
      expect(shapleyOfRows(forms, rows, { exact: 0, sampled: 1_000_000 })).toEqual(drawn)
    }), { numRuns: 40, seed: 7 })
  })

  it('are few enough for parallel branches of hundreds of activities, and close', () => {
    const tasks = Array.from({ length: 300 }, (_, at) => `Tugas ${at}`)
    const branch = (from: number): Block => ({ inOrder: tasks.slice(from, from + 50).map((task) => ({ task })) })
    const block: Block = { parallel: [0, 50, 100, 150, 200, 250].map(branch) }
    const [asIs, toBe] = [blockModel(block, minutesOf(tasks, 3)), blockModel(block, minutesOf(tasks, 4))]
    const attribution = compare(asIs, toBe, { same: tasks.map((task) => ({ asIs: task, toBe: task })), notSame: [] }, defaultSettings).attributions.get('expectedLeadTime')!
    expect(attribution.sampled?.orders).toBeGreaterThanOrEqual(20)
    expect(attribution.byRow.reduce((sum, share) => sum + share, attribution.flow!)).toBeCloseTo(attribution.total, 6)
    expect(Math.abs(attribution.flow!)).toBeLessThan(1e-6)
  })
})
