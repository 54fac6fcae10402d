// The names of the facts in which a variant departs from the study, as people know them from the fields they are stated in.
import type { MessageKey } from '../../../locale/messages.ts'
import type { FactSheet } from '../../../model/facts.ts'

const labels: Readonly<Record<string, MessageKey>> = {
  value: 'editor.category', waste: 'editor.waste', processing: 'editor.processing', waiting: 'editor.waiting', processingDistribution: 'editor.processing',
  waitingDistribution: 'editor.waiting', phase: 'vocabulary.group.phase', automation: 'editor.automation', application: 'editor.application',
  applicationKind: 'editor.applicationKind', documents: 'editor.documents', inPersonVisits: 'editor.inPersonVisits', dataAskedAgain: 'editor.dataAskedAgain',
  cost: 'editor.cost', legalBasis: 'editor.legalBasis', note: 'editor.note',
}

/** The keys of the facts that depart in one of the elements, each once. */
export function departingKeys(sheet: FactSheet | undefined, ids: readonly string[]): readonly string[] {
  if (!sheet) return []
  const facts = ids.flatMap((id) => [sheet.activities, sheet.flows, sheet.performers, sheet.processes].flatMap((some) => (Object.hasOwn(some, id) ? Object.keys(some[id]!) : [])))
  return [...new Set(facts)]
}

/** What the facts are called, each name once; facts that stand in no field of their own are others. */
export function departingNames(keys: readonly string[]): readonly MessageKey[] {
  return [...new Set(keys.map((key): MessageKey => labels[key] ?? 'variants.fact.other'))]
}
