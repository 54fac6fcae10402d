// Simulating the licensing process beside the limit of one core (a loop in C) and what people use (SimPy), in turn.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Plan } from '../../src/analysis/simulation/plan.ts'
import { planSimulation } from '../../src/analysis/simulation/plan-simulation.ts'
import type { ReplicationResult } from '../../src/analysis/simulation/replication-result.ts'
import { runReplication } from '../../src/analysis/simulation/run-replication.ts'
import { toEnd } from '../../src/analysis/simulation/simulate.ts'
import { readBpmn } from '../../src/bpmn/read-bpmn.ts'
import { indexModel } from '../../src/model/model-index.ts'
import { defaultSettings } from '../../src/model/study.ts'
import { median, type BenchRow } from './bench-row.ts'

const folder = resolve(import.meta.dirname, '../../../shared/bench')
const rounds = 7
const replicationsPerRound = 4
const casesPerReplication = 100_000
const simpyCases = 8000
/** Disagreement beyond this many standard errors is none of chance. */
const mostErrors = 3

/** Runs of one program: cases in a second of CPU in each round, and what each run found. */
interface Runs {
  readonly speeds: number[]
  readonly cycleTimes: number[]
  /** Of each run the utilisation of each pool. */
  readonly utilisations: (readonly number[])[]
}

/** Speed, agreement and memory. Without the benchmark's folder no rows; without a program a row that says so. */
export function run(): readonly BenchRow[] {
  if (!existsSync(join(folder, 'loan.bpmn'))) return []
  const work = mkdtempSync(join(tmpdir(), 'ringkas-bench-'))
  try {
    const c = compiled(work)
    const python = pythonWithSimpy()
    const [ours, inC, inSimpy] = [noRuns(), noRuns(), noRuns()]
    const plan = loanPlan(casesPerReplication)
    // The compiler needs a while to know what is worth its time.
    toEnd(runReplication(plan, 1000))
    for (let round = 0; round < rounds; round++) {
      runOurs(plan, round, ours)
      if (c !== undefined) runProgram(c, [join(folder, 'loan.txt'), `${casesPerReplication}`, `${1 + round * replicationsPerRound}`, 'zig', `${replicationsPerRound}`], inC)
      if (python !== undefined) runProgram(python, [join(folder, 'sim_simpy.py'), join(folder, 'loan.json'), `${simpyCases}`, `${round + 1}`], inSimpy)
    }
    return [
      { name: 'ours, loan.bpmn', figure: `${speed(ours)}, mean cycle time ${mean(ours.cycleTimes).toFixed(2)} min` },
      ...(c === undefined ? [{ name: 'beside the C loop', figure: 'not compared: there is no C compiler (cc) here' }] : besides('the C loop', ours, inC, 0.3, plan)),
      ...(python === undefined ? [{ name: 'beside SimPy', figure: 'not compared: there is no Python with simpy here' }] : besides('SimPy', ours, inSimpy, 30, plan)),
      ...memory(),
    ]
  } finally {
    rmSync(work, { recursive: true })
  }
}

function noRuns(): Runs {
  return { speeds: [], cycleTimes: [], utilisations: [] }
}

function loanPlan(cases: number): Plan {
  const { model } = readBpmn(new Uint8Array(readFileSync(join(folder, 'loan.bpmn'))), 'loan.bpmn')
  return planSimulation(indexModel(model!), defaultSettings, { cases, replications: 1, seed: 1, warmUp: 0 })
}

function runOurs(plan: Plan, round: number, runs: Runs): void {
  const results: ReplicationResult[] = []
  const before = process.cpuUsage()
  for (let replication = 0; replication < replicationsPerRound; replication++) {
    results.push(toEnd(runReplication(plan, round * replicationsPerRound + replication)))
  }
  const { user, system } = process.cpuUsage(before)
  runs.speeds.push((replicationsPerRound * casesPerReplication * 1e6) / (user + system))
  for (const { cycleTime, observed } of results) {
    runs.cycleTimes.push(cycleTime.tally.mean)
    runs.utilisations.push(observed.pools.map(({ work, open }, pool) => work / open / plan.pools[pool]!.capacity!))
  }
}

/** What the programs print, one line of JSON a run. */
interface Printed {
  readonly cases: number
  readonly cpu: number
  readonly meanCT: number
  readonly util: readonly number[]
}

function runProgram(program: string, args: readonly string[], runs: Runs): void {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program}: ${stderr}`)
  const printed = stdout.trim().split('\n').map((line) => JSON.parse(line) as Printed)
  runs.speeds.push(printed.reduce((sum, { cases }) => sum + cases, 0) / printed.reduce((sum, { cpu }) => sum + cpu, 0))
  for (const { meanCT, util } of printed) {
    runs.cycleTimes.push(meanCT)
    runs.utilisations.push(util)
  }
}

function besides(name: string, ours: Runs, other: Runs, bar: number, { pools }: Plan): readonly BenchRow[] {
  const ratio = median(ours.speeds.map((cases, round) => cases / other.speeds[round]!))
  const errors = [
    ['cycle time', standardErrors(ours.cycleTimes, other.cycleTimes)] as const,
    ...pools.map(({ name: pool }, at) => [pool, standardErrors(ours.utilisations.map((some) => some[at]!), other.utilisations.map((some) => some[at]!))] as const),
  ]
  return [
    { name, figure: `${speed(other)}; ours is ${ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(0)} times as fast`, bar: `at least ${bar} times`, reached: ratio >= bar },
    {
      name: `${name}: difference in standard errors`, figure: errors.map(([of, some]) => `${of} ${some.toFixed(2)}`).join(', '),
      bar: `below ${mostErrors}`, reached: errors.every(([, some]) => Math.abs(some) < mostErrors),
    },
  ]
}

function speed({ speeds }: Runs): string {
  return `${Math.round(median(speeds)).toLocaleString('en')} cases a second of CPU`
}

/** Difference of two means over the standard error of the difference. */
function standardErrors(some: readonly number[], others: readonly number[]): number {
  return (mean(some) - mean(others)) / Math.sqrt(errorOfMean(some) ** 2 + errorOfMean(others) ** 2)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function errorOfMean(values: readonly number[]): number {
  const middle = mean(values)
  return Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1) / values.length)
}

/** The most memory while so many cases run, in one process one after the other. */
function memory(): readonly BenchRow[] {
  const peaks = [100_000, 1_000_000, 10_000_000].map((cases) => {
    const steps = runReplication(loanPlan(cases), 0)
    let peak = process.memoryUsage.rss()
    for (let step = steps.next(), count = 0; !step.done; step = steps.next(), count++) {
      if (count % 20 === 0) peak = Math.max(peak, process.memoryUsage.rss())
    }
    return peak / 2 ** 20
  })
  const [few = 0, , many = 0] = peaks
  return [{
    name: 'memory with 0.1, 1 and 10 million cases', figure: `${peaks.map((peak) => peak.toFixed(0)).join(', ')} MB`,
    bar: 'at most 10 % more', reached: many <= few * 1.1,
  }]
}

function compiled(work: string): string | undefined {
  const program = join(work, 'loop')
  const { status } = spawnSync('cc', ['-O3', '-march=native', '-o', program, join(folder, 'sim.c'), '-lm'])
  return status === 0 ? program : undefined
}

function pythonWithSimpy(): string | undefined {
  return ['python3', '/usr/bin/python3'].find((python) => spawnSync(python, ['-c', 'import simpy']).status === 0)
}
