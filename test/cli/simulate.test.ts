// `ringkas simulate`: its keys, that the seed alone decides the numbers, queues against formulas, office hours, and Ctrl-C.
import { spawn } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bpmnOf } from '../support/evidence-study.ts'
import { aFolder, json, program, ringkas, sample } from './run-command.ts'

const folder = aFolder()
const subdomain = sample('3-subdomain/as-is.bpmn')
const small = ['--cases', '200', '--replications', '3'] as const
const benchmark = resolve(import.meta.dirname, '../../../shared/bench/loan.bpmn')

interface Estimate {
  readonly mean: number
  readonly ci95?: readonly [number, number]
}

interface Simulation {
  readonly cycleTime: Estimate & Readonly<Record<'sd' | 'p50' | 'p90' | 'p95' | 'p99', number>>
  readonly waiting: Estimate
  readonly activities: readonly { readonly id: string; readonly visits: number; readonly waiting: number; readonly waitingCauses: Readonly<Record<string, number>> }[]
  readonly pools: readonly { readonly id: string; readonly capacity?: number; readonly utilisation?: Estimate }[]
  readonly counted: number
  readonly clock: string
  readonly unfinished: { readonly cases: number }
  readonly assumptions: readonly { readonly code: string; readonly why: string; readonly fix: string }[]
}

const simulated = (words: readonly string[], status = 0): Simulation => json(['simulate', ...words], status) as Simulation

/** One activity of 4 minutes on average, done by one person: with arrivals every 5 minutes the textbook's M/M/1. */
function queue(): string {
  const path = join(folder, 'antrean.bpmn')
  const xml = bpmnOf([{ institution: 'Loket', name: 'Melayani', attributes: { value: 'VA' } }])
    .replace('value="VA"/>', 'value="VA"><ringkas:distribution of="processing" kind="exponential" mean="PT4M"/></ringkas:activity>')
    .replace('processRef="p0"/>', 'processRef="p0"><extensionElements><ringkas:performer capacity="1"/></extensionElements></participant>')
  writeFileSync(path, xml)
  return path
}

describe('as JSON', () => {
  it('has the agreed keys, and times that add up', () => {
    const simulation = simulated([subdomain, ...small])
    expect(Object.keys(simulation)).toEqual([
      'model', 'calendar', 'cycleTime', 'waiting', 'activities', 'pools', 'throughput', 'cost', 'valueAddedRatio', 'histogram', 'unfinished',
      'cases', 'replications', 'seed', 'warmUp', 'clock', 'counted', 'assumptions', 'findings',
    ])
    expect(simulation).toMatchObject({ cases: 200, replications: 3, seed: 1, warmUp: 0.1, clock: 'working', counted: 540 })
    for (const { waiting, waitingCauses } of simulation.activities) expect(Object.values(waitingCauses).reduce((sum, time) => sum + time, 0)).toBeCloseTo(waiting, 6)
    const { p50, p90, p95, p99 } = simulation.cycleTime
    expect([p50, p90, p95, p99]).toEqual([p50, p90, p95, p99].sort((a, b) => a - b))
  })
  it('the same seed gives the same text, another seed another', () => {
    const run = (seed: string): string => ringkas(['simulate', subdomain, ...small, '--seed', seed, '--json']).stdout
    expect(run('7')).toBe(run('7'))
    expect(run('7')).not.toBe(run('8'))
  })
  it('what the model does not say is named, with what to do', () => {
    const { assumptions } = simulated([sample('1-monev-spbe/as-is.bpmn'), ...small])
    expect(assumptions.length).toBeGreaterThan(0)
    for (const { code, why, fix } of assumptions) {
      expect(code).toMatch(/^ASSUMED_/)
      expect(why).not.toMatch(/\{\w+\}/)
      expect(fix).not.toBe('')
    }
  })
  it('an interval needs two replications', () => {
    expect(simulated([subdomain, '--cases', '100', '--replications', '1']).cycleTime).not.toHaveProperty('ci95')
  })
})

