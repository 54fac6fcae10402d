// Where the gain comes from -> a block of the Word document: the rows that add most, the flow, and how they were shared out.
import type { Attribution } from '../../comparison/attribution/attribution.ts'
import { message } from '../../locale/messages.ts'
import { attributionFinding, measureName, methodSentences, shareText } from '../attribution-text.ts'
import { ledgerTextOf } from '../ledger-text.ts'
import type { Report } from '../report.ts'
import { heading, pageWidth, paragraph, ruledTable, type Block, type TextCell } from './blocks.ts'

/** Rows that are printed one by one; the workbook has them all. */
const most = 20
/** Widths of the columns beside the names. */
const [no, outcome, amount] = [560, 1250, 1500]

/** Heading, findings, a table of the rows by what they add, largest first, and the methods; nothing where no time can be compared. */
export function attributionBlocks(report: Report): readonly Block[] {
  const { language, comparison: { attributions, ledger } } = report
  const shown = (['expectedLeadTime', 'expectedWork', 'tableTotal'] as const).flatMap((measure) => attributions.get(measure) ?? [])
  const [first] = shown
  if (first === undefined) return []
  const words = ledgerTextOf(report)
  const right = (text: string, bold = false): TextCell => ({ text, align: 'right', ...(bold && { bold }) })
  const amounts = (of: (attribution: Attribution) => number | undefined, bold = false): readonly TextCell[] =>
    shown.map((attribution) => right(shareText(report, attribution.measure, of(attribution)), bold))
  const ranked = ledger
    .flatMap((row, at) => (shown.some(({ byRow }) => byRow[at] !== 0) ? [{ row, at }] : []))
    .sort((a, b) => Math.abs(first.byRow[b.at]!) - Math.abs(first.byRow[a.at]!) || a.at - b.at)
  const [printed, others] = [ranked.slice(0, most), ranked.slice(most)]
  const rows = printed.map(({ row, at }): readonly TextCell[] => {
    const text = words(row)
    return [{ text: String(at + 1), align: 'center' }, { text: text.outcome }, { text: text.asIs || text.toBe }, ...amounts(({ byRow }) => byRow[at])]
  })
  const rest = others.length === 0 ? [] : [[
    { text: message(language, 'attribution.others', { count: others.length }), span: 3 }, ...amounts(({ byRow }) => others.reduce((sum, { at }) => sum + byRow[at]!, 0)),
  ]]
  const flow = shown.some((attribution) => (attribution.flow ?? 0) !== 0) ? [[{ text: message(language, 'attribution.flow'), span: 3 }, ...amounts((attribution) => attribution.flow)]] : []
  const head = [
    message(language, 'report.table.no'), message(language, 'attribution.outcome'), message(language, 'attribution.activities'), ...shown.map(({ measure }) => measureName(report, measure)),
  ].map((text): TextCell => ({ text }))
  const total: readonly TextCell[] = [{ text: message(language, 'attribution.total'), bold: true, span: 3 }, ...amounts((attribution) => attribution.total, true)]
  const widths = [no, outcome, pageWidth.portrait - no - outcome - amount * shown.length, ...shown.map(() => amount)]
  return [
    heading(message(language, 'attribution.title'), 2),
    ...shown.map((attribution) => paragraph(attributionFinding(report, attribution), { keepNext: ranked.length + flow.length > 0 })),
    ...(ranked.length + flow.length === 0 ? [] : [ruledTable(widths, [head, ...rows, ...rest, ...flow, total].map((row) => row.map((cell) => ({ size: 18, ...cell })))), ...methodSentences(report, shown).map((text, at) => paragraph(text, { size: 18, ...(at === 0 && { before: 80 }) }))]),
  ]
}
