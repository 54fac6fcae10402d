// What the drawing component complains about when it opens a text, without what has been told already or does no harm.
import type { Finding } from '../../model/finding.ts'

/**
 * The warnings nobody was told yet, each once. Left out are those about elements a finding names, about references to elements
 * that were read (blanks around an id confuse only the component), and about an encoding the text no longer has.
 */
export function untoldWarnings(warnings: readonly string[], findings: readonly Finding[], knows: (id: string) => boolean): readonly string[] {
  const told = findings.flatMap(({ elementId, params }) => [elementId, ...Object.values(params ?? {})]).filter((value) => typeof value === 'string')
  // A word of a letter or two is in any sentence.
  const named = told.filter((value) => value.length > 2)
  return [...new Set(warnings)].filter((warning) => {
    const reference = /^unresolved reference <\s*(.*?)\s*>/s.exec(warning)?.[1]
    if (reference !== undefined && knows(reference)) return false
    return !warning.startsWith('unsupported document encoding') && !named.some((value) => warning.includes(value))
  })
}
