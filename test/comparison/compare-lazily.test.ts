import { expect, it, vi } from 'vitest'
import type * as Flow from '../../src/analysis/flow/analyze-flow.ts'
import { compare } from '../../src/comparison/compare.ts'
import { defaultSettings } from '../../src/model/study.ts'
import { aSequence, aTimed } from '../support/build-model.ts'

const flowsReckoned = vi.hoisted(() => ({ count: 0 }))
vi.mock('../../src/analysis/flow/analyze-flow.ts', async (actual) => {
  const real = await actual<typeof Flow>()
  return { analyzeFlow: (...given: Parameters<typeof real.analyzeFlow>) => { flowsReckoned.count += 1; return real.analyzeFlow(...given) } }
})

it('outcomes and findings cost no flow analysis; measures cost one for each side, however often they are read', () => {
  const model = (time: number) => aSequence([aTimed('Memeriksa', time, 'VA'), aTimed('Menetapkan', 10, 'NNVA')])
  const comparison = compare(model(60), model(20), { same: [], notSame: [] }, defaultSettings)
  expect(comparison.ledger.map(({ outcome }) => outcome)).toEqual(['changed', 'kept'])
  expect(flowsReckoned.count).toBe(0)
  const lead = comparison.measures.find(({ measure }) => measure === 'expectedLeadTime')
  expect([lead?.asIs, lead?.toBe, comparison.flows.asIs.expectedLeadTime, comparison.flows.toBe.expectedLeadTime]).toEqual([70, 30, 70, 30])
  expect(comparison.measures).toBe(comparison.measures)
  expect(flowsReckoned.count).toBe(2)
})
