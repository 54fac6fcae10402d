// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { pressed, type WindowKeys } from '../../../src/app/frame/window-keys.ts'

function keysOf() {
  return { undo: vi.fn(), redo: vi.fn(), help: vi.fn(), findings: vi.fn(), station: vi.fn() } satisfies WindowKeys
}

function press(init: KeyboardEventInit, target: Element = document.body) {
  const keys = keysOf()
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init })
  const listen = (some: Event) => pressed(some as KeyboardEvent, keys)
  window.addEventListener('keydown', listen)
  target.dispatchEvent(event)
  window.removeEventListener('keydown', listen)
  const called = Object.entries(keys).filter(([, key]) => key.mock.calls.length > 0).map(([name, key]) => [name, ...(key.mock.calls[0] as unknown[])].join(' '))
  return { called, prevented: event.defaultPrevented }
}

describe('keys of every screen', () => {
  afterEach(() => { document.body.replaceChildren() })

  it.each<[KeyboardEventInit, string]>([
    [{ key: 'z', ctrlKey: true }, 'undo'],
    [{ key: 'z', metaKey: true }, 'undo'],
    [{ key: 'Z', ctrlKey: true, shiftKey: true }, 'redo'],
    [{ key: 'y', ctrlKey: true }, 'redo'],
    [{ key: '?', shiftKey: true }, 'help'],
    [{ key: 't', code: 'KeyT', altKey: true }, 'findings'],
    [{ key: '0', code: 'Digit0', altKey: true }, 'station 0'],
    [{ key: '¡', code: 'Digit1', altKey: true }, 'station 1'],
    [{ key: '5', code: 'Digit5', altKey: true }, 'station 5'],
  ])('%j does %s', (init, does) => {
    expect(press(init)).toEqual({ called: [does], prevented: true })
  })
  it.each<KeyboardEventInit>([{ key: 'z' }, { key: 'z', ctrlKey: true, altKey: true }, { key: '6', code: 'Digit6', altKey: true }, { key: 'Y', ctrlKey: true, shiftKey: true }])(
    '%j is left to the browser', (init) => { expect(press(init)).toEqual({ called: [], prevented: false }) })

  it.each(['input', 'textarea', 'select'])('undo inside <%s> belongs to the text', (tag) => {
    const field = document.body.appendChild(document.createElement(tag))
    expect(press({ key: 'z', ctrlKey: true }, field).called).toEqual([])
  })
  it('a checkbox holds no text', () => {
    const box = document.body.appendChild(Object.assign(document.createElement('input'), { type: 'checkbox' }))
    expect(press({ key: 'z', ctrlKey: true }, box).called).toEqual(['undo'])
  })
  it('a dialog keeps its keys, and so does a part that took the key', () => {
    const part = document.body.appendChild(document.createElement('div'))
    part.addEventListener('keydown', (event) => event.preventDefault())
    expect(press({ key: 'z', ctrlKey: true }, part).called).toEqual([])
    document.body.appendChild(document.createElement('dialog')).setAttribute('open', '')
    expect(press({ key: '?' }).called).toEqual([])
  })
})
