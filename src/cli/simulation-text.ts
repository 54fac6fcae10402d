// A simulation -> text for a terminal: times with their intervals, activities, performers, cost, what was assumed.
import type { Estimate, Simulation, Spread } from '../analysis/simulation/simulation.ts'
import type { ReportSide } from '../evidence/report.ts'
import { formatHours, formatNumber, formatRatio } from '../locale/numbers.ts'
import type { Language } from '../locale/language.ts'
import { message } from '../locale/messages.ts'
import { oneLine } from './refusal.ts'
import { textTable } from './text-table.ts'

// Below this a case is told in minutes with decimals, above it in hours and minutes.
const longestInMinutes = 600

/** What `simulate` prints before its assumptions. */
export function simulationText({ model, fileName }: Pick<ReportSide, 'model' | 'fileName'>, simulation: Simulation, language: Language): string {
  const { settings, clock, counted, cycleTime, waiting, unfinished } = simulation
  const number = (value: number, decimals = 2): string => formatNumber(language, value, decimals)
  const inMinutes = cycleTime.p95 < longestInMinutes
  const time = (minutes: number): string => (inMinutes ? number(minutes) : formatHours(minutes))
  const say = (key: Parameters<typeof message>[1], parameters?: Readonly<Record<string, string>>): string => message(language, key, parameters)
  const interval = ({ ci95 }: Estimate, text: (value: number) => string): string => (ci95 ? `${text(ci95[0])} … ${text(ci95[1])}` : '–')

  return [
    oneLine(model.name === undefined ? fileName : `${model.name} (${fileName})`),
    [
      say('command.simulation.extent', { cases: number(settings.cases), replications: number(settings.replications), counted: number(counted), warmUp: formatRatio(language, settings.warmUp), seed: String(settings.seed) }),
      say(clock === 'working' ? 'command.simulation.clockWorking' : 'command.simulation.clockOpen'),
      say(inMinutes ? 'command.simulation.inMinutes' : 'command.simulation.inHours'),
    ].join('\n'),
    ...(counted > 0 ? [times(), figures(), ...activities(), ...pools()] : []), ...stopped(),
  ].join('\n\n')

  function times(): string {
    const row = (name: string, spread: Spread): string[] =>
      [name, time(spread.mean), interval(spread, time), time(spread.sd), ...[spread.p50, spread.p90, spread.p95, spread.p99].map(time)]
    const heads = [say('command.simulation.perCase'), ...(['mean', 'interval', 'sd'] as const).map((key) => say(`command.simulation.${key}`)), 'P50', 'P90', 'P95', 'P99']
    return textTable(
      [heads, row(say('command.simulation.cycleTime'), cycleTime), row(say('command.simulation.waiting'), waiting)],
      ['left', ...heads.slice(1).map(() => 'right' as const)], true,
    )
  }

  function figures(): string {
    const { throughput, cost, valueAddedRatio } = simulation
    // Of a process of weeks so few cases are finished in an hour that four decimals show none.
    const rate = (value: number): string => number(value, throughput.mean < 0.01 ? 7 : 4)
    const rows: [string, string, string][] = [[say('command.simulation.throughput'), rate(throughput.mean), interval(throughput, rate)]]
    if (cost) rows.push([say('vocabulary.measure.cost'), number(cost.mean, 0), interval(cost, (value) => number(value, 0))])
    if (valueAddedRatio) rows.push([say('command.simulation.valueAddedRatio'), formatRatio(language, valueAddedRatio.mean), interval(valueAddedRatio, (value) => formatRatio(language, value))])
    return textTable(rows, ['left', 'right', 'right'])
  }

  function activities(): readonly string[] {
    if (simulation.nodes.length === 0) return []
    const heads = [say('report.table.activity'), ...(['visits', 'processing', 'waits', 'busy', 'closed', 'batch', 'stated'] as const).map((key) => say(`command.simulation.${key}`))]
    const rows = simulation.nodes.map(({ id, name, visits, processing, waiting: waits, waitingCauses: { busy, closed, batch, stated } }) =>
      [oneLine(name ?? id), number(visits, 3), ...[processing, waits, busy, closed, batch, stated].map(time)])
    return [textTable([heads, ...rows], ['left', ...heads.slice(1).map(() => 'right' as const)], true)]
  }

  function pools(): readonly string[] {
    if (simulation.pools.length === 0) return []
    const heads = [say('vocabulary.group.performer'), ...(['people', 'utilisation', 'interval', 'queue', 'work'] as const).map((key) => say(`command.simulation.${key}`))]
    const rows = simulation.pools.map(({ id, name, capacity, utilisation, queue, work }) => [
      oneLine(name ?? id), capacity === undefined ? say('command.simulation.unlimited') : number(capacity),
      ...(utilisation ? [formatRatio(language, utilisation.mean), interval(utilisation, (value) => formatRatio(language, value))] : ['–', '–']),
      number(queue), time(work),
    ])
    return [textTable([heads, ...rows], ['left', ...heads.slice(1).map(() => 'right' as const)], true)]
  }

  function stopped(): readonly string[] {
    if (unfinished.cases === 0) return []
    const places = unfinished.at.map(({ id, cases }) => `${oneLine(nameOf(id))} (${number(cases)})`)
    return [say('command.simulation.unfinished', { cases: number(unfinished.cases), at: places.join(', ') })]
  }

  function nameOf(id: string): string {
    return simulation.nodes.find((node) => node.id === id)?.name ?? id
  }
}
