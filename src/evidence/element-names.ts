// Element ids of a report -> names a reader knows.
import { indexModel } from '../model/model-index.ts'
import type { Finding } from '../model/finding.ts'
import type { BothSides } from '../model/study.ts'
import type { Report } from './report.ts'

/** A function that names the element of a finding: its name, else its id, else blank. */
export function elementNamer({ sides }: Report): (finding: Finding) => string {
  const namesOf = ({ model }: Report['sides']['asIs']): ReadonlyMap<string, string | undefined> => {
    const { nodes, lanes, participants, sequenceFlows } = indexModel(model)
    return new Map([
      ...[...nodes].map(([id, { node }]) => [id, node.name] as const),
      ...[...lanes, ...participants, ...sequenceFlows].map(([id, { name }]) => [id, name] as const),
    ])
  }
  const names: BothSides<ReadonlyMap<string, string | undefined>> = { asIs: namesOf(sides.asIs), toBe: namesOf(sides.toBe) }
  return ({ elementId, side }) => {
    if (elementId === undefined) return ''
    const name = side ? names[side].get(elementId) : (names.asIs.get(elementId) ?? names.toBe.get(elementId))
    return name?.trim() || elementId
  }
}
