// The names of all start tags of a text, whatever prefixes it uses.
import { Parser } from 'saxen'
import { prefixOf } from './namespaces.ts'
import { parserText } from './parser-text.ts'

/** Names in file order, in the prefixes of `namespaces.ts`. Only for texts that are read. */
export function parsedNames(text: string): readonly string[] {
  const names: string[] = []
  new Parser().ns({ ...prefixOf }).on('openTag', (name) => names.push(name)).parse(parserText(text))
  return names
}
