// Facts with some of them stated anew.
import type { FactSheet } from '../../model/facts.ts'

/** Which facts of a sheet; each is kept by element id. */
export type FactKind = keyof FactSheet
/** Facts of one element of a kind. */
export type FactsOf<K extends FactKind> = FactSheet[K][string]
/** Keys that are `undefined` take the fact away. */
export type FactPatch<K extends FactKind> = { readonly [Key in keyof FactsOf<K>]?: FactsOf<K>[Key] | undefined }

/** The sheet with the patches in it, by element id; the same sheet when they change nothing. */
export function changeFacts<K extends FactKind>(sheet: FactSheet, kind: K, patches: Readonly<Record<string, FactPatch<K>>>): FactSheet {
  let changed = false
  const entries = { ...sheet[kind] } as Record<string, FactsOf<K>>
  for (const [id, patch] of Object.entries(patches)) {
    const before = Object.hasOwn(entries, id) ? entries[id]! : ({} as FactsOf<K>)
    const stated = Object.entries({ ...before, ...patch }).filter(([, value]) => value !== undefined)
    const after = Object.fromEntries(stated) as object as FactsOf<K>
    if (JSON.stringify(after) === JSON.stringify(before)) continue
    changed = true
    if (stated.length === 0) delete entries[id]
    // Defined rather than assigned: an id such as "__proto__" is an id like any other.
    else Object.defineProperty(entries, id, { value: after, enumerable: true, configurable: true, writable: true })
  }
  return changed ? { ...sheet, [kind]: entries } : sheet
}

/** The sheet with stated facts of every kind over its own; the same sheet when they change nothing. */
export function withStatedFacts(sheet: FactSheet, stated: FactSheet): FactSheet {
  const kinds = ['activities', 'flows', 'performers', 'processes'] as const
  return kinds.reduce<FactSheet>((after, kind) => changeFacts(after, kind, stated[kind]), sheet)
}

/** The sheet of an edited diagram: what was stated stays; an element that is new brings what the file says of it. */
export function factsAfterEdit(stated: FactSheet, inFile: FactSheet, wasThere: (id: string) => boolean): FactSheet {
  const joined = <K extends FactKind>(kind: K): FactSheet[K] => {
    const added = Object.entries(inFile[kind]).filter(([id]) => !wasThere(id) && !Object.hasOwn(stated[kind], id))
    return added.length === 0 ? stated[kind] : ({ ...stated[kind], ...Object.fromEntries(added) } as FactSheet[K])
  }
  return { activities: joined('activities'), flows: joined('flows'), performers: joined('performers'), processes: joined('processes') }
}
