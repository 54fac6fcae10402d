import { describe, expect, it } from 'vitest'
import { compare } from '../../../src/comparison/compare.ts'
import { counterpartsOf } from '../../../src/evidence/picture/along-counterparts.ts'
import { defaultSettings } from '../../../src/model/study.ts'
import { aGateway, aModel, anActivity, anEvent, aProcess, flowOf } from '../../support/build-model.ts'

/** [start] -> check -> [one gateway] -> send / reject -> [other gateway] -> [end]; ids bear the side's letter. */
function aDecision(side: string, names: { readonly first?: string; readonly second?: string } = {}) {
  const id = (name: string): string => `${side} ${name}`
  const step = (name: string) => anActivity(name, { id: id(name) })
  const gateway = (which: string, name: string | undefined) => ({ ...aGateway(id(which)), ...(name !== undefined && { name }) })
  const flow = (from: string, to: string) => ({ id: id(`${from}-${to}`), sourceRef: id(from), targetRef: id(to), hasCondition: false, facts: {} })
  return aModel([aProcess(flowOf(
    [anEvent(id('start'), 'startEvent'), step('Check'), gateway('first', names.first), step('Send'), step('Reject'), gateway('second', names.second), anEvent(id('end'), 'endEvent')],
    [flow('start', 'Check'), flow('Check', 'first'), flow('first', 'Send'), flow('first', 'Reject'), flow('Send', 'second'), flow('Reject', 'second'), flow('second', 'end')],
  ), [], id('process'))])
}

describe('elements that no row of the ledger pairs', () => {
  const counterparts = (asIs: ReturnType<typeof aDecision>, toBe: ReturnType<typeof aDecision>) =>
    counterpartsOf({ asIs, toBe }, compare(asIs, toBe, { same: [], notSame: [] }, defaultSettings).ledger).toBeOf

  it('[AL3] nameless gateways go by what stands before and behind them, events by their kind', () => {
    const toBeOf = counterparts(aDecision('a'), aDecision('b'))
    expect(['start', 'first', 'second', 'end'].map((name) => toBeOf.get(`a ${name}`))).toEqual(['b start', 'b first', 'b second', 'b end'])
  })
  it('[AL3] names go before places', () => {
    const toBeOf = counterparts(aDecision('a', { first: 'Complete?', second: 'Done' }), aDecision('b', { first: 'Done', second: 'Complete?' }))
    expect(['first', 'second'].map((name) => toBeOf.get(`a ${name}`))).toEqual(['b second', 'b first'])
  })
})
