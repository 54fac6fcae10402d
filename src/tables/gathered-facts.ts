// Facts gathered row by row while a table is read: those of the study, and apart from them those of each variant.
import type { ActivityFacts, FactSheet, FlowFacts, PerformerFacts } from '../model/facts.ts'
import type { Finding } from '../model/finding.ts'
import { nameKey } from '../model/name-key.ts'

/** What the rows of one variant state. */
export interface StatedVariant {
  /** As the first of its rows writes it. */
  readonly name: string
  readonly rows: number
  readonly facts: FactSheet
}

/** Facts of one kind of case; each element is spoken of once. */
class Gathered {
  readonly activities = new Map<string, ActivityFacts>()
  readonly flows = new Map<string, FlowFacts>()
  readonly performers = new Map<string, PerformerFacts>()
  rows = 0
  readonly name: string

  constructor(name: string) {
    this.name = name
  }

  has(id: string): boolean {
    return this.activities.has(id) || this.flows.has(id) || this.performers.has(id)
  }

  get sheet(): FactSheet {
    const stated = <T extends object>(some: ReadonlyMap<string, T>): Readonly<Record<string, T>> => Object.fromEntries([...some].filter(([, facts]) => Object.keys(facts).length > 0))
    return { activities: stated(this.activities), flows: stated(this.flows), performers: stated(this.performers), processes: {} }
  }
}

/** What a row calls the study's own facts, beside calling them nothing. */
const ownWords = ['dasar', 'base']

/** All facts of a table. Two names that sound alike are one variant. */
export class GatheredFacts {
  readonly own = new Gathered('')
  readonly #variants = new Map<string, Gathered>()

  /** Where the facts of a row belong that names this variant, or none. */
  of(variant: string): Gathered {
    const key = nameKey(variant)
    if (key === '' || ownWords.includes(key)) return this.own
    const gathered = this.#variants.get(key) ?? new Gathered(variant)
    this.#variants.set(key, gathered)
    return gathered
  }

  /** In the order the table names them. */
  get variants(): readonly StatedVariant[] {
    return [...this.#variants.values()].map(({ name, rows, sheet }) => ({ name, rows, facts: sheet }))
  }
}

/** What is to be told where the rows of variants cannot be used: nothing when there are none. */
export function variantRowsUnused(variants: readonly StatedVariant[] | undefined, file?: string): readonly Finding[] {
  if (!variants?.length) return []
  const params = { names: variants.map(({ name }) => name).join(', '), rows: variants.reduce((sum, { rows }) => sum + rows, 0) }
  return [{ code: 'FACTS_VARIANT_ROWS', severity: 'warning', params, ...(file !== undefined && { file }) }]
}
