// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keep, kept } from '../../../src/app/storage/preferences.ts'

beforeEach(() => localStorage.clear())
afterEach(() => vi.restoreAllMocks())

describe('a small choice', () => {
  it('is what was chosen last, and nothing once the browser forgot it', () => {
    expect(kept('way')).toBeUndefined()
    keep('way', 'drawn')
    keep('way', 'along')
    expect(kept('way')).toBe('along')
    localStorage.clear()
    expect(kept('way')).toBeUndefined()
  })
  it('lasts until closing where the storage is full, over what was kept before', () => {
    keep('way', 'drawn')
    const refusal = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => { throw new DOMException('full', 'QuotaExceededError') })
    keep('way', 'along')
    expect(kept('way')).toBe('along')
    refusal.mockRestore()
    keep('way', 'drawn')
    expect([kept('way'), localStorage.getItem('ringkas.way')]).toEqual(['drawn', 'drawn'])
  })
  it('lasts until closing where the browser blocks storage', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => { throw new DOMException('blocked', 'SecurityError') })
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => { throw new DOMException('blocked', 'SecurityError') })
    expect(kept('other way')).toBeUndefined()
    keep('other way', 'along')
    expect(kept('other way')).toBe('along')
  })
})
