import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moved, neighbour, pageRows, within, type Direction } from '../../../../src/app/parts/activity-grid/cell-navigation.ts'

const size = { rows: 3, columns: 8 }

describe('moving the active cell', () => {
  it.each<[Direction, number, number]>([
    ['up', 0, 2], ['down', 2, 2], ['left', 1, 1], ['right', 1, 3], ['rowStart', 1, 0], ['rowEnd', 1, 7], ['first', 0, 0], ['last', 2, 7],
    ['pageUp', 0, 2], ['pageDown', 2, 2],
  ])('from row 1, column 2 %s leads to %d, %d', (direction, row, column) => {
    expect(moved({ row: 1, column: 2 }, direction, size)).toEqual({ row, column })
  })

  it('leaps a page in a long table', () => {
    expect(moved({ row: 5, column: 1 }, 'pageDown', { rows: 100, columns: 8 }).row).toBe(5 + pageRows)
  })

  it('never leaves a table that has rows', () => {
    const directions: Direction[] = ['up', 'down', 'left', 'right', 'rowStart', 'rowEnd', 'pageUp', 'pageDown', 'first', 'last']
    fc.assert(fc.property(
      fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 10 }), fc.nat(60), fc.nat(60), fc.array(fc.constantFrom(...directions), { maxLength: 20 }),
      (rows, columns, row, column, walk) => {
        const end = walk.reduce((cell, direction) => moved(cell, direction, { rows, columns }), within({ row, column }, { rows, columns }))
        return end.row >= 0 && end.row < rows && end.column >= 0 && end.column < columns
      },
    ))
  })

  it('reads on into the next row and back, and ends at the corners', () => {
    expect(neighbour({ row: 0, column: 7 }, 1, size)).toEqual({ row: 1, column: 0 })
    expect(neighbour({ row: 1, column: 0 }, -1, size)).toEqual({ row: 0, column: 7 })
    expect(neighbour({ row: 2, column: 7 }, 1, size)).toBeUndefined()
    expect(neighbour({ row: 0, column: 0 }, -1, size)).toBeUndefined()
  })
})
