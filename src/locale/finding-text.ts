// Says a finding in the user's language.
import type { Finding } from '../model/finding.ts'
import type { Language } from './language.ts'
import { message } from './messages.ts'

/** What is wrong and what to do, in full sentences. */
export interface FindingText {
  readonly why: string
  readonly fix: string
}

/** The two sentences of a finding, its parameters put in. */
export function findingText(language: Language, finding: Finding): FindingText {
  return {
    why: message(language, `findings.${finding.code}.why`, finding.params),
    fix: message(language, `findings.${finding.code}.fix`, finding.params),
  }
}
