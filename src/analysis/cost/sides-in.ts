// A model -> on whose side each of its nodes, lanes and pools stands.
import type { ModelIndex } from '../../model/model-index.ts'
import type { Lane, Participant } from '../../model/process-model.ts'
import { performersAround } from '../performers-around.ts'
import { sideOf, type SideVerdict } from './side-of.ts'

/**
 * The side of a node, lane or pool by its id; of what stands in none, and of an id nobody knows, it is the office.
 * [SD5] What is stated of a performer wins over its name.
 * [SD6] The innermost lane is asked first, then those around it, then the pool: the first that states a side, or whose name is that of
 * a citizen, decides. So a lane of the applicant's pool ("Bagian keuangan" of "Pemohon") is the applicant's, and a lane "Pemohon" of
 * an office's pool stays the applicant's.
 */
export function sidesIn(index: ModelIndex): (id: string) => SideVerdict {
  const around = performersAround(index)
  const known = new Map<readonly (Lane | Participant)[], SideVerdict>()
  return (id) => {
    const performers = around(id)
    const before = known.get(performers)
    if (before) return before
    let verdict = office
    for (const performer of performers) {
      const own = ownSide(performer)
      if (own === undefined) continue
      verdict = own
      break
    }
    known.set(performers, verdict)
    return verdict
  }
}

const office: SideVerdict = { side: 'office', reason: { rule: 'default' } }

/** What a performer says of its side; nothing where that is left to those around it. */
function ownSide({ facts: { side }, name }: Lane | Participant): SideVerdict | undefined {
  if (side !== undefined) return { side, reason: { rule: 'stated' } }
  const byName = sideOf(name)
  return byName.side === 'citizen' ? byName : undefined
}
