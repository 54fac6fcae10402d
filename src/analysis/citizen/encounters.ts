// A model -> who in it is a citizen, and where citizens and the office meet. What the citizen's figures and findings begin with.
import type { ModelIndex } from '../../model/model-index.ts'
import type { SideVerdict } from '../cost/side-of.ts'
import { sidesIn } from '../cost/sides-in.ts'
import { handOffs, type HandOffs } from '../hand-offs.ts'
import type { CitizenPerformer } from './citizen.ts'
import { citizensIn } from './citizens-in.ts'
import { contactsOf, type Contact } from './contacts.ts'

/** Both sides of the counter, and what passes over it. */
export interface Encounters {
  readonly sideAt: (id: string) => SideVerdict
  readonly isCitizen: (id: string) => boolean
  /** Empty where the model draws no citizen. */
  readonly performers: readonly CitizenPerformer[]
  /** All hand-offs, those within a side too. */
  readonly handed: HandOffs
  /** The hand-offs between the sides; none where no citizen is drawn. */
  readonly contacts: readonly Contact[]
}

/** The encounters of a model. */
export function encountersIn(index: ModelIndex): Encounters {
  const sideAt = sidesIn(index)
  const isCitizen = (id: string): boolean => sideAt(id).side === 'citizen'
  const handed = handOffs(index)
  const performers = citizensIn(index, sideAt)
  return { sideAt, isCitizen, performers, handed, contacts: performers.length === 0 ? [] : contactsOf(index, handed, isCitizen) }
}
