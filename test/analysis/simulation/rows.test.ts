// Memory follows how many cases run at once: whatever happens to a case, all it had is given back.
import { describe, expect, it } from 'vitest'
import { planSimulation } from '../../../src/analysis/simulation/plan-simulation.ts'
import { Replication } from '../../../src/analysis/simulation/run-replication.ts'
import { readBpmn } from '../../../src/bpmn/read-bpmn.ts'
import { indexModel } from '../../../src/model/model-index.ts'
import type { FlowElements, ProcessModel } from '../../../src/model/process-model.ts'
import { defaultSettings } from '../../../src/model/study.ts'
import { aFlow, aGateway, aModel, anActivity, anEvent, aPool, aProcess, aSubProcess, flowOf } from '../../support/build-model.ts'
import { corpusFiles } from '../../support/corpus.ts'
import { minutes } from '../../support/durations.ts'
import { arriving, aStep, aTeam, exponential, plainly } from '../../support/simulated.ts'

const start = anEvent('start', 'startEvent')
const end = anEvent('end', 'endEvent')
const varying = (id: string, mean: number, more: Parameters<typeof anActivity>[1] = {}) => anActivity(id, { ...more, facts: { processingDistribution: exponential(mean), ...more.facts } })
const timer = (after: number, attachedToRef: string, isInterrupting: boolean) =>
  anEvent(`${attachedToRef} late ${isInterrupting}`, 'boundaryEvent', { definition: 'timer', attachedToRef, isInterrupting, timer: minutes(after) })

/** Rows in use when the replication is done, the arrival's own left out. */
function rowsLeft(model: ProcessModel, cases: number): readonly number[] {
  const replication = new Replication(planSimulation(indexModel(model), defaultSettings, { ...plainly, cases }), 0)
  while (!replication.runFor(10_000));
  const { tokens, runs, cases: rows } = replication.state
  return [tokens.inUse - 1, runs.inUse, rows.inUse]
}

const inner = (id: string, ends: 'terminate' | 'error' | 'none'): FlowElements => flowOf(
  [anEvent(`${id} in`, 'startEvent'), aGateway(`${id} fork`, 'parallelGateway'), varying(`${id} a`, 6), varying(`${id} b`, 9, { facts: { waiting: minutes(3) } }), anEvent(`${id} stop`, 'endEvent', { definition: ends })],
  [aFlow(`${id} in`, `${id} fork`), aFlow(`${id} fork`, `${id} a`), aFlow(`${id} fork`, `${id} b`), aFlow(`${id} a`, `${id} stop`)],
)

const cut = flowOf(
  [
    start, aGateway('fork', 'parallelGateway'),
    aSubProcess('first', inner('first', 'terminate'), { loop: 'parallelMultiInstance', cardinality: 3 }), timer(5, 'first', true), timer(2, 'first', false),
    aSubProcess('second', inner('second', 'error')), anEvent('failed', 'boundaryEvent', { definition: 'error', attachedToRef: 'second' }), timer(4, 'second', true),
    varying('gather', 4, { facts: { batch: 3 } }), timer(12, 'gather', true), varying('queue', 8), timer(10, 'queue', true),
    aGateway('join', 'inclusiveGateway'), end, anEvent('all', 'endEvent', { definition: 'terminate' }),
  ],
  [
    'start fork', 'fork first join', 'fork second join', 'fork gather join', 'fork queue join', 'failed join', 'join end',
    ...['first late true', 'first late false', 'second late true', 'gather late true'].map((event) => aFlow(event, 'end')), aFlow('queue late true', 'all'),
  ],
)

describe('rows in use after all cases', () => {
  it('are none where work, lines, batches, instances and sub-processes are cut short by timers, errors and terminate', () => {
    const teams = [aTeam('one', { capacity: 2 }, ['first', 'gather']), aTeam('other', { capacity: 1 }, ['second', 'queue'])]
    expect(rowsLeft(arriving(cut, exponential(12), teams), 2000)).toEqual([0, 0, 0])
    expect(rowsLeft(arriving(cut, exponential(3), teams), 500)).toEqual([0, 0, 0])
  })

  it('are none where cases are stuck, go round for ever, or wait for a message', () => {
    const stuck = flowOf([start, aGateway('x'), varying('a', 5), varying('b', 5), aGateway('join', 'parallelGateway')], ['start x', 'x a join', 'x b join'])
    expect(rowsLeft(arriving(stuck, exponential(2)), 500)).toEqual([0, 0, 0])
    const round = flowOf([start, aGateway('m'), varying('a', 5), aGateway('fork', 'parallelGateway'), end], ['start m a fork m', 'fork end'])
    expect(rowsLeft(arriving(round, exponential(50)), 20)).toEqual([0, 0, 0])
    const client = flowOf([anEvent('cs', 'startEvent'), aStep('ask', 1), anEvent('answer', 'intermediateCatchEvent', { definition: 'message' })], ['cs ask answer'])
    const office = flowOf([anEvent('os', 'startEvent', { definition: 'message' }), aGateway('x'), anEvent('oe', 'endEvent', { definition: 'message' }), end], ['os x oe', 'x end'])
    const model = aModel([aProcess(client, [], 'client', { interarrival: exponential(3) }), aProcess(office, [], 'office')], {
      participants: [aPool('Client', 'client'), aPool('Office', 'office')],
      messageFlows: [['ask', 'os'], ['oe', 'answer']].map(([sourceRef, targetRef]) => ({ id: sourceRef!, sourceRef: sourceRef!, targetRef: targetRef! })),
    })
    expect(rowsLeft(model, 500)).toEqual([0, 0, 0])
  })

  const files = corpusFiles()
  it.runIf(files.length > 0)('are none for real models', () => {
    for (const { file, bytes } of files) {
      const { model } = readBpmn(bytes(), file)
      if (model) expect([file, ...rowsLeft(model, 50)]).toEqual([file, 0, 0, 0])
    }
  })
})
