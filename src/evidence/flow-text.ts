// The words around the expected figures, the same in Word, in Excel and at a terminal: names of elements, ways, assumptions.
import type { FlowAnalysis, Path } from '../analysis/flow/flow-analysis.ts'
import type { Analysis } from '../analysis/analysis.ts'
import { findingText } from '../locale/finding-text.ts'
import type { Language } from '../locale/language.ts'
import { message } from '../locale/messages.ts'
import { append } from '../model/append.ts'
import type { Finding, Side } from '../model/finding.ts'
import { indexModel } from '../model/model-index.ts'
import type { ProcessModel } from '../model/process-model.ts'
import type { TrailRow } from './flow-trail.ts'
import { fragmentName, type NameOf } from './formula-text.ts'
import type { Report } from './report.ts'
import { numberList } from './table-text.ts'
import { varTable } from './var-table.ts'

// More assumptions of one kind than these are counted, not told.
const shownOfAKind = 3

/** The name of the sheet a side's expected figures stand on. */
export function flowSheetName(language: Language, side: Side): string {
  return message(language, side === 'asIs' ? 'report.sheet.flowAsIs' : 'report.sheet.flowToBe')
}

/** What people call the elements of a model; nothing for one without a name. */
export function elementNames(model: ProcessModel): NameOf {
  const { nodes } = indexModel(model)
  const processes = new Map(model.processes.map(({ id, name }) => [id, name]))
  return (id) => (nodes.get(id)?.node.name ?? processes.get(id))?.trim() || undefined
}

/** What a row of the trail is called: the whole case first, then each part by its own name. */
export function partName(language: Language, { depth, fragment, parts }: TrailRow, nameOf: NameOf): string {
  if (depth === 0) return message(language, 'report.flow.whole')
  return fragment.kind === 'sequence' && parts.length === 0 ? message(language, 'analysis.fragment.empty') : fragmentName(language, fragment, nameOf)
}

/** A way through a model as the numbers its activities have in the table: 1 → 2 → 5; a dash for a way without any. */
export function pathText({ activities }: Analysis, path: Path): string {
  const numbers = new Map(activities.map(({ id, number }) => [id, number]))
  return path.activities.flatMap((id) => numbers.get(id) ?? []).join(' → ') || '–'
}

/** The shortest and the longest way, each with the word for it; one way where there is no other. */
export function extremePaths({ bestPath, worstPath }: FlowAnalysis): readonly { readonly kind: 'best' | 'worst' | 'only'; readonly path: Path }[] {
  if (!bestPath || !worstPath) return []
  const isOne = bestPath.time === worstPath.time && bestPath.flows.join('\n') === worstPath.flows.join('\n')
  return isOne ? [{ kind: 'only', path: bestPath }] : [{ kind: 'best', path: bestPath }, { kind: 'worst', path: worstPath }]
}

/** Everything the expected figures of one side assume, a sentence each: activities without a time first. */
export function flowAssumptions({ language, sides }: Report, side: Side): readonly string[] {
  const { analysis, flow } = sides[side]
  const { untimed } = varTable(analysis)
  const isTimed = untimed.length < analysis.activities.length
  return [...(isTimed && untimed.length > 0 ? [message(language, 'report.flow.untimedActivities', { numbers: numberList(language, untimed) })] : []), ...assumptionTexts(language, flow)]
}

/** What a model does not say and what was taken instead, a sentence each; many of one kind are told by their number. */
export function assumptionTexts(language: Language, { assumptions }: Pick<FlowAnalysis, 'assumptions'>): readonly string[] {
  const kinds = new Map<string, Finding[]>()
  for (const finding of assumptions) append(kinds, finding.code, finding)
  return [...kinds.values()].flatMap((some) => {
    // Elements of one name would say the same sentence over and over.
    const shown = [...new Set(some.map((finding) => findingText(language, finding).why))].slice(0, shownOfAKind)
    const more = some.length - shown.length
    return more === 0 ? shown : [...shown, message(language, 'report.flow.moreAssumptions', { count: more })]
  })
}
