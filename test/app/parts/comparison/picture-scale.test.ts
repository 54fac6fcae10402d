import { describe, expect, it } from 'vitest'
import { firstZoom, fitScale, fitsBeside } from '../../../../src/app/parts/comparison/picture-scale.ts'

describe('how large a picture is shown', () => {
  it.each([
    // picture     pane          scale
    [1000, 500,    516, 316,     0.5], // 500 of 1000 across
    [1000, 500,    1016, 266,    0.5], // 250 of 500 down
    [100, 50,      1016, 1016,   1.25], // never larger than a drawing on paper needs
    [1000, 500,    0, 0,         0.01], // a pane without a size
  ])('[PS1] a picture of %d × %d in a pane of %d × %d: %d', (width, height, across, down, scale) => {
    expect(fitScale({ width, height }, { width: across, height: down })).toBe(scale)
  })

  it('[PS2] begins whole where that can be read or nearly so, else as large as reading takes', () => {
    expect([1, 0.6, 0.45].map(firstZoom)).toEqual([1, 1, 1])
    expect([0.2, 0.05].map((fit) => fit * firstZoom(fit))).toEqual([0.55, 0.55])
  })

  it('[PS3] long pictures stand under each other, high ones beside each other, and on a phone always under each other', () => {
    const [long, high] = [{ width: 3000, height: 400 }, { width: 400, height: 3000 }]
    expect(fitsBeside([long, long], { width: 960, height: 560 })).toBe(false)
    expect(fitsBeside([high, high], { width: 960, height: 560 })).toBe(true)
    expect(fitsBeside([high, high], { width: 390, height: 700 })).toBe(false)
  })
})
