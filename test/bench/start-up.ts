// What an answer of the command costs, beside Node doing nothing, in turn.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { median, type BenchRow } from './bench-row.ts'
import { largeModel } from './large-model.ts'

const rounds = 9
/** Runs of each in a round. The clock of a shell's children ticks every 10 ms, which is little of so many. */
const runs = 6

/** CPU of `ringkas analyze` of a file with 100 activities against that of `node -e 0`; needs the built command in dist/cli. */
export function run(): readonly BenchRow[] {
  const folder = mkdtempSync(join(tmpdir(), 'ringkas-bench-'))
  const model = join(folder, 'hundred.bpmn')
  writeFileSync(model, largeModel(100))
  const bare: number[] = []
  const ours: number[] = []
  try {
    for (let round = 0; round < rounds; round += 1) {
      bare.push(cpuOf(['-e', '0']))
      ours.push(cpuOf([resolve('dist/cli/ringkas.js'), 'analyze', model, '--json']))
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
  const ratio = median(ours.map((time, round) => time / bare[round]!))
  return [
    { name: 'node -e 0', figure: `${median(bare).toFixed(0)} ms of CPU` },
    { name: 'ringkas analyze, 100 activities', figure: `${median(ours).toFixed(0)} ms of CPU, ${ratio.toFixed(2)} times bare Node`, bar: 'within twice', reached: ratio <= 2 },
  ]
}

/** CPU milliseconds of one run of Node with the arguments: what a shell counts of its children, which a busy machine changes little. */
function cpuOf(args: readonly string[]): number {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', `for run in $(seq ${runs}); do "$@" >/dev/null || exit 1; done; times`, 'sh', process.execPath, ...args], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`)
  const ofChildren = stdout.trim().split('\n').at(-1)!
  return [...ofChildren.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60_000 + Number(seconds) * 1000, 0) / runs
}
