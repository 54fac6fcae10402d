import { describe, expect, it } from 'vitest'
import { keyCommand, type KeyPress } from '../../../../src/app/parts/activity-grid/key-command.ts'

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress =>
  ({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held })

describe('keys of the table', () => {
  it.each([
    ['ArrowDown', { do: 'move', direction: 'down', extend: false }],
    ['Home', { do: 'move', direction: 'rowStart', extend: false }],
    ['Tab', { do: 'step', by: 1 }],
    ['Delete', { do: 'clear' }],
    ['Escape', { do: 'selectOne' }],
  ])('%s is the same in every cell', (key, command) => {
    for (const kind of ['none', 'name', 'text', 'mark', 'choice'] as const) expect(keyCommand(press(key), kind)).toEqual(command)
  })

  it('typing starts editing where text goes, and tags where it does not', () => {
    expect(keyCommand(press('v'), 'text')).toEqual({ do: 'edit', typed: 'v' })
    expect(keyCommand(press('v'), 'mark')).toEqual({ do: 'tag', value: 'VA' })
    expect(keyCommand(press('N', { shiftKey: true }), 'none')).toEqual({ do: 'tag', value: 'NNVA' })
    expect(keyCommand(press('x'), 'mark')).toEqual({ do: 'tag', value: 'NVA' })
    expect(keyCommand(press('q'), 'mark')).toBeUndefined()
  })

  it.each([
    ['Enter', 'none', 'accept'], ['Enter', 'name', 'accept'], ['F2', 'name', 'edit'], ['Enter', 'mark', 'mark'], ['Enter', 'text', 'edit'], ['Enter', 'choice', 'edit'],
    [' ', 'none', 'toggleRow'], [' ', 'mark', 'mark'], ['F2', 'text', 'edit'], ['F2', 'mark', 'mark'],
  ] as const)('%j in a cell of kind %s does %s', (key, kind, command) => {
    expect(keyCommand(press(key), kind)).toEqual({ do: command })
  })

  it('Ctrl or Cmd with a letter is a command, never text', () => {
    expect(keyCommand(press('a', { ctrlKey: true }), 'text')).toEqual({ do: 'selectAll' })
    expect(keyCommand(press('d', { metaKey: true }), 'text')).toEqual({ do: 'fillDown' })
    expect(keyCommand(press('End', { ctrlKey: true, shiftKey: true }), 'text')).toEqual({ do: 'move', direction: 'last', extend: true })
  })

  it('leaves to the browser what is the browser’s: copy, paste, undo, alt keys, function keys', () => {
    for (const key of ['c', 'v', 'z']) expect(keyCommand(press(key, { ctrlKey: true }), 'mark')).toBeUndefined()
    expect(keyCommand(press('ArrowLeft', { altKey: true }), 'text')).toBeUndefined()
    expect(keyCommand(press('F5'), 'text')).toBeUndefined()
  })
})
