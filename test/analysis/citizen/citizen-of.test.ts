// The citizen's side beside the office's, on a permit worked out by hand, and by the laws that hold of every model.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dataAskedTwice } from '../../../src/analysis/citizen/repeated-data.ts'
import { figuresOf } from '../../../src/analysis/figures-of.ts'
import { readBpmn } from '../../../src/bpmn/read-bpmn.ts'
import type { ActivityFacts, PerformerFacts } from '../../../src/model/facts.ts'
import { indexModel } from '../../../src/model/model-index.ts'
import type { ProcessModel } from '../../../src/model/process-model.ts'
import { defaultSettings } from '../../../src/model/study.ts'
import { aModel, anActivity, anEvent, aPool, aProcess, aSequence, aTimed, inSequence } from '../../support/build-model.ts'
import { corpusFiles } from '../../support/corpus.ts'
import { aMessage, permitAsIs, permitToBe, statedPool } from '../../support/permit-model.ts'
import { someModel } from '../../support/random-model.ts'

const citizenIn = (model: ProcessModel) => figuresOf(model, defaultSettings).citizen

describe('the citizen\'s side of a permit', () => {
  it('[CZ4] [CZ5] counts visits, documents and contacts once, and as often as a case is expected to need them', () => {
    const { inPersonVisits, documents, dataAskedAgain, contacts, performers } = citizenIn(permitAsIs())
    expect(performers).toEqual([{ id: 'pool Pemohon', name: 'Pemohon', reason: { rule: 'word', word: 'Pemohon' }, isBlackBox: false }])
    expect(inPersonVisits).toEqual({ table: 2, expected: 2, elements: ['antar', 'serahkan'] })
    expect(documents).toEqual({ table: 4, expected: 4, elements: ['isi'] })
    expect(dataAskedAgain).toBeUndefined()
    expect(contacts).toEqual({
      toOffice: { table: 1, expected: 1, elements: ['antar~>mulai'] }, toCitizen: { table: 1, expected: 1, elements: ['serahkan~>pool Pemohon'] },
    })
  })

  it('[CZ4] what is stated of a step that is repeated counts each time: 1 ÷ 0.8 visits', () => {
    const { inPersonVisits, dataAskedAgain } = citizenIn(permitAsIs({ inPersonVisits: 2, dataAskedAgain: 4 }))
    expect(inPersonVisits?.table).toBe(4)
    expect(inPersonVisits?.expected).toBeCloseTo(4.5, 12)
    expect(dataAskedAgain?.expected).toBeCloseTo(5, 12)
  })

  it('[CZ1] [CZ7] times and money of each side: 60 minutes of the applicant at 30,000; 30 ÷ 0.8 + 60 + 10 of the office at 60,000', () => {
    const { sides, casesPerYear } = citizenIn(permitAsIs())
    expect(sides.citizen).toEqual({ activities: 2, handOffs: 0, work: 60, cash: 10_000, worth: 30_000 })
    expect(sides.office).toEqual({ activities: 3, handOffs: 0, work: 107.5, worth: 107_500 })
    expect(casesPerYear).toBe(1000)
  })

  it('[CZ6] the applicant waits for the whole case, of which the own work is a part: 60 + 107.5 minutes', () => {
    const { leadTime, waiting } = citizenIn(permitAsIs())
    expect(leadTime).toBe(167.5)
    expect(waiting).toBe(107.5)
  })

  it('[CZ7] stated 0 is 0', () => {
    const { inPersonVisits, dataAskedAgain } = citizenIn(permitToBe())
    expect([inPersonVisits?.table, dataAskedAgain?.table]).toEqual([0, 0])
  })
})

