// Lines that end at the borders of the shapes they connect.
import { describe, expect, it } from 'vitest'
import { docked } from '../../../src/evidence/picture/docked.ts'

const box = { bounds: { x: 0, y: 0, width: 100, height: 80 }, form: 'box' } as const
const circle = { bounds: { x: 200, y: 22, width: 36, height: 36 }, form: 'circle' } as const
const diamond = { bounds: { x: 200, y: 15, width: 50, height: 50 }, form: 'diamond' } as const

describe('docking', () => {
  it.each([
    ['a box', [{ x: 50, y: 40 }, { x: 300, y: 40 }], box, undefined, [{ x: 100, y: 40 }, { x: 300, y: 40 }]],
    ['a circle', [{ x: 100, y: 40 }, { x: 218, y: 40 }], undefined, circle, [{ x: 100, y: 40 }, { x: 200, y: 40 }]],
    ['the corner of a diamond', [{ x: 225, y: 200 }, { x: 225, y: 40 }], undefined, diamond, [{ x: 225, y: 200 }, { x: 225, y: 65 }]],
    ['a box after a bend inside it', [{ x: 50, y: 40 }, { x: 50, y: 60 }, { x: 50, y: 200 }], box, undefined, [{ x: 50, y: 80 }, { x: 50, y: 200 }]],
    ['both ends', [{ x: 50, y: 40 }, { x: 218, y: 40 }], box, circle, [{ x: 100, y: 40 }, { x: 200, y: 40 }]],
  ])('[DO1] cuts a line at the border of %s', (_, points, source, target, expected) => {
    const cut = docked(points, source, target)
    expect(cut).toHaveLength(expected.length)
    cut.forEach((point, at) => {
      expect(point.x).toBeCloseTo(expected[at]!.x, 3)
      expect(point.y).toBeCloseTo(expected[at]!.y, 3)
    })
  })
  it('[DO2] leaves a line alone that ends at the border or never leaves the shape', () => {
    const ends = [{ x: 100, y: 40 }, { x: 200, y: 40 }]
    expect(docked(ends, box, circle)).toEqual(ends)
    const inside = [{ x: 20, y: 20 }, { x: 60, y: 60 }]
    expect(docked(inside, box, undefined)).toEqual(inside)
  })
})
