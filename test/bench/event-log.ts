// Reading a log of work done beside its model: 200,000 rows of 20,000 cases.
import { readFactText } from '../../src/tables/read-fact-table.ts'
import { anActivity, aSequence } from '../support/build-model.ts'
import { cpuMilliseconds, median, type BenchRow } from './bench-row.ts'

const cases = 20_000
const steps = 10
const rounds = 5
const mostSeconds = 2

/** CPU seconds of one reading, median after warming up. */
export function run(): readonly BenchRow[] {
  const model = aSequence(Array.from({ length: steps }, (_, at) => anActivity(`Kegiatan ${at + 1}`)))
  const text = log()
  const times = Array.from({ length: rounds + 1 }, () => cpuMilliseconds(() => readFactText(text, model))).slice(1)
  const seconds = median(times) / 1000
  return [{
    name: `a log of ${cases * steps} rows`, figure: `${seconds.toFixed(2)} s CPU, ${Math.round(cases * steps / seconds)} rows a second`,
    bar: `at most ${mostSeconds} s`, reached: seconds <= mostSeconds,
  }]
}

function log(): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  const rows = ['Nomor Berkas;Kegiatan;Mulai;Selesai;Petugas']
  for (let number = 0; number < cases; number++) {
    for (let step = 0; step < steps; step++) {
      const start = 8 * 60 + step * 40 + (number % 13)
      const moment = (minute: number): string => `${two(1 + (number % 28))}/${two(1 + (number % 12))}/2026 ${two(Math.floor(minute / 60))}:${two(minute % 60)}`
      rows.push(`B-${number};Kegiatan ${step + 1};${moment(start)};${moment(start + 5 + ((number * 7 + step) % 30))};Petugas ${number % 9}`)
    }
  }
  return rows.join('\n')
}
