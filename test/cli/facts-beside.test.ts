// Facts given beside a model as a log of work done, and as parameters of a simulation tool.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { bpmnText, end, flow, process, start, task } from '../support/build-bpmn.ts'
import { aFolder, json, ringkas } from './run-command.ts'

const folder = aFolder()
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const model = file('model.bpmn', bpmnText([process('P', start('S'), task('A', 'Terima berkas'), end('E'), flow('F1', 'S', 'A'), flow('F2', 'A', 'E'))]))
const bpsim = '<BPSimData xmlns="http://www.bpsim.org/schemas/1.0"><Scenario id="s"><ElementParameters elementRef="A"><TimeParameters><ProcessingTime><UniformDistribution min="10" max="20"/></ProcessingTime></TimeParameters></ElementParameters></Scenario></BPSimData>'

interface Analysis {
  readonly activities: readonly { readonly processing?: number }[]
  readonly findings: readonly { readonly code: string }[]
}
const analyzed = (facts: string): Analysis => json(['analyze', model, '--facts', facts]) as Analysis

describe('facts beside a model', () => {
  it('may be a log of work done', () => {
    const { activities, findings } = analyzed(file('log.csv', 'Nomor Berkas;Kegiatan;Mulai;Selesai\n1;Terima berkas;2026-01-05 08:00;2026-01-05 08:10\n2;Terima berkas;2026-01-05 09:00;2026-01-05 09:20\n'))
    expect(activities[0]?.processing).toBe(15)
    expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['LOG_READ', 'LOG_BY_CLOCK']))
  })
  it("may be parameters, alone or in Bizagi's own file", () => {
    for (const path of [file('parameters.xml', bpsim), file('model.bpm', zipSync({ 'd.diag': zipSync({ 'BPSimData.xml': strToU8(bpsim) }) }))]) {
      const { activities, findings } = analyzed(path)
      expect(activities[0]?.processing).toBe(15)
      expect(findings.map(({ code }) => code)).toContain('PARAMETERS_TAKEN')
    }
  })
  it('of another process, or without parameters, is refused in one line', () => {
    for (const path of [file('other.csv', 'case;activity;end\n1;Makan siang;2026-01-05\n'), file('empty.bpm', zipSync({ 'x.xml': strToU8('<x/>') }))]) {
      const { status, stderr } = ringkas(['analyze', model, '--facts', path])
      expect(status).toBe(2)
      expect(stderr.trim().split('\n')).toHaveLength(1)
    }
  })
})
