// Facts <-> attributes of our extension elements (profile: bpmn-profile). Both the reader and the writer go through here.
import type { Duration } from '../model/duration.ts'
import {
  applicationKinds, automations, bprApproaches, type ActivityFacts, type FlowFacts, type PerformerFacts, type ProcessFacts,
} from '../model/facts.ts'
import { durationFromIso, durationToIso } from '../model/iso-duration.ts'
import { valueCategories } from '../model/value-category.ts'
import { wastes } from '../model/waste.ts'

/** Raw attributes of one element by name, references resolved. */
export type Attributes = Readonly<Record<string, string | undefined>>

/** How one fact stands in attributes. */
export interface FactField<T> {
  /** The attributes it is made of; the first one carries it. */
  readonly names: readonly string[]
  /** The fact; `undefined` when it is absent or cannot be read. */
  readonly read: (attributes: Attributes) => T | undefined
  /** A value for each of `names`; `undefined` where the attribute is not needed. */
  readonly write: (value: T) => readonly (string | undefined)[]
}

type Fields<Facts> = { readonly [Key in keyof Facts]-?: FactField<NonNullable<Facts[Key]>> }

const oneOf = <T extends string>(name: string, words: readonly T[]): FactField<T> => ({
  names: [name],
  read: (attributes) => words.find((word) => word === attributes[name]),
  write: (value) => [value],
})

const text = (name: string): FactField<string> => ({
  names: [name],
  read: (attributes) => attributes[name] || undefined,
  write: (value) => [value === '' ? undefined : value],
})

const number = (name: string, accepts: (value: number) => boolean): FactField<number> => ({
  names: [name],
  read: (attributes) => {
    const written = attributes[name]?.trim() ?? ''
    const value = Number(written)
    return /^\d+(\.\d+)?(e[+-]?\d+)?$/i.test(written) && accepts(value) ? value : undefined
  },
  write: (value) => [String(value)],
})

const atLeast0 = (value: number): boolean => Number.isFinite(value)
const above0 = (value: number): boolean => value > 0 && Number.isFinite(value)
const upTo = (most: number) => (value: number): boolean => value > 0 && value <= most

const duration = (name: string): FactField<Duration> => ({
  names: [name, `${name}Basis`, `${name}Text`],
  read: (attributes) => {
    const written = attributes[name]
    const basis = attributes[`${name}Basis`] ?? 'working'
    if (written === undefined || (basis !== 'elapsed' && basis !== 'working')) return undefined
    return durationFromIso(written, basis, attributes[`${name}Text`] ?? written)
  },
  write: (value) => {
    const iso = durationToIso(value)
    return [iso, value.basis === 'elapsed' ? 'elapsed' : undefined, value.raw === iso ? undefined : value.raw]
  },
})

/** Facts of `activity`. */
const activityFields: Fields<ActivityFacts> = {
  value: oneOf('value', valueCategories),
  waste: oneOf('waste', wastes),
  processing: duration('processing'),
  waiting: duration('waiting'),
  phase: text('phase'),
  automation: oneOf('automation', automations),
  application: text('application'),
  applicationKind: oneOf('applicationKind', applicationKinds),
  documents: number('documents', Number.isSafeInteger),
  cost: number('cost', atLeast0),
  approach: oneOf('approach', bprApproaches),
  legalBasis: text('legalBasis'),
  note: text('note'),
}

/** Facts of `branch`. */
const flowFields: Fields<FlowFacts> = {
  probability: number('probability', (value) => value <= 1),
}

/** Facts of `performer`. */
const performerFields: Fields<PerformerFacts> = {
  capacity: number('capacity', (value) => value > 0 && Number.isSafeInteger(value)),
  tariff: number('tariff', atLeast0),
}

/** Facts of `process`. */
const processFields: Fields<ProcessFacts> = {
  hoursPerDay: number('hoursPerDay', upTo(24)),
  daysPerWeek: number('daysPerWeek', upTo(7)),
  daysPerMonth: number('daysPerMonth', upTo(31)),
  daysPerYear: number('daysPerYear', upTo(366)),
  casesPerYear: number('casesPerYear', above0),
}

/** The element that carries the facts of each kind of model element, and its fields. */
export const factElements = {
  activity: { name: 'activity', fields: activityFields },
  flow: { name: 'branch', fields: flowFields },
  performer: { name: 'performer', fields: performerFields },
  process: { name: 'process', fields: processFields },
} as const

/** A kind of model element that carries facts. */
export type FactKind = keyof typeof factElements

/** Facts of any kind, their values not looked at. */
export type AnyFacts = ActivityFacts & FlowFacts & PerformerFacts & ProcessFacts

/** A fact attribute whose value says nothing we know. */
export interface UnreadableFact {
  readonly attribute: string
  readonly value: string
}

/** The fields of a kind, to be gone through one by one. */
export function fieldsOf(kind: FactKind): readonly (readonly [key: keyof AnyFacts, field: FactField<unknown>])[] {
  return fieldLists[kind]
}

const fieldLists = Object.fromEntries(Object.entries(factElements).map(([kind, { fields }]) => [kind, Object.entries(fields)])) as
  unknown as Readonly<Record<FactKind, readonly (readonly [keyof AnyFacts, FactField<unknown>])[]>>

/** The facts that the attributes state, and those nobody can read; the latter stay in the file as they are. */
export function readFacts(kind: FactKind, attributes: Attributes): { readonly facts: AnyFacts; readonly unreadable: readonly UnreadableFact[] } {
  const facts: Record<string, unknown> = {}
  const unreadable: UnreadableFact[] = []
  for (const [key, { names, read }] of fieldsOf(kind)) {
    const value = read(attributes)
    if (value !== undefined) facts[key] = value
    else {
      const attribute = names.find((name) => attributes[name])
      if (attribute !== undefined) unreadable.push({ attribute, value: attributes[attribute] ?? '' })
    }
  }
  return { facts, unreadable }
}
