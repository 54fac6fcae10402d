// Facts -> the text of the file they belong to. Only our own elements and what must hold them change; every other byte stays.
import { factsOf } from '../model/fact-sheet.ts'
import type { FactSheet } from '../model/facts.ts'
import { overlayFacts } from '../model/overlay-facts.ts'
import { spliceBytes } from './decode.ts'
import type { Entry } from './draft.ts'
import { factElements, fieldsOf, parametersMark, type AnyFacts, type FactKind } from './fact-attributes.ts'
import type { FactField } from './fact-field.ts'
import { offeredParameters, readText } from './read-bpmn.ts'
import { Surgeon } from './surgeon.ts'
import { xmlCharacters } from './xml-text.ts'

/**
 * The file with exactly the facts of the sheet: facts it had and the sheet has not are taken out, those the sheet has are put
 * in or changed in place. Attributes and children of our elements that we do not know stay, and so do values nobody can read
 * unless the sheet replaces them. Facts of elements the file does not have are passed over. Writing a sheet twice changes
 * nothing the second time. A file with parameters of other tools is marked, so that what is read from it afterwards are the facts
 * of the sheet and no others. Throws on a file that `readBpmn` refuses.
 */
export function writeFacts(bytes: Uint8Array, facts: FactSheet): Uint8Array {
  const read = readText(bytes)
  if ('code' in read) throw new Error(`Facts cannot be written into a file that is not read: ${read.code}`)
  const { decoded, draft } = read
  const { text } = decoded
  const carriers = draft.entries.filter((entry) => entry.facts !== undefined && !entry.isLeftOut)
  const offered = offeredParameters(read)
  const sheet = offered && overlayFacts(offered.facts, factsOf(read.model))
  // Facts that come out of the file as it is need not be written into it.
  const isSaid = sheet && carriers.every((entry) => !differs(entry.facts!, factsFor(sheet, entry), factsFor(facts, entry)))
  const marked = sheet && !isSaid ? carriers.find(({ role }) => role === 'process') : undefined
  const stale = isSaid ? [] : carriers.filter((entry) => entry === marked || differs(entry.facts!, entry.stated, factsFor(facts, entry)))
  if (stale.length === 0) return bytes.slice()
  const surgeon = new Surgeon(text)
  for (const entry of stale) writeEntry(surgeon, entry, factsFor(facts, entry), entry === marked)
  return spliceBytes(bytes, decoded, surgeon.splices())
}

function factsFor(sheet: FactSheet, { facts, element }: Entry): AnyFacts {
  const group: Readonly<Record<string, AnyFacts>> =
    facts === 'activity' ? sheet.activities : facts === 'flow' ? sheet.flows : facts === 'performer' ? sheet.performers : sheet.processes
  return Object.hasOwn(group, element.id) ? (group[element.id] ?? {}) : {}
}

// Attribute values for each field that the sheet states differently from the file.
function* changes(kind: FactKind, stated: AnyFacts | undefined, wanted: AnyFacts): Generator<readonly [FactField<unknown>, readonly (string | undefined)[]]> {
  for (const [key, field] of fieldsOf(kind)) {
    const before = written(field, stated?.[key])
    const after = written(field, wanted[key])
    if (before.some((value, at) => value !== after[at])) yield [field, after]
  }
}

function written(field: FactField<unknown>, value: unknown): readonly (string | undefined)[] {
  if (value === undefined) return field.names.map(() => undefined)
  return field.write(value).map((text) => (text === undefined ? undefined : xmlCharacters(text)))
}

function differs(kind: FactKind, stated: AnyFacts | undefined, wanted: AnyFacts): boolean {
  for (const change of changes(kind, stated, wanted)) return change.length > 0
  return false
}

function writeEntry(surgeon: Surgeon, entry: Entry, wanted: AnyFacts, isMarked: boolean): void {
  const values = new Map<string, string | undefined>(isMarked ? [[parametersMark.name, parametersMark.value]] : [])
  for (const [field, after] of changes(entry.facts!, entry.stated, wanted)) field.names.forEach((name, at) => values.set(name, after[at]))
  if (entry.factTag === undefined) surgeon.add(entry, factElements[entry.facts!].name, values)
  else surgeon.change(entry, values)
}
