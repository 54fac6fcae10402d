import { describe, expect, it } from 'vitest'
import { untoldWarnings, type Known } from '../../../src/app/diagram/untold-warnings.ts'
import type { Finding } from '../../../src/model/finding.ts'

const nothing: Known = { findings: [], knows: () => false, putBack: [] }

describe('what the drawing component complains about', () => {
  it('is told once each, in its order', () => {
    const lost = 'unparsable content <qbp:processSimulationInfo> detected\n\tline: 165'
    const dangling = 'unresolved reference <java:java.lang.Boolean>'
    expect(untoldWarnings([lost, dangling, dangling], nothing)).toEqual([lost, dangling])
  })

  it('is not told again where a finding names the element', () => {
    const findings: Finding[] = [
      { code: 'FLOW_WITHOUT_SOURCE', severity: 'warning', elementId: 'Flow_9' },
      { code: 'REFERENCE_UNRESOLVED', severity: 'warning', elementId: 'T', params: { reference: 'Message_17' } },
    ]
    const warnings = ['<bpmn:SequenceFlow id="Flow_9" />#source Ref not specified', 'unresolved reference <Message_17>', 'unresolved reference <Message_18>']
    expect(untoldWarnings(warnings, { ...nothing, findings })).toEqual(['unresolved reference <Message_18>'])
  })

  it('a finding about an element with a name of a letter or two silences nothing', () => {
    const findings: Finding[] = [{ code: 'ID_MISSING', severity: 'info', elementId: 'e', params: { line: 3 } }]
    expect(untoldWarnings(['unresolved reference <elsewhere>'], { ...nothing, findings })).toEqual(['unresolved reference <elsewhere>'])
  })

  it('leaves out a reference that was understood in spite of blanks, and an encoding that is no longer there', () => {
    const warnings = ['unresolved reference <\n node_1 >', 'unresolved reference <\nnode_2>', 'unsupported document encoding <ISO-8859-1>, falling back to UTF-8']
    expect(untoldWarnings(warnings, { ...nothing, knows: (id) => id === 'node_1' })).toEqual(['unresolved reference <\nnode_2>'])
  })

  it('leaves out as many elements as are put back, and tells of the others', () => {
    const warnings = ['unparsable content <v:a> detected\n\tline: 3', 'unparsable content <v:a> detected\n\tline: 9', 'unparsable content <v:b> detected\n\tline: 4']
    expect(untoldWarnings(warnings, { ...nothing, putBack: ['v:a', 'v:b'] })).toEqual([warnings[1]])
  })
})
