// A permit before and after its reform, drawn with the applicant in a pool of its own: what the citizen's figures are worked out by hand on.
import type { ActivityFacts, PerformerFacts } from '../../src/model/facts.ts'
import type { Activity, MessageFlow, ProcessModel } from '../../src/model/process-model.ts'
import { aFlow, aGateway, aModel, anEvent, aPool, aProcess, aTimed, flowOf, inSequence } from './build-model.ts'

/** A message flow named after its ends. */
export function aMessage(sourceRef: string, targetRef: string, name?: string): MessageFlow {
  return { id: `${sourceRef}~>${targetRef}`, sourceRef, targetRef, ...(name !== undefined && { name }) }
}

/** A pool that stands on a side by statement. */
export const statedPool = (name: string, side: PerformerFacts['side'], processRef?: string) => ({ ...aPool(name, processRef), facts: side ? { side } : {} })

const step = (id: string, minutes: number, facts: ActivityFacts = {}): Activity => aTimed(id, minutes, undefined, facts)

/**
 * As it is: the applicant fills in a form and brings it; the office checks, and checks one case in five again; then it decides, and
 * hands the permit over to the applicant, who has to come for it.
 *
 *     Pemohon:  (start) -> [isi] -> [antar] -> (end)
 *     Dinas:    (mulai) -> <x> -> [periksa] -> <y> -> [putuskan] -> [serahkan] -> (selesai)
 *                           ^------- 0.2 -------'
 */
export function permitAsIs(check: ActivityFacts = {}): ProcessModel {
  const office = flowOf(
    [
      anEvent('mulai', 'startEvent', { definition: 'message' }), aGateway('x'), step('periksa', 30, check), aGateway('y'), step('putuskan', 60),
      step('serahkan', 10, { inPersonVisits: 1 }), anEvent('selesai', 'endEvent'),
    ],
    ['mulai x periksa y', aFlow('y', 'x', { probability: 0.2 }), aFlow('y', 'putuskan', { probability: 0.8 }), 'putuskan serahkan selesai'],
  )
  const own = inSequence([step('isi', 20, { documents: 4 }), step('antar', 40, { inPersonVisits: 1, cost: 10_000 })])
  return aModel([aProcess(own, [], 'p1', { casesPerYear: 1000 }), aProcess(office, [], 'p2')], {
    participants: [{ ...aPool('Pemohon', 'p1'), facts: { tariff: 30_000 } }, { ...aPool('Dinas', 'p2'), facts: { tariff: 60_000 } }],
    messageFlows: [aMessage('antar', 'mulai', 'Formulir, KTP'), aMessage('serahkan', 'pool Pemohon', 'Izin')],
  })
}

/** As proposed: everything online; nobody comes, and the register gives two of the documents. */
export function permitToBe(): ProcessModel {
  const own = inSequence([step('isi', 15, { documents: 2, inPersonVisits: 0, dataAskedAgain: 0 })])
  const office = flowOf(
    [anEvent('mulai', 'startEvent', { definition: 'message' }), step('putuskan', 45), anEvent('selesai', 'endEvent')], ['mulai putuskan selesai'],
  )
  return aModel([aProcess(own, [], 'p1', { casesPerYear: 1000 }), aProcess(office, [], 'p2')], {
    participants: [{ ...aPool('Pemohon', 'p1'), facts: { tariff: 30_000 } }, { ...aPool('Dinas', 'p2'), facts: { tariff: 60_000 } }],
    messageFlows: [aMessage('isi', 'mulai', 'Permohonan'), aMessage('putuskan', 'pool Pemohon', 'Izin')],
  })
}
