import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CoupledViews, type MovableView, type ShownPart } from '../../../src/app/diagram/coupled-views.ts'

/** A view that reports every movement at once, as the editor does, and rounds like it. */
class Pane implements MovableView {
  movements = 0
  private at: ShownPart
  private readonly coupled: CoupledViews
  constructor(at: ShownPart, coupled: CoupledViews) {
    this.at = at
    this.coupled = coupled
  }
  shown(): ShownPart { return this.at }
  move(to: ShownPart): void {
    this.at = { x: Math.round(to.x * 1000) / 1000, y: Math.round(to.y * 1000) / 1000, scale: to.scale }
    this.movements += 1
    this.coupled.moved(this)
  }
}

function panes(first: ShownPart, second: ShownPart) {
  const coupled = new CoupledViews()
  return { coupled, first: new Pane(first, coupled), second: new Pane(second, coupled) }
}

describe('coupled views', () => {
  it('the other view follows with the distance it had, at the same scale, and one movement each', () => {
    const { coupled, first, second } = panes({ x: 0, y: 0, scale: 1 }, { x: 100, y: -20, scale: 1 })
    coupled.couple(first, second)
    first.move({ x: 40, y: 10, scale: 0.5 })
    expect(second.shown()).toEqual({ x: 140, y: -10, scale: 0.5 })
    expect([first.movements, second.movements]).toEqual([1, 1])
  })

  it('follows in the other direction too', () => {
    const { coupled, first, second } = panes({ x: 0, y: 0, scale: 1 }, { x: 100, y: -20, scale: 1 })
    coupled.couple(first, second)
    second.move({ x: 0, y: 0, scale: 2 })
    expect(first.shown()).toEqual({ x: -100, y: 20, scale: 2 })
  })

  it('released views move alone, and a stranger moves nobody', () => {
    const { coupled, first, second } = panes({ x: 0, y: 0, scale: 1 }, { x: 0, y: 0, scale: 1 })
    const stranger = new Pane({ x: 5, y: 5, scale: 1 }, coupled)
    coupled.couple(first, second)
    stranger.move({ x: 9, y: 9, scale: 3 })
    expect(first.movements + second.movements).toBe(0)
    coupled.release()
    first.move({ x: 1, y: 1, scale: 1 })
    expect(second.movements).toBe(0)
  })

  it('a view that fails to follow does not stop the next movement', () => {
    const coupled = new CoupledViews()
    let fails = true
    const second: MovableView = { shown: () => ({ x: 0, y: 0, scale: 1 }), move: () => { if (fails) throw new Error('no room') } }
    const first = new Pane({ x: 0, y: 0, scale: 1 }, coupled)
    coupled.couple(first, second)
    expect(() => first.move({ x: 1, y: 1, scale: 1 })).toThrow('no room')
    fails = false
    let followed: ShownPart | undefined
    second.move = (to) => { followed = to }
    first.move({ x: 2, y: 2, scale: 1 })
    expect(followed).toEqual({ x: 2, y: 2, scale: 1 })
  })

  it('the distance does not drift over any number of movements of either view', () => {
    const amount = fc.integer({ min: -5000, max: 5000 })
    const step = fc.record({ x: amount, y: amount, scale: fc.constantFrom(0.25, 0.5, 1, 2), byFirst: fc.boolean() })
    fc.assert(fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const { coupled, first, second } = panes({ x: 0, y: 0, scale: 1 }, { x: 33, y: -7, scale: 1 })
      coupled.couple(first, second)
      for (const { byFirst, ...to } of steps) (byFirst ? first : second).move(to)
      expect(second.shown().x - first.shown().x).toBeCloseTo(33, 3)
      expect(second.shown().y - first.shown().y).toBeCloseTo(-7, 3)
      expect(second.shown().scale).toBe(first.shown().scale)
    }))
  })
})
