import { describe, expect, it } from 'vitest'
import { compare } from '../../src/comparison/compare.ts'
import { esiaCounts } from '../../src/comparison/esia.ts'
import type { ActivityFacts } from '../../src/model/facts.ts'
import type { ProcessModel } from '../../src/model/process-model.ts'
import { defaultSettings } from '../../src/model/study.ts'
import { aLane, aModel, aProcess, aSequence, anActivity, inSequence } from '../support/build-model.ts'
import { minutes } from '../support/durations.ts'

const compared = (asIs: ProcessModel, toBe: ProcessModel) => compare(asIs, toBe, { same: [], notSame: [] }, defaultSettings)
const of = (before: ActivityFacts | undefined, after: ActivityFacts | undefined) => {
  const side = (facts: ActivityFacts | undefined) => aSequence(facts ? [anActivity('Paraf', { facts })] : [])
  return compared(side(before), side(after)).ledger[0]?.esia
}

describe('the way of ESIA a row goes', () => {
  it.each<[string, ActivityFacts | undefined, ActivityFacts | undefined, string | undefined]>([
    ['[EP1] removed', {}, undefined, 'Eliminate'],
    ['[EP2] automated', { processing: minutes(1) }, { automation: 'automated', processing: minutes(9) }, 'Automate'],
    ['[EP4] less work', { processing: minutes(9) }, { processing: minutes(1) }, 'Simplify'],
    ['[EP4] less waiting', { waiting: minutes(9) }, { waiting: minutes(1) }, 'Simplify'],
    ['[EP4] fewer documents and a time as before', { documents: 3, processing: minutes(5), application: 'A' }, { documents: 1, processing: minutes(5), application: 'B' }, 'Simplify'],
    ['[EP4] less work but more waiting', { processing: minutes(9), waiting: minutes(1) }, { processing: minutes(1), waiting: minutes(9) }, undefined],
    ['[EP4] a time of one side only', { processing: minutes(9) }, {}, undefined],
    ['[EP4] more work', { processing: minutes(1) }, { processing: minutes(9) }, undefined],
    ['[EP5] kept', {}, {}, undefined],
    ['[EP5] added', undefined, { automation: 'automated' }, undefined],
    ['[EP5] only another category', { value: 'NVA' }, { value: 'VA' }, undefined],
  ])('%s', (_what, before, after, principle) => expect(of(before, after)).toEqual(principle && { principle, isDecided: false }))

  it('the analyst decides, the to-be before the as-is', () => {
    expect(of({ esia: 'Integrate' }, undefined)).toEqual({ principle: 'Integrate', isDecided: true })
    expect(of({ esia: 'Integrate' }, { esia: 'Simplify' })).toEqual({ principle: 'Simplify', isDecided: true })
    expect(of({}, { esia: 'Simplify' })).toEqual({ principle: 'Simplify', isDecided: true })
  })

  const by = (...work: readonly (readonly [name: string, performer: string])[]) =>
    aModel([aProcess(inSequence(work.map(([name]) => anActivity(name))), [...new Set(work.map(([, performer]) => performer))]
      .map((performer) => aLane(performer, work.flatMap(([name, other]) => (other === performer ? [name] : [])))), 'p')])
  const esiaIn = (asIs: ProcessModel, toBe: ProcessModel, id: string) => compared(asIs, toBe).ledger.find((row) => row.asIs.includes(id))?.esia?.principle

  it('[EP3] merged activities integrate', () => {
    const asIs = aSequence(['Memeriksa berkas', 'Mencatat berkas'].map((name) => anActivity(name)))
    const links = { same: asIs.processes[0]!.nodes.map(({ id }) => ({ asIs: id, toBe: 'Loket terpadu' })), notSame: [] }
    expect(compare(asIs, aSequence([anActivity('Loket terpadu')]), links, defaultSettings).ledger.map(({ outcome, esia }) => [outcome, esia?.principle])).toEqual([['merged', 'Integrate']])
  })

  it('[EP3] a move beside work of the new performer integrates, unless it stood by its own before', () => {
    const [receive, check, print, send] = ['Terima', 'Periksa', 'Cetak', 'Kirim']
    const alone = by([receive, 'Loket'], [check, 'Kabid'], [print, 'Loket'], [send, 'Loket'])
    expect(esiaIn(alone, by([receive, 'Loket'], [check, 'Loket'], [print, 'Loket'], [send, 'Loket']), check)).toBe('Integrate')
    expect(esiaIn(alone, by([receive, 'Loket'], [check, 'Dinas'], [print, 'Loket'], [send, 'Loket']), check)).toBeUndefined()
    const block = by([receive, 'Loket'], [check, 'Kabid'], [print, 'Kabid'], [send, 'Loket'])
    expect(esiaIn(block, by([receive, 'Loket'], [check, 'Sekretaris'], [print, 'Sekretaris'], [send, 'Loket']), check)).toBeUndefined()
  })

  it('rows are counted by principle, with those that are decided', () => {
    const side = (...facts: readonly ActivityFacts[]) => aSequence(facts.map((some, at) => anActivity(['Terima', 'Paraf', 'Kirim'][at]!, { facts: some })))
    const { ledger } = compared(side({ processing: minutes(9) }, { esia: 'Eliminate' }, {}), side({ processing: minutes(1) }))
    expect(esiaCounts(ledger)).toEqual([{ principle: 'Eliminate', rows: 2, decided: 1 }, { principle: 'Simplify', rows: 1, decided: 0 }])
  })
})
