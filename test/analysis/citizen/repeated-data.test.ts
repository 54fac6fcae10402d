// Data that seems to be asked twice: found by name, only where one case meets both places, and never against the analyst's word.
import { describe, expect, it } from 'vitest'
import { figuresOf } from '../../../src/analysis/figures-of.ts'
import type { ActivityFacts } from '../../../src/model/facts.ts'
import type { DataElement, ProcessModel } from '../../../src/model/process-model.ts'
import { defaultSettings } from '../../../src/model/study.ts'
import { aGateway, aLane, aModel, anActivity, anEvent, aPool, aProcess, flowOf, inSequence } from '../../support/build-model.ts'
import { aMessage } from '../../support/permit-model.ts'

const citizenIn = (model: ProcessModel) => figuresOf(model, defaultSettings).citizen

/** The office takes in "terima" and asks again in "survei"; the applicant is a black box. */
function asking(names: readonly [string, string], later: ActivityFacts = {}, flows: readonly string[] = ['s terima periksa survei e']): ProcessModel {
  const nodes = [anEvent('s', 'startEvent'), aGateway('g'), anActivity('terima'), anActivity('periksa'), anActivity('survei', { facts: later }), anEvent('e', 'endEvent')]
  return aModel([aProcess(flowOf(nodes, flows))], {
    participants: [aPool('Dinas', 'process'), aPool('Pemohon')],
    messageFlows: [aMessage('pool Pemohon', 'terima', names[0]), aMessage('pool Pemohon', 'survei', names[1])],
  })
}

describe('data asked twice', () => {
  it('[CZ8] [CZ9] is suggested where messages of one name, or of one name in a list, reach two places, and counts nowhere', () => {
    const { repeatedData, findings, dataAskedAgain } = citizenIn(asking(['Formulir, KTP', 'ktp']))
    expect(repeatedData).toEqual([{ name: 'KTP', places: ['terima', 'survei'] }])
    expect(findings).toEqual([{ code: 'DATA_ASKED_TWICE', severity: 'info', elementId: 'survei', params: { data: 'KTP', name: 'survei', first: 'terima' } }])
    expect(dataAskedAgain).toBeUndefined()
    expect(citizenIn(asking(['Formulir', 'KTP'])).repeatedData).toEqual([])
  })

  it('[CZ10] is not suggested where the analyst has decided, with 0 too', () => {
    expect(citizenIn(asking(['KTP', 'KTP'], { dataAskedAgain: 0 })).repeatedData).toEqual([])
    expect(citizenIn(asking(['KTP', 'KTP'], { dataAskedAgain: 1 }))).toMatchObject({ repeatedData: [], dataAskedAgain: { table: 1 } })
  })

  it('[CZ9] is not suggested of ways that exclude each other, a round of a loop between them left out', () => {
    expect(citizenIn(asking(['KTP', 'KTP'], {}, ['s g terima e', 'g survei e'])).repeatedData).toEqual([])
    expect(citizenIn(asking(['KTP', 'KTP'], {}, ['s g terima periksa e', 'g survei periksa', 'periksa g'])).repeatedData).toEqual([])
  })

  it('[CZ8] is found in documents that activities of the citizen give, not in what they keep in a store', () => {
    const giving = (type: DataElement['type']): ProcessModel => {
      const data: readonly DataElement[] = [{ id: 'd1', name: 'Formulir', type }, { id: 'd2', name: 'formulir', type }]
      const nodes = [anActivity('isi', { dataOutputRefs: ['d1'] }), anActivity('periksa'), anActivity('isi lagi', { dataOutputRefs: ['d2'] })]
      return aModel([aProcess({ ...inSequence(nodes), data }, [aLane('Pemohon', ['isi', 'isi lagi']), aLane('Loket', ['periksa'])])])
    }
    expect(citizenIn(giving('dataObjectReference')).repeatedData).toEqual([{ name: 'Formulir', places: ['isi', 'isi lagi'] }])
    expect(citizenIn(giving('dataStoreReference')).repeatedData).toEqual([])
  })

  it('one place that gives a document and sends it is one place', () => {
    const own = { ...inSequence([anActivity('isi', { dataOutputRefs: ['d'] })]), data: [{ id: 'd', name: 'Formulir', type: 'dataObjectReference' as const }] }
    const model = aModel([aProcess(own, [], 'p1')], { participants: [aPool('Pemohon', 'p1'), aPool('Dinas')], messageFlows: [aMessage('isi', 'pool Dinas', 'Formulir')] })
    expect(citizenIn(model).repeatedData).toEqual([])
  })
})
