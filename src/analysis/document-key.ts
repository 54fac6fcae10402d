// Drawn data -> by what name a document among them goes.
import { nameKey } from '../model/name-key.ts'
import type { DataElement } from '../model/process-model.ts'

/** The name of a drawn document as far as a reader hears it. A store holds many documents and is none; one without a name is not told apart. */
export function documentKey({ type, name }: DataElement): string | undefined {
  if (type === 'dataStoreReference') return undefined
  const key = nameKey(name)
  return key === '' ? undefined : key
}
