// `npm run bench`: every benchmark in turn, each figure with its bar. Ends with 1 when a bar is missed.
import type { BenchRow } from './bench-row.ts'
import * as eventLog from './event-log.ts'
import * as firstLoad from './first-load.ts'
import * as flow from './flow.ts'
import * as largeModel from './large-model.ts'
import * as match from './match.ts'
import * as read from './read.ts'
import * as simulation from './simulation.ts'
import * as startUp from './start-up.ts'

const benches: Readonly<Record<string, { run(): readonly BenchRow[] | Promise<readonly BenchRow[]> }>> = {
  'Reading, beside bpmn-moddle': read,
  'A large model': largeModel,
  'Start-up of the command': startUp,
  'First load of the app': firstLoad,
  'Matching': match,
  'A log of work done': eventLog,
  'Exact flow analysis': flow,
  'Simulation': simulation,
}

const chosen = process.argv[2]
let missed = 0
for (const [title, bench] of Object.entries(benches)) {
  if (chosen !== undefined && !title.toLowerCase().includes(chosen.toLowerCase())) continue
  console.log(`\n${title}`)
  for (const { name, figure, bar, reached } of await bench.run()) {
    console.log(`  ${name.padEnd(44)} ${figure}${bar === undefined ? '' : `   (${bar}: ${reached ? 'reached' : 'MISSED'})`}`)
    if (reached === false) missed += 1
  }
}
process.exit(missed === 0 ? 0 : 1)
