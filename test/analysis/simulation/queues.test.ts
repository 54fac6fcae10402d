// Queues whose truth is known (calculations: worked numbers 6 and 7).
import { describe, expect, it } from 'vitest'
import { halfWidth } from '../../../src/analysis/simulation/estimate.ts'
import type { Distribution } from '../../../src/model/distribution.ts'
import { aModel, anActivity, anEvent, aGateway, aProcess, flowOf, inSequence } from '../../support/build-model.ts'
import { minutes } from '../../support/durations.ts'
import { aDesk, always, arriving, aStep, aTeam, exponential, nodeOf, replications, simulated } from '../../support/simulated.ts'

/** Chance to wait with c people and an offered load of a (Erlang C). */
function erlangC(people: number, load: number): number {
  let term = 1
  let sum = 0
  for (let k = 0; k < people; k++) {
    sum += term
    term *= load / (k + 1)
  }
  const waiting = (term * people) / (people - load)
  return waiting / (sum + waiting)
}

interface Queue {
  readonly name: string
  readonly between: number
  readonly service: Distribution
  readonly mean: number
  /** Square of the coefficient of variation of the service time. */
  readonly variation: number
  readonly people: number
  /** Half the width an interval of 99 % may have, as a share of the mean wait. */
  readonly width: number
}

const queues: readonly Queue[] = [
  { name: 'M/M/1, every 5 min 4 min', between: 5, service: exponential(4), mean: 4, variation: 1, people: 1, width: 0.08 },
  { name: 'M/M/1, 2 and 3 per hour', between: 30, service: exponential(20), mean: 20, variation: 1, people: 1, width: 0.05 },
  { name: 'M/M/3', between: 5, service: exponential(12), mean: 12, variation: 1, people: 3, width: 0.08 },
  { name: 'M/D/1', between: 5, service: always(4), mean: 4, variation: 0, people: 1, width: 0.08 },
  {
    name: 'M/G/1, lognormal', between: 10, service: { kind: 'lognormal', mean: minutes(6), sd: minutes(9) }, mean: 6, variation: 2.25, people: 1, width: 0.08,
  },
]

/** Mean wait: Erlang C for exponential service, Pollaczek–Khinchine for one person. */
function truth({ between, mean, variation, people }: Queue): number {
  const load = mean / between
  if (people > 1) return (erlangC(people, load) * mean) / (people - load)
  return (((1 + variation) / 2) * load * mean) / (1 - load)
}

describe('queues of the textbooks', () => {
  it('knows them: M/M/1 waits of 16 and 40 minutes', () => {
    expect(truth(queues[0]!)).toBeCloseTo(16, 9)
    expect(truth(queues[1]!)).toBeCloseTo(40, 9)
  })

  it.each(queues)('[SP1] [SP2] $name: wait, time in system and utilisation lie in their 99 % intervals', (queue) => {
    const { between, service, mean, people, name, width } = queue
    const model = aDesk(exponential(between), service, people)
    const settings = { cases: 20_000, replications: 40, warmUp: 0.1, seed: 7 }
    const runs = replications(model, settings)
    const figures = [
      { of: 'wait', values: runs.map(({ waiting }) => waiting.tally.mean), exact: truth(queue), most: width },
      { of: 'time in system', values: runs.map(({ cycleTime }) => cycleTime.tally.mean), exact: truth(queue) + mean, most: width },
      { of: 'utilisation', values: runs.map(({ observed }) => observed.pools[0]!.work / observed.pools[0]!.open / people), exact: mean / between / people, most: 0.015 },
      { of: 'length of the line', values: runs.map(({ observed }) => observed.pools[0]!.waited / observed.minutes), exact: truth(queue) / between, most: width * 1.2 },
    ]
    for (const { of, values, exact, most } of figures) {
      const found = values.reduce((sum, value) => sum + value, 0) / values.length
      const half = halfWidth(values, 0.99)
      process.stdout.write(`${name}: ${of} ${found.toFixed(4)} ± ${half.toFixed(4)}, exactly ${exact.toFixed(4)}\n`)
      expect(Math.abs(found - exact)).toBeLessThan(half)
      expect(half).toBeLessThan(most * exact)
    }
  })

  it('seven customers, one every 2 min, two people, 10 min each wait 0, 0, 6, 6, 12, 12, 18', () => {
    // The wait of the last is what one more case adds to the sum of waits.
    const sums = [1, 2, 3, 4, 5, 6, 7].map((cases) => simulated(aDesk(always(2), always(10), 2), { cases }).waiting.mean * cases)
    const waits = sums.map((sum, at) => sum - (sums[at - 1] ?? 0))
    waits.forEach((wait, at) => expect(wait).toBeCloseTo([0, 0, 6, 6, 12, 12, 18][at]!, 9))
  })
})

