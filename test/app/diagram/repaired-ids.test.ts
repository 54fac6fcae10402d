import { describe, expect, it } from 'vitest'
import { readBpmn } from '../../../src/bpmn/read-bpmn.ts'
import { editableXml } from '../../../src/bpmn/editable-xml.ts'
import { editedSource } from '../../../src/app/diagram/edited-source.ts'
import { RepairedIds } from '../../../src/app/diagram/repaired-ids.ts'
import { factsAfterEdit } from '../../../src/app/stores/fact-changes.ts'
import { factsOf } from '../../../src/model/fact-sheet.ts'
import { noFacts } from '../../../src/model/facts.ts'
import { indexModel } from '../../../src/model/model-index.ts'

describe('ids the editor had to repair', () => {
  it('goes both ways, and leaves every other id alone', () => {
    const ids = new RepairedIds(new Map([['1 a', 'id_1a']]))
    expect([ids.toText('1 a'), ids.toModel('id_1a'), ids.toText('T'), ids.toModel('T')]).toEqual(['id_1a', '1 a', 'T', 'T'])
    expect(ids.keysToText(new Map([['1 a', 1], ['T', 2]]))).toEqual(new Map([['id_1a', 1], ['T', 2]]))
    expect(ids.repaired).toEqual([['id_1a', '1 a']])
  })

  it('without repairs entries are handed on as they are', () => {
    const entries = new Map([['T', 1]])
    expect(new RepairedIds().keysToText(entries)).toBe(entries)
  })

  it('the first edit keeps what was stated under the id of the file', () => {
    const file = new TextEncoder().encode(`<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:t">
      <process id="P"><task id="1 a" name="Satu" /><task id="b" name="Dua" /></process></definitions>`)
    const before = readBpmn(file, 'a.bpmn').model!
    const [first, second] = indexModel(before).activities.map(({ id }) => id)
    const facts = { ...noFacts, activities: { [first!]: { value: 'VA' as const }, [second!]: { value: 'NVA' as const } } }
    const { xml, ids } = editableXml(file)
    const renamed = new Map(new RepairedIds(ids).repaired.map(([text, model]) => [text, { side: 'asIs' as const, id: model }]))
    const after = readBpmn(editedSource(xml, renamed, 'asIs', { asIs: facts }), 'a.bpmn').model!
    const known = indexModel(before).nodes
    const kept = factsAfterEdit(facts, factsOf(after), (id) => known.has(id))
    expect(indexModel(after).activities.map(({ id, name }) => [name, kept.activities[id]?.value])).toEqual([['Satu', 'VA'], ['Dua', 'NVA']])
  })
})
