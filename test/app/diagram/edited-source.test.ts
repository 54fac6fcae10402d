import { describe, expect, it } from 'vitest'
import { readBpmn } from '../../../src/bpmn/read-bpmn.ts'
import { editedSource } from '../../../src/app/diagram/edited-source.ts'
import { emptyDiagram } from '../../../src/app/diagram/empty-diagram.ts'
import { factsOf } from '../../../src/model/fact-sheet.ts'
import { noFacts, type FactSheet } from '../../../src/model/facts.ts'
import { indexModel } from '../../../src/model/model-index.ts'
import { minutes } from '../../support/durations.ts'

const xml = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:ringkas="urn:ringkas:bpmn:1" targetNamespace="urn:t">
  <process id="P">
    <task id="T" name="Periksa"><extensionElements><ringkas:activity value="NVA" /></extensionElements></task>
    <task id="Copy" name="Periksa"><extensionElements><ringkas:activity value="NVA" /></extensionElements></task>
  </process>
</definitions>`

function factsIn(bytes: Uint8Array): FactSheet {
  const { model } = readBpmn(bytes, 'edited.bpmn')
  if (!model) throw new Error('The edited text is refused.')
  return factsOf(model)
}

describe('an edited diagram as a source', () => {
  const own: FactSheet = { ...noFacts, activities: { T: { value: 'VA', processing: minutes(5) } } }

  it('without copies it is the text of the editor, byte for byte', () => {
    expect(new TextDecoder().decode(editedSource(xml, new Map(), 'asIs', { asIs: own }))).toBe(xml)
  })

  it('a copy states what its origin states now, not what the file said when it was opened', () => {
    const bytes = editedSource(xml, new Map([['Copy', { side: 'asIs', id: 'T' }]]), 'asIs', { asIs: own })
    expect(factsIn(bytes).activities).toEqual({ T: own.activities['T'], Copy: own.activities['T'] })
  })

  it('a copy from the other side states what its origin states there', () => {
    const other: FactSheet = { ...noFacts, activities: { X: { value: 'NNVA', legalBasis: 'PP 5/2021' } } }
    const bytes = editedSource(xml, new Map([['Copy', { side: 'asIs', id: 'X' }]]), 'toBe', { asIs: other, toBe: own })
    expect(factsIn(bytes).activities).toEqual({ T: own.activities['T'], Copy: { value: 'NNVA', legalBasis: 'PP 5/2021' } })
  })

  it('a copy of something that states nothing states nothing', () => {
    const bytes = editedSource(xml, new Map([['Copy', { side: 'asIs', id: 'gone' }]]), 'asIs', { asIs: own })
    expect(factsIn(bytes).activities).toEqual({ T: own.activities['T'] })
  })
})

describe('the diagram a side begins with', () => {
  it('reads without findings of an error, with its pool, lane and start as named, whatever signs the names hold', () => {
    const names = { pool: 'Dinas <A> & "B"', lane: 'Loket 1', start: 'Mulai' }
    const { model, findings } = readBpmn(new TextEncoder().encode(emptyDiagram(names)), 'as-is.bpmn')
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([])
    const index = indexModel(model!)
    expect([...index.participants.values()].map(({ name }) => name)).toEqual([names.pool])
    expect([...index.lanes.values()].map(({ name }) => name)).toEqual([names.lane])
    expect(index.nodes.get('StartEvent_1')?.lane?.name).toBe(names.lane)
    expect(model!.diagram?.planes[0]?.shapes.map(({ elementId }) => elementId).sort()).toEqual(['Lane_1', 'Participant_1', 'StartEvent_1'])
  })
})
