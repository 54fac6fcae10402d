// The keys that tag what is selected. None of them is a key of the diagram editor.
import { valueCategories, type ValueCategory } from '../../../model/value-category.ts'
import { isTyping } from '../../frame/window-keys.ts'

/** One letter each, small. */
export const categoryKeys: Readonly<Record<ValueCategory, string>> = { VA: 'v', NNVA: 'n', NVA: 'x' }

/** The category a key press sets; `undefined` with a modifier, and while somebody types. */
export function categoryOfKey({ key, ctrlKey, metaKey, altKey, target, defaultPrevented }: KeyboardEvent): ValueCategory | undefined {
  if (ctrlKey || metaKey || altKey || defaultPrevented || isTyping(target)) return undefined
  return valueCategories.find((category) => categoryKeys[category] === key.toLowerCase())
}
