// The facts of a variant: the study's own with its departures laid over, and the departures found again from the two.
import type { FactSheet } from './facts.ts'

type Facts = Readonly<Record<string, unknown>>
type Entries = Readonly<Record<string, object>>

/** Facts that only together say one thing: where a variant states one of them, it states all of them. */
const together: readonly (readonly string[])[] = [['processing', 'processingDistribution'], ['waiting', 'waitingDistribution']]

/**
 * The facts a variant runs with. [VF1] What it states wins fact by fact, everything else is as in the study: a variant can state more
 * or else, never less. [VF2] A time and how it varies are one statement: the study's distribution says nothing of another time.
 */
export function factsInVariant(base: FactSheet, departures: FactSheet): FactSheet {
  return ofEachKind((kind) => {
    const merged = new Map<string, object>(Object.entries(base[kind]))
    for (const [id, stated] of Object.entries<object>(departures[kind])) {
      const superseded = together.filter((keys) => keys.some((key) => key in stated)).flat()
      const kept = Object.entries(merged.get(id) ?? {}).filter(([key]) => !superseded.includes(key))
      merged.set(id, { ...Object.fromEntries(kept), ...stated })
    }
    return merged
  })
}

/**
 * Where a sheet departs from the facts of the study: [VF3] what it states else or more, and nothing that is the same there. Laid over
 * the study's facts it gives the sheet again; what the sheet lacks of them stays as in the study [VF1].
 */
export function departuresFrom(base: FactSheet, sheet: FactSheet): FactSheet {
  return ofEachKind((kind) => Object.entries<object>(sheet[kind]).flatMap(([id, stated]) => {
    const own: Facts = Object.hasOwn(base[kind], id) ? { ...base[kind][id] } : {}
    const facts: Facts = { ...stated }
    const differs = (key: string): boolean => (together.find((keys) => keys.includes(key)) ?? [key]).some((some) => !isSame(facts[some], own[some]))
    const others = Object.entries(facts).filter(([key]) => differs(key))
    return others.length === 0 ? [] : [[id, Object.fromEntries(others)] as const]
  }))
}

/** The facts of the elements that are there; the same sheet when none is gone. */
export function factsOfElements(sheet: FactSheet, isThere: (id: string) => boolean): FactSheet {
  return elementsOf(sheet).every(isThere) ? sheet : ofEachKind((kind) => Object.entries<object>(sheet[kind]).filter(([id]) => isThere(id)))
}

/** The elements a sheet states facts of; one of two kinds stands twice. */
export function elementsOf({ activities, flows, performers, processes }: FactSheet): readonly string[] {
  return [activities, flows, performers, processes].flatMap((some) => Object.keys(some))
}

// Built from entries: an id such as "__proto__" is an id like any other.
function ofEachKind(entries: (kind: keyof FactSheet) => Iterable<readonly [id: string, facts: object]>): FactSheet {
  const made = (kind: keyof FactSheet): Entries => Object.fromEntries(entries(kind))
  return { activities: made('activities'), flows: made('flows'), performers: made('performers'), processes: made('processes') }
}

/** Whether two facts say the same; keys may stand in any order, and one that is absent is as one that is `undefined`. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  const [ours, theirs] = [one as Facts, other as Facts]
  return [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].every((key) => isSame(ours[key], theirs[key]))
}
