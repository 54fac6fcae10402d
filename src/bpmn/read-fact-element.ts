// Our own extension elements -> the facts they state.
import { childAttribute } from './distribution-fields.ts'
import { factElements, parametersMark, readFacts } from './fact-attributes.ts'
import type { ParseDesk } from './parse-desk.ts'

/** Reads the start tag of an element of ours; its facts are complete when it closes. */
export function readFactElement(desk: ParseDesk, name: string): void {
  const { frame } = desk
  const entry = frame?.entry
  const kind = entry?.facts
  if (frame?.place !== 'extension' || !entry || kind === undefined || factElements[kind].name !== name) return desk.misplaced(name)
  if (entry.factTag !== undefined) {
    entry.isStatedTwice = true
    return desk.misplaced(name)
  }
  entry.factTag = desk.tag
  desk.factAttributes = desk.allAttributes()
  if (desk.factAttributes[parametersMark.name] === parametersMark.value) desk.draft.areParametersTaken = true
  desk.open('facts', { entry })
}

/** Reads a distribution inside an element of ours: its attributes become that one's, under names of their own. */
export function readDistribution(desk: ParseDesk): void {
  const { frame } = desk
  if (frame?.place !== 'facts' || !frame.entry) return desk.misplaced('distribution')
  const attributes = desk.allAttributes()
  const of = attributes['of'] ?? ''
  const tags = (frame.entry.distributionTags ??= new Map<string, number[]>())
  const before = tags.get(of)
  if (before) {
    before.push(desk.tag)
    return desk.misplaced('distribution')
  }
  tags.set(of, [desk.tag])
  for (const [name, value] of Object.entries(attributes)) desk.factAttributes[childAttribute(of, name)] = value
  desk.skip()
}

/** Takes the facts of the element of ours that closes. */
export function takeFacts(desk: ParseDesk): void {
  const entry = desk.frame?.entry
  const kind = entry?.facts
  if (!entry || kind === undefined) return
  const { facts, unreadable } = readFacts(kind, desk.factAttributes)
  entry.stated = facts
  for (const params of unreadable) {
    desk.draft.findings.push({ code: 'FACT_UNREADABLE', severity: 'warning', params: { ...params }, element: entry, tag: entry.factTag ?? desk.tag })
  }
}
