// Two JSON values -> the first place where they differ, in words, and how many numbers were compared on the way.
import { measureNames, outcomes } from '../../comparison/comparison.ts'
import type { Language } from '../../locale/language.ts'
import { message, type MessageKey } from '../../locale/messages.ts'
import type { Json } from '../json-value.ts'

/** Where two values differ and what stands there on each side. */
export interface Difference {
  readonly place: string
  readonly written: string
  readonly computed: string
}

/** The outcome of comparing a written value with the computed one. */
export interface JsonCheck {
  readonly difference?: Difference
  /** Numbers of the computed value. */
  readonly numbers: number
}

const keyWords: Readonly<Record<string, MessageKey>> = {
  asIs: 'vocabulary.asIs', toBe: 'vocabulary.toBe', measures: 'report.heading.measures', outcomes: 'report.heading.ledger',
  waterfall: 'report.heading.waterfall', findings: 'report.heading.findings', activities: 'vocabulary.measure.steps', activity: 'report.table.activity',
  phase: 'vocabulary.group.phase', performer: 'vocabulary.group.performer', institution: 'vocabulary.group.institution',
  figures: 'report.place.figures', tableTotal: 'report.place.tableTotal', days: 'vocabulary.measure.days', valueAddedRatio: 'vocabulary.measure.valueAddedRatio',
  structure: 'report.flow.structure', assumptions: 'report.flow.assumptions', visits: 'report.flow.visits', expectedLeadTime: 'analysis.figure.expectedLeadTime',
  processing: 'report.place.processing', waiting: 'report.place.waiting', time: 'report.place.time', difference: 'report.ledger.difference',
  timeDifference: 'report.ledger.difference', percent: 'report.measures.percent', untagged: 'report.table.untagged',
}

/** Compares in document order. Numbers must be equal to the last bit: both sides are the same arithmetic. */
export function compareJson(written: unknown, computed: Json, language: Language): JsonCheck {
  const found = firstDifference(written, computed, [])
  const numbers = countNumbers(computed)
  if (!found) return { numbers }
  return { numbers, difference: { place: placeText(found.path, computed, language), written: valueText(found.written, language), computed: valueText(found.computed, language) } }
}

interface Found {
  readonly path: readonly (string | number)[]
  readonly written: unknown
  readonly computed: unknown
}

function firstDifference(written: unknown, computed: unknown, path: readonly (string | number)[]): Found | undefined {
  if (Object.is(written, computed)) return undefined
  if (Array.isArray(written) && Array.isArray(computed)) {
    return firstOf(Array.from({ length: Math.max(written.length, computed.length) }, (_, at) => at), (at) => firstDifference(written[at], computed[at], [...path, at]))
  }
  if (isRecord(written) && isRecord(computed)) {
    const keys = [...new Set([...Object.keys(computed), ...Object.keys(written)])]
    return firstOf(keys, (key) => firstDifference(own(written, key), own(computed, key), [...path, key]))
  }
  return { path, written, computed }
}

function firstOf<T>(some: readonly T[], look: (one: T) => Found | undefined): Found | undefined {
  for (const one of some) {
    const found = look(one)
    if (found) return found
  }
  return undefined
}

function placeText(path: readonly (string | number)[], root: Json, language: Language): string {
  const words: string[] = []
  let value: unknown = root
  for (const step of path) {
    value = Array.isArray(value) ? (value as readonly unknown[])[Number(step)] : isRecord(value) ? own(value, String(step)) : undefined
    const name = typeof step === 'number' ? itemName(value, language) : undefined
    const key = typeof step === 'string' && Object.hasOwn(keyWords, step) ? keyWords[step] : undefined
    words.push(typeof step === 'number' ? `${step + 1}${name === undefined ? '' : ` (${name})`}` : key ? message(language, key) : step)
  }
  return words.join(' › ')
}

/** What an item of a list is called: its name, else the word of its measure or outcome. Times stand in minutes here. */
function itemName(value: unknown, language: Language): string | undefined {
  if (!isRecord(value)) return undefined
  const [name, measure, outcome, code] = ['name', 'measure', 'outcome', 'code'].map((key) => own(value, key))
  if (typeof name === 'string') return name
  const known = measureNames.find((some) => some === measure)
  if (known) {
    const word = message(language, `vocabulary.measure.${known}`)
    return own(value, 'unit') === 'minutes' ? word.replace(/ \([^)]*\)$/, `, ${message(language, 'vocabulary.unit.minute')}`) : word
  }
  const became = outcomes.find((some) => some === outcome)
  if (became) return message(language, `vocabulary.outcome.${became}`)
  return typeof code === 'string' ? code : undefined
}

function valueText(value: unknown, language: Language): string {
  if (value === undefined) return message(language, 'report.place.missing')
  // A list or object of a stranger may be as deep as it likes; its place says enough.
  const text = typeof value === 'string' ? value : Array.isArray(value) ? '[…]' : isRecord(value) ? '{…}' : JSON.stringify(value)
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}

function countNumbers(value: Json): number {
  if (typeof value === 'number') return 1
  if (typeof value !== 'object' || value === null) return 0
  return Object.values(value).reduce((sum: number, one: Json) => sum + countNumbers(one), 0)
}

function own(record: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
