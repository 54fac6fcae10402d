// One model with its expected visits and costs -> what it asks of the people it is for, beside what it asks of the office.
import type { PerformerSide } from '../../model/facts.ts'
import type { ModelIndex } from '../../model/model-index.ts'
import type { Activity } from '../../model/process-model.ts'
import type { Analysis } from '../analysis.ts'
import type { CostFigures } from '../cost/cost.ts'
import type { SideVerdict } from '../cost/side-of.ts'
import type { FlowAnalysis } from '../flow/flow-analysis.ts'
import { citizenGaps } from './citizen-gaps.ts'
import type { CitizenFigures, ElementCount, SideFigures } from './citizen.ts'
import type { Contact } from './contacts.ts'
import { encountersIn } from './encounters.ts'
import { repeatedData, repetitionFindings } from './repeated-data.ts'

/**
 * The citizen's side of a model and the office's (peers: "the citizen's side beside the office's").
 * [CZ1] Every activity and every hand-off within a side belongs to one side; contacts are the hand-offs between them, so that
 * citizen + office = steps, and citizen + office + contacts = hand-offs.
 * [CZ4] What one case is expected to come to counts an activity as often as it is visited, a contact as often as its sequence flow is
 * used, or the end of its message flow visited: the sender, else the receiver; one drawn from pool to pool counts once.
 * [CZ5] Visits in person and data asked again are what activities of either side state. Documents asked are those that the citizen's
 * activities state, and those of the office's activities that receive a contact none of whose senders states any, so that no document
 * counts at both ends.
 * [CZ6] A citizen waits from the beginning of the case to its end, the expected lead time; the waiting in it is what the citizen's own
 * work leaves.
 * [CZ7] What nobody stated is absent. Times and money of a side are those of the costs (CO1 to CO6).
 */
export function citizenOf(index: ModelIndex, analysis: Analysis, flow: FlowAnalysis, cost: CostFigures): CitizenFigures {
  const { sideAt, isCitizen, performers, handed, contacts } = encountersIn(index)
  const visits = (id: string): number => flow.visits.get(id) ?? 0
  const within = [...handed.sequenceFlows, ...handed.messageFlows].flatMap(({ sourceRef, targetRef }) => (sideAt(sourceRef).side === sideAt(targetRef).side ? sideAt(sourceRef).side : []))
  const side = (name: PerformerSide): SideFigures => ({
    ...timesAndMoney(name, analysis, cost, sideAt),
    activities: index.activities.filter(({ id }) => sideAt(id).side === name).length,
    handOffs: within.filter((some) => some === name).length,
  })
  const sides = { citizen: side('citizen'), office: side('office') }
  const inPersonVisits = stated(index.activities, 'inPersonVisits', visits)
  const dataAskedAgain = stated(index.activities, 'dataAskedAgain', visits)
  const counts = {
    ...(inPersonVisits && { inPersonVisits }), ...(dataAskedAgain && { dataAskedAgain }),
    ...(cost.casesPerYear !== undefined && { casesPerYear: cost.casesPerYear }),
  }
  if (performers.length === 0) return { performers, sides, ...counts, repeatedData: [], gaps: [], findings: [] }

  const contactsTo = (to: Contact['to']): ElementCount => {
    const some = contacts.filter((contact) => contact.to === to)
    return { table: some.length, expected: some.reduce((sum, contact) => sum + timesOf(contact, index, flow), 0), elements: some.map(({ id }) => id) }
  }
  const documents = stated(documentHolders(index, contacts, isCitizen), 'documents', visits)
  const isTimed = analysis.totals.completeness.timed > 0 || flow.expectedLeadTime > 0
  const { work } = sides.citizen
  const repeated = repeatedData(index, contacts, isCitizen)
  const figures = {
    performers, sides, ...counts, ...(documents && { documents }),
    contacts: { toOffice: contactsTo('office'), toCitizen: contactsTo('citizen') },
    ...(isTimed && { leadTime: flow.expectedLeadTime }),
    ...(isTimed && work !== undefined && work <= flow.expectedLeadTime && { waiting: flow.expectedLeadTime - work }),
    repeatedData: repeated,
  }
  return { ...figures, gaps: citizenGaps(figures, { index, analysis, cost, contacts, isCitizen }), findings: repetitionFindings(index, repeated) }
}

type StatedNumber = 'inPersonVisits' | 'dataAskedAgain' | 'documents'

function stated(activities: readonly Activity[], fact: StatedNumber, visits: (id: string) => number): ElementCount | undefined {
  let [table, expected] = [0, 0]
  const elements: string[] = []
  for (const { id, facts } of activities) {
    const number = facts[fact]
    if (number === undefined) continue
    table += number
    expected += visits(id) * number
    elements.push(id)
  }
  return elements.length === 0 ? undefined : { table, expected, elements }
}

function timesAndMoney(side: PerformerSide, analysis: Analysis, { sides }: CostFigures, sideAt: (id: string) => SideVerdict): Pick<SideFigures, 'work' | 'cash' | 'worth'> {
  const { work, fixed, labour, isComplete } = sides[side]
  const cash = fixed === undefined ? {} : { cash: fixed }
  if (!analysis.activities.some(({ id, processing }) => processing !== undefined && sideAt(id).side === side)) return cash
  const worth = work === 0 ? 0 : isComplete ? labour : undefined
  return { ...cash, work, ...(worth !== undefined && { worth }) }
}

/** The activities whose documents a citizen is asked for [CZ5]. */
function documentHolders({ activities }: ModelIndex, contacts: readonly Contact[], isCitizen: (id: string) => boolean): readonly Activity[] {
  const toOffice = contacts.filter(({ to }) => to === 'office')
  const asks = ({ id }: Activity): boolean => {
    const received = toOffice.filter(({ receiver }) => receiver?.id === id)
    return received.length > 0 && received.every(({ sender }) => sender?.facts.documents === undefined)
  }
  return activities.filter((activity) => isCitizen(activity.id) || asks(activity))
}

/** How often a contact happens in one case [CZ4]. */
function timesOf({ id, sourceRef, targetRef }: Contact, { nodes, sequenceFlows }: ModelIndex, { visits, flowVisits }: FlowAnalysis): number {
  if (sequenceFlows.has(id)) return flowVisits.get(id) ?? 0
  const passes = (end: string): number | undefined => {
    const place = nodes.get(end)
    if (!place) return undefined
    // What a closed sub-process holds has no visits of its own.
    const known = [end, ...place.within.map((around) => around.id).reverse()].find((some) => visits.has(some))
    return known === undefined ? 0 : visits.get(known)
  }
  return passes(sourceRef) ?? passes(targetRef) ?? 1
}
