// The drawing component's own texts in the user's language. Knows its English texts as keys, nothing of its screens.
import type { Language } from '../../locale/language.ts'
import { catalogues, message, type MessageKey } from '../../locale/messages.ts'

/** The key of a text the drawing component says; `undefined` when it is one we have no words for. */
export function toolKey(template: string): MessageKey | undefined {
  const key = `tool.${template}`
  return Object.hasOwn(catalogues.id.editor, key) ? (`editor.${key}` as MessageKey) : undefined
}

/** A module that makes the component speak the language. A text without words of ours stays as the component has it. */
export function translateTools(language: Language) {
  const translate = (template: string, replacements: Readonly<Record<string, string>> = {}): string => {
    const key = toolKey(template)
    if (key !== undefined) return message(language, key, replacements)
    return template.replace(/\{(\w+)\}/g, (whole, name: string) => replacements[name] ?? whole)
  }
  return { translate: ['value', translate] as ['value', typeof translate] }
}
