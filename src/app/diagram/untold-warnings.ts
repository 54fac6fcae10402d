// What the drawing component complains about when it opens a text, without what has been told already or does no harm.
import type { Finding } from '../../model/finding.ts'

/** What is known about an opened text. */
export interface Known {
  readonly findings: readonly Finding[]
  /** Whether an id is one of an element that was read. */
  readonly knows: (id: string) => boolean
  /** Names of elements that are put back when the text is written anew, once for each. */
  readonly putBack: readonly string[]
}

/**
 * The warnings nobody was told yet, each once. Left out are those about elements a finding names, about references to elements
 * that were read (blanks around an id confuse only the component), about elements that are not lost, and about an encoding the
 * text no longer has.
 */
export function untoldWarnings(warnings: readonly string[], { findings, knows, putBack }: Known): readonly string[] {
  const told = findings.flatMap(({ elementId, params }) => [elementId, ...Object.values(params ?? {})]).filter((value) => typeof value === 'string')
  // A word of a letter or two is in any sentence.
  const named = told.filter((value) => value.length > 2)
  const kept = [...putBack]
  const lost = warnings.filter((warning) => {
    const at = kept.indexOf(/^unparsable content <([^>]+)>/.exec(warning)?.[1] ?? '')
    if (at !== -1) kept.splice(at, 1)
    return at === -1
  })
  return [...new Set(lost)].filter((warning) => {
    const reference = /^unresolved reference <\s*(.*?)\s*>/s.exec(warning)?.[1]
    if (reference !== undefined && knows(reference)) return false
    return !warning.startsWith('unsupported document encoding') && !named.some((value) => warning.includes(value))
  })
}
