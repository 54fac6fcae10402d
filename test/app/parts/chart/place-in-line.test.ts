import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeInLine } from '../../../../src/app/parts/chart/place-in-line.ts'

describe('texts of one line', () => {
  it.each([
    //  wishes                                              places
    [[[0, 40], [100, 40]],                                  [0, 100]], // room for all
    [[[0, 40], [10, 40], [20, 40]],                         [0, 48, 96]], // each behind the one before
    [[[0, 40], [170, 40]],                                  [0, 160]], // the last one ends with the line
    [[[0, 40], [150, 40], [190, 40]],                       [0, 112, 160]], // and pushes those before it back
    [[],                                                    []],
  ])('%j stand at %j', (wishes, places) => {
    expect(placeInLine(wishes.map(([at, width]) => ({ at: at!, width: width! })), 8, 200)).toEqual(places)
  })

  it('never overlap and never leave the line while they fit into it', () => {
    const wish = fc.record({ at: fc.nat(300), width: fc.nat(40) })
    fc.assert(fc.property(fc.array(wish, { maxLength: 6 }).map((some) => some.sort((a, b) => a.at - b.at)), (wishes) => {
      const places = placeInLine(wishes, 8, 300)
      for (const [index, place] of places.entries()) {
        expect(place).toBeGreaterThanOrEqual(0)
        const end = place + wishes[index]!.width
        expect(end).toBeLessThanOrEqual(places[index + 1] === undefined ? 300 : places[index + 1]! - 8)
      }
    }))
  })
})
