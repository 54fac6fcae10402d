// The told sets that matching is measured on: a gold line that is broken must fail here, not shift a figure.
import { describe, expect, it } from 'vitest'
import { indexModel } from '../../src/model/model-index.ts'
import type { FlowElements } from '../../src/model/process-model.ts'
import { drawnByOthers, drawnTwice, toldMatchings, unrelatedByOthers } from '../bench/matching-sets.ts'
import { toldModel } from '../bench/told-model.ts'

const sets = [['drawn twice', drawnTwice(), 12, 126], ['drawn by others', drawnByOthers(), 16, 255]] as const

describe.each(sets)('the set %s', (_, set, processes, pairs) => {
  it('holds as many processes and true pairs as its figures speak of, each under a name of its own', () => {
    expect(new Set(set.map(({ name }) => name)).size).toBe(processes)
    expect(set.reduce((sum, { truth }) => sum + truth.size, 0)).toBe(pairs)
  })

  it.each(set.map((known) => [known.name, known] as const))('pairs only steps that %s has, and each step has words', (_name, { asIs, toBe, truth }) => {
    const [before, after] = [asIs, toBe].map((model) => new Map([...indexModel(model).activities, ...model.processes[0]!.nodes].map((node) => [node.id, node])))
    for (const pair of truth) {
      const [one = '', other = ''] = pair.split(' ')
      expect(before!.get(one)?.kind).not.toBe(undefined)
      expect(after!.get(other)?.kind).not.toBe(undefined)
    }
    for (const { name } of [asIs, toBe].flatMap((model) => indexModel(model).activities)) expect(name).toMatch(/^[^<>|~:]*\p{L}[^<>|~:]*$/u)
  })

  it.each(set.map((known) => [known.name, known] as const))('tells models of %s whose every node lies on a way from the start to the end', (_name, { asIs, toBe }) => {
    for (const model of [asIs, toBe]) {
      const [ends, starts] = [danglingOf(model.processes[0]!, 'sourceRef'), danglingOf(model.processes[0]!, 'targetRef')]
      expect(starts).toEqual(['startEvent'])
      expect(ends).toEqual(['endEvent'])
    }
  })
})

it('names twelve pairings that share nothing', () => {
  expect(unrelatedByOthers()).toHaveLength(12)
})

describe('a set told in text', () => {
  const told = (gold: string) => toldMatchings(`= Cuti\nPegawai: Mengisi formulir\nMenyetujui\n-\nIsi formulir ${gold}\n`)

  it('reads performers and true pairs', () => {
    const [known] = told('< 1 2')
    expect(known).toMatchObject({ name: 'Cuti', truth: new Set(['a1 b1', 'a2 b1']) })
    expect(known!.asIs.processes[0]!.lanes).toMatchObject([{ name: 'Pegawai', flowNodeRefs: ['a1'] }])
  })

  it.each(['< 3', '< 0', '< 1 1', '< x', '<', '< 1,2', '<1  2'])('refuses the true pairs %j', (gold) => {
    expect(() => told(gold)).toThrow('must name steps from 1 to 2')
  })

  it('refuses a process told once', () => {
    expect(() => toldMatchings('= Cuti\nMengisi formulir\n')).toThrow("'Cuti' tells fewer than two models")
  })
})

it('tells choices, work at once and events', () => {
  const { nodes, sequenceFlows } = toldModel(['(Datang)', 'Periksa', '| Kembalikan', '+ Foto', '  Rekam', '+ Cetak'], 'a').processes[0]!
  expect(nodes.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
    'a1 event', 'a2 activity', 'split-a3 gateway', 'a3 activity', 'join-split-a3 gateway',
    'split-a4 gateway', 'a4 activity', 'a5 activity', 'a6 activity', 'join-split-a4 gateway', 'end event',
  ])
  expect(sequenceFlows.map(({ sourceRef, targetRef }) => `${sourceRef} ${targetRef}`)).toEqual([
    'a1 a2', 'a2 split-a3', 'split-a3 a3', 'a3 join-split-a3', 'split-a3 join-split-a3',
    'join-split-a3 split-a4', 'split-a4 a4', 'a4 a5', 'split-a4 a6', 'a5 join-split-a4', 'a6 join-split-a4', 'join-split-a4 end',
  ])
  expect(() => toldModel(['Periksa', '  Rekam'], 'a')).toThrow("'Rekam' continues a branch, but none began.")
})

/** The types of the nodes that no flow leaves, or no flow enters. */
function danglingOf({ nodes, sequenceFlows }: FlowElements, side: 'sourceRef' | 'targetRef'): readonly string[] {
  const linked = new Set(sequenceFlows.map((flow) => flow[side]))
  return nodes.filter(({ id }) => !linked.has(id)).map(({ type }) => type)
}
