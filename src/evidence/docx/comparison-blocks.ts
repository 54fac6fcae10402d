// The comparison -> blocks for a wide page: what became of each activity, and how the difference in time comes about.
import { message } from '../../locale/messages.ts'
import { formatHours } from '../../locale/numbers.ts'
import { hasTimes, ledgerTextOf, rowDifferenceText, rowTimeText } from '../ledger-text.ts'
import { signedHours } from '../measure-text.ts'
import type { Report } from '../report.ts'
import { heading, paragraph, ruledTable, type Block, type TextCell } from './blocks.ts'

const right = (text: string, bold = false): TextCell => ({ text, align: 'right', ...(bold && { bold }) })

/** Heading, and from the as-is total over the outcomes to the to-be total every step with its rows and its time; nothing where no time is known. */
export function waterfallBlocks(report: Report): readonly Block[] {
  const { language, comparison } = report
  if (!hasTimes(report)) return []
  const head = (['outcome', 'rows', 'difference'] as const).map((name): TextCell => ({ text: message(language, `report.ledger.${name}`) }))
  const end = (key: 'start' | 'end', minutes: number): readonly TextCell[] => [
    { text: message(language, `report.waterfall.${key}`), bold: true }, right(''), right(formatHours(minutes), true),
  ]
  return [
    heading(message(language, 'report.heading.waterfall'), 2),
    ruledTable([4200, 1400, 2200], [
      head,
      end('start', comparison.asIs.totals.tableTotal),
      ...comparison.waterfall.map(({ outcome, rows, difference }): readonly TextCell[] => [
        { text: message(language, `vocabulary.outcome.${outcome}`) }, right(String(rows)), right(signedHours(difference)),
      ]),
      end('end', comparison.toBe.totals.tableTotal),
    ]),
  ]
}

/** The ledger with its total. */
export function ledgerBlocks(report: Report): readonly Block[] {
  const { language, comparison } = report
  if (comparison.ledger.length === 0) return [paragraph(message(language, 'report.ledger.empty'))]
  const words = ledgerTextOf(report)
  const isTimed = hasTimes(report)
  const columns = ['outcome', 'asIs', 'toBe', 'timeAsIs', 'timeToBe', 'difference', 'changes', 'reason', 'approach', 'esia'] as const
  const head: readonly TextCell[] = [
    { text: message(language, 'report.table.no') }, ...columns.map((name): TextCell => ({ text: message(language, `report.ledger.${name}`) })),
  ]
  const rows = comparison.ledger.map((row, at): readonly TextCell[] => {
    const text = words(row)
    return [
      { text: String(at + 1), align: 'center' }, { text: text.outcome }, { text: text.asIs }, { text: text.toBe },
      right(rowTimeText(row.asIs, row.timeAsIs)), right(rowTimeText(row.toBe, row.timeToBe)), right(isTimed ? rowDifferenceText(row) : '–'),
      { text: text.changes }, { text: text.reason }, { text: text.approach }, { text: text.esia },
    ]
  })
  const { asIs: { totals: before }, toBe: { totals: after } } = comparison
  const difference = signedHours(after.tableTotal - before.tableTotal)
  const sums: readonly TextCell[] = [
    { text: '' }, { text: message(language, 'report.ledger.total'), bold: true, span: 3 }, right(formatHours(before.tableTotal), true),
    right(formatHours(after.tableTotal), true), right(difference, true), { text: '', span: 4 },
  ]
  return [
    paragraph(message(language, isTimed ? 'report.ledger.closes' : 'report.ledger.untimed', { difference }), { keepNext: true }),
    ruledTable([460, 1060, 2080, 2080, 840, 840, 1000, 2214, 1400, 1130, 1240], [head, ...rows, ...(isTimed ? [sums] : [])].map((row) => row.map((cell) => ({ size: 16, ...cell })))),
  ]
}
