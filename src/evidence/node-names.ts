// What the elements of one model are called where people read about them, nameless decisions included.
import type { Language } from '../locale/language.ts'
import { message } from '../locale/messages.ts'
import type { ModelIndex } from '../model/model-index.ts'
import type { NameOf } from './formula-text.ts'

/**
 * A function that names elements: nodes, flows, processes, pools and lanes by their name; a gateway or event without one by
 * the nearest named element before it. `undefined` where there is nothing to go by.
 */
export function nodeNames(language: Language, index: ModelIndex): NameOf {
  const processes = new Map(index.processes.map(({ id, name }) => [id, name]))
  const own = (id: string): string | undefined => {
    const name = index.nodes.get(id)?.node.name ?? index.sequenceFlows.get(id)?.name ?? index.participants.get(id)?.name ?? index.lanes.get(id)?.name ?? processes.get(id)
    return name?.replace(/\s+/g, ' ').trim() || undefined
  }
  const nearestBefore = (id: string): string | undefined => {
    const open = [id]
    const seen = new Set(open)
    for (const next of open) {
      for (const { sourceRef } of index.incoming.get(next) ?? []) {
        const name = own(sourceRef)
        if (name !== undefined) return name
        if (!seen.has(sourceRef)) open.push(sourceRef)
        seen.add(sourceRef)
      }
    }
    return undefined
  }
  return (id) => {
    const name = own(id)
    const node = index.nodes.get(id)?.node
    if (name !== undefined || node === undefined || node.kind === 'activity') return name
    const before = nearestBefore(id)
    return before === undefined ? undefined : message(language, 'analysis.fragment.after', { name: before })
  }
}
