// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { categoryOfKey } from '../../../../src/app/parts/inspector/category-keys.ts'

const key = (letter: string, rest: Partial<KeyboardEvent> = {}): KeyboardEvent =>
  ({ key: letter, ctrlKey: false, metaKey: false, altKey: false, defaultPrevented: false, target: null, ...rest }) as KeyboardEvent

describe('keys that tag', () => {
  it('V, N and X in either case, and no other', () => {
    expect(['v', 'N', 'x', 'X', 'a', 'Enter'].map((letter) => categoryOfKey(key(letter)))).toEqual(['VA', 'NNVA', 'NVA', 'NVA', undefined, undefined])
  })

  it('not with a modifier, so that cut and paste stay what they are, and not when somebody took the key', () => {
    for (const rest of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { defaultPrevented: true }]) expect(categoryOfKey(key('x', rest))).toBeUndefined()
  })

  it('not while somebody types', () => {
    for (const name of ['input', 'textarea', 'select']) expect(categoryOfKey(key('v', { target: document.createElement(name) }))).toBeUndefined()
    expect(categoryOfKey(key('v', { target: document.createElement('button') }))).toBe('VA')
  })
})
