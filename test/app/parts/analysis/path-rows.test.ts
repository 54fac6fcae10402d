import { describe, expect, it } from 'vitest'
import type { FlowAnalysis, Path } from '../../../../src/analysis/flow/flow-analysis.ts'
import type { Decision } from '../../../../src/app/parts/analysis/branch-trial.ts'
import { pathRows } from '../../../../src/app/parts/analysis/path-rows.ts'

const path = (flows: string, time: number, probability: number): Path => ({ time, probability, activities: [], flows: flows.split(' ') })
const decision: Decision = { id: 'x', kind: 'one', branches: ['yes', 'no'].map((flowId) => ({ flowId, nodeId: flowId, probability: 0.5, isStated: true })) }
const told = (flow: Pick<FlowAnalysis, 'paths' | 'bestPath' | 'worstPath'>) =>
  pathRows(flow as FlowAnalysis, [decision]).map(({ number, branches, isBest, isWorst }) => `${number} ${branches.join('+')}${isBest ? ' best' : ''}${isWorst ? ' worst' : ''}`)

describe('the list of ways', () => {
  const [short, long] = [path('s yes e', 10, 0.7), path('s no e', 90, 0.3)]
  it('tells each by the branches it takes, and says which is fastest and slowest', () => {
    expect(told({ paths: [short, long], bestPath: short, worstPath: long })).toEqual(['1 yes best', '2 no worst'])
  })
  it('has the fastest and the slowest behind the likeliest where they are rare', () => {
    expect(told({ paths: [path('s e', 20, 0.9)], bestPath: short, worstPath: long })).toEqual(['1 ', '2 yes best', '3 no worst'])
  })
  it('praises and blames no single way', () => {
    expect(told({ paths: [short], bestPath: short, worstPath: short })).toEqual(['1 yes'])
  })
})
