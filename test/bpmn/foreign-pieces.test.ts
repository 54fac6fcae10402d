import { BpmnModdle } from 'bpmn-moddle'
import { describe, expect, it } from 'vitest'
import { editableXml } from '../../src/bpmn/editable-xml.ts'
import { foreignPieces, putBack } from '../../src/bpmn/foreign-pieces.ts'
import { readBpmn } from '../../src/bpmn/read-bpmn.ts'
import { corpusFiles } from '../support/corpus.ts'

const source = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:q="urn:qbp" xmlns:v="urn:vendor" targetNamespace="urn:t">
  <process id="P">
    <v:before level="1"><v:deep q:ref="a">satu &amp; dua</v:deep></v:before>
    <task id="T1" name="Satu"><extensionElements><v:kept/></extensionElements></task>
    <task id="T2" name="Dua"><v:direct xmlns:w="urn:w" w:x="1"/><v:direct w="2"/></task>
    <task id="T3"><standardLoopCharacteristics><v:nowhere/></standardLoopCharacteristics></task>
  </process>
  <q:simulation><q:element id="T1"><durationDistribution mean="5"/></q:element></q:simulation>
  <other xmlns="urn:other"><inner/></other>
</definitions>`

/** What a program that keeps to the schema makes of the text. */
async function throughSchema(xml: string): Promise<string> {
  const moddle = new BpmnModdle()
  const { rootElement } = await moddle.fromXML(xml)
  return (await moddle.toXML(rootElement, { format: true })).xml
}

describe('elements the schema has no place for', () => {
  it('are found with where they belong; extensions and what is in an element without id are not among them', () => {
    expect(foreignPieces(source).map(({ parentId, name }) => [parentId, name])).toEqual([
      ['P', 'v:before'], ['T2', 'v:direct'], ['T2', 'v:direct'], [undefined, 'q:simulation'], [undefined, 'other'],
    ])
  })

  it('declare the namespaces they use and no others', () => {
    const [before, direct] = foreignPieces(source)
    expect(before?.text).toBe('<v:before xmlns:q="urn:qbp" xmlns:v="urn:vendor" level="1"><v:deep q:ref="a">satu &amp; dua</v:deep></v:before>')
    expect(direct?.text).toBe('<v:direct xmlns:v="urn:vendor" xmlns:w="urn:w" w:x="1"/>')
  })

  it('are back after a program dropped them, and the text reads as before', async () => {
    const dropped = await throughSchema(source)
    expect(dropped).not.toContain('simulation>')
    const back = putBack(dropped, foreignPieces(source))
    const named = (xml: string) => foreignPieces(xml).map(({ parentId, name }) => `${parentId} ${name}`).sort()
    expect(named(back)).toEqual(named(source))
    expect(back).toContain('<v:deep q:ref="a">satu &amp; dua</v:deep>')
    expect(readBpmn(new TextEncoder().encode(back), 'a.bpmn').model?.processes[0]?.nodes.map(({ name }) => name)).toEqual(['Satu', 'Dua', undefined])
  })

  it('are not doubled where nothing was dropped, and go with the element they stood in', async () => {
    expect(putBack(source, foreignPieces(source))).toBe(source)
    const without = (await throughSchema(source)).replace(/<task id="T2"[^>]*\/>/, '')
    expect(putBack(without, foreignPieces(source))).not.toContain('v:direct')
  })

  const files = corpusFiles().flatMap((file) => {
    const bytes = file.bytes()
    return readBpmn(bytes, file.file).model ? [{ name: file.file, pieces: foreignPieces(editableXml(bytes).xml), xml: editableXml(bytes).xml }] : []
  }).filter(({ pieces }) => pieces.length > 0)
  it.each(files)('$name keeps them through a program that drops them', async ({ xml, pieces }) => {
    const back = putBack(await throughSchema(xml), pieces)
    const named = (some: typeof pieces) => some.map(({ parentId, name }) => `${parentId} ${name}`).sort()
    expect(named(foreignPieces(back))).toEqual(named(pieces))
  })
})