describe('queues', () => {
  it('M/M/1, arrivals every 5 minutes, service 4: utilisation 80 %, 20 minutes in the system, 16 of them waiting', () => {
    const { cycleTime, waiting, pools } = simulated([queue(), '--interarrival', '5 menit', '--cases', '20000', '--replications', '20', '--warm-up', '0,2'])
    const within = ({ mean, ci95 }: Estimate, value: number): void => {
      // The 95 % interval made three times as wide: one run in thousands fails by chance, and the seed is fixed.
      const half = (ci95![1] - ci95![0]) / 2
      expect(Math.abs(mean - value), `${mean} ± ${half}`).toBeLessThan(3 * half)
      expect(half / value).toBeLessThan(0.05)
    }
    within(cycleTime, 20)
    within(waiting, 16)
    within(pools[0]!.utilisation!, 0.8)
  })
  it('with one case at a time nobody waits for anybody', () => {
    const { waiting, assumptions } = simulated([queue(), '--cases', '500', '--replications', '2'])
    expect(waiting.mean).toBe(0)
    expect(assumptions.length).toBeGreaterThan(0)
  })
  it.runIf(existsSync(benchmark))('the licensing benchmark: 154.5 minutes, utilisations as computed', () => {
    const { cycleTime, pools } = simulated([benchmark, '--hours-per-day', '24', '--cases', '20000', '--replications', '20'])
    expect(Math.abs(cycleTime.mean - 154.5)).toBeLessThan(3 * (cycleTime.ci95![1] - cycleTime.ci95![0]) / 2 + 0.1)
    const exact: Readonly<Record<string, number>> = { lane_clerk: 0.589286, lane_officer: 0.763333, lane_expert: 0.75, lane_manager: 0.360714, lane_finance: 0.308571 }
    for (const { id, utilisation } of pools) expect(utilisation!.mean, id).toBeCloseTo(exact[id]!, 2)
  })
})

describe('office hours', () => {
  it('nights and week-ends pass on the clock', () => {
    const [plain, open] = [simulated([subdomain, ...small]), simulated([subdomain, ...small, '--office-hours', 'perpres-21-2023', '--start', '2026-02-02'])]
    expect([plain.clock, open.clock]).toEqual(['working', 'open'])
    expect(open.cycleTime.mean).toBeGreaterThan(plain.cycleTime.mean)
  })
  it('hours of a file: an office open round the clock waits for no morning', () => {
    const path = join(folder, 'selalu.json')
    writeFileSync(path, JSON.stringify({ week: Array.from({ length: 7 }, () => [{ from: '00:00', to: '24:00' }]), holidays: ['2026-08-17'] }))
    const { activities } = simulated([queue(), '--interarrival', '5 menit', ...small, '--office-hours', path])
    for (const { waitingCauses } of activities) expect(waitingCauses['closed']).toBeLessThan(1e-6)
  })
})

describe('for people', () => {
  it('times with their interval, activities and performers, in both languages', () => {
    const id = ringkas(['simulate', subdomain, ...small]).stdout.replaceAll('\u00A0', ' ')
    expect(id).toMatch(/^Penambahan Sub Domain \(as-is\.bpmn\)\n\n200 kasus × 3 ulangan, benih 1; 540 kasus dihitung/)
    expect(id).toMatch(/\nWaktu penyelesaian +\d+:\d\d +\d+:\d\d … \d+:\d\d/)
    expect(id).toMatch(/\nDATIN +1 +\d+,\d\d %/)
    expect(id).toMatch(/\nAsumsi \(\d+\)\n {2}\S/)
    expect(ringkas(['simulate', subdomain, ...small, '--lang', 'en']).stdout).toMatch(/\nLead time +\d/)
  })
  it('nothing of the progress is left where standard error is no terminal', () => {
    expect(ringkas(['simulate', subdomain, '--cases', '20000']).stderr).toBe('')
  })
  it('no case that ends: the answer is no', () => {
    const path = join(folder, 'buntu.bpmn')
    writeFileSync(path, '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d"><process id="p"><startEvent id="s"/><exclusiveGateway id="x"/><task id="a"/><task id="b"/><parallelGateway id="j"/><endEvent id="e"/>'
      + ['s x', 'x a', 'x b', 'a j', 'b j', 'j e'].map((flow, at) => `<sequenceFlow id="f${at}" sourceRef="${flow.split(' ')[0]}" targetRef="${flow.split(' ')[1]}"/>`).join('') + '</process></definitions>')
    const { unfinished, counted, ...rest } = simulated([path, ...small], 1)
    expect([counted, unfinished.cases]).toEqual([0, 540])
    expect(rest).not.toHaveProperty('cycleTime')
    expect(ringkas(['simulate', path, ...small]).stdout).toMatch(/540 kasus tidak sampai selesai; berhenti di/)
  })
  it.runIf(process.platform !== 'win32')('Ctrl-C ends it at once, with one line and nothing on standard output', async () => {
    const run = spawn(process.execPath, [program, 'simulate', subdomain, '--cases', '1000000000'], { stdio: ['ignore', 'pipe', 'pipe'] })
    const told = { stdout: '', stderr: '' }
    for (const name of ['stdout', 'stderr'] as const) run[name].on('data', (some: Buffer) => {
      told[name] += some.toString()
    })
    // The model has been read when the command waits for signals; until then the shell's own way of ending it is as good.
    const ended = new Promise<number | null>((resolve) => run.on('close', resolve))
    const asking = setInterval(() => run.kill('SIGINT'), 300)
    const code = await ended
    clearInterval(asking)
    if (code !== null) expect({ code, ...told }).toEqual({ code: 130, stdout: '', stderr: 'Dihentikan sebelum selesai.\n' })
    expect(run.killed).toBe(true)
  })
})
