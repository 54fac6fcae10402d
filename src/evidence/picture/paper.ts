// The sheet a picture is drawn on: markup by layer, and the extent of all that was drawn.
import type { Bounds } from '../../model/diagram.ts'
import { element } from './svg-element.ts'

/** Layers from the bottom up. */
export const layers = ['pools', 'lanes', 'frames', 'lines', 'shapes', 'boundary', 'labels', 'marks'] as const
/** One layer. */
export type Layer = (typeof layers)[number]

/** A sheet being drawn on. */
export interface Paper {
  draw(layer: Layer, markup: string, extent: Bounds): void
  /** All layers in order. */
  markup(): string
  /** What encloses everything drawn; `undefined` on an empty sheet. */
  extent(): Bounds | undefined
}

/** An empty sheet. */
export function newPaper(): Paper {
  const drawn: Record<Layer, string[]> = { pools: [], lanes: [], frames: [], lines: [], shapes: [], boundary: [], labels: [], marks: [] }
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  return {
    draw(layer, markup, { x, y, width, height }) {
      drawn[layer].push(markup)
      // A file may say that something lies nowhere; that must not move the rest out of the picture.
      if (!Number.isFinite(x + y + width + height)) return
      left = Math.min(left, x)
      top = Math.min(top, y)
      right = Math.max(right, x + width)
      bottom = Math.max(bottom, y + height)
    },
    markup: () => layers.map((layer) => drawn[layer].join('')).join(''),
    extent: () => (left <= right && top <= bottom ? { x: left, y: top, width: right - left, height: bottom - top } : undefined),
  }
}

/** The sheet, for something that is drawn faintly on it. */
export function faintly(paper: Paper): Paper {
  return { ...paper, draw: (layer, markup, extent) => paper.draw(layer, element('g', { opacity: 0.5 }, markup), extent) }
}

/** The rectangle with `by` more on every side. */
export function grown({ x, y, width, height }: Bounds, by: number): Bounds {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by }
}
