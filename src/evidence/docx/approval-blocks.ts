// Who made the report and who approves it, to be filled in and signed by hand: an assessor sends back what nobody signed.
import type { Language } from '../../locale/language.ts'
import { message } from '../../locale/messages.ts'
import { pageWidth, paragraph, ruledTable, type Block, type TextCell } from './blocks.ts'

const lines = ['name', 'number', 'position', 'date', 'signature'] as const

/** Heading and an empty table of two columns. */
export function approvalBlocks(language: Language): readonly Block[] {
  const label = 1900
  const column = (pageWidth.portrait - label) / 2
  const head = [{ text: '' }, ...(['prepared', 'approved'] as const).map((who): TextCell => ({ text: message(language, `report.approval.${who}`), size: 20 }))]
  const rows = lines.map((line): readonly TextCell[] => {
    // Room for a hand and a stamp.
    const space = { text: line === 'signature' ? '\n\n\n' : '', size: 20 }
    return [{ text: message(language, `report.approval.${line}`), bold: true, size: 20 }, space, space]
  })
  return [
    paragraph(message(language, 'report.approval.title'), { bold: true, before: 480, keepNext: true }),
    ruledTable([label, column, column], [head, ...rows]),
  ]
}
