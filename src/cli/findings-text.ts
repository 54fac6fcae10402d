// Findings -> lines for a person at a terminal.
import { findingText } from '../locale/finding-text.ts'
import type { Language } from '../locale/language.ts'
import { message } from '../locale/messages.ts'
import type { Finding } from '../model/finding.ts'
import { oneLine } from './refusal.ts'

/** Findings under their heading, worst first, alike ones in the order they were found; a sentence when there are none. */
export function findingsText(findings: readonly Finding[], nameOf: (finding: Finding) => string | undefined, language: Language): string {
  if (findings.length === 0) return message(language, 'command.label.none')
  const rank = { error: 0, warning: 1, info: 2 } as const
  const lines = [...findings].sort((a, b) => rank[a.severity] - rank[b.severity]).map((finding) => {
    const { why, fix } = findingText(language, finding)
    const side = finding.side ? `${message(language, `vocabulary.${finding.side}`)}, ` : ''
    const name = nameOf(finding)
    const where = name === undefined || name === '' || why.includes(name) ? side.replace(/, $/, ': ') : `${side}${name}: `
    return `  ${message(language, `vocabulary.severity.${finding.severity}`)}  ${oneLine(`${where}${why} ${fix}`)}`
  })
  return [message(language, 'command.heading.findings', { count: findings.length }), ...lines].join('\n')
}
