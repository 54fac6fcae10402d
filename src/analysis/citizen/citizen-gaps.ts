// The citizen's figures of a model -> which facts they lack, and which elements could state them.
import type { ModelIndex } from '../../model/model-index.ts'
import type { Analysis } from '../analysis.ts'
import type { CostFigures } from '../cost/cost.ts'
import type { CitizenFigures } from './citizen.ts'
import type { Contact } from './contacts.ts'

/** What the figures were made of. */
export interface CitizenSources {
  readonly index: ModelIndex
  readonly analysis: Analysis
  readonly cost: CostFigures
  readonly contacts: readonly Contact[]
  readonly isCitizen: (id: string) => boolean
}

/**
 * What is missing. [CZ11] Visits, documents and data asked again can be stated where a citizen meets the office: at the activities that
 * hand over, else that receive. Time is asked of the activities people do on the citizen's side, a tariff of performers among them
 * whose work has a time.
 */
export function citizenGaps(
  { inPersonVisits, documents, dataAskedAgain, casesPerYear }: Partial<CitizenFigures>, { index, analysis, cost, contacts, isCitizen }: CitizenSources,
): CitizenFigures['gaps'] {
  const toOffice = contacts.filter(({ to }) => to === 'office')
  const met = new Set(toOffice.flatMap(({ sender, receiver }) => sender ?? receiver ?? []))
  const own = analysis.activities.filter(({ id }) => isCitizen(id))
  const asked = met.size > 0 ? index.activities.filter((activity) => met.has(activity)).map(({ id }) => id) : own.map(({ id }) => id)
  const untimed = own.filter(({ processing, automation }) => processing === undefined && automation !== 'automated').map(({ id }) => id)
  const untariffed = cost.performers.flatMap(({ id, side, tariff, work }) => (side === 'citizen' && tariff === undefined && work > 0 ? id ?? [] : []))
  return [
    ...(inPersonVisits ? [] : [{ gap: 'inPersonVisits' as const, elements: asked }]),
    ...(documents ? [] : [{ gap: 'documents' as const, elements: asked }]),
    ...(dataAskedAgain ? [] : [{ gap: 'dataAskedAgain' as const, elements: asked }]),
    ...(untimed.length === 0 ? [] : [{ gap: 'time' as const, elements: untimed }]),
    ...(untariffed.length === 0 ? [] : [{ gap: 'tariff' as const, elements: untariffed }]),
    ...(casesPerYear === undefined ? [{ gap: 'casesPerYear' as const, elements: index.model.participants.flatMap(({ id, processRef }) => (processRef === undefined ? [] : id)) }] : []),
  ]
}