describe('what nobody stated', () => {
  it('[CZ7] [CZ11] is absent, and is asked for where it can be stated', () => {
    const model = aModel([aProcess(inSequence([anActivity('terima'), anActivity('periksa')]))], {
      participants: [aPool('Dinas', 'process'), aPool('Pemohon')], messageFlows: [aMessage('pool Pemohon', 'terima', 'Berkas')],
    })
    const figures = citizenIn(model)
    expect(figures).toMatchObject({ sides: { citizen: { activities: 0, handOffs: 0 }, office: { activities: 2, handOffs: 0 } }, performers: [{ isBlackBox: true }] })
    for (const key of ['inPersonVisits', 'documents', 'dataAskedAgain', 'leadTime', 'waiting', 'casesPerYear'] as const) expect(figures).not.toHaveProperty(key)
    expect(figures.gaps).toEqual([
      { gap: 'inPersonVisits', elements: ['terima'] }, { gap: 'documents', elements: ['terima'] }, { gap: 'dataAskedAgain', elements: ['terima'] },
      { gap: 'casesPerYear', elements: ['pool Dinas'] },
    ])
  })

  it('[CZ11] times and tariffs are asked of the people on the citizen\'s side', () => {
    const { gaps } = citizenIn(aSequence([anActivity('isi'), anActivity('kirim', { type: 'sendTask' }), aTimed('bayar', 5), aTimed('periksa', 5)], ['Pemohon', 'Pemohon', 'Pemohon', 'Staf']))
    expect(gaps.filter(({ gap }) => gap === 'time' || gap === 'tariff')).toEqual([{ gap: 'time', elements: ['isi'] }, { gap: 'tariff', elements: ['lane Pemohon'] }])
  })

  it('where no citizen is drawn, only what activities state is there', () => {
    const { performers, contacts, documents, inPersonVisits, gaps } = citizenIn(aSequence([anActivity('a', { facts: { documents: 3, inPersonVisits: 2 } })], ['Staf']))
    expect([performers, contacts, documents, inPersonVisits?.table, gaps]).toEqual([[], undefined, undefined, 2, []])
  })
})

describe('documents asked', () => {
  const withDocuments = (own: ActivityFacts, office: ActivityFacts) => citizenIn(aSequence(
    [anActivity('isi', { facts: own }), anActivity('terima', { facts: office }), anActivity('periksa', { facts: { documents: 9 } })], ['Pemohon', 'Loket', 'Loket'],
  )).documents

  it('[CZ5] are those of the citizen\'s activity, else of the office\'s that receives them, never both', () => {
    expect(withDocuments({ documents: 3 }, { documents: 3 })).toEqual({ table: 3, expected: 3, elements: ['isi'] })
    expect(withDocuments({}, { documents: 5 })).toEqual({ table: 5, expected: 5, elements: ['terima'] })
    expect(withDocuments({ documents: 0 }, { documents: 5 })).toEqual({ table: 0, expected: 0, elements: ['isi'] })
    expect(withDocuments({}, {})).toBeUndefined()
  })

  it('[CZ3] are found behind events: [isi] -> (kirim) ~> (mulai) -> [terima]', () => {
    const own = inSequence([anActivity('isi'), anEvent('kirim', 'intermediateThrowEvent', { definition: 'message' })])
    const office = aProcess({ ...inSequence([anActivity('terima', { facts: { documents: 2 } })]) }, [], 'p2')
    const model = aModel([aProcess(own, [], 'p1'), { ...office, nodes: office.nodes.map((node) => ({ ...node, id: node.id === 'start' ? 'mulai' : node.id === 'end' ? 'selesai' : node.id })), sequenceFlows: [{ id: 'f', sourceRef: 'mulai', targetRef: 'terima', hasCondition: false, facts: {} }] }], {
      participants: [aPool('Pemohon', 'p1'), aPool('Dinas', 'p2')], messageFlows: [aMessage('kirim', 'mulai')],
    })
    expect(citizenIn(model).documents).toMatchObject({ table: 2, elements: ['terima'] })
  })
})

