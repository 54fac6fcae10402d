// The findings of a report -> a table. Many findings of one kind are cut short; the workbook has them all.
import { findingText } from '../../locale/finding-text.ts'
import { message } from '../../locale/messages.ts'
import { append } from '../../model/append.ts'
import type { Finding } from '../../model/finding.ts'
import { elementNamer } from '../element-names.ts'
import type { Report } from '../report.ts'
import { pageWidth, paragraph, ruledTable, type Block, type TextCell } from './blocks.ts'

const shownOfAKind = 5
const severities = ['error', 'warning', 'info'] as const
const widths = [560, 1000, 1250, 1700, 2400, pageWidth.portrait - 6910] as const

/** The table, errors first; a sentence when there is nothing to tell. */
export function findingsBlocks(report: Report): readonly Block[] {
  const { language, findings } = report
  if (findings.length === 0) return [paragraph(message(language, 'report.findings.none'))]
  const nameOf = elementNamer(report)
  const columns = ['side', 'severity', 'element', 'why', 'fix'] as const
  const head: readonly TextCell[] = [
    { text: message(language, 'report.table.no') }, ...columns.map((name): TextCell => ({ text: message(language, `report.findings.${name}`) })),
  ]
  const kinds = new Map<string, Finding[]>()
  for (const finding of severities.flatMap((severity) => findings.filter((some) => some.severity === severity))) {
    append(kinds, `${finding.code} ${finding.side ?? ''}`, finding)
  }
  let number = 0
  const rows = [...kinds.values()].flatMap((some) => {
    const shown = some.slice(0, shownOfAKind).map((finding): readonly TextCell[] => {
      const { why, fix } = findingText(language, finding)
      number += 1
      const side = finding.side ? message(language, `vocabulary.${finding.side}`) : message(language, 'report.findings.both')
      const texts = [side, message(language, `vocabulary.severity.${finding.severity}`), nameOf(finding), why, fix]
      return [{ text: String(number), align: 'center', size: 16 }, ...texts.map((text): TextCell => ({ text, size: 16 }))]
    })
    const more = some.length - shown.length
    if (more === 0) return shown
    const text = message(language, 'report.findings.more', { count: more })
    return [...shown, [{ text: '', size: 16 }, { text, span: columns.length, size: 16 }] satisfies readonly TextCell[]]
  })
  return [ruledTable(widths, [head, ...rows])]
}
