// The Shapley value of the lead time: by hand, and against all orders with a model drawn anew for every set of rows.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyzeFlow } from '../../../src/analysis/flow/analyze-flow.ts'
import { compare } from '../../../src/comparison/compare.ts'
import type { Attribution } from '../../../src/comparison/attribution/attribution.ts'
import { indexModel } from '../../../src/model/model-index.ts'
import type { ProcessModel } from '../../../src/model/process-model.ts'
import { defaultSettings } from '../../../src/model/study.ts'
import { blockModel, someBlock, taskNames, without, type Block } from '../../support/block-model.ts'

type Minutes = Readonly<Record<string, number>>

const leadTimeOf = (model: ProcessModel): number => analyzeFlow(indexModel(model), defaultSettings).expectedLeadTime

/** What each task and the flow add to the difference in expected lead time. */
function shares(asIs: ProcessModel, toBe: ProcessModel): Readonly<Record<string, number>> {
  const { attributions, ledger } = compare(asIs, toBe, { same: [], notSame: [] }, defaultSettings)
  const { byRow, flow } = attributions.get('expectedLeadTime') as Attribution
  return { ...Object.fromEntries(ledger.map((row, at) => [row.asIs[0] ?? row.toBe[0]!, byRow[at]!])), flow: flow! }
}

/** The mean of what each player adds over all orders, each order walked. */
function meanOverOrders(players: readonly string[], timeWhere: (changed: ReadonlySet<string>) => number): Readonly<Record<string, number>> {
  const known = new Map<string, number>()
  const timeOf = (changed: ReadonlySet<string>): number => {
    const name = players.map((player) => Number(changed.has(player))).join('')
    const time = known.get(name) ?? timeWhere(changed)
    known.set(name, time)
    return time
  }
  const sums = Object.fromEntries(players.map((player) => [player, 0]))
  let orders = 0
  const walk = (changed: ReadonlySet<string>, added: Readonly<Record<string, number>>): void => {
    const left = players.filter((player) => !changed.has(player))
    if (left.length === 0) {
      orders++
      for (const player of players) sums[player]! += added[player]!
    }
    for (const player of left) {
      const then = new Set([...changed, player])
      walk(then, { ...added, [player]: timeOf(then) - timeOf(changed) })
    }
  }
  walk(new Set(), {})
  return Object.fromEntries(players.map((player) => [player, sums[player]! / orders]))
}

function expectNear(some: Readonly<Record<string, number>>, expected: Readonly<Record<string, number>>): void {
  expect(Object.keys(some).sort()).toEqual(Object.keys(expected).sort())
  for (const [name, share] of Object.entries(expected)) expect(some[name], name).toBeCloseTo(share, 6)
}

const [a, b, c, d] = ['Menerima berkas', 'Memindai arsip', 'Mengundang saksi', 'Menghitung tarif'] as const
const inOrder = (...tasks: readonly (string | Block)[]): Block => ({ inOrder: tasks.map((task) => (typeof task === 'string' ? { task } : task)) })
const parallel = (...tasks: readonly (string | Block)[]): Block => ({ parallel: tasks.map((task) => (typeof task === 'string' ? { task } : task)) })

