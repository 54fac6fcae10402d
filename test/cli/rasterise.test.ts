// PNG pictures: the right size, the same everywhere, never larger than memory allows.
import { describe, expect, it } from 'vitest'
import { rasterise } from '../../src/cli/rasterise.ts'

const svg = (width: number, height: number, inside = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Arial, Arimo, sans-serif">${inside}</svg>`

/** Width and height in the header of a PNG. */
function sizeOf(png: Uint8Array): readonly [number, number] {
  const view = new DataView(png.buffer, png.byteOffset)
  expect(view.getUint32(0)).toBe(0x89504e47)
  return [view.getUint32(16), view.getUint32(20)]
}

describe('rasterising', () => {
  it('[RA1] gives a PNG at the scale asked for', async () => expect(sizeOf(await rasterise(svg(100, 50), 2))).toEqual([200, 100]))
  it('[RA2] draws a gigantic picture smaller instead of exhausting the memory', async () => {
    const [width, height] = sizeOf(await rasterise(svg(60_000, 20_000), 2))
    expect(width * height).toBeLessThan(41_000_000)
    expect(width / height).toBeCloseTo(3, 1)
  })
  it('[RA3] draws the same bytes for the same picture, text included', async () => {
    const text = svg(120, 40, '<text x="5" y="20" font-size="12">Memeriksa berkas</text>')
    expect(await rasterise(text, 1)).toEqual(await rasterise(text, 1))
    expect(await rasterise(text, 1)).not.toEqual(await rasterise(svg(120, 40), 1))
  })
})
