// Tracks of lines that share a gutter.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assignTracks, type Segment } from '../../../src/bpmn/layout/tracks.ts'

const segment = (...stubs: readonly (readonly [number, -1 | 0 | 1])[]): Segment => ({ track: -1, stubs: stubs.map(([at, toward]) => ({ at, toward })) })
const span = ({ stubs }: Segment) => ({ low: Math.min(...stubs.map(({ at }) => at)), high: Math.max(...stubs.map(({ at }) => at)) })

describe('tracks', () => {
  it('[TR1] never lets two lines lie on each other', () => {
    const line = fc.tuple(fc.nat({ max: 60 }), fc.nat({ max: 60 }), fc.constantFrom(-1, 1), fc.constantFrom(-1, 1))
    fc.assert(fc.property(fc.array(line, { maxLength: 200 }), (lines) => {
      const segments = lines.map(([from, to, a, b]) => segment([from, a as -1 | 1], [to, b as -1 | 1]))
      const count = assignTracks(segments, 0.5)
      segments.forEach((one, at) => {
        expect(one.track).toBeGreaterThanOrEqual(0)
        expect(one.track).toBeLessThan(count)
        for (const other of segments.slice(at + 1)) {
          const [a, b] = [span(one), span(other)]
          if (one.track === other.track) expect(a.high < b.low || b.high < a.low).toBe(true)
        }
      })
    }))
  })
  it('[TR2] shares a track between lines that follow each other', () => expect(assignTracks([segment([0, -1], [3, 1]), segment([5, -1], [9, 1])], 0.5)).toBe(1))
  it('[TR3] nests branches so that they do not cross', () => {
    // Two lines leave to the right from the same place: the one that goes further lies outside.
    const [inner, outer] = [segment([0, -1], [2, 1]), segment([0, -1], [5, 1])]
    assignTracks([inner, outer], 0.5)
    expect(outer.track).toBeLessThan(inner.track)
  })
  it('[TR4] keeps turns to both sides of one place apart', () => {
    // One comes in from the left at 4, another goes out to the right at 4: side by side they would read as one line.
    const [coming, going] = [segment([4, -1], [8, 1]), segment([0, -1], [4, 1])]
    assignTracks([going, coming], 0.5)
    expect(coming.track).toBeLessThan(going.track)
  })
  it('[TR5] keeps them apart also where both turn into one gap between rows, in which there is room for both', () => {
    // [a] -> out, up and over what follows; [b] is reached from above: out and in at 4, both from the gap at 0.
    const out: Segment = { track: -1, stubs: [{ at: 4, toward: -1 }, { at: 0, toward: 1, isLoose: true }] }
    const into: Segment = { track: -1, stubs: [{ at: 4, toward: 1 }, { at: 0, toward: -1, isLoose: true }] }
    assignTracks([into, out], 0.5)
    expect(out.track).toBeLessThan(into.track)
  })
})
