// A log of work done (case, activity, start, end) -> what it tells of the times, branches and arrivals of a model, with findings.
import Papa from 'papaparse'
import type { Distribution } from '../model/distribution.ts'
import { noFacts, type ActivityFacts, type FactSheet, type ProcessFacts } from '../model/facts.ts'
import type { Finding, FindingCode, Severity } from '../model/finding.ts'
import { durationToIso } from '../model/iso-duration.ts'
import { indexModel, type ModelIndex } from '../model/model-index.ts'
import type { ProcessModel } from '../model/process-model.ts'
import { delimiters } from './delimited-rows.ts'
import { elementFinder } from './find-element.ts'
import { findLogColumns, type LogColumns } from './log-columns.ts'
import { LogGatherer, type LogEvent, type LogEvents } from './log-events.ts'
import { RouteCounter } from './log-routes.ts'
import { observeCase, timeFacts, type ActivitySample } from './log-times.ts'
import type { FactTable } from './read-fact-table.ts'
import type { TableRow } from './table-cell.ts'

/** Rows of a log that are read; what stands below is told as a finding. */
export const longestLog = 1_000_000

// The header stands somewhere on top, below titles.
const furthestHeader = 30
/** Names of activities that are told one by one; the rest is a number. */
const mostNamed = 20

/** How a log stands in a text. */
export interface LogText {
  readonly columns: LogColumns
  readonly delimiter: string
  /** Lines up to and with the header. */
  readonly headerLines: number
}

/** Where the log in a text is; `undefined` when the text is no log. Looks at its first lines only. */
export function findLog(text: string): LogText | undefined {
  const stated = /^sep=(.)\r?\n/i.exec(text)
  const lines = text.slice(0, 100_000).split(/\r\n|\n|\r/, furthestHeader)
  for (const delimiter of stated ? [stated[1]!] : delimiters) {
    for (const [at, line] of lines.entries()) {
      const columns = line.includes(delimiter) ? findLogColumns(Papa.parse<string[]>(line, { delimiter }).data[0] ?? []) : undefined
      if (columns) return { columns, delimiter, headerLines: at + 1 }
    }
  }
  return undefined
}

/** Reads a log in a text that `findLog` found. 200,000 rows take about a second. */
export function readLogText(text: string, log: LogText, model: ProcessModel, file?: string): FactTable {
  const gatherer = new LogGatherer(log.columns)
  let number = 0
  let openRow: number | undefined
  let cells: readonly string[] = []
  const row = { number, text: (column: number) => cells[column]?.trim() ?? '', serial: () => undefined }
  Papa.parse<string[]>(text, {
    delimiter: log.delimiter,
    step: ({ data, errors }, parser) => {
      number += 1
      if (errors.some(({ type }) => type === 'Quotes')) {
        openRow = number
        return parser.abort()
      }
      if (number <= log.headerLines || (data.length === 1 && data[0] === '')) return
      if (number > longestLog) return parser.abort()
      cells = data
      row.number = number
      gatherer.add(row)
    },
  })
  // What stands below may have been taken for one cell.
  if (openRow !== undefined) return { facts: noFacts, findings: [{ code: 'TABLE_QUOTE_OPEN', severity: 'error', line: openRow, params: { row: openRow }, ...(file !== undefined && { file }) }] }
  return factsOfLog(gatherer.finish(), model, file, number > longestLog)
}

/** The columns of the log in the rows of a sheet, and where its first row stands; `undefined` when they are no log. */
export function findLogRows(rows: readonly TableRow[]): { readonly columns: LogColumns; readonly firstRow: number } | undefined {
  for (const [at, { cells }] of rows.slice(0, furthestHeader).entries()) {
    const columns = findLogColumns(cells.map(({ text }) => text))
    if (columns) return { columns, firstRow: at + 1 }
  }
  return undefined
}

