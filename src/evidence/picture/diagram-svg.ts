// A model with what an analysis says of it -> one picture as SVG text that needs nothing else: for the screen, print and documents.
import type { Bounds } from '../../model/diagram.ts'
import { indexModel } from '../../model/model-index.ts'
import type { ProcessModel } from '../../model/process-model.ts'
import type { Language } from '../../locale/language.ts'
import type { ElementMark } from './draw-marks.ts'
import { drawPlane } from './draw-plane.ts'
import { drawnElements } from './drawn-elements.ts'
import { fontFamily, ink } from './ink.ts'
import { grown, newPaper, type Paper } from './paper.ts'
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
  /** Ids of what is drawn faintly, as no more there. */
  readonly ghosts?: ReadonlySet<string>
  /** Only this plane of the diagram; without it the first, and further ones with processes of their own. */
  readonly plane?: number
}

const margin = 16
const emptyExtent: Bounds = { x: 0, y: 0, width: 240, height: 80 }

/** A model to draw, and how. */
export interface PictureOrder {
  readonly model: ProcessModel
  readonly options: PictureOptions
}

/**
 * Draws the model's diagram; where it leaves nodes out, the model is laid out anew. The text carries no ids, scripts or
 * references, so that any number of pictures fit on one page; width and height are in CSS pixels at 100 %.
 */
export function diagramSvg(model: ProcessModel, options: PictureOptions): string {
  return diagramSvgs([{ model, options }])[0] ?? ''
}

/** Draws models on sheets of one size that show the same area, so that one place is at the same point of each picture. */
export function diagramSvgs(orders: readonly PictureOrder[]): readonly string[] {
  const drawn = orders.map((order) => ({ ...order, paper: drawnPaper(order) }))
  const extents = drawn.flatMap(({ paper }) => paper.extent() ?? [])
  const { x, y, width, height } = grown(extents.length === 0 ? emptyExtent : extents.reduce(around), margin)
  const [left, top, right, bottom] = [Math.floor(x), Math.floor(y), Math.ceil(x + width), Math.ceil(y + height)]
  const size = { width: right - left, height: bottom - top }
  return drawn.map(({ model, options, paper }) => element('svg', {
    xmlns: 'http://www.w3.org/2000/svg', ...size, viewBox: [left, top, size.width, size.height].map(short).join(' '), role: 'img', 'font-family': fontFamily,
  }, element('title', {}, textContent(options.title)) + element('desc', {}, textContent(description(model, options)))
    + element('rect', { x: left, y: top, ...size, fill: ink.paper }) + paper.markup()))
}

function drawnPaper({ model, options }: PictureOrder): Paper {
  const elements = drawnElements(model)
  const paper = newPaper()
  for (const plane of picturePlanes(model, elements, options.plane)) drawPlane(paper, plane, elements, options)
  return paper
}

function around(a: Bounds, b: Bounds): Bounds {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)]
  return { x, y, width: Math.max(a.x + a.width, b.x + b.width) - x, height: Math.max(a.y + a.height, b.y + b.height) - y }
}

// The steps in reading order: what the picture says to people who hear it.
function description(model: ProcessModel, { marks, ghosts }: PictureOptions): string {
  return indexModel(model).activities.filter(({ id }) => !ghosts?.has(id)).slice(0, 200)
    .map(({ id, name = '–' }, at) => `${marks?.get(id)?.number ?? at + 1}. ${name.slice(0, 200)}`).join('; ')
}
