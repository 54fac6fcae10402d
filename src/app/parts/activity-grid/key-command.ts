// What a key means in the table. Pure: a key press and the kind of the active cell in, a command out.
import { valueCategories, type ValueCategory } from '../../../model/value-category.ts'
import { categoryKeys } from '../inspector/category-keys.ts'
import type { Direction } from './cell-navigation.ts'
import type { EntryKind } from './grid-columns.ts'

/** The part of a KeyboardEvent that decides. */
export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/** What the table does. */
export type GridCommand =
  | { readonly do: 'move'; readonly direction: Direction; readonly extend: boolean }
  | { readonly do: 'step'; readonly by: 1 | -1 }
  | { readonly do: 'edit'; readonly typed?: string }
  | { readonly do: 'mark' }
  | { readonly do: 'tag'; readonly value: ValueCategory }
  | { readonly do: 'accept' }
  | { readonly do: 'acceptAlike' }
  | { readonly do: 'toggleRow' }
  | { readonly do: 'selectAll' }
  | { readonly do: 'selectOne' }
  | { readonly do: 'fillDown' }
  | { readonly do: 'clear' }

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right', Home: 'rowStart', End: 'rowEnd', PageUp: 'pageUp',
  PageDown: 'pageDown',
}
const farDirections: Readonly<Record<string, Direction>> = { Home: 'first', End: 'last' }

/** The command of a key in a cell that is not being edited; `undefined` leaves the key to the browser. */
export function keyCommand(press: KeyPress, kind: EntryKind): GridCommand | undefined {
  if (press.altKey) return undefined
  const { key } = press
  if (press.ctrlKey || press.metaKey) {
    const far = farDirections[key]
    if (far) return { do: 'move', direction: far, extend: press.shiftKey }
    if (key === ' ') return { do: 'toggleRow' }
    if (key === 'Enter') return kind === 'none' || kind === 'name' ? { do: 'acceptAlike' } : undefined
    if (key.toLowerCase() === 'a') return { do: 'selectAll' }
    if (key.toLowerCase() === 'd') return { do: 'fillDown' }
    return undefined
  }
  const direction = directions[key]
  if (direction) return { do: 'move', direction, extend: press.shiftKey }
  switch (key) {
    case 'Tab': return { do: 'step', by: press.shiftKey ? -1 : 1 }
    case 'Escape': return { do: 'selectOne' }
    case 'Delete': case 'Backspace': return { do: 'clear' }
    case 'F2': return kind === 'text' || kind === 'choice' || kind === 'name' ? { do: 'edit' } : kind === 'mark' ? { do: 'mark' } : undefined
    case 'Enter': return kind === 'none' || kind === 'name' ? { do: 'accept' } : kind === 'mark' ? { do: 'mark' } : { do: 'edit' }
    case ' ': return kind === 'none' || kind === 'name' ? { do: 'toggleRow' } : kind === 'mark' ? { do: 'mark' } : { do: 'edit' }
    default: {
      if ([...key].length !== 1) return undefined
      if (kind === 'text') return { do: 'edit', typed: key }
      if (kind === 'choice') return { do: 'edit' }
      // Letters tag the selected rows wherever a letter is not text.
      const value = valueCategories.find((category) => categoryKeys[category] === key.toLowerCase())
      return value && { do: 'tag', value }
    }
  }
}
