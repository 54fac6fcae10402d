// Colours and patterns of charts, taken from the page's tokens so that they follow the theme. Never colour alone: each
// category has its pattern.
import type { Outcome } from '../../../comparison/comparison.ts'
import type { CategoryOrUntagged } from '../../../model/value-category.ts'

/** The value of a colour token of the page, such as `--va`. */
export function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim()
}

const tokenOf: Readonly<Record<CategoryOrUntagged, string>> = { VA: 'va', NNVA: 'nnva', NVA: 'nva', untagged: 'un' }

/** Edge colour of a category's area. */
export function edgeOf(category: CategoryOrUntagged): string {
  return token(`--${tokenOf[category]}-edge`)
}

/** Fill of a category's area: VA solid, NNVA diagonal lines, NVA a grid, untagged dots. */
export function fillOf(category: CategoryOrUntagged): CanvasPattern | string {
  const base = token(`--${tokenOf[category]}`)
  switch (category) {
    case 'VA':
      return base
    case 'NNVA':
      return patternOf(base, edgeOf(category), diagonals)
    case 'NVA':
      return patternOf(base, edgeOf(category), crossing)
    case 'untagged':
      return patternOf(base, edgeOf(category), dot)
  }
}

const outcomeToken: Readonly<Record<Exclude<Outcome, 'removed' | 'added'>, string>> = {
  kept: '--o-kept', changed: '--o-changed', automated: '--o-auto', moved: '--o-moved', merged: '--o-merged', split: '--o-merged',
}

/** How the bar of an outcome looks; of a total when there is none. Removed is hatched, added only outlined. */
export function barLook(outcome: Outcome | undefined): { readonly fill: CanvasPattern | string; readonly edge: string } {
  if (outcome === undefined) return { fill: token('--text-2'), edge: token('--text-2') }
  if (outcome === 'removed') return { fill: patternOf(token('--surface'), token('--text-2'), diagonals), edge: token('--text-2') }
  if (outcome === 'added') return { fill: token('--surface'), edge: token('--text') }
  const colour = token(outcomeToken[outcome])
  return { fill: colour, edge: colour }
}

const tileSize = 8
type Drawing = (pen: CanvasRenderingContext2D) => void

const diagonals: Drawing = (pen) => {
  for (const offset of [-tileSize, 0, tileSize]) {
    pen.moveTo(offset, tileSize)
    pen.lineTo(offset + tileSize, 0)
  }
}
const crossing: Drawing = (pen) => {
  pen.moveTo(tileSize / 2, 0)
  pen.lineTo(tileSize / 2, tileSize)
  pen.moveTo(0, tileSize / 2)
  pen.lineTo(tileSize, tileSize / 2)
}
const dot: Drawing = (pen) => pen.rect(tileSize / 2 - 0.5, tileSize / 2 - 0.5, 1, 1)

// Drawn at the density of the display, and shrunk back, so that the lines stay sharp.
function patternOf(ground: string, line: string, drawing: Drawing): CanvasPattern | string {
  const density = Math.max(1, Math.ceil(window.devicePixelRatio))
  const tile = document.createElement('canvas')
  tile.width = tileSize * density
  tile.height = tileSize * density
  const pen = tile.getContext('2d')
  if (!pen) return ground
  pen.scale(density, density)
  pen.fillStyle = ground
  pen.fillRect(0, 0, tileSize, tileSize)
  pen.strokeStyle = line
  pen.lineWidth = 1.4
  pen.beginPath()
  drawing(pen)
  pen.stroke()
  const pattern = pen.createPattern(tile, 'repeat')
  pattern?.setTransform(new DOMMatrix().scale(1 / density))
  return pattern ?? ground
}