describe('by hand', () => {
  it('[SV1] in a sequence every row has its own difference, and the flow nothing', () => {
    const shared = shares(blockModel(inOrder(a, b, c), { [a]: 30, [b]: 20, [c]: 10 }), blockModel(inOrder(a, c, d), { [a]: 5, [c]: 10, [d]: 7 }))
    expect(shared).toEqual({ [a]: -25, [b]: -20, [c]: 0, [d]: 7, flow: 0 })
  })

  it('[SV2] of two parallel activities of 10 minutes that become 0 and 5, each brings 2½: neither gains anything alone but the second to change', () => {
    // First a: 10 → 10 → 5, so a 0 and b −5. First b: 10 → 10 → 5, so b 0 and a −5.
    const block = parallel(a, b)
    expectNear(shares(blockModel(block, { [a]: 10, [b]: 10 }), blockModel(block, { [a]: 0, [b]: 5 })), { [a]: -2.5, [b]: -2.5, flow: 0 })
  })

  it('[SV2] of parallel activities of 20 and 10 minutes that become 4 and 2, the longer brings more', () => {
    // a first: 20 → 10 → 4, so a −10 and b −6. b first: 20 → 20 → 4, so b 0 and a −16.
    const block = parallel(a, b)
    expectNear(shares(blockModel(block, { [a]: 20, [b]: 10 }), blockModel(block, { [a]: 4, [b]: 2 })), { [a]: -13, [b]: -3, flow: 0 })
  })

  it('[AB8] what was one after the other and is now side by side is the doing of the flow', () => {
    const times = { [a]: 30, [b]: 20 }
    expect(shares(blockModel(inOrder(a, b), times), blockModel(parallel(a, b), times))).toEqual({ [a]: 0, [b]: 0, flow: -20 })
  })

  it('[LP3] an activity removed from beside a longer one has saved nothing, and the flow has lost nothing', () => {
    expect(shares(blockModel(inOrder(c, parallel(a, b), d), { [a]: 10, [b]: 30, [c]: 1, [d]: 1 }), blockModel(inOrder(c, b, d), { [b]: 30, [c]: 1, [d]: 1 })))
      .toEqual({ [a]: 0, [b]: 0, [c]: 0, [d]: 0, flow: 0 })
  })

  it('[LP3] an activity added in the branch of a parallel block goes into that branch', () => {
    // Beside 30 minutes, 10 become 10 + 5: nothing lasts longer.
    expect(shares(blockModel(parallel(a, b), { [a]: 10, [b]: 30 }), blockModel(parallel(inOrder(a, c), b), { [a]: 10, [b]: 30, [c]: 5 })))
      .toEqual({ [a]: 0, [b]: 0, [c]: 0, flow: 0 })
  })

  it('[LP4] an activity removed from a loop has its time as often as it was done, also where the loop is gone, too', () => {
    // Twice (10 + 20) on average becomes once 10: −40 by b, that was done twice; −10 by the loop, that is gone.
    const shared = shares(blockModel({ loop: inOrder(a, b), repeat: 0.5 }, { [a]: 10, [b]: 20 }), blockModel(inOrder(a), { [a]: 10 }))
    expectNear(shared, { [a]: 0, [b]: -40, flow: -10 })
  })

  it('[LP1] two activities merged into one share what the row takes, and parallel work that is lost belongs to the flow', () => {
    const asIs = blockModel(parallel(a, b), { [a]: 10, [b]: 10 })
    const toBe = blockModel(inOrder(c), { [c]: 15 })
    const { attributions } = compare(asIs, toBe, { same: [{ asIs: a, toBe: c }, { asIs: b, toBe: c }], notSame: [] }, defaultSettings)
    // In the as-is flow 20 minutes become 15: both of 10 are 7½, −2½. In the to-be flow −5. The mean is −3¾, and +8¾ are lost.
    expect(attributions.get('expectedLeadTime')).toMatchObject({ total: 5, byRow: [-3.75], flow: 8.75 })
  })
})

describe('against all orders', () => {
  const tasks = taskNames.slice(0, 5)
  const minutes = fc.record(Object.fromEntries(tasks.map((task) => [task, fc.nat({ max: 60 })]))) as fc.Arbitrary<Minutes>
  const kinds = ['choice', 'parallel', 'some', 'loop', 'parallel'] as const

  it('[SV1] [SV2] [TF1] [TF2] is the mean of what each row, and the flow, adds in every order', () => {
    fc.assert(fc.property(someBlock(tasks, kinds), someBlock(tasks, kinds), minutes, minutes, (asIs, toBe, before, after) => {
      const timeWhere = (changed: ReadonlySet<string>): number =>
        leadTimeOf(blockModel(changed.has('flow') ? toBe : asIs, Object.fromEntries(tasks.map((task) => [task, (changed.has(task) ? after : before)[task]!]))))
      const [one, other] = [blockModel(asIs, before), blockModel(toBe, after)]
      if (Object.values(before).every((time) => time === 0) || Object.values(after).every((time) => time === 0)) return
      expectNear(shares(one, other), meanOverOrders([...tasks, 'flow'], timeWhere))
    }), { numRuns: 60 })
  })

  it('[LP2] [LP3] [LP4] [LP5] what is removed from a flow that stays as it is counts where it was, and nothing is left to the flow', () => {
    fc.assert(fc.property(someBlock(tasks, ['choice', 'parallel', 'loop', 'parallel']), fc.subarray([...tasks], { minLength: 1, maxLength: 4 }), minutes, minutes, (asIs, removed, before, after) => {
      const gone = new Set<string>(removed)
      const toBe = without(asIs, (task) => gone.has(task))
      const timeWhere = (changed: ReadonlySet<string>): number => leadTimeOf(blockModel(asIs, Object.fromEntries(tasks.map((task) =>
        [task, !changed.has(task) ? before[task]! : gone.has(task) ? 0 : after[task]!]))))
      if (Object.values(before).every((time) => time === 0) || tasks.every((task) => gone.has(task) || after[task] === 0)) return
      const [one, other] = [blockModel(asIs, before), blockModel(toBe, after)]
      const expected = meanOverOrders(tasks, timeWhere)
      expectNear(shares(one, other), { ...expected, flow: 0 })
      expectNear(shares(other, one), { ...Object.fromEntries(tasks.map((task) => [task, -expected[task]!])), flow: 0 })
    }), { numRuns: 60 })
  })
})
