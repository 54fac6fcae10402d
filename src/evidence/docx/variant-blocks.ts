// The variants of a study -> a block of their own in the Word document: a table for each measure in which they differ.
import { message } from '../../locale/messages.ts'
import type { Report } from '../report.ts'
import { kindMeasureText, kindTexts, tellingMeasures, totalNote } from '../variant-text.ts'
import { heading, paragraph, ruledTable, type Block, type TextCell } from './blocks.ts'

/** Heading, what variants are, a table for each measure, and how all cases are reckoned; nothing where the study has no variants. */
export function variantBlocks({ language, variants }: Report): readonly Block[] {
  if (!variants) return []
  const kinds = kindTexts(language, variants)
  const say = (key: 'asIs' | 'toBe' | 'difference' | 'percent' | 'verdict'): TextCell => ({ text: message(language, `report.measures.${key}`) })
  const head: readonly TextCell[] = [
    { text: message(language, 'variants.title') }, { text: message(language, 'variants.share') }, say('asIs'), say('toBe'), say('difference'), say('percent'), say('verdict'),
  ]
  const tables = tellingMeasures(variants).flatMap((name) => {
    const rows = kinds.map((kind): readonly TextCell[] => {
      const { asIs, toBe, difference, percent, verdict } = kindMeasureText(language, kind, name)
      const look = kind.isTotal ? { bold: true } : {}
      return [{ text: kind.name, ...look }, ...[kind.share, asIs, toBe, difference, percent].map((text): TextCell => ({ text, align: 'right', ...look })), { text: verdict, align: 'center', ...look }]
    })
    return [paragraph(message(language, `vocabulary.measure.${name}`), { bold: true, before: 160, after: 80, keepNext: true }), ruledTable([2270, 1080, 1220, 1220, 1300, 1180, 1140], [head, ...rows])]
  })
  return [
    heading(message(language, 'variants.title'), 2),
    paragraph(message(language, 'variants.statement'), { keepNext: true }), ...tables, paragraph(totalNote(language, variants), { before: 120 }),
  ]
}
