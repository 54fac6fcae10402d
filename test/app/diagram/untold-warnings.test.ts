import { describe, expect, it } from 'vitest'
import { untoldWarnings } from '../../../src/app/diagram/untold-warnings.ts'
import type { Finding } from '../../../src/model/finding.ts'

const nothingKnown = (): boolean => false

describe('what the drawing component complains about', () => {
  it('is told once each, in its order', () => {
    const lost = 'unparsable content <qbp:processSimulationInfo> detected\n\tline: 165'
    const dangling = 'unresolved reference <java:java.lang.Boolean>'
    expect(untoldWarnings([lost, dangling, dangling], [], nothingKnown)).toEqual([lost, dangling])
  })

  it('is not told again where a finding names the element', () => {
    const findings: Finding[] = [
      { code: 'FLOW_WITHOUT_SOURCE', severity: 'warning', elementId: 'Flow_9' },
      { code: 'REFERENCE_UNRESOLVED', severity: 'warning', elementId: 'T', params: { reference: 'Message_17' } },
    ]
    const warnings = ['<bpmn:SequenceFlow id="Flow_9" />#source Ref not specified', 'unresolved reference <Message_17>', 'unresolved reference <Message_18>']
    expect(untoldWarnings(warnings, findings, nothingKnown)).toEqual(['unresolved reference <Message_18>'])
  })

  it('a finding about an element with a name of a letter or two silences nothing', () => {
    const findings: Finding[] = [{ code: 'ID_MISSING', severity: 'info', elementId: 'e', params: { line: 3 } }]
    expect(untoldWarnings(['unresolved reference <elsewhere>'], findings, nothingKnown)).toEqual(['unresolved reference <elsewhere>'])
  })

  it('leaves out a reference that was understood in spite of blanks, and an encoding that is no longer there', () => {
    const warnings = ['unresolved reference <\n node_1 >', 'unresolved reference <\nnode_2>', 'unsupported document encoding <ISO-8859-1>, falling back to UTF-8']
    expect(untoldWarnings(warnings, [], (id) => id === 'node_1')).toEqual(['unresolved reference <\nnode_2>'])
  })
})
