// How large the pictures of a report are drawn.
import { describe, expect, it } from 'vitest'
import { forPaper } from '../../src/evidence/report-pictures.ts'

const svg = (width: number, height: number): string => `<svg width="${width}" height="${height}"><title>Diagram</title><text x="1" y="2">Menerima &lt;berkas&gt;</text><path d="M0 0"/></svg>`

describe('a picture for paper', () => {
  it.each([
    [1500, 500, 2], // Twice as sharp as it is shown.
    [10_000, 4000, Math.sqrt(17 / 40)], // As many pixels as programs open.
  ])('%d × %d is drawn whole at a scale of %d', (width, height, scale) => {
    expect(forPaper(svg(width, height))).toEqual({ drawn: svg(width, height), scale })
  })

  it('leaves names out that would be smaller than three pixels, and nothing else', () => {
    const { drawn, scale } = forPaper(svg(200_000, 4000))
    expect(drawn).toBe('<svg width="200000" height="4000"><title>Diagram</title><path d="M0 0"/></svg>')
    expect(200_000 * 4000 * scale ** 2).toBeCloseTo(5_000_000, 3)
  })
})
