// Drawn data -> by what name a document among them goes.
import type { ModelIndex } from '../model/model-index.ts'
import { nameKey } from '../model/name-key.ts'
import type { DataElement } from '../model/process-model.ts'

/** The name of a drawn document as far as a reader hears it. A store holds many documents and is none; one without a name is not told apart. */
export function documentKey({ type, name }: DataElement): string | undefined {
  if (type === 'dataStoreReference') return undefined
  const key = nameKey(name)
  return key === '' ? undefined : key
}

/** The keys of the documents a reader of the model sees, by id; several of one name have one key. */
export function documentKeys({ shownFlows }: ModelIndex): ReadonlyMap<string, string> {
  const keys = new Map<string, string>()
  for (const { container } of shownFlows) {
    for (const data of container.data) {
      const key = documentKey(data)
      if (key !== undefined) keys.set(data.id, key)
    }
  }
  return keys
}
