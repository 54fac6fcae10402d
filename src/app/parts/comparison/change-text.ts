// Says in words why a ledger row is what it is, and what changed in it. Knows the catalogue, not the screen.
import type { Change, LedgerRow, PairReason } from '../../../comparison/comparison.ts'
import { message } from '../../../locale/messages.ts'
import type { Language } from '../../../locale/language.ts'
import { formatHours, formatNumber } from '../../../locale/numbers.ts'
import { automations } from '../../../model/facts.ts'
import { wastes } from '../../../model/waste.ts'

/** One sentence that tells by which rule a row's activities were matched, or that nothing matches. */
export function reasonText(language: Language, row: LedgerRow): string {
  if (row.pairs.length === 0) return message(language, row.asIs.length > 0 ? 'comparison.reason.removed' : 'comparison.reason.added')
  const said = row.pairs.map(({ reason, score }) => pairReasonText(language, reason, score))
  return [...new Set(said)].join(' ')
}

function pairReasonText(language: Language, reason: PairReason, score: number): string {
  const words = 'words' in reason ? reason.words.join(', ') : ''
  return message(language, `comparison.reason.${reason.rule}`, {
    score: formatNumber(language, score, 2),
    words: words || message(language, 'comparison.reason.noWords'),
  })
}

/** What changed, as a short phrase: "pelaksana: Unit TI → Aplikasi". */
export function changeText(language: Language, change: Change): string {
  if (change.what === 'name') return message(language, 'comparison.changed.name')
  const nothing = message(language, 'comparison.changed.nothing')
  const text = (value: string | number | undefined): string => {
    if (value === undefined) return nothing
    if (typeof value === 'number') return formatHours(value)
    if (change.what === 'waste') return wordOf(language, 'waste', wastes, value)
    if (change.what === 'automation') return wordOf(language, 'automation', automations, value)
    return value
  }
  return message(language, `comparison.changed.${change.what}`, { asIs: text(change.asIs), toBe: text(change.toBe) })
}

function wordOf<Group extends 'waste' | 'automation', Word extends string>(language: Language, group: Group, known: readonly Word[], value: string): string {
  const word = known.find((some) => some === value)
  return word === undefined ? value : message(language, `vocabulary.${group}.${word}` as Parameters<typeof message>[1])
}
