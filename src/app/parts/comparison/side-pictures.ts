// Two compared models -> the two pictures the screen shows, and where in them it points at what.
import type { Comparison, LedgerRow } from '../../../comparison/comparison.ts'
import { membersOn } from '../../../comparison/row-members.ts'
import { alongSvgs } from '../../../evidence/picture/along-svg.ts'
import { diagramSvg } from '../../../evidence/picture/diagram-svg.ts'
import { outcomeMarks } from '../../../evidence/picture/outcome-marks.ts'
import { svgSize } from '../../../evidence/report-pictures.ts'
import type { Language } from '../../../locale/language.ts'
import type { Bounds } from '../../../model/diagram.ts'
import type { Side } from '../../../model/finding.ts'
import type { ProcessModel } from '../../../model/process-model.ts'
import type { BothSides } from '../../../model/study.ts'
import { picturePlaces } from '../picture-places.ts'

/** Each as its file draws it, or both on common places. */
export const pictureWays = ['drawn', 'along'] as const
/** One way of drawing. */
export type PictureWay = (typeof pictureWays)[number]

/** The picture of one side; widths and places in its own pixels. */
export interface SidePicture {
  readonly svg: string
  readonly width: number
  readonly height: number
  /** The boxes of the side's elements. */
  readonly places: ReadonlyMap<string, Bounds>
  /** Where the picture of the to-be shows what the as-is had there, by the as-is id. */
  readonly ghosts: ReadonlyMap<string, Bounds>
}

/** A box of a row in a picture. `isGhost` for what is no more there. */
export interface RowBox extends Bounds {
  readonly id: string
  readonly isGhost: boolean
}

/** Draws both. The functions are those of the documents. */
export function sidePictures(way: PictureWay, models: BothSides<ProcessModel>, comparison: Comparison, language: Language, titles: BothSides<string>): BothSides<SidePicture> {
  if (way === 'drawn') {
    const drawn = (side: Side): SidePicture => {
      const svg = diagramSvg(models[side], { language, title: titles[side], marks: outcomeMarks(comparison, side) })
      return { svg, ...svgSize(svg), places: picturePlaces(models[side], svg), ghosts: new Map() }
    }
    return { asIs: drawn('asIs'), toBe: drawn('toBe') }
  }
  const along = alongSvgs(models, comparison, { language, titles })
  const picture = (side: Side): SidePicture => {
    const { svg, drawing: { model, drawnId, ghosts } } = along[side]
    const places = picturePlaces(model, svg)
    const of = (ids: ReadonlyMap<string, string>, isWanted: (id: string) => boolean): ReadonlyMap<string, Bounds> =>
      new Map([...ids].flatMap(([id, drawn]) => {
        const box = isWanted(drawn) ? places.get(drawn) : undefined
        return box ? [[id, box] as const] : []
      }))
    return { svg, ...svgSize(svg), places: of(drawnId, () => true), ghosts: of(along.asIs.drawing.drawnId, (id) => ghosts.has(id)) }
  }
  return { asIs: picture('asIs'), toBe: picture('toBe') }
}

/** What a picture shows of a row. */
export function boxesOf(row: LedgerRow | undefined, side: Side, { places, ghosts }: SidePicture): readonly RowBox[] {
  const boxes = (ids: readonly string[], all: ReadonlyMap<string, Bounds>, isGhost: boolean): readonly RowBox[] => ids.flatMap((id) => {
    const box = all.get(id)
    return box ? [{ id: `${isGhost ? 'asIs' : side} ${id}`, isGhost, ...box }] : []
  })
  return row ? [...boxes(membersOn(row, side), places, false), ...boxes(membersOn(row, 'asIs'), ghosts, true)] : []
}
