import { describe, expect, it } from 'vitest'
import { groupTimes, largestChange } from '../../../../src/app/parts/comparison/group-times.ts'
import type { Group } from '../../../../src/analysis/analysis.ts'

const group = (name: string | undefined, tableTotal: number): Group => ({ ...(name !== undefined && { name }), totals: { tableTotal } as Group['totals'], activities: [] })

describe('times by performer or phase', () => {
  it('hold every name of either side, the as-is first', () => {
    expect(groupTimes({ asIs: [group('Loket', 60), group(undefined, 5)], toBe: [group('Sistem', 10), group('Loket', 20)] })).toEqual([
      { name: 'Loket', asIs: 60, toBe: 20 }, { asIs: 5, toBe: 0 }, { name: 'Sistem', asIs: 0, toBe: 10 },
    ])
  })
  it('put names beside each other that sound the same, as the as-is writes them', () => {
    expect(groupTimes({ asIs: [group('Kepala\nDinas', 60)], toBe: [group('KEPALA DINAS', 20)] })).toEqual([{ name: 'Kepala\nDinas', asIs: 60, toBe: 20 }])
  })
  it('name the largest change either way, the first of equals, and none where nothing changed', () => {
    expect(largestChange([{ name: 'A', asIs: 10, toBe: 5 }, { name: 'B', asIs: 0, toBe: 30 }, { name: 'C', asIs: 30, toBe: 0 }])?.name).toBe('B')
    expect(largestChange([{ name: 'A', asIs: 10, toBe: 10 }])).toBeUndefined()
    expect(largestChange([])).toBeUndefined()
  })
})