describe('the line before a performer', () => {
  it('[QD1] [WK1] somebody who is free takes who waits longest, not the next step of the case just served', () => {
    // One person, two steps of 10 and 1 min, a case every 4 min: case 2 is served before the second step of case 1.
    const model = arriving(inSequence([aStep('first', 10), aStep('second', 1)]), always(4), [aTeam('staff', { capacity: 1 }, ['first', 'second'])])
    const { nodes } = simulated(model, { cases: 2 })
    // Case 1: first 4–14, second ready at 14, begins at 24; case 2: first ready at 8, begins at 14.
    expect(nodes.map(({ waiting }) => waiting)).toEqual([(0 + 6) / 2, (10 + 1) / 2])
  })

  it('[QD2] [WK2] of works that become ready at one moment the case that came first is served first, then the element drawn first', () => {
    // Two branches of one case become ready together for one person; the element that stands first is done first, whatever the edges' order.
    const fork = flowOf(
      [anEvent('start', 'startEvent'), aGateway('fork', 'parallelGateway'), aStep('a', 3), aStep('b', 5), anEvent('end', 'endEvent')],
      ['start fork', 'fork b', 'fork a', 'a end', 'b end'],
    )
    const staff = [aTeam('staff', { capacity: 1 }, ['a', 'b'])]
    const alone = simulated(arriving(fork, undefined, staff))
    expect([nodeOf(alone, 'a').waiting, nodeOf(alone, 'b').waiting]).toEqual([0, 3])
    // All cases at once: case by case.
    const together = simulated(arriving(fork, always(0), staff), { cases: 3 })
    expect(together.cycleTime.mean).toBe((8 + 16 + 24) / 3)
    expect(nodeOf(together, 'a').waiting).toBe((0 + 8 + 16) / 3)
  })

  it('[PO1] [SP3] lanes without people of their own share those of their pool', () => {
    const lanes = [aTeam('front', {}, ['a']), aTeam('back', {}, ['b'])]
    const fork = flowOf(
      [anEvent('start', 'startEvent'), aGateway('fork', 'parallelGateway'), aStep('a', 3), aStep('b', 5)],
      ['start fork', 'fork a', 'fork b'],
    )
    const model = aModel([aProcess(fork, lanes)], { participants: [{ id: 'office', name: 'Office', processRef: 'process', facts: { capacity: 1 } }] })
    const { cycleTime, pools } = simulated(model)
    expect(cycleTime.mean).toBe(8)
    expect(pools.map(({ id, capacity, work }) => [id, capacity, work])).toEqual([['office', 1, 8]])
  })

  it('[PO2] [PL2] without a number of people nobody waits, and no utilisation is known', () => {
    const model = arriving(inSequence([aStep('a', 10)]), always(1), [aTeam('staff', {}, ['a'])])
    const { waiting, pools, assumptions } = simulated(model, { cases: 20 })
    expect(waiting.mean).toBe(0)
    expect(pools).toEqual([{ id: 'lane staff', name: 'staff', work: 10, queue: 0 }])
    expect(assumptions.map(({ code, elementId }) => [code, elementId])).toContainEqual(['ASSUMED_UNLIMITED_STAFF', 'lane staff'])
  })

  it('automated activities hold nobody', () => {
    const system = anActivity('system', { type: 'serviceTask', facts: { processing: minutes(10) } })
    const { waiting, pools } = simulated(arriving(inSequence([system]), always(1), [aTeam('staff', { capacity: 1 }, ['system'])]), { cases: 20 })
    expect(waiting.mean).toBe(0)
    expect(pools[0]).toMatchObject({ work: 0, utilisation: { mean: 0 } })
  })

  it('more arrivals than the people can do: the line grows, all are served in the end, and they are busy all the time', () => {
    const { counted, pools, throughput, waiting, unfinished } = simulated(aDesk(exponential(5), exponential(10), 1), { cases: 2000, replications: 3, warmUp: 0.1 })
    expect([counted, unfinished.cases]).toEqual([5400, 0])
    expect(pools[0]!.utilisation!.mean).toBeGreaterThan(0.999)
    // One person who needs 10 min for each finishes six in an hour.
    expect(throughput.mean).toBeGreaterThan(5.5)
    expect(throughput.mean).toBeLessThan(6.5)
    expect(waiting.mean).toBeGreaterThan(1000)
  })
})
