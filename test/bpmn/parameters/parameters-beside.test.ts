import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { isParameterFile, readParametersBeside } from '../../../src/bpmn/parameters/parameters-beside.ts'
import { noFacts } from '../../../src/model/facts.ts'
import { bpmnBytes, element, extension, process, start, task, utf8, utf16 } from '../../support/build-bpmn.ts'
import { aModel, aProcess, anActivity, anEvent, flowOf } from '../../support/build-model.ts'
import { minutes } from '../../support/durations.ts'

const model = aModel([aProcess(flowOf([anEvent('s', 'startEvent'), anActivity('Terima', { id: 'Id_1b2c' }), anActivity('Periksa', { id: 'B', facts: { processing: minutes(1) } })]))])
const data = (...refs: readonly string[]): string => `<?xml version="1.0" encoding="utf-8"?>
<ns1:BPSimData simulationLevel="LevelTwo" xmlns:ns1="http://www.bpsim.org/schemas/1.0"><ns1:Scenario id="Scenario_1" name="Escenario 1"><ns1:ScenarioParameters baseTimeUnit="min"/>
${refs.map((ref) => `<ns1:ElementParameters elementRef="${ref}"><ns1:TimeParameters><ns1:ProcessingTime><ns1:FloatingParameter value="15"/></ns1:ProcessingTime></ns1:TimeParameters></ns1:ElementParameters>`).join('\n')}
</ns1:Scenario></ns1:BPSimData>`
const bpm = (...texts: readonly string[]): Uint8Array => zipSync({
  'ModelInfo.xml': strToU8('<BizAgiModelInfo/>'),
  ...Object.fromEntries(texts.map((text, at) => [`${at}.diag`, zipSync({ 'Diagram.xml': strToU8('<Package xmlns="http://www.wfmc.org/2009/XPDL2.2"/>'), 'BPSimData.xml': strToU8(text) })])),
})
const taken = { activities: { Id_1b2c: { processing: minutes(15), timeSource: 'simulator' } }, flows: {}, performers: {}, processes: {} }

describe('a file of parameters beside a model', () => {
  it("may be Bizagi's archive of archives; what the model states itself stays", async () => {
    for (const ref of ['Id_1b2c', '1b2c']) {
      expect(await readParametersBeside(bpm(data(ref, 'B', 'gone')), 'a.bpm', model)).toEqual({
        facts: taken, findings: [
          { code: 'PARAMETERS_TAKEN', severity: 'info', file: 'a.bpm', params: { tool: 'Bizagi', count: 1 } },
          { code: 'PARAMETERS_LEFT', severity: 'info', file: 'a.bpm', params: { tool: 'Bizagi', count: 1 } },
        ],
      })
    }
    expect((await readParametersBeside(bpm(data(), data('Id_1b2c')), 'a.bpm', model)).facts).toEqual(taken)
  })

  it('may be one BPSimData.xml, in any encoding, or a BPMN file with parameters', async () => {
    const bpmn = bpmnBytes([process('P', start('s'), task('Id_1b2c', 'Terima')), element('relationship', {}, extension(data('Id_1b2c').replace(/^<\?.*\n/, '')))])
    for (const bytes of [utf8(data('Id_1b2c')), utf16(data('Id_1b2c')), bpmn]) {
      expect((await readParametersBeside(bytes, 'a.xml', model)).facts).toEqual(taken)
    }
  })

  it.each([
    ['nothing known in it', bpm('<x/>'), 'PARAMETERS_NONE'], ['no scenario', bpm(data()), 'PARAMETERS_NONE'], ['text', utf8('halo'), 'PARAMETERS_NONE'],
    ['broken XML', utf8('<a xmlns="http://www.bpsim.org/schemas/1.0"><'), 'PARAMETERS_NONE'], ['nothing', new Uint8Array(), 'PARAMETERS_NONE'],
    ['a broken archive', bpm(data('B')).slice(0, 60), 'PARAMETERS_UNREADABLE'],
    ['an archive that unpacks to more than any machine can hold', bpm(`${data('Id_1b2c')}${' '.repeat(70 * 1024 * 1024)}`), 'PARAMETERS_NONE'],
  ])('with %s is refused in a finding', async (_name, bytes, code) => {
    expect(await readParametersBeside(bytes, 'a.bpm', model)).toMatchObject({ facts: noFacts, findings: [{ code, severity: 'error', file: 'a.bpm' }] })
  })

  it('is told from a table', () => {
    expect(isParameterFile(bpm(), 'Izin.BPM')).toBe(true)
    expect(isParameterFile(utf8(`\ufeff${data()}`), 'x.xml')).toBe(true)
    expect(isParameterFile(utf16(data()), 'x.xml')).toBe(true)
    expect(isParameterFile(utf8('id;waktu\nA;1 jam'), 'x.csv')).toBe(false)
    expect(isParameterFile(zipSync({ '[Content_Types].xml': strToU8('<x/>') }), 'x.xlsx')).toBe(false)
    expect(isParameterFile(new Uint8Array(), '')).toBe(false)
  })
})
