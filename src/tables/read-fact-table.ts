// A table of facts (CSV, Excel, pasted) beside a model nobody may change -> the facts it states, with findings.
import { noFacts, type FactSheet } from '../model/facts.ts'
import type { Finding, FindingCode, Severity } from '../model/finding.ts'
import { nameKey } from '../model/name-key.ts'
import type { Lane, ProcessModel } from '../model/process-model.ts'
import { decodeTable, delimitedTables } from './delimited-rows.ts'
import { findHeader, type FactHeader } from './fact-columns.ts'
import { isBlank } from './fact-words.ts'
import { elementFinder } from './find-element.ts'
import { GatheredFacts, type StatedVariant } from './gathered-facts.ts'
import { findLog, findLogRows, longestLog, readLogRows, readLogText } from './read-event-log.ts'
import { columnOwners, readRow, type RowFacts } from './row-facts.ts'
import { isSpreadsheet, spreadsheetTables } from './spreadsheet-rows.ts'
import { longestTable, type TableRow } from './table-cell.ts'
import { openQuote, tooLarge, unreadable } from './table-damage.ts'

/** What a table states of a model: only what stands in it, and what in it could not be used. */
export interface FactTable {
  readonly facts: FactSheet
  /** Facts of one variant only, from rows that name it; absent when none does. */
  readonly variants?: readonly StatedVariant[]
  readonly findings: readonly Finding[]
}

/**
 * Reads a file of facts, or a log of work done (columns case, activity, start or end): CSV or TSV in UTF-8, UTF-16 or windows-1252, Excel or
 * OpenDocument. Never rejects: a file that is no table gives no facts and a finding of severity error.
 */
export async function readFactTable(bytes: Uint8Array, fileName: string, model: ProcessModel): Promise<FactTable> {
  const large = tooLarge(bytes, fileName)
  if (large) return nothing(large)
  if (!isSpreadsheet(bytes)) return readFactText(decodeTable(bytes), model, fileName)
  try {
    const tables = await spreadsheetTables(bytes)
    const at = tables.findIndex((rows) => findLogRows(rows) !== undefined)
    return at < 0 ? readTables(tables, model, fileName) : readLogRows(await wholeLog(bytes, tables[at]!, at), model, fileName)
  } catch (error) {
    return nothing(unreadable(error, fileName))
  }
}

/** Reads a table given as text, such as rows pasted from a spreadsheet, header included. */
export function readFactText(text: string, model: ProcessModel, fileName?: string): FactTable {
  const plain = text.replace(/^\uFEFF/, '')
  const log = findLog(plain)
  return log ? readLogText(plain, log, model, fileName) : readTables(delimitedTables(plain), model, fileName)
}

// A log may be longer than any table of facts, and what stands at its end is not there by chance: it is read whole.
async function wholeLog(bytes: Uint8Array, rows: readonly TableRow[], at: number): Promise<readonly TableRow[]> {
  return rows.at(-1)!.number > longestTable ? ((await spreadsheetTables(bytes, longestLog))[at] ?? rows) : rows
}

function nothing(finding: Finding): FactTable {
  return { facts: noFacts, findings: [finding] }
}

function readTables(tables: readonly (readonly TableRow[])[], model: ProcessModel, file: string | undefined): FactTable {
  let best: { readonly rows: readonly TableRow[]; readonly header: FactHeader } | undefined
  for (const rows of tables) {
    const header = findHeader(rows)
    // Several tables are one file cut at several delimiters, or several sheets: the one whose header says most is meant.
    if (header && header.columns.length > (best?.header.columns.length ?? 0)) best = { rows, header }
  }
  if (!best) return nothing({ code: 'FACTS_HEADER_MISSING', severity: 'error', ...(file !== undefined && { file }) })
  const open = openQuote(best.rows, file)
  return open ? nothing(open) : readRows(best.rows, best.header, model, file)
}

