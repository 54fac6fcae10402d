// Facts <-> attributes of our extension elements (profile: bpmn-profile). Both the reader and the writer go through here.
import {
  applicationKinds, automations, bprApproaches, esiaPrinciples, performerSides, timeSources, type ActivityFacts, type FlowFacts, type PerformerFacts, type ProcessFacts,
} from '../model/facts.ts'
import { valueCategories } from '../model/value-category.ts'
import { wastes } from '../model/waste.ts'
import { distribution, inChild, interarrival } from './distribution-fields.ts'
import { date, duration, number, oneOf, text, type Attributes, type FactField } from './fact-field.ts'

type Fields<Facts> = { readonly [Key in keyof Facts]-?: FactField<NonNullable<Facts[Key]>> }

/** More rupiah, or more cases a year, than this nobody states, and sums of such amounts would leave the numbers there are. */
const mostOfAll = 1e15
const rupiah = (value: number): boolean => value <= mostOfAll
const whole = (least: number) => (value: number): boolean => value >= least && Number.isSafeInteger(value)
const upTo = (most: number) => (value: number): boolean => value > 0 && value <= most

/** Facts of `activity`. */
const activityFields: Fields<ActivityFacts> = {
  value: oneOf('value', valueCategories),
  waste: oneOf('waste', wastes),
  processing: duration('processing'),
  waiting: duration('waiting'),
  processingDistribution: distribution('processing'),
  waitingDistribution: distribution('waiting'),
  instances: number('instances', whole(1)),
  repeat: number('repeat', (value) => value < 1),
  batch: number('batch', whole(2)),
  timeSource: oneOf('timeSource', timeSources),
  timeSourceDate: date('timeSourceDate'),
  timeSampleSize: number('timeSampleSize', whole(1)),
  phase: text('phase'),
  automation: oneOf('automation', automations),
  application: text('application'),
  applicationKind: oneOf('applicationKind', applicationKinds),
  documents: number('documents', Number.isSafeInteger),
  inPersonVisits: number('inPersonVisits', Number.isSafeInteger),
  dataAskedAgain: number('dataAskedAgain', Number.isSafeInteger),
  cost: number('cost', rupiah),
  approach: oneOf('approach', bprApproaches),
  esia: oneOf('esia', esiaPrinciples),
  legalBasis: text('legalBasis'),
  risk: text('risk'),
  safeguard: text('safeguard'),
  note: text('note'),
}

/** Facts of `branch`. */
const flowFields: Fields<FlowFacts> = {
  probability: number('probability', (value) => value <= 1),
}

/** Facts of `performer`. */
const performerFields: Fields<PerformerFacts> = {
  side: oneOf('side', performerSides),
  capacity: number('capacity', whole(1)),
  tariff: number('tariff', rupiah),
}

/** Facts of `process`. */
const processFields: Fields<ProcessFacts> = {
  hoursPerDay: number('hoursPerDay', upTo(24)),
  daysPerWeek: number('daysPerWeek', upTo(7)),
  daysPerMonth: number('daysPerMonth', upTo(31)),
  daysPerYear: number('daysPerYear', upTo(366)),
  casesPerYear: number('casesPerYear', upTo(mostOfAll)),
  interarrival: interarrival(),
}

/** The element that carries the facts of each kind of model element, and its fields. */
export const factElements = {
  activity: { name: 'activity', fields: activityFields },
  flow: { name: 'branch', fields: flowFields },
  performer: { name: 'performer', fields: performerFields },
  process: { name: 'process', fields: processFields },
} as const

/**
 * What an element of ours, that of a process, says once facts were written into a file with parameters of other tools: those are
 * now among our facts, or were refused, and are not to be taken again.
 */
export const parametersMark = { name: 'otherParameters', value: 'taken' } as const

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

/** Of each kind which field an attribute belongs to, so that a reader need not ask for each of the many that are absent. */
const placesOfNames = Object.fromEntries(Object.entries(fieldLists).map(([kind, fields]) =>
  [kind, new Map(fields.flatMap(([, { names }], at) => names.map((name) => [name, at] as const)))])) as
  unknown as Readonly<Record<FactKind, ReadonlyMap<string, number>>>

/** The facts that the attributes state, and those nobody can read; the latter stay in the file as they are. */
export function readFacts(kind: FactKind, attributes: Attributes): { readonly facts: AnyFacts; readonly unreadable: readonly UnreadableFact[] } {
  const facts: Record<string, unknown> = {}
  const unreadable: UnreadableFact[] = []
  const stated = new Set(Object.keys(attributes).flatMap((name) => placesOfNames[kind].get(name) ?? []))
  for (const at of [...stated].sort((a, b) => a - b)) {
    const [key, { names, read }] = fieldLists[kind][at]!
    const value = read(attributes)
    if (value !== undefined) facts[key] = value
    else {
      const [attribute, ...others] = names.filter((name) => attributes[name])
      if (attribute === undefined) continue
      const child = inChild(attribute)
      const value = [attribute, ...others].map((name) => `${inChild(name)?.attribute ?? name}="${attributes[name]}"`).join(' ')
      unreadable.push(child ? { attribute: `distribution of="${child.of}"`, value } : { attribute, value: others.length > 0 ? value : (attributes[attribute] ?? '') })
    }
  }
  return { facts, unreadable }
}
