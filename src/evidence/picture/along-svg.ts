// Two compared models -> two pictures of one size in which the same place is the same work.
import type { Comparison } from '../../comparison/comparison.ts'
import type { Language } from '../../locale/language.ts'
import type { ProcessModel } from '../../model/process-model.ts'
import type { BothSides } from '../../model/study.ts'
import { alongDrawings, type AlongDrawing } from './along.ts'
import { diagramSvgs } from './diagram-svg.ts'
import { alongMarks } from './outcome-marks.ts'

/** One picture, and what is drawn on it. */
export interface AlongPicture {
  readonly svg: string
  readonly drawing: AlongDrawing
}

/** How the pictures are written; a title is what a picture is of, for people who do not see it. */
export interface AlongOptions {
  readonly language: Language
  readonly titles: BothSides<string>
}

/** Draws both sides along each other, every activity with what became of it. The diagrams of the files have no part in it. */
export function alongSvgs(models: BothSides<ProcessModel>, comparison: Pick<Comparison, 'asIs' | 'toBe' | 'ledger'>, { language, titles }: AlongOptions): BothSides<AlongPicture> {
  const along = alongDrawings(models, comparison.ledger)
  const order = (side: 'asIs' | 'toBe') => ({
    model: along[side].model, options: { language, title: titles[side], marks: alongMarks(comparison, along, side), ghosts: along[side].ghosts },
  })
  const [asIs = '', toBe = ''] = diagramSvgs([order('asIs'), order('toBe')])
  return { asIs: { svg: asIs, drawing: along.asIs }, toBe: { svg: toBe, drawing: along.toBe } }
}