/** Reads a log in rows where `findLogRows` found one. */
export function readLogRows(rows: readonly TableRow[], model: ProcessModel, file?: string): FactTable {
  const found = findLogRows(rows)
  if (!found) return { facts: noFacts, findings: [{ code: 'LOG_EMPTY', severity: 'error', ...(file !== undefined && { file }) }] }
  const gatherer = new LogGatherer(found.columns)
  for (const { number, cells } of rows.slice(found.firstRow)) {
    if (number > longestLog) break
    gatherer.add({ number, text: (column) => cells[column]?.text ?? '', serial: (column) => cells[column]?.serial })
  }
  return factsOfLog(gatherer.finish(), model, file, rows.at(-1)!.number > longestLog)
}

function factsOfLog(log: LogEvents, model: ProcessModel, file: string | undefined, isCut: boolean): FactTable {
  const findings: Finding[] = []
  const tell = (code: FindingCode, severity: Severity, params: Finding['params'], line?: number, elementId?: string): void => {
    findings.push({ code, severity, ...(file !== undefined && { file }), ...(line !== undefined && { line }), ...(elementId !== undefined && { elementId }), ...(params && { params }) })
  }
  const index = indexModel(model)
  const idOf = activityFinder(model, log, tell)
  const samples = new Map<string, ActivitySample>()
  const routes = new RouteCounter(index)
  const matched: LogEvent[][] = []
  for (const events of log.cases) {
    const known = events.filter((event) => idOf(event) !== undefined)
    if (known.length === 0) continue
    matched.push(known)
    observeCase(known, (event) => sampleOf(samples, idOf(event)!))
    routes.count(known.map((event) => idOf(event)!))
  }

  const activities: Record<string, ActivityFacts> = {}
  for (const [id, sample] of samples) {
    const { facts, nights } = timeFacts(sample, isoDay(sample.lastDay))
    const name = index.nodes.get(id)?.node.name ?? id
    const params = { name, count: sample.overnight.length, total: sample.within.length + sample.overnight.length }
    if (nights === 'elapsed') tell('LOG_TIME_ELAPSES', 'warning', params, undefined, id)
    else if (nights === 'leftOut') tell('LOG_NIGHTS_LEFT_OUT', 'info', params, undefined, id)
    if (Object.keys(facts).length > 0) activities[id] = facts
  }
  const used = matched.reduce((sum, { length }) => sum + length, 0)
  if (used > 0) findings.unshift({ code: 'LOG_READ', severity: 'info', ...(file !== undefined && { file }), params: { events: used, cases: matched.length, activities: samples.size } })
  tellOfWhole(log, matched, routes, index, samples, isCut, tell)
  const facts: FactSheet = {
    activities, flows: Object.fromEntries(routes.shares()), performers: {}, processes: Object.fromEntries(arrivals(matched, idOf, index)),
  }
  return { facts, findings }
}

type Tell = (code: FindingCode, severity: Severity, params: Finding['params'], line?: number, elementId?: string) => void

function tellOfWhole(
  log: LogEvents, matched: readonly (readonly LogEvent[])[], routes: RouteCounter, index: ModelIndex, samples: ReadonlyMap<string, ActivitySample>, isCut: boolean, tell: Tell,
): void {
  if (matched.length === 0) tell('LOG_EMPTY', 'error', undefined)
  else if (matched.every((events) => events.every(({ start }) => start === undefined))) tell('LOG_WITHOUT_START', 'warning', undefined)
  else tell('LOG_BY_CLOCK', 'info', undefined)
  for (const [code, { count, row, value }] of [['LOG_ROW_INCOMPLETE', log.incomplete], ['LOG_TIME_UNREADABLE', log.unreadable], ['LOG_TIME_REVERSED', log.reversed]] as const) {
    if (count > 0) tell(code, 'warning', { count, row, value }, row)
  }
  if (log.isOrderAssumed) tell('LOG_DAY_FIRST', 'warning', undefined)
  if (isCut) tell('TABLE_TOO_LONG', 'warning', { limit: longestLog, row: longestLog + 1 }, longestLog + 1)
  if (routes.unexplained > 0) tell('LOG_ORDER_UNEXPLAINED', 'info', { count: routes.unexplained, total: routes.explained + routes.unexplained })
  const absent = matched.length === 0 ? [] : index.activities.filter(({ id }) => !samples.has(id))
  if (absent.length > 0) tell('LOG_ACTIVITIES_ABSENT', 'info', { count: absent.length, name: absent[0]!.name ?? absent[0]!.id })
}

