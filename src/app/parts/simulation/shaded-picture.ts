// A picture of a model with shades over its elements, as a file to take along.
import type { Bounds } from '../../../model/diagram.ts'
import type { Ratio } from '../../../model/units.ts'

const shade = '#3b3ea6'

/** How strong the darkest shade is, as on the screen: words under it stay readable. */
export const strongestShade = 0.45

/** The picture with a shade over each element, as strong as its heat. `places` are pixels from the picture's upper left corner. */
export function shadedPicture(svg: string, places: ReadonlyMap<string, Bounds>, heat: ReadonlyMap<string, Ratio>): string {
  const [left = 0, top = 0] = /\sviewBox="([^"]*)"/.exec(svg)?.[1]?.split(' ').map(Number) ?? []
  const shades = [...heat].flatMap(([id, strength]) => {
    const box = places.get(id)
    if (!box || strength <= 0) return []
    return `<rect x="${box.x + left}" y="${box.y + top}" width="${box.width}" height="${box.height}" rx="8" fill="${shade}" fill-opacity="${(strongestShade * strength).toFixed(3)}" style="mix-blend-mode:multiply"/>`
  })
  const end = svg.lastIndexOf('</svg>')
  return `${svg.slice(0, end)}${shades.join('')}${svg.slice(end)}`
}
