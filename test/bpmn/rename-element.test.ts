import { describe, expect, it } from 'vitest'
import { readBpmn } from '../../src/bpmn/read-bpmn.ts'
import { renameElement } from '../../src/bpmn/rename-element.ts'
import { indexModel } from '../../src/model/model-index.ts'

const file = (task: string): Uint8Array => new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"><process id="p" name="A">
  ${task}
  <task id="other" name='Tetap "sama"'/></process></definitions>`)
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
const nameOf = (bytes: Uint8Array, id: string): string | undefined => {
  const { model } = readBpmn(bytes, 'a.bpmn')
  return model && indexModel(model).nodes.get(id)?.node.name
}

describe('renaming an element', () => {
  it('changes the attribute and not one other byte', () => {
    const before = file('<task  id="t1"   name="Memeriksa berkas"  />')
    const after = renameElement(before, 't1', 'Memeriksa & "menilai" berkas')
    expect(text(after)).toBe(text(before).replace('Memeriksa berkas', 'Memeriksa &amp; &quot;menilai&quot; berkas'))
    expect(nameOf(after, 't1')).toBe('Memeriksa & "menilai" berkas')
  })

  it('gives a name to an element without one, and takes it away again', () => {
    const before = file('<task id="t1"/>')
    const named = renameElement(before, 't1', 'Menerima')
    expect(text(named)).toContain('<task id="t1" name="Menerima"/>')
    expect(text(renameElement(named, 't1', ''))).toBe(text(before))
  })

  it('leaves a file without the element as it is', () => {
    const before = file('<task id="t1"/>')
    expect(renameElement(before, 'gone', 'X')).toEqual(before)
  })

  it('does not touch a file that is no process', () => {
    expect(() => renameElement(new TextEncoder().encode('<html/>'), 'a', 'b')).toThrow(/not read/)
  })
})
