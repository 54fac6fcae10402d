// A model with what an analysis says of it -> one picture as SVG text that needs nothing else: for the screen, print and documents.
import type { Bounds } from '../../model/diagram.ts'
import { indexModel } from '../../model/model-index.ts'
import type { ProcessModel } from '../../model/process-model.ts'
import type { Language } from '../../locale/language.ts'
import type { ElementMark } from './draw-marks.ts'
import { drawPlane } from './draw-plane.ts'
import { drawnElements } from './drawn-elements.ts'
import { fontFamily, ink } from './ink.ts'
import { grown, newPaper } from './paper.ts'
import { picturePlanes } from './picture-planes.ts'
import { element, short, textContent } from './svg-element.ts'

export type { ElementMark } from './draw-marks.ts'

/** What a picture shows besides the model. */
export interface PictureOptions {
  readonly language: Language
  /** What the picture is of, for people who do not see it. */
  readonly title: string
  /** Marks of activities, by element id. */
  readonly marks?: ReadonlyMap<string, ElementMark>
  /** Only this plane of the diagram; without it the first, and further ones with processes of their own. */
  readonly plane?: number
}

const margin = 16
const emptyExtent: Bounds = { x: 0, y: 0, width: 240, height: 80 }

/**
 * Draws the model's diagram; where it leaves nodes out, the model is laid out anew. The text carries no ids, scripts or
 * references, so that any number of pictures fit on one page; width and height are in CSS pixels at 100 %.
 */
export function diagramSvg(model: ProcessModel, options: PictureOptions): string {
  const elements = drawnElements(model)
  const paper = newPaper()
  for (const plane of picturePlanes(model, elements, options.plane)) drawPlane(paper, plane, elements, options)
  const { x, y, width, height } = grown(paper.extent() ?? emptyExtent, margin)
  const [left, top, right, bottom] = [Math.floor(x), Math.floor(y), Math.ceil(x + width), Math.ceil(y + height)]
  const size = { width: right - left, height: bottom - top }
  return element('svg', {
    xmlns: 'http://www.w3.org/2000/svg', ...size, viewBox: [left, top, size.width, size.height].map(short).join(' '), role: 'img', 'font-family': fontFamily,
  }, element('title', {}, textContent(options.title)) + element('desc', {}, textContent(description(model, options)))
    + element('rect', { x: left, y: top, ...size, fill: ink.paper }) + paper.markup())
}

// The steps in reading order: what the picture says to people who hear it.
function description(model: ProcessModel, { marks }: PictureOptions): string {
  return indexModel(model).activities.slice(0, 200)
    .map(({ id, name = '–' }, at) => `${marks?.get(id)?.number ?? at + 1}. ${name.slice(0, 200)}`).join('; ')
}
