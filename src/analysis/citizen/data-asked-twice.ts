// A model -> findings about data that a citizen seems to be asked for twice. Needs neither times nor visits.
import type { Finding } from '../../model/finding.ts'
import type { ModelIndex } from '../../model/model-index.ts'
import { sidesIn } from '../cost/sides-in.ts'
import { handOffs } from '../hand-offs.ts'
import { citizensIn } from './citizens-in.ts'
import { contactsOf } from './contacts.ts'
import { repeatedData, repetitionFindings } from './repeated-data.ts'

/** The suggestions of the citizen's figures [CZ8] to [CZ10], for who shows findings without reckoning the figures. */
export function dataAskedTwice(index: ModelIndex): readonly Finding[] {
  const sideAt = sidesIn(index)
  if (citizensIn(index, sideAt).length === 0) return []
  const isCitizen = (id: string): boolean => sideAt(id).side === 'citizen'
  const contacts = contactsOf(index, handOffs(index), isCitizen)
  return repetitionFindings(index, repeatedData(index, contacts, isCitizen))
}
