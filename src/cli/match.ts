// `ringkas match`: two models -> which activities correspond, for people or as JSON.
import { lostLinkFindings } from '../comparison/comparison-findings.ts'
import { match } from '../comparison/match.ts'
import { matchingJson } from '../evidence/comparison-json.ts'
import { jsonText } from '../evidence/json-value.ts'
import { reasonText } from '../evidence/ledger-text.ts'
import type { Language } from '../locale/language.ts'
import { message } from '../locale/messages.ts'
import { formatFixed } from '../locale/numbers.ts'
import type { Finding } from '../model/finding.ts'
import { indexModel } from '../model/model-index.ts'
import type { ProcessModel } from '../model/process-model.ts'
import { print } from './files.ts'
import { findingsText } from './findings-text.ts'
import type { Flags } from './flags.ts'
import type { Answer } from './answer.ts'
import { readPair } from './read-pair.ts'
import { oneLine } from './refusal.ts'
import { textTable } from './text-table.ts'

/** Prints the matching. Findings on the links are told to people only; the JSON holds the matching alone. The answer is no when no activities correspond. */
export async function runMatch(flags: Flags, language: Language): Promise<Answer> {
  const { sides, links, linkFindings } = await readPair(flags)
  const matching = match(sides.asIs.model, sides.toBe.model, links)
  const answer = matching.pairs.length === 0 ? 1 : 0
  if (flags.has('json')) {
    print(jsonText(matchingJson(matching)))
    return answer
  }
  const findings: readonly Finding[] = [...(answer === 1 ? [{ code: 'NOTHING_COMPARABLE', severity: 'error' } as const] : []), ...linkFindings, ...lostLinkFindings(matching)]
  const asIs = names(sides.asIs.model, language)
  const toBe = names(sides.toBe.model, language)
  const heads = [message(language, 'vocabulary.asIs'), message(language, 'vocabulary.toBe'), ...(['score', 'kind', 'reason'] as const).map((key) => message(language, `command.column.${key}`))]
  const rows = matching.pairs.map((pair) => [
    asIs(pair.asIs), toBe(pair.toBe), formatFixed(language, pair.score, 2), message(language, `command.kind.${pair.kind}`), oneLine(reasonText(language, pair)),
  ])
  const list = (heading: 'removed' | 'added' | 'anchors', lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [[message(language, `command.heading.${heading}`), ...lines.map((line) => `  ${line}`)].join('\n')]
  print([
    ...(rows.length > 0 ? [textTable([heads, ...rows], ['left', 'left', 'right', 'left', 'left'], true)] : []),
    ...list('removed', matching.removed.map(asIs)),
    ...list('added', matching.added.map(toBe)),
    ...list('anchors', matching.anchors.map((pair) => `${asIs(pair.asIs)} → ${toBe(pair.toBe)}`)),
    ...(findings.length > 0 ? [findingsText(findings, () => undefined, language)] : []),
  ].join('\n\n'))
  return answer
}

/** Names as tables print them: an event says that it is one. */
function names(model: ProcessModel, language: Language): (id: string) => string {
  const named = new Map(indexModel(model).landmarks.map(({ id, name, kind }) => [id, name !== undefined && kind === 'event' ? message(language, 'report.ledger.event', { name }) : name]))
  return (id) => oneLine(named.get(id) ?? message(language, 'vocabulary.unnamed'))
}
