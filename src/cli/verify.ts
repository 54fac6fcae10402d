// `ringkas verify`: a pack of evidence -> whether its numbers come out again, for people or as JSON.
import { findingJson } from '../evidence/comparison-json.ts'
import { jsonText } from '../evidence/json-value.ts'
import { verifyPack } from '../evidence/pack/verify-pack.ts'
import type { Language } from '../locale/language.ts'
import { message } from '../locale/messages.ts'
import { formatNumber } from '../locale/numbers.ts'
import { nameOf, print, readInput } from './files.ts'
import { findingsText } from './findings-text.ts'
import type { Flags } from './flags.ts'
import type { Answer } from './answer.ts'
import { oneLine, Refusal } from './refusal.ts'
import { toolVersion } from './tool-version.ts'

/** Prints what the verification found. The answer is no when anything differs; a file that is no pack at all is refused. */
export async function runVerify(flags: Flags, language: Language): Promise<Answer> {
  const path = flags.files[0]!
  const { ok, findings, files, checkedNumbers, made } = await verifyPack(await readInput(path), { toolVersion, language })
  const unreadable = findings.find(({ code }) => code === 'PACK_UNREADABLE')
  if (unreadable) throw new Refusal(path, unreadable)
  const answer = ok ? 0 : 1
  if (flags.has('json')) {
    print(jsonText({
      ok, checkedNumbers, ...(made && { made: { ...made, madeAt: made.madeAt.toISOString() } }),
      files: files.map(({ name, size, ok: isOk }) => ({ name, size, ok: isOk })),
      findings: findings.map((finding) => findingJson(finding, language)),
    }))
    return answer
  }
  const verdict = message(language, ok ? 'command.verify.ok' : 'command.verify.differs', { file: oneLine(nameOf(path)), count: formatNumber(language, checkedNumbers) })
  print(findings.length === 0 ? verdict : `${verdict}\n\n${findingsText(findings, ({ file }) => file, language)}`)
  return answer
}
