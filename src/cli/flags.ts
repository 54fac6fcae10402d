// The words after the command -> files and flags. Knows what a flag looks like, not what any flag means.
import { isoDate } from '../model/iso-date.ts'
import { Refusal } from './refusal.ts'

/** What a command takes: `switch` stands alone, `value` once with a value, `values` as often as wanted. */
export type FlagKinds = Readonly<Record<string, 'switch' | 'value' | 'values'>>

/** Flags every command has. */
export const commonFlags = { json: 'switch', lang: 'value', help: 'switch' } as const satisfies FlagKinds

/** What stood on the command line. */
export class Flags {
  readonly files: readonly string[]
  readonly #given: ReadonlyMap<string, readonly string[]>

  constructor(files: readonly string[], given: ReadonlyMap<string, readonly string[]>) {
    this.files = files
    this.#given = given
  }

  has(name: string): boolean {
    return this.#given.has(name)
  }

  /** The value of a flag given once; `undefined` when it was not given. */
  text(name: string): string | undefined {
    return this.#given.get(name)?.[0]
  }

  /** Every value of a flag, in order. */
  texts(name: string): readonly string[] {
    return this.#given.get(name) ?? []
  }

  /** The value of a flag that must be one of some words. */
  word<Word extends string>(name: string, words: readonly Word[]): Word | undefined {
    return this.#read(name, (text) => words.find((word) => word === text), words.join(', '))
  }

  /** A number above 0 and at most `most`, its decimals behind a point or a comma. */
  number(name: string, most: number): number | undefined {
    return this.#read(name, (text) => {
      const value = /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : 0
      return value > 0 && value <= most ? value : undefined
    }, `0 < … ≤ ${most}`)
  }

  /** A whole number between two. */
  whole(name: string, least: number, most: number): number | undefined {
    return this.#read(name, (text) => {
      const value = /^\d{1,15}$/.test(text) ? Number(text) : -1
      return value >= least && value <= most ? value : undefined
    }, `${least} … ${most}`)
  }

  /** A share, 0 included and 1 not, its decimals behind a point or a comma. */
  share(name: string): number | undefined {
    return this.#read(name, (text) => {
      const value = /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : 1
      return value < 1 ? value : undefined
    }, '0 ≤ … < 1')
  }

  /** A moment in ISO 8601, with a time zone unless only the day is given (then midnight UTC). */
  moment(name: string): Date | undefined {
    return this.#read(name, (text) => {
      const [, day] = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d))?$/.exec(text) ?? []
      const [moment, midnight] = [new Date(text), new Date(day ?? '')]
      // A day that no month has would be taken for one of the next month.
      return Number.isNaN(moment.getTime()) || Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== day ? undefined : moment
    }, '2026-01-31T08:00:00Z')
  }

  /** A day in ISO 8601. */
  date(name: string): string | undefined {
    return this.#read(name, isoDate, '2026-01-31')
  }

  #read<T>(name: string, read: (text: string) => T | undefined, expected: string): T | undefined {
    const text = this.text(name)
    if (text === undefined) return undefined
    const value = read(text)
    if (value === undefined) throw new Refusal(`--${name} ${text}`, 'flagValue', { expected })
    return value
  }
}

/**
 * Reads `--flag`, `--flag value`, `--flag=value`, `-h` and files; `-` is a file, and after `--` everything is. Throws a
 * Refusal for a flag that `kinds` does not have, one without its value, and one given twice that may stand once.
 */
export function readFlags(words: readonly string[], kinds: FlagKinds): Flags {
  const files: string[] = []
  const given = new Map<string, string[]>()
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]!
    if (word === '--') {
      files.push(...words.slice(at + 1))
      break
    }
    if (word === '-' || !word.startsWith('-')) {
      files.push(word)
      continue
    }
    const equals = word.indexOf('=')
    const flag = equals < 0 ? word : word.slice(0, equals)
    const name = flag === '-h' ? 'help' : flag.startsWith('--') ? flag.slice(2) : ''
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined
    if (kind === undefined) throw new Refusal(flag, 'flagUnknown')
    if (kind === 'switch') {
      if (equals >= 0) throw new Refusal(flag, 'flagTakesNoValue')
      given.set(name, [])
      continue
    }
    const value = equals < 0 ? words[(at += 1)] : word.slice(equals + 1)
    if (value === undefined || value === '' || (equals < 0 && value.startsWith('--'))) throw new Refusal(flag, 'flagWithoutValue')
    const before = given.get(name)
    if (before && kind === 'value') throw new Refusal(flag, 'flagTwice')
    if (before) before.push(value)
    else given.set(name, [value])
  }
  return new Flags(files, given)
}
