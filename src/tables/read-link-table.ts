// A table of links between two models (CSV, Excel) -> the analyst's word on the matching, with findings.
import type { Finding } from '../model/finding.ts'
import { readingOrder } from '../model/model-index.ts'
import { nameKey } from '../model/name-key.ts'
import type { ProcessModel } from '../model/process-model.ts'
import type { BothSides, Link, Links } from '../model/study.ts'
import { elementFinder } from './find-element.ts'
import { longestTable, type TableRow } from './table-cell.ts'
import { openQuote } from './table-damage.ts'
import { tablesOfFile } from './tables-of-file.ts'

/** Links of a table. An end that no activity and no event has stays as it was written, for the comparison to report. */
export interface LinkTable {
  readonly links: Links
  readonly findings: readonly Finding[]
}

const headers: Readonly<Record<'asIs' | 'toBe' | 'relation', readonly string[]>> = {
  asIs: ['as is', 'asis', 'saat ini', 'sebelum', 'before'],
  toBe: ['to be', 'tobe', 'usulan', 'sesudah', 'after'],
  relation: ['relation', 'same', 'hubungan', 'sama', 'link', 'tautan'],
}
const sameWords = ['same', 'the same', 'sama', 'ya', 'yes', 'padan', 'sepadan', '1', 'x', '']
const notSameWords = ['not same', 'notsame', 'not the same', 'different', 'bukan', 'tidak sama', 'beda', 'berbeda', 'tidak', 'no']

/**
 * Reads columns as-is, to-be and, where given, same or not-same; ends are ids or names of activities, or of named
 * intermediate events where no activity is meant. Never rejects: a file that is no such table gives no links and a finding of
 * severity error.
 */
export async function readLinkTable(bytes: Uint8Array, fileName: string, models: BothSides<ProcessModel>): Promise<LinkTable> {
  const refused = (finding: Finding): LinkTable => ({ links: { same: [], notSame: [] }, findings: [finding] })
  const tables = await tablesOfFile(bytes, fileName)
  if ('refusal' in tables) return refused(tables.refusal)
  for (const [first, ...rows] of tables) {
    const place = (column: keyof typeof headers): number => first?.cells.findIndex(({ text }) => headers[column].includes(nameKey(text))) ?? -1
    const columns = { asIs: place('asIs'), toBe: place('toBe'), relation: place('relation') }
    // A third column needs no header of its own.
    if (columns.asIs < 0 || columns.toBe < 0) continue
    const open = openQuote(rows, fileName)
    return open ? refused(open) : readLinks(rows, { ...columns, relation: { at: columns.relation >= 0 ? columns.relation : 2, isNamed: columns.relation >= 0 } }, fileName, models)
  }
  return refused({ code: 'LINKS_HEADER_MISSING', severity: 'error', file: fileName })
}

interface LinkColumns {
  readonly asIs: number
  readonly toBe: number
  readonly relation: { readonly at: number; readonly isNamed: boolean }
}

function readLinks(rows: readonly TableRow[], columns: LinkColumns, file: string, models: BothSides<ProcessModel>): LinkTable {
  const same: Link[] = []
  const notSame: Link[] = []
  const findings: Finding[] = []
  const find = { asIs: elementFinder(models.asIs), toBe: elementFinder(models.toBe) }
  const findEvent = { asIs: eventFinder(models.asIs), toBe: eventFinder(models.toBe) }
  for (const row of rows) {
    const cell = (column: number): string => row.cells[column]?.text ?? ''
    const place = { file, line: row.number }
    if (row.number > longestTable) {
      findings.push({ code: 'TABLE_TOO_LONG', severity: 'warning', ...place, params: { row: row.number, limit: longestTable } })
      break
    }
    const end = (side: 'asIs' | 'toBe'): string | undefined => {
      const words = cell(columns[side])
      const found = find[side]({ id: words, name: words, performer: '', institution: '' })
      if (found.kind !== 'several') return found.kind === 'activity' ? found.id : findEvent[side](words) ?? words
      findings.push({ code: 'LINKS_ROW_AMBIGUOUS', severity: 'warning', side, ...place, params: { row: row.number, name: words, count: found.count } })
      return undefined
    }
    if (cell(columns.asIs) === '' || cell(columns.toBe) === '') {
      findings.push({ code: 'LINKS_ROW_INCOMPLETE', severity: 'warning', ...place, params: { row: row.number } })
      continue
    }
    const asIs = end('asIs')
    const toBe = end('toBe')
    if (asIs === undefined || toBe === undefined) continue
    const relation = nameKey(cell(columns.relation.at))
    // Without a header of its own a third column may hold anything: only a clear no counts there.
    if (columns.relation.isNamed && !sameWords.includes(relation) && !notSameWords.includes(relation)) {
      findings.push({ code: 'LINKS_RELATION_UNKNOWN', severity: 'warning', ...place, params: { row: row.number, relation: cell(columns.relation.at) } })
      continue
    }
    const list = notSameWords.includes(relation) ? notSame : same
    list.push({ asIs, toBe })
  }
  return { links: { same, notSame }, findings }
}

/** A search for the one named intermediate event with an id or a name; a name of several means none. */
function eventFinder(model: ProcessModel): (words: string) => string | undefined {
  const ids = new Set<string>()
  const byName = new Map<string, string | undefined>()
  for (const { kind, id, name } of readingOrder(model)) {
    if (kind !== 'event') continue
    ids.add(id)
    byName.set(nameKey(name), byName.has(nameKey(name)) ? undefined : id)
  }
  return (words) => (ids.has(words) ? words : byName.get(nameKey(words)))
}
