// Measures of the analyst's own -> a block of their own in the Word document, apart from what the models tell.
import { compareExtraMeasures } from '../../comparison/extra-measures.ts'
import { message } from '../../locale/messages.ts'
import { extraMeasureText } from '../extra-measure-text.ts'
import type { Report } from '../report.ts'
import { heading, paragraph, ruledTable, type Block, type TextCell } from './blocks.ts'

/** Heading, who stated them, and their table; nothing where the study has none. */
export function extraMeasureBlocks({ language, study }: Report): readonly Block[] {
  const measures = compareExtraMeasures(study.extraMeasures)
  if (measures.length === 0) return []
  const columns = ['name', 'asIs', 'toBe', 'difference', 'percent', 'verdict'] as const
  const head = columns.map((name): TextCell => ({ text: message(language, `extraMeasures.column.${name}`) }))
  const rows = measures.map((measure): readonly TextCell[] => {
    const { name, direction, asIs, toBe, difference, percent, verdict } = extraMeasureText(language, measure)
    const numbers = [asIs, toBe, difference, percent].map((text): TextCell => ({ text, align: 'right' }))
    return [{ text: `${name}\n${direction}` }, ...numbers, { text: verdict, align: 'center' }]
  })
  return [
    heading(message(language, 'extraMeasures.title'), 2),
    paragraph(message(language, 'extraMeasures.statement'), { keepNext: true }),
    ruledTable([2480, 1640, 1640, 1240, 1170, 1240], [head, ...rows]),
  ]
}
