// Whose side performers stand on: what is stated, what names say, and what stands around them.
import { describe, expect, it } from 'vitest'
import { sidesIn } from '../../../src/analysis/cost/sides-in.ts'
import type { PerformerFacts } from '../../../src/model/facts.ts'
import { indexModel } from '../../../src/model/model-index.ts'
import type { Lane } from '../../../src/model/process-model.ts'
import { aLane, aModel, anActivity, aPool, aProcess, inSequence } from '../../support/build-model.ts'

const stating = <T extends object>(performer: T, side: PerformerFacts['side']): T => ({ ...performer, facts: side ? { side } : {} })

/** The verdicts on the activity "a", in the lane given, in a pool of a name. */
function sideIn(lane: Lane | undefined, pool: string, ofPool?: PerformerFacts['side']) {
  const model = aModel([aProcess(inSequence([anActivity('a')]), lane ? [lane] : [])], { participants: [stating(aPool(pool, 'process'), ofPool)] })
  return sidesIn(indexModel(model))
}

describe('the side of an element', () => {
  it('[SD5] what is stated wins over the name, either way', () => {
    expect(sideIn(stating(aLane('Pemohon', ['a']), 'office'), 'Dinas')('a')).toEqual({ side: 'office', reason: { rule: 'stated' } })
    expect(sideIn(stating(aLane('Notaris', ['a']), 'citizen'), 'Dinas')('a')).toEqual({ side: 'citizen', reason: { rule: 'stated' } })
    expect(sideIn(undefined, 'Pemohon', 'office')('a')).toEqual({ side: 'office', reason: { rule: 'stated' } })
  })

  it('[SD6] the innermost lane goes before those around it, and they before the pool', () => {
    const nested = (inner: PerformerFacts['side'], outer: PerformerFacts['side']) => stating(aLane('Bidang', [], [stating(aLane('Seksi', ['a']), inner)]), outer)
    expect(sideIn(nested(undefined, 'citizen'), 'Dinas')('a').side).toBe('citizen')
    expect(sideIn(nested('office', 'citizen'), 'Pemohon')('a').side).toBe('office')
    expect(sideIn(nested(undefined, undefined), 'Dinas', 'citizen')('a').side).toBe('citizen')
    expect(sideIn(aLane('Pemohon', [], [aLane('Bagian keuangan', ['a'])]), 'Dinas')('a')).toEqual({ side: 'citizen', reason: { rule: 'word', word: 'Pemohon' } })
    expect(sideIn(aLane('Pemohon', ['a']), 'Dinas', 'office')('a').side).toBe('citizen')
  })

  it('is told of lanes and pools too, black boxes included, and is the office for whatever nobody knows', () => {
    const model = aModel([aProcess(inSequence([anActivity('a')]), [aLane('Loket', ['a']), aLane('Kepala', [], [aLane('Warga', [])])])], {
      participants: [aPool('Dinas', 'process'), aPool('Pemohon')],
    })
    const side = sidesIn(indexModel(model))
    expect(['pool Pemohon', 'pool Dinas', 'lane Loket', 'lane Warga', 'a', 'nobody'].map((id) => side(id).side)).toEqual(['citizen', 'office', 'office', 'citizen', 'office', 'office'])
    expect(sideIn(aLane('Loket', ['a']), 'Pemohon')('lane Loket').side).toBe('citizen')
  })
})
