// The variants of a report -> text for a terminal: a table for each measure in which the kinds of cases differ.
import { kindMeasureText, kindTexts, tellingMeasures, totalNote } from '../evidence/variant-text.ts'
import type { Report } from '../evidence/report.ts'
import { message } from '../locale/messages.ts'
import { oneLine } from './refusal.ts'
import { textTable } from './text-table.ts'

/** What `compare` prints of variants, block by block; nothing where the study has none. */
export function variantsText({ variants, language }: Report): readonly string[] {
  if (!variants) return []
  const kinds = kindTexts(language, variants)
  const sides = (['asIs', 'toBe'] as const).map((side) => message(language, `vocabulary.${side}`))
  const heads = [message(language, 'variants.title'), message(language, 'variants.share'), ...sides, message(language, 'command.column.difference'), message(language, 'command.column.percent'), '']
  const tables = tellingMeasures(variants).map((name) => {
    const rows = kinds.map((kind) => {
      const { asIs, toBe, difference, percent, verdict } = kindMeasureText(language, kind, name)
      return [oneLine(kind.name), kind.share, asIs, toBe, difference, percent, verdict]
    })
    return `${message(language, `vocabulary.measure.${name}`)}\n${textTable([heads, ...rows], ['left', 'right', 'right', 'right', 'right', 'right', 'left'], true)}`
  })
  return [...tables, totalNote(language, variants)]
}
