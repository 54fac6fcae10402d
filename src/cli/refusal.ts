// Why the command stops without doing its work. Becomes one line on standard error and exit code 2.
import { findingText } from '../locale/finding-text.ts'
import type { Language } from '../locale/language.ts'
import { message, type MessageParameters } from '../locale/messages.ts'
import type { command } from '../locale/id/command.ts'
import type { Finding } from '../model/finding.ts'

/** A reason in the texts of the command: `refusal.<reason>.why` and `refusal.<reason>.fix`. */
export type RefusalReason = keyof typeof command extends infer Key ? (Key extends `refusal.${infer Reason}.why` ? Reason : never) : never

/** Thrown where the command cannot go on; caught once, in main. `file` is what the line begins with. */
export class Refusal extends Error {
  readonly file: string
  readonly reason: RefusalReason | Finding
  readonly parameters: MessageParameters

  constructor(file: string, reason: RefusalReason | Finding, parameters: MessageParameters = {}) {
    super(typeof reason === 'string' ? reason : reason.code)
    this.file = file
    this.reason = reason
    this.parameters = parameters
  }
}

/** `file: what is wrong: what to do`, on one line whatever the names and messages in it hold. */
export function refusalLine({ file, reason, parameters }: Refusal, language: Language): string {
  const { why, fix } = typeof reason === 'string'
    ? { why: message(language, `command.refusal.${reason}.why`, parameters), fix: message(language, `command.refusal.${reason}.fix`, parameters) }
    : findingText(language, reason)
  return [file, why.replace(/\.$/, ''), fix].map(oneLine).join(': ')
}

/** The text without line breaks and other control characters, which would let a file name forge lines on a terminal. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
}
