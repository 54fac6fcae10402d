// The command `ringkas`: picks the command named and turns whatever stops it into one line and an exit code.
import { languages, type Language } from '../locale/language.ts'
import { message } from '../locale/messages.ts'
import { runAnalyze } from './analyze.ts'
import type { Answer } from './answer.ts'
import { print } from './files.ts'
import { commonFlags, readFlags, type FlagKinds, type Flags } from './flags.ts'
import { Interruption } from './interruption.ts'
import { Refusal, refusalLine } from './refusal.ts'
import { simulationFlags } from './simulation-flags.ts'
import { toolVersion } from './tool-version.ts'

/** One command. Heavy work is loaded only when it is called; analyze is here at once, in one file, since it must answer at once. */
interface Command {
  readonly usage: string
  readonly files: readonly [fewest: number, most: number]
  readonly flags: FlagKinds
  readonly load: () => Promise<(flags: Flags, language: Language) => Promise<Answer>>
}

const commands = {
  analyze: {
    usage: 'ringkas analyze MODEL…', files: [1, Infinity],
    flags: { facts: 'value', 'hours-per-day': 'value', strict: 'switch' },
    load: async () => runAnalyze,
  },
  compare: {
    usage: 'ringkas compare AS-IS TO-BE', files: [2, 2],
    flags: {
      'facts-as-is': 'value', 'facts-to-be': 'value', links: 'value', measures: 'value', variant: 'values', 'hours-per-day': 'value', name: 'value', agency: 'value',
      profile: 'value', out: 'values', time: 'value', strict: 'switch', simulate: 'switch', ...simulationFlags,
    },
    load: async () => (await import('./compare.ts')).runCompare,
  },
  match: {
    usage: 'ringkas match AS-IS TO-BE', files: [2, 2],
    flags: { links: 'value' },
    load: async () => (await import('./match.ts')).runMatch,
  },
  simulate: {
    usage: 'ringkas simulate MODEL', files: [1, 1],
    flags: { facts: 'value', interarrival: 'value', 'hours-per-day': 'value', ...simulationFlags },
    load: async () => (await import('./simulate.ts')).runSimulate,
  },
  verify: {
    usage: 'ringkas verify EVIDENCE.zip', files: [1, 1],
    flags: {},
    load: async () => (await import('./verify.ts')).runVerify,
  },
} as const satisfies Readonly<Record<string, Command>>

async function run(words: readonly string[], language: Language): Promise<Answer> {
  const [first, ...rest] = words
  if (first === undefined) throw new Refusal('ringkas', 'commandMissing')
  if (first.startsWith('-')) return answerWithout(words, language)
  if (!isCommand(first)) throw new Refusal(first, 'commandUnknown')
  const command: Command = commands[first]
  const flags = readFlags(rest, { ...commonFlags, ...command.flags })
  if (flags.has('help')) {
    print(message(language, `command.help.${first}`))
    return 0
  }
  flags.word('lang', languages)
  const [fewest, most] = command.files
  if (flags.files.length < fewest) throw new Refusal('ringkas', 'filesMissing', { usage: command.usage })
  if (flags.files.length > most) throw new Refusal(flags.files[most]!, 'filesTooMany', { usage: command.usage })
  return (await command.load())(flags, language)
}

/** What can be asked without a command. */
function answerWithout(words: readonly string[], language: Language): Answer {
  const flags = readFlags(words, { help: 'switch', version: 'switch', lang: 'value' })
  flags.word('lang', languages)
  if (flags.has('version')) print(toolVersion)
  else if (flags.has('help')) print(message(language, 'command.help.overview'))
  else throw new Refusal('ringkas', 'commandMissing')
  return 0
}

function isCommand(word: string): word is keyof typeof commands {
  return Object.hasOwn(commands, word)
}

/** The language asked for, known before anything else is, so that even a bad call is answered in it. */
function languageOf(words: readonly string[]): Language {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const asked = at < 0 ? undefined : words[at] === '--lang' ? words[at + 1] : words[at]!.slice('--lang='.length)
  return languages.find((language) => language === asked) ?? 'id'
}

// What shells make of a program that Ctrl-C ended.
const interrupted = 130

const words = process.argv.slice(2)
const language = languageOf(words)
// Not awaited here: a part loaded later may need this file's own parts, which must then be there already.
run(words, language).then((answer) => {
  process.exitCode = answer
}, (error: unknown) => {
  if (error instanceof Interruption) {
    process.stderr.write(`${message(language, 'command.stopped')}
`)
    process.exitCode = interrupted
    return
  }
  const refusal = error instanceof Refusal ? error : new Refusal('ringkas', 'unforeseen', { reason: error instanceof Error ? error.message : String(error) })
  process.stderr.write(`${refusalLine(refusal, language)}\n`)
  process.exitCode = 2
})
