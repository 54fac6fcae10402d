import { describe, expect, it } from 'vitest'
import { readBpmn } from '../../src/bpmn/read-bpmn.ts'
import { alternativesBetween } from '../../src/comparison/alternatives.ts'
import type { Links } from '../../src/model/study.ts'
import { bpmnBytes, element, end, flow, process, start, task } from '../support/build-bpmn.ts'

const none: Links = { same: [], notSame: [] }
function model(names: readonly string[]) {
  const ids = ['s', ...names.map((_name, at) => `t${at}`), 'e']
  const flows = ids.slice(1).map((id, at) => flow(`f${at}`, ids[at], id))
  const nodes = names.map((name, at) => (name.startsWith('!') ? element('intermediateCatchEvent', { id: `t${at}`, name: name.slice(1) }) : task(`t${at}`, name)))
  return readBpmn(bpmnBytes([process('P', start('s'), ...nodes, end('e'), ...flows)]), 'uji.bpmn').model!
}
const asIs = model(['Menerima permohonan', 'Memeriksa berkas permohonan', 'Mencetak surat', 'Mengirim undangan'])
const find = (names: readonly string[]) => alternativesBetween(asIs, model(names))
const asked = (id: string, partners: readonly string[] = []) => ({ side: 'asIs' as const, ids: [id], partners })

describe('other possible counterparts', () => {
  it('are the most similar of the other side, with score and words, three at most [AC1] [AC2]', () => {
    const found = find(['Memverifikasi berkas permohonan', 'Memeriksa berkas', 'Memeriksa kelengkapan berkas permohonan', 'Memeriksa berkas permohonan', 'Menutup layanan'])(asked('t1'), none)
    expect(found.map(({ name }) => name)).toEqual(['Memeriksa berkas permohonan', expect.any(String), expect.any(String)])
    expect(found[0]!.score).toBe(1)
    expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).toSorted((a, b) => b - a))
    expect(found.every(({ score, words }) => score >= 0.3 && words.length > 0)).toBe(true)
  })
  it('are no partners of the moment, and nothing the analyst refused [AC1]', () => {
    const ask = find(['Memeriksa berkas permohonan', 'Memeriksa berkas'])
    expect(ask(asked('t1', ['t0']), none).map(({ id }) => id)).toEqual(['t1'])
    expect(ask(asked('t1'), { same: [], notSame: [{ asIs: 't1', toBe: 't0' }] }).map(({ id }) => id)).toEqual(['t1'])
  })
  it('are none where no name has anything in common', () => {
    expect(find(['Menutup layanan'])(asked('t2'), none)).toEqual([])
  })
  it('of equals the one nearer in reading order stands first [AC2]', () => {
    expect(find(['Mencetak surat', 'Menutup layanan', 'Mencetak surat'])(asked('t2'), none).map(({ id }) => id)).toEqual(['t2', 't0'])
  })
  it('of several asked for together count by the one most like them [AC3]', () => {
    const found = find(['Mengirim undangan', 'Mencetak surat'])({ side: 'asIs', ids: ['t2', 't3'], partners: [] }, none)
    expect(found.map(({ score }) => score)).toEqual([1, 1])
  })
  it('may be events, seen from either side', () => {
    const ask = find(['!Permohonan diterima'])
    expect(ask(asked('t0'), none).map(({ name }) => name)).toEqual(['Permohonan diterima'])
    expect(ask({ side: 'toBe', ids: ['t0'], partners: [] }, none).map(({ id }) => id)).toContain('t0')
  })
})
