// The citizen's side beside the office's -> a block of its own in the Word document.
import { performerSides } from '../../model/facts.ts'
import { message } from '../../locale/messages.ts'
import { casesSentences, citizenFinding, citizenMeasureText, citizenWho } from '../citizen-text.ts'
import type { Report } from '../report.ts'
import { heading, paragraph, ruledTable, type Block, type TextCell } from './blocks.ts'

/** Heading, finding, both sides in one table, and what it rests on; nothing where neither model says anything of a citizen. */
export function citizenBlocks({ language, comparison: { citizen } }: Report): readonly Block[] {
  if (!citizen.isStated) return []
  const columns = ['measure', 'asIs', 'toBe', 'difference', 'percent', 'verdict'] as const
  const head = columns.map((name): TextCell => ({ text: message(language, `report.measures.${name}`) }))
  const rows = performerSides.flatMap((side): readonly (readonly TextCell[])[] => {
    const own = citizen.measures.filter((measure) => measure.side === side).map((measure): readonly TextCell[] => {
      const { name, asIs, toBe, difference, percent, verdict } = citizenMeasureText(language, measure)
      return [{ text: name }, ...[asIs, toBe, difference, percent].map((text): TextCell => ({ text, align: 'right' })), { text: verdict, align: 'center' }]
    })
    return own.length === 0 ? [] : [[{ text: message(language, `citizen.side.${side}`), bold: true, span: columns.length }], ...own]
  })
  return [
    heading(message(language, 'citizen.title'), 2),
    paragraph(`${citizenFinding(language, citizen)}.`, { bold: true, keepNext: true }),
    ruledTable([2080, 1640, 1640, 1620, 1190, 1240], [head, ...rows]),
    paragraph([message(language, 'citizen.definition'), ...casesSentences(language, citizen), ...citizenWho(language, citizen)].join(' '), { size: 18, before: 80 }),
  ]
}