/** The id of the activity each event is of; tells of names that are none, or several, once. */
function activityFinder(model: ProcessModel, log: LogEvents, tell: Tell): (event: LogEvent) => string | undefined {
  const find = elementFinder(model)
  const ids: (string | undefined)[] = []
  const several = new Map<number, Map<string, string | undefined>>()
  const named = { LOG_ACTIVITY_UNMATCHED: 0, LOG_ACTIVITY_AMBIGUOUS: 0 }
  const report = (code: keyof typeof named, params: Finding['params']): void => {
    if (named[code]++ < mostNamed) tell(code, 'warning', params)
  }
  for (const [at, name] of log.activities.entries()) {
    const found = find({ id: name, name, performer: '', institution: '' })
    if (found.kind === 'activity') ids[at] = found.id
    else if (found.kind === 'several') several.set(at, new Map())
    else report('LOG_ACTIVITY_UNMATCHED', { name })
  }
  return ({ activity, resource }) => {
    const byResource = several.get(activity)
    if (!byResource) return ids[activity]
    if (byResource.has(resource)) return byResource.get(resource)
    const name = log.activities[activity]!
    const found = resource === '' ? undefined : find({ id: name, name, performer: resource, institution: '' })
    const id = found?.kind === 'activity' ? found.id : undefined
    if (id === undefined && ![...byResource.values()].includes(undefined)) report('LOG_ACTIVITY_AMBIGUOUS', { name })
    byResource.set(resource, id)
    return id
  }
}

function sampleOf(samples: Map<string, ActivitySample>, id: string): ActivitySample {
  const known = samples.get(id)
  if (known) return known
  const sample: ActivitySample = { within: [], overnight: [], waits: [], count: 0, lastDay: 0 }
  samples.set(id, sample)
  return sample
}

const minutesPerDay = 24 * 60

/**
 * The time between cases, for the process they begin in, as arrivals at random: over several days as a part of a working day, a day
 * being one on which something was done at all, so that nights, week ends and holidays count for nothing; within one day by the clock.
 */
function arrivals(matched: readonly (readonly LogEvent[])[], idOf: (event: LogEvent) => string | undefined, index: ModelIndex): readonly (readonly [string, ProcessFacts])[] {
  const begins = matched.map(([first]) => first!.start ?? first!.end).sort((a, b) => a - b)
  if (begins.length < 2) return []
  const days = new Set(matched.flatMap((events) => events.map(({ day }) => day)))
  const [first, last] = [begins[0]!, begins.at(-1)!]
  const open = [...days].filter((day) => day >= Math.floor(first / minutesPerDay) && day <= Math.floor(last / minutesPerDay)).length
  const amount = open > 1 ? open / begins.length : (last - first) / (begins.length - 1)
  if (amount <= 0) return []
  const parts = [{ amount: Number(amount.toPrecision(9)), unit: open > 1 ? 'workday' as const : 'minute' as const }]
  const interarrival: Distribution = { kind: 'exponential', mean: { parts, basis: 'working', raw: durationToIso({ parts }) } }
  const counts = new Map<string, number>()
  for (const events of matched) {
    const id = index.nodes.get(idOf(events[0]!)!)?.process.id
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  const most = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))
  return [[most[0], { interarrival }]]
}

function isoDay(day: number): string {
  return new Date(day * minutesPerDay * 60_000).toISOString().slice(0, 10)
}
