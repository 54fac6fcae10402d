// The variants of a study <-> BPMN files: the models of the study, each with the facts of one variant written in it.
import { readBpmn } from '../bpmn/read-bpmn.ts'
import { writeFacts } from '../bpmn/write-facts.ts'
import { factsOf } from '../model/fact-sheet.ts'
import { noFacts, type FactSheet } from '../model/facts.ts'
import type { Finding, Side } from '../model/finding.ts'
import { variantFileName, type ListedVariant } from '../model/study-file.ts'
import type { Study, StudySide } from '../model/study.ts'
import { departuresFrom, factsInVariant } from '../model/variant-facts.ts'
import type { Variant } from '../model/variant.ts'

const sides = ['asIs', 'toBe'] as const

// A study is written often and a variant changes seldom.
const written = new WeakMap<StudySide, WeakMap<FactSheet, Uint8Array>>()

/** The file of a side with the facts of a variant. */
function modelOf(side: StudySide, departures: FactSheet): Uint8Array {
  const ofSide = written.get(side) ?? new WeakMap<FactSheet, Uint8Array>()
  written.set(side, ofSide)
  const bytes = ofSide.get(departures) ?? writeFacts(side.source, factsInVariant(side.facts, departures))
  ofSide.set(departures, bytes)
  return bytes
}

/** The files of all variants by name; none where the study has no variants. A side without a model has none. */
export function variantFiles({ sides: models, variants = [] }: Study): ReadonlyMap<string, Uint8Array> {
  return new Map(variants.flatMap(({ facts }, at) => sides.flatMap((side) => {
    const model = models[side]
    return model ? [[variantFileName(at, side), modelOf(model, facts[side])] as const] : []
  })))
}

/**
 * The variants with their departures found again from their files. A file that is not there or cannot be read gives a finding
 * instead. Facts of elements that the study's own model does not have are departures too; comparing reports them.
 */
export function variantsOfFiles(
  listed: readonly ListedVariant[], models: Study['sides'], fileOf: (name: string) => Uint8Array | undefined,
): { readonly variants: readonly Variant[]; readonly finding?: undefined } | { readonly finding: Finding; readonly variants?: undefined } {
  const variants: Variant[] = []
  for (const { files, ...variant } of listed) {
    const facts: Record<Side, FactSheet> = { asIs: noFacts, toBe: noFacts }
    for (const side of sides) {
      const [name, model] = [files[side], models[side]]
      if (name === undefined || !model) continue
      const bytes = fileOf(name)
      if (!bytes) return { finding: { code: 'PACK_FILE_MISSING', severity: 'error', side, file: name, params: { file: name } } }
      const reading = readBpmn(bytes, name)
      if (reading.refusal) return { finding: { ...reading.refusal, side } }
      facts[side] = departuresFrom(model.facts, factsOf(reading.model))
    }
    variants.push({ ...variant, facts })
  }
  return { variants }
}
