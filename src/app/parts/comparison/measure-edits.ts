// Changes of a list of extra measures, each a new list. Knows no screen.
import { longestMeasureName, longestMeasureUnit, nextMeasureId, type Direction, type ExtraMeasure } from '../../../model/extra-measure.ts'

/** What may be stated anew of one measure; `undefined` takes a unit or an amount away. */
export type MeasurePatch = { readonly [Key in Exclude<keyof ExtraMeasure, 'id'>]?: ExtraMeasure[Key] | undefined }

/** The list with one measure changed; a name that is blank stays what it was. */
export function changed(measures: readonly ExtraMeasure[], id: string, patch: MeasurePatch): readonly ExtraMeasure[] {
  return measures.map((measure) => {
    if (measure.id !== id) return measure
    const merged = { ...measure, ...patch }
    const name = (patch.name ?? '').trim().slice(0, longestMeasureName) || measure.name
    const unit = merged.unit?.trim().slice(0, longestMeasureUnit)
    const { asIs, toBe } = merged
    return { id, name, ...(unit && { unit }), better: patch.better ?? measure.better, ...(asIs !== undefined && { asIs }), ...(toBe !== undefined && { toBe }) }
  })
}

/** The list with a new measure at its end. */
export function added(measures: readonly ExtraMeasure[], name: string, better: Direction, unit?: string): readonly ExtraMeasure[] {
  return [...measures, { id: nextMeasureId(measures), name: name.trim().slice(0, longestMeasureName), ...(unit !== undefined && { unit }), better }]
}

/** The list with one measure a place further up or down; the same list where there is no such place. */
export function moved(measures: readonly ExtraMeasure[], id: string, by: 1 | -1): readonly ExtraMeasure[] {
  const from = measures.findIndex((measure) => measure.id === id)
  const other = measures[from + by]
  const own = measures[from]
  if (!own || !other) return measures
  return measures.map((measure) => (measure === own ? other : measure === other ? own : measure))
}

/** The list without one measure. */
export function without(measures: readonly ExtraMeasure[], id: string): readonly ExtraMeasure[] {
  return measures.filter((measure) => measure.id !== id)
}
