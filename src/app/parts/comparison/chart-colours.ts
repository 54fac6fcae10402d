// Colours and patterns of charts, taken from the page's tokens so that they follow the theme. Never colour alone: each
// category has its pattern.
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
  if (category === 'VA') return base
  const size = 8
  const tile = document.createElement('canvas')
  tile.width = size
  tile.height = size
  const pen = tile.getContext('2d')
  if (!pen) return base
  pen.fillStyle = base
  pen.fillRect(0, 0, size, size)
  pen.strokeStyle = edgeOf(category)
  pen.fillStyle = edgeOf(category)
  pen.lineWidth = 1.4
  pen.beginPath()
  if (category === 'NNVA') {
    for (const offset of [-size, 0, size]) {
      pen.moveTo(offset, size)
      pen.lineTo(offset + size, 0)
    }
  } else if (category === 'NVA') {
    pen.moveTo(size / 2, 0)
    pen.lineTo(size / 2, size)
    pen.moveTo(0, size / 2)
    pen.lineTo(size, size / 2)
  } else pen.fillRect(size / 2 - 1, size / 2 - 1, 2, 2)
  pen.stroke()
  return pen.createPattern(tile, 'repeat') ?? base
}
