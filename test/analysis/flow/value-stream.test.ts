import { describe, expect, it } from 'vitest'
import type { Fragment, FragmentKind, FragmentPart } from '../../../src/analysis/flow/flow-analysis.ts'
import { valueStream } from '../../../src/analysis/flow/value-stream.ts'

const node = (id: string, processing: number, waiting = 0): Fragment =>
  ({ kind: 'node', elementIds: [id], parts: [], leadTime: processing + waiting, workTime: processing, own: { processing, waiting } })
const of = (kind: FragmentKind, parts: readonly (Fragment | FragmentPart)[], more: Partial<Fragment> = {}): Fragment => {
  const all = parts.map((part) => ('fragment' in part ? part : { fragment: part }))
  return { kind, elementIds: [], parts: all, leadTime: all.reduce((sum, { fragment }) => sum + fragment.leadTime, 0), workTime: 0, ...more }
}
const stream = (structure: Fragment, activities: readonly string[], all: readonly string[] = ['a', 'b', 'c', 'd']) =>
  valueStream(structure, { time: 0, probability: 1, activities, flows: [] }, new Set(all))
const told = (structure: Fragment, activities: readonly string[]): string =>
  stream(structure, activities).steps.map(({ id, waiting, processing, begin }) => `${begin} ${id} ${waiting}+${processing}`).join(', ')

describe('the value stream of a path', () => {
  it('goes through a sequence with events that take time, and adds up waiting and work', () => {
    const result = stream(of('sequence', [node('start', 0), node('a', 10, 5), node('timer', 0, 60), node('b', 20)]), ['a', 'b'])
    expect(result).toEqual({
      waiting: 65, processing: 30,
      steps: [{ id: 'a', waiting: 5, processing: 10, begin: 0 }, { id: 'timer', waiting: 60, processing: 0, begin: 15 }, { id: 'b', waiting: 0, processing: 20, begin: 75 }],
    })
  })
  it('takes the branch of the path, also one without activities', () => {
    const choice = of('exclusive', [{ fragment: of('sequence', [node('a', 10)]), weight: 0.1 }, { fragment: of('sequence', [node('timer', 0, 30)]), weight: 0.9 }])
    expect(told(of('sequence', [choice, node('b', 5)]), ['a', 'b'])).toBe('0 a 0+10, 10 b 0+5')
    expect(told(of('sequence', [choice, node('b', 5)]), ['b'])).toBe('0 timer 30+0, 30 b 0+5')
  })
  it.each<FragmentKind>(['parallel', 'pools', 'inclusive'])('[VS1] of %s branches the longest counts', (kind) => {
    expect(told(of(kind, [node('a', 10), of('sequence', [node('b', 8), node('c', 1, 4)]), node('d', 99)]), ['a', 'b', 'c'])).toBe('0 b 0+8, 8 c 4+1')
  })
  it('[VS2] goes through a loop once, without the part done again', () => {
    expect(told(of('loop', [{ fragment: node('a', 10), role: 'body' }, { fragment: node('b', 5), role: 'redo' }], { repeat: 0.5 }), ['a', 'b'])).toBe('0 a 0+10')
  })
  it('[VS3] counts instances one after the other together, and those at once as one', () => {
    expect(told(of('repetition', [node('a', 10, 1)], { instances: 3, leadTime: 33 }), ['a'])).toBe('0 a 3+30')
    expect(told(of('repetition', [node('a', 10, 1)], { instances: 3, leadTime: 11 }), ['a'])).toBe('0 a 1+10')
  })
  it('[VS4] follows the order of the path where there are no blocks, and leaves out what is not on it', () => {
    expect(told(of('irreducible', [node('c', 3), node('a', 1), node('d', 4)]), ['a', 'c'])).toBe('0 a 0+1, 1 c 0+3')
  })
  it('[VS5] takes the way with most of the path on it where ways share activities', () => {
    const ways = of('exclusive', [{ fragment: of('sequence', [node('a', 1), node('b', 2)]), weight: 0.5 }, { fragment: of('sequence', [node('a', 1), node('c', 3)]), weight: 0.5 }])
    expect(told(ways, ['a', 'c'])).toBe('0 a 0+1, 1 c 0+3')
  })
  it('takes the host of a boundary event, and what follows the event only on its path', () => {
    const guarded = of('boundary', [{ fragment: node('a', 10), role: 'host' }, { fragment: node('b', 5), role: 'exception', weight: 0.1 }])
    expect(told(guarded, ['a'])).toBe('0 a 0+10')
    expect(told(guarded, ['a', 'b'])).toBe('0 a 0+10, 10 b 0+5')
  })
})