/** A random model whose lanes stand on sides by statement, with a black box that sends and receives. */
const sided = fc.tuple(someModel(), fc.constantFrom<PerformerFacts['side']>('citizen', 'office', undefined), fc.constantFrom<PerformerFacts['side']>('citizen', 'office', undefined), fc.array(fc.tuple(fc.nat(11), fc.boolean()), { maxLength: 4 }))
  .map(([model, staff, head, messages]): ProcessModel => {
    const [process] = model.processes
    const ids = process!.nodes.filter(({ kind }) => kind === 'activity').map(({ id }) => id)
    const lanes = process!.lanes.map((lane, at) => ({ ...lane, facts: { ...((at === 0 ? staff : head) && { side: at === 0 ? staff! : head! }) } }))
    return {
      ...model, processes: [{ ...process!, lanes }], participants: [aPool('Dinas', process!.id), statedPool('Lain', staff)],
      messageFlows: messages.flatMap(([at, isIn], number) => (ids[at] === undefined ? [] : [{ ...(isIn ? aMessage('pool Lain', ids[at], 'Data') : aMessage(ids[at], 'pool Lain', 'Data')), id: `m${number}` }])),
    }
  })

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}

describe('laws of every model', () => {
  it('[CZ1] [CZ2] both sides and the contacts between them are all there is', () => {
    fc.assert(fc.property(sided, (model) => {
      const { analysis, cost, citizen: { sides, contacts } } = figuresOf(model, defaultSettings)
      expect(sides.citizen.activities + sides.office.activities).toBe(analysis.counts.steps)
      expect(sides.citizen.handOffs + sides.office.handOffs + (contacts ? contacts.toOffice.table + contacts.toCitizen.table : 0)).toBe(analysis.counts.handOffs)
      expect((sides.citizen.work ?? 0) + (sides.office.work ?? 0)).toBeCloseTo(cost.total.work, 6)
      expect((sides.citizen.cash ?? 0) + (sides.office.cash ?? 0)).toBeCloseTo(cost.total.fixed ?? 0, 6)
    }))
  })

  it('exchanging the sides by statement exchanges the figures', () => {
    fc.assert(fc.property(sided, (model) => {
      const stating = (side: 'citizen' | 'office', lane: 'citizen' | 'office'): ProcessModel => ({
        ...model, participants: model.participants.map((pool) => ({ ...pool, facts: { side } })),
        processes: model.processes.map((process) => ({ ...process, lanes: process.lanes.map((some, at) => ({ ...some, facts: { side: at === 0 ? lane : side } })) })),
      })
      const [one, other] = [citizenIn(stating('office', 'citizen')), citizenIn(stating('citizen', 'office'))]
      expect(one.sides.citizen).toEqual(other.sides.office)
      expect(one.sides.office).toEqual(other.sides.citizen)
      expect(one.contacts?.toOffice).toEqual(other.contacts?.toCitizen)
    }))
  })

  it('numbers are finite and not negative, and every element is one of the model', () => {
    fc.assert(fc.property(sided, (model) => {
      const { findings, ...figures } = citizenIn(model)
      expect(dataAskedTwice(indexModel(model))).toEqual(findings)
      for (const number of numbersIn(figures)) expect(Number.isFinite(number) && number >= 0).toBe(true)
      const text = JSON.stringify(model)
      for (const { elements } of figures.gaps) for (const id of elements) expect(text).toContain(JSON.stringify(id))
      for (const { elementId } of findings) expect(text).toContain(JSON.stringify(elementId))
    }))
  })
})

const files = corpusFiles()
describe.runIf(files.length > 0)('real models', () => {
  it.each(files)('$file gives both sides in numbers that close', ({ file, bytes }) => {
    const { model } = readBpmn(bytes(), file)
    if (!model) return
    const { analysis, citizen } = figuresOf(model, defaultSettings)
    for (const number of numbersIn({ ...citizen, findings: [] })) expect(Number.isFinite(number) && number >= 0).toBe(true)
    const { sides, contacts } = citizen
    expect(sides.citizen.activities + sides.office.activities).toBe(analysis.counts.steps)
    expect(sides.citizen.handOffs + sides.office.handOffs + (contacts ? contacts.toOffice.table + contacts.toCitizen.table : 0)).toBe(analysis.counts.handOffs)
  })
})
