// How long the command takes to answer, beside Node doing nothing, in turn.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { median, type BenchRow } from './bench-row.ts'
import { largeModel } from './large-model.ts'

const rounds = 21

/** `ringkas analyze` of a file with 100 activities against `node -e 0`; needs the built command in dist/cli. */
export function run(): readonly BenchRow[] {
  const folder = mkdtempSync(join(tmpdir(), 'ringkas-bench-'))
  const model = join(folder, 'hundred.bpmn')
  writeFileSync(model, largeModel(100))
  const time = (args: readonly string[]): number => {
    const begin = performance.now()
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
    if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`)
    return performance.now() - begin
  }
  const bare: number[] = []
  const ours: number[] = []
  try {
    for (let round = 0; round < rounds; round += 1) {
      bare.push(time(['-e', '0']))
      ours.push(time([resolve('dist/cli/ringkas.js'), 'analyze', model, '--json']))
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
  const ratio = median(ours) / median(bare)
  return [
    { name: 'node -e 0', figure: `${median(bare).toFixed(0)} ms` },
    { name: 'ringkas analyze, 100 activities', figure: `${median(ours).toFixed(0)} ms, ${ratio.toFixed(2)} times bare Node`, bar: 'within twice', reached: ratio <= 2 },
  ]
}
