// Contacts and drawn documents of a model -> data that a citizen seems to be asked for more than once.
import { append } from '../../model/append.ts'
import type { Finding } from '../../model/finding.ts'
import type { ModelIndex, NodePlace } from '../../model/model-index.ts'
import { nameKey } from '../../model/name-key.ts'
import type { Activity } from '../../model/process-model.ts'
import { documentKey } from '../document-key.ts'
import { backwardFlows } from '../loops.ts'
import type { RepeatedData } from './citizen.ts'
import type { Contact } from './contacts.ts'
import { encountersIn } from './encounters.ts'

/** Data given at a place: the activity that gives it, else the one that asks, else where the contact ends. */
interface Given {
  readonly name: string
  readonly place: string
  /** The activities that ask and give; the fact of one of them settles the matter. */
  readonly activities: readonly Activity[]
}

/**
 * [CZ8] Data is given where a message goes from a citizen to the office, under its name or the names it lists ("KTP, KK"), and where an
 * activity of a citizen has a document as its output. [CZ9] Data of one name (`nameKey`) that is given at two places or more is
 * suggested as asked again at each later place that a case can pass after an earlier one, rounds of a loop left out; places that
 * exclude each other are no repetition. [CZ10] Where an activity at the later place states `dataAskedAgain`, 0 included, the analyst
 * has decided and nothing is suggested.
 */
export function repeatedData(index: ModelIndex, contacts: readonly Contact[], isCitizen: (id: string) => boolean): readonly RepeatedData[] {
  const byName = new Map<string, Given[]>()
  for (const given of [...inMessages(contacts), ...inDocuments(index, isCitizen)]) {
    const key = nameKey(given.name)
    const before = byName.get(key)
    if (!before) byName.set(key, [given])
    else if (!before.some(({ place }) => place === given.place)) before.push(given)
  }
  const repeated = [...byName].filter(([key, all]) => key !== '' && all.length > 1)
  if (repeated.length === 0) return []
  const order = readingOrder(index)
  const leadsTo = reaching(index)
  return repeated.flatMap(([, all]): readonly RepeatedData[] => {
    const inOrder = [...all].sort((a, b) => (order.get(a.place) ?? order.size) - (order.get(b.place) ?? order.size))
    const again = inOrder.filter((later, at) => later.activities.every(({ facts }) => facts.dataAskedAgain === undefined)
      && inOrder.slice(0, at).some((earlier) => leadsTo(earlier.place, later.place)))
    const first = inOrder.find((earlier) => again.some((later) => later !== earlier && leadsTo(earlier.place, later.place)))
    return first ? [{ name: first.name, places: [first, ...again.filter((later) => later !== first)].map(({ place }) => place) }] : []
  })
}

/** The place of every node a reader sees, that inside an open sub-process behind the sub-process. */
function readingOrder({ processes, shownFlows }: ModelIndex): ReadonlyMap<string, number> {
  const flowIn = new Map(shownFlows.map((flow) => [flow.parent?.id ?? flow.process.id, flow]))
  const order = new Map<string, number>()
  const read = (id: string): void => {
    for (const node of flowIn.get(id)?.nodes ?? []) {
      order.set(node.id, order.size)
      read(node.id)
    }
  }
  for (const { id } of processes) read(id)
  return order
}

/** The suggestions of the citizen's figures as findings, for who shows them without reckoning the figures: neither times nor visits are needed. */
export function dataAskedTwice(index: ModelIndex): readonly Finding[] {
  const { performers, contacts, isCitizen } = encountersIn(index)
  return performers.length === 0 ? [] : repetitionFindings(index, repeatedData(index, contacts, isCitizen))
}

/** The suggestions as findings, one at each later place. */
export function repetitionFindings({ nodes, participants }: ModelIndex, repeated: readonly RepeatedData[]): readonly Finding[] {
  const nameOf = (id: string): string => nodes.get(id)?.node.name ?? participants.get(id)?.name ?? id
  return repeated.flatMap(({ name, places: [first = '', ...again] }) => again.map((elementId): Finding => ({
    code: 'DATA_ASKED_TWICE', severity: 'info', elementId, params: { data: name, name: nameOf(elementId), first: nameOf(first) },
  })))
}

function inMessages(contacts: readonly Contact[]): readonly Given[] {
  return contacts.flatMap(({ to, name, targetRef, sender, receiver }): readonly Given[] => {
    if (to !== 'office' || name === undefined) return []
    const activities = [sender, receiver].flatMap((some) => some ?? [])
    const place = sender?.id ?? receiver?.id ?? targetRef
    return name.split(/[,;+&\n]/u).map((part) => ({ name: part.trim(), place, activities }))
  })
}

function inDocuments({ activities, shownFlows }: ModelIndex, isCitizen: (id: string) => boolean): readonly Given[] {
  const names = new Map(shownFlows.flatMap(({ container }) => container.data).flatMap((data): (readonly [string, string])[] =>
    data.name === undefined || documentKey(data) === undefined ? [] : [[data.id, data.name]]))
  return activities.filter(({ id }) => isCitizen(id)).flatMap((activity) => activity.dataOutputRefs.flatMap((ref): readonly Given[] => {
    const name = names.get(ref)
    return name === undefined ? [] : [{ name, place: activity.id, activities: [activity] }]
  }))
}

/** Whether a case that passed one place can pass another later on, without going back. Places of different processes can. */
function reaching(index: ModelIndex): (from: string, to: string) => boolean {
  const backward = new Set(index.shownFlows.flatMap(backwardFlows))
  const attached = new Map<string, string[]>()
  for (const { nodes } of index.shownFlows) for (const node of nodes) if (node.kind === 'event' && node.attachedToRef !== undefined) append(attached, node.attachedToRef, node.id)
  return (from, to) => {
    const [one, other] = [index.nodes.get(from), index.nodes.get(to)]
    if (!one || !other || one.process !== other.process) return true
    const [start, end] = atOneLevel(one, other)
    if (start === end) return true
    const open = [start]
    const seen = new Set(open)
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      const next = [...(index.outgoing.get(id) ?? []).filter((flow) => !backward.has(flow.id)).map(({ targetRef }) => targetRef), ...(attached.get(id) ?? [])]
      for (const target of next) {
        if (target === end) return true
        if (!seen.has(target)) open.push(target)
        seen.add(target)
      }
    }
    return false
  }
}

/** The nodes, or the sub-processes around them, that stand in the flow that holds both. */
function atOneLevel(one: NodePlace, other: NodePlace): readonly [string, string] {
  const [a, b] = [[...one.within, one.node], [...other.within, other.node]]
  let level = 0
  while (level < a.length - 1 && level < b.length - 1 && a[level] === b[level]) level++
  return [a[level]!.id, b[level]!.id]
}