function readRows(rows: readonly TableRow[], { columns, unknown, firstRow }: FactHeader, model: ProcessModel, file: string | undefined): FactTable {
  const findings: Finding[] = []
  const gathered = new GatheredFacts()
  const find = elementFinder(model)
  const headings = groupHeadings(model)
  const group = { phase: '', institution: '', performer: '' }
  const hasPhaseColumn = columns.some(({ column }) => column.kind === 'phase')
  const report = (code: FindingCode, severity: Severity, row: TableRow, params: Readonly<Record<string, string | number>>, elementId?: string): void => {
    findings.push({ code, severity, line: row.number, params: { row: row.number, ...params }, ...(file !== undefined && { file }), ...(elementId !== undefined && { elementId }) })
  }
  for (const header of unknown) findings.push({ code: 'FACTS_COLUMN_UNKNOWN', severity: 'info', params: { column: header }, ...(file !== undefined && { file }) })

  for (const row of rows.slice(firstRow)) {
    const read = readRow(row, columns)
    // A table of performers names them in the column that elsewhere says who performs an activity.
    const stated = read.name || read.id || Object.keys(read.staff).length === 0 ? read : { ...read, name: read.performer || read.institution, performer: '', institution: '' }
    const label = stated.name || stated.id || row.cells.find(({ text }) => text !== '')!.text
    if (row.number > longestTable) {
      report('TABLE_TOO_LONG', 'warning', row, { limit: longestTable })
      break
    }
    if (isEmpty(stated)) {
      const heading = headings(label)
      if (heading?.kind === 'phase') Object.assign(group, { phase: label, institution: '', performer: '' })
      else if (heading) group[heading.kind] = label
      continue
    }
    const found = find({ ...stated, institution: stated.institution || group.institution, performer: stated.performer || group.performer })
    // An activity may be called "Jumlah arsip dihitung": only what names none is a line of totals.
    if (found.kind === 'none' && isTotal(label)) continue
    // Named is named, even where nothing of it can be used: then the variant states nothing, and says so.
    const into = gathered.of(stated.variant)
    if (found.kind === 'none' || (found.kind === 'performer' && Object.keys(stated.staff).length === 0)) {
      report('FACTS_ROW_UNMATCHED', 'warning', row, { name: label })
      continue
    }
    if (found.kind === 'several') {
      report('FACTS_ROW_AMBIGUOUS', 'warning', row, { name: label, count: found.count })
      continue
    }
    if (into.has(found.id)) {
      report('FACTS_ROW_REPEATED', 'warning', row, { name: label }, found.id)
      continue
    }
    for (const cell of stated.unreadable) report('FACTS_CELL_UNREADABLE', 'warning', row, { ...cell, name: label }, found.id)
    for (const { at, header, column } of columns) {
      const owner = columnOwners[column.kind]
      const text = row.cells[at]?.text ?? ''
      if (owner !== undefined && owner !== found.kind && !isBlank(text)) report('FACTS_CELL_UNREADABLE', 'warning', row, { column: header, value: text, name: label }, found.id)
    }
    into.rows += 1
    // A heading above says where the activity belongs, which is the same for every kind of case.
    const isUnderPhase = into === gathered.own && !hasPhaseColumn && group.phase !== ''
    if (found.kind === 'flow') into.flows.set(found.id, stated.flow)
    else if (found.kind === 'performer') into.performers.set(found.id, stated.staff)
    else into.activities.set(found.id, { ...stated.activity, ...(isUnderPhase && { phase: group.phase }) })
  }
  const { own, variants } = gathered
  return { facts: own.sheet, ...(variants.length > 0 && { variants }), findings }
}

function isEmpty({ activity, flow, staff, unreadable }: RowFacts): boolean {
  return Object.keys(activity).length + Object.keys(flow).length + Object.keys(staff).length + unreadable.length === 0
}

function isTotal(label: string): boolean {
  return /^(?:sub\s*-?\s*total|grand total|total|jumlah)\b/i.test(label)
}

/** Rows that head the ones below, as the ministry prints them: a phase, or the name of a pool or lane. */
function groupHeadings(model: ProcessModel): (label: string) => { readonly kind: 'phase' | 'institution' | 'performer' } | undefined {
  const institutions = new Set(model.participants.map(({ name }) => nameKey(name)))
  const lanesIn = (lanes: readonly Lane[]): string[] => lanes.flatMap((lane) => [nameKey(lane.name), ...lanesIn(lane.lanes)])
  const performers = new Set(model.processes.flatMap((process) => lanesIn(process.lanes)))
  return (label) => {
    if (/^(?:tahap|fase|phase|stage)\b/i.test(label)) return { kind: 'phase' }
    const key = nameKey(label)
    return institutions.has(key) ? { kind: 'institution' } : performers.has(key) ? { kind: 'performer' } : undefined
  }
}
