// Controls that are gone -> a section for a wide page, with what each prevented and what covers that now.
import { message } from '../../locale/messages.ts'
import { controlColumns, controlTexts } from '../control-text.ts'
import type { Report } from '../report.ts'
import { heading, paragraph, ruledTable, type Block, type TextCell } from './blocks.ts'

/** Heading, what the table shows, and the table; nothing where no control is gone. */
export function controlBlocks(report: Report): readonly Block[] {
  const { language } = report
  const texts = controlTexts(report)
  if (texts.length === 0) return []
  const head = controlColumns.map((name): TextCell => ({ text: message(language, `controls.column.${name}`) }))
  const rows = texts.map((text) => controlColumns.map((name): TextCell => ({ text: text[name] })))
  return [
    heading(message(language, 'controls.title'), 2),
    paragraph(message(language, 'controls.statement'), { keepNext: true }),
    ruledTable([3200, 1300, 1200, 3300, 3544, 1800], [head, ...rows]),
  ]
}
