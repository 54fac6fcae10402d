// What a reader of a study with variants must know before relying on it.
import { activityTime } from '../analysis/activity-time.ts'
import type { Analysis } from '../analysis/analysis.ts'
import { factsOf } from '../model/fact-sheet.ts'
import type { FactSheet } from '../model/facts.ts'
import type { Finding } from '../model/finding.ts'
import { indexModel } from '../model/model-index.ts'
import type { ProcessModel } from '../model/process-model.ts'
import type { BothSides } from '../model/study.ts'
import type { Minutes } from '../model/units.ts'
import { elementsOf, factsInVariant } from '../model/variant-facts.ts'
import { sharesPassOne, type Variant } from '../model/variant.ts'

/**
 * The findings, those about all variants first. [VN1] More cases are shared out than there are. [VN2] Some variants have a share and some have
 * none. [VN3] A variant changes nothing. [VN4] A variant states facts of an element that no model has. [VN5] The to-be takes longer in a
 * variant, which the comparison of the study's own facts may not show. Cheap enough to be told while somebody types: no variant is compared.
 */
export function variantFindings(own: BothSides<Analysis>, models: BothSides<ProcessModel>, variants: readonly Variant[]): readonly Finding[] {
  const findings: Finding[] = []
  if (sharesPassOne(variants)) {
    const percent = Math.round(variants.reduce((sum, { share = 0 }) => sum + share, 0) * 1000) / 10
    findings.push({ code: 'VARIANT_SHARES_PASS_ONE', severity: 'warning', params: { percent } })
  }
  const without = variants.filter(({ share }) => share === undefined)
  if (without.length > 0 && without.length < variants.length) {
    findings.push({ code: 'VARIANT_SHARE_MISSING', severity: 'info', params: { names: without.map(({ name }) => name).join(', ') } })
  }
  const isThere = { asIs: elementsIn(models.asIs), toBe: elementsIn(models.toBe) }
  for (const variant of variants) {
    const { name, facts } = variant
    if (elementsOf(facts.asIs).length + elementsOf(facts.toBe).length === 0) findings.push({ code: 'VARIANT_WITHOUT_DEPARTURE', severity: 'warning', params: { variant: name } })
    for (const side of ['asIs', 'toBe'] as const) {
      for (const id of elementsOf(facts[side]).filter((some) => !isThere[side](some))) {
        findings.push({ code: 'VARIANT_ELEMENT_MISSING', severity: 'warning', side, params: { variant: name, id } })
      }
    }
    const [asIs, toBe] = [totalIn(own.asIs, models.asIs, facts.asIs), totalIn(own.toBe, models.toBe, facts.toBe)]
    if (asIs > 0 && toBe > asIs) findings.push({ code: 'VARIANT_TO_BE_LONGER', severity: 'warning', side: 'toBe', params: { variant: name, asIs: rounded(asIs), toBe: rounded(toBe) } })
  }
  return findings
}

/** The table total with the departures: that of the study, and what the departing activities take more or less [TT1]. */
function totalIn({ totals, activities, calendar }: Analysis, model: ProcessModel, departures: FactSheet): Minutes {
  const inVariant = factsInVariant(factsOf(model), departures).activities
  const departing = activities.filter(({ id }) => Object.hasOwn(departures.activities, id))
  return departing.reduce((sum, { id, time = 0 }) => sum + (activityTime(inVariant[id]!, calendar).time ?? 0) - time, totals.tableTotal)
}

function rounded(minutes: Minutes): number {
  return Math.round(minutes * 100) / 100
}

function elementsIn(model: ProcessModel): (id: string) => boolean {
  const { nodes, sequenceFlows, lanes, participants, processes } = indexModel(model)
  const ids = new Set([...nodes.keys(), ...sequenceFlows.keys(), ...lanes.keys(), ...participants.keys(), ...processes.map(({ id }) => id)])
  return (id) => ids.has(id)
}
