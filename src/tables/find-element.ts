// Id or name in a row -> the element of the model it speaks of.
import { append } from '../model/append.ts'
import { indexModel, institutionName, performerName } from '../model/model-index.ts'
import { nameKey } from '../model/name-key.ts'
import type { ProcessModel } from '../model/process-model.ts'

/** One element a row can speak of. */
export interface FoundElement {
  readonly kind: 'activity' | 'flow' | 'performer'
  readonly id: string
}

/** What a row speaks of; `several` when more than one element fits, `none` when none does. */
export type Found = FoundElement | { readonly kind: 'several'; readonly count: number } | { readonly kind: 'none' }

/** What a row names its element by; empty where it says nothing. */
export interface ElementWords {
  readonly id: string
  readonly name: string
  readonly performer: string
  readonly institution: string
}

/** A search in one model: by id first, then by name, of several alike those whose performer or institution is named too. */
export function elementFinder(model: ProcessModel): (words: ElementWords) => Found {
  const index = indexModel(model)
  const byName = new Map<string, FoundElement[]>()
  const put = (name: string | undefined, kind: FoundElement['kind'], id: string): void => {
    const key = nameKey(name)
    if (key !== '') append(byName, key, { kind, id })
  }
  for (const { node } of index.nodes.values()) if (node.kind === 'activity') put(node.name, 'activity', node.id)
  for (const flow of index.sequenceFlows.values()) put(flow.name, 'flow', flow.id)
  for (const performers of [index.lanes, index.participants]) for (const { id, name } of performers.values()) put(name, 'performer', id)

  const matches = (stated: string, actual: string | undefined): boolean => stated === '' || nameKey(stated) === nameKey(actual)
  return ({ id, name, performer, institution }) => {
    if (index.nodes.get(id)?.node.kind === 'activity') return { kind: 'activity', id }
    if (index.sequenceFlows.has(id)) return { kind: 'flow', id }
    if (index.lanes.has(id) || index.participants.has(id)) return { kind: 'performer', id }
    const alike = byName.get(nameKey(name)) ?? []
    // A name means an activity first, a way out of a decision next, and a performer where neither has it.
    const some = (['activity', 'flow', 'performer'] as const).map((wanted) => alike.filter(({ kind }) => kind === wanted)).find((found) => found.length > 0) ?? []
    if (some.length === 1) return some[0]!
    // A pool with one lane of its own name is one performer.
    const lanes = some.filter((found) => index.lanes.has(found.id))
    if (lanes.length === 1) return lanes[0]!
    const narrowed = some.filter((found) => matches(performer, performerName(index, found.id)) && matches(institution, institutionName(index, found.id)))
    if (narrowed.length === 1) return narrowed[0]!
    return some.length === 0 ? { kind: 'none' } : { kind: 'several', count: some.length }
  }
}
