// What a reader of a study with variants must know before relying on it.
import type { Finding } from '../model/finding.ts'
import { indexModel } from '../model/model-index.ts'
import type { ProcessModel } from '../model/process-model.ts'
import type { BothSides } from '../model/study.ts'
import { elementsOf } from '../model/variant-facts.ts'
import { sharesPassOne } from '../model/variant.ts'
import type { CaseKind } from './compare-variants.ts'

/**
 * The findings, those about all variants first. [VN1] More cases are shared out than there are. [VN2] Some variants have a share and some have
 * none. [VN3] A variant changes nothing. [VN4] A variant states facts of an element that no model has. [VN5] The to-be takes longer in a
 * variant, which the comparison of the study's own facts may not show.
 */
export function variantFindings(kinds: readonly CaseKind[], models: BothSides<ProcessModel>): readonly Finding[] {
  const variants = kinds.flatMap(({ variant }) => variant ?? [])
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
  for (const { variant, comparison } of kinds) {
    if (!variant) continue
    const { name, facts } = variant
    if (elementsOf(facts.asIs).length + elementsOf(facts.toBe).length === 0) findings.push({ code: 'VARIANT_WITHOUT_DEPARTURE', severity: 'warning', params: { variant: name } })
    for (const side of ['asIs', 'toBe'] as const) {
      for (const id of elementsOf(facts[side]).filter((some) => !isThere[side](some))) {
        findings.push({ code: 'VARIANT_ELEMENT_MISSING', severity: 'warning', side, params: { variant: name, id } })
      }
    }
    const longer = comparison.findings.find(({ code }) => code === 'TO_BE_LONGER')
    if (longer) findings.push({ code: 'VARIANT_TO_BE_LONGER', severity: 'warning', side: 'toBe', params: { ...longer.params, variant: name } })
  }
  return findings
}

function elementsIn(model: ProcessModel): (id: string) => boolean {
  const { nodes, sequenceFlows, lanes, participants, processes } = indexModel(model)
  const ids = new Set([...nodes.keys(), ...sequenceFlows.keys(), ...lanes.keys(), ...participants.keys(), ...processes.map(({ id }) => id)])
  return (id) => ids.has(id)
}
