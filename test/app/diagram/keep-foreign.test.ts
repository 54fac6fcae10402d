import { BpmnModdle } from 'bpmn-moddle'
import EventBus from 'diagram-js/lib/core/EventBus'
import ModdleCopy from 'bpmn-js/lib/features/copy-paste/ModdleCopy'
import { describe, expect, it } from 'vitest'
import { keepForeign } from '../../../src/app/diagram/keep-foreign.ts'

const source = `<?xml version="1.0"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:v="urn:vendor" xmlns:ringkas="urn:ringkas:bpmn:1" targetNamespace="urn:t">
  <process id="P">
    <task id="T" name="Periksa" v:colour="blue">
      <documentation>asli</documentation>
      <extensionElements>
        <v:props level="2"><v:prop name="a">satu</v:prop><v:prop name="b" /></v:props>
        <ringkas:activity value="VA" processing="PT5M" newer="x"><ringkas:later of="y" /></ringkas:activity>
      </extensionElements>
      <multiInstanceLoopCharacteristics isSequential="true"><extensionElements><v:inner deep="yes" /></extensionElements></multiInstanceLoopCharacteristics>
    </task>
  </process>
</definitions>`

/** The text of a user task that took over what the task of the source had, with and without the module. */
async function replaced(withModule: boolean): Promise<string> {
  const moddle = new BpmnModdle() as BpmnModdle & { ids: { assigned(): boolean; claim(): void } }
  moddle.ids = { assigned: () => false, claim: () => undefined }
  const { rootElement } = await moddle.fromXML(source)
  const process = rootElement.rootElements[0]!
  const task = process.flowElements[0]
  const events = new EventBus()
  const factory = { create: (type: string, attributes?: object) => moddle.create(type, attributes) }
  const copier = new ModdleCopy(events, factory as never, moddle)
  if (withModule) new keepForeign.keepForeign[1](events, moddle)
  const copy = moddle.create('bpmn:UserTask', {})
  copier.copyElement(task, copy)
  process.flowElements = [copy]
  copy.$parent = process
  return (await moddle.toXML(rootElement, { format: true })).xml
}

describe('foreign data on an element that becomes another one', () => {
  it('elements with children, text and attributes, nested ones too, and attributes of the element itself are kept', async () => {
    const xml = await replaced(true)
    expect(xml).toContain('<userTask id="T" name="Periksa" v:colour="blue">')
    expect(xml).toMatch(/<v:props level="2">\s*<v:prop name="a">satu<\/v:prop>\s*<v:prop name="b" \/>\s*<\/v:props>/)
    expect(xml).toMatch(/<ringkas:activity value="VA" processing="PT5M" newer="x">\s*<ringkas:later of="y" \/>\s*<\/ringkas:activity>/)
    expect(xml).toContain('<v:inner deep="yes" />')
    expect(xml).toContain('<documentation>asli</documentation>')
  })

  it('the editor alone would lose them', async () => {
    const xml = await replaced(false)
    expect(xml).not.toContain('v:prop')
    expect(xml).not.toContain('v:colour')
  })
})
