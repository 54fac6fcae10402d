// How one fact stands in the attributes of an element: the reader and the writer of each sort of value.
import type { Duration } from '../model/duration.ts'
import { isoDate } from '../model/iso-date.ts'
import { durationFromIso, durationToIso } from '../model/iso-duration.ts'

/** Raw attributes of one element by name, references resolved. */
export type Attributes = Readonly<Record<string, string | undefined>>

/** How one fact stands in attributes. */
export interface FactField<T> {
  /** The attributes it is made of; the first one carries it. */
  readonly names: readonly string[]
  /** The fact; `undefined` when it is absent or cannot be read. */
  readonly read: (attributes: Attributes) => T | undefined
  /** A value for each of `names`; `undefined` where the attribute is not needed. */
  readonly write: (value: T) => readonly (string | undefined)[]
}

/** One of the words. */
export const oneOf = <T extends string>(name: string, words: readonly T[]): FactField<T> => ({
  names: [name],
  read: (attributes) => words.find((word) => word === attributes[name]),
  write: (value) => [value],
})

/** Any text but an empty one. */
export const text = (name: string): FactField<string> => ({
  names: [name],
  read: (attributes) => attributes[name] || undefined,
  write: (value) => [value === '' ? undefined : value],
})

/** A number in digits that `accepts` takes; no sign. */
export const number = (name: string, accepts: (value: number) => boolean): FactField<number> => ({
  names: [name],
  read: (attributes) => {
    const written = attributes[name]?.trim() ?? ''
    const value = Number(written)
    return /^\d+(\.\d+)?(e[+-]?\d+)?$/i.test(written) && accepts(value) ? value : undefined
  },
  write: (value) => [String(value)],
})

/** A date such as 2026-02-18. */
export const date = (name: string): FactField<string> => ({
  names: [name],
  read: (attributes) => isoDate(attributes[name]?.trim() ?? ''),
  write: (value) => [value],
})

/** A time in three attributes: its ISO 8601 text, what kind of time it is, and what was written where that differs. */
export const duration = (name: string): FactField<Duration> => ({
  names: [name, `${name}Basis`, `${name}Text`],
  read: (attributes) => {
    const written = attributes[name]
    const basis = attributes[`${name}Basis`] ?? 'working'
    if (written === undefined || (basis !== 'elapsed' && basis !== 'working')) return undefined
    return durationFromIso(written, basis, attributes[`${name}Text`] ?? written)
  },
  write: (value) => {
    const iso = durationToIso(value)
    return [iso, value.basis === 'elapsed' ? 'elapsed' : undefined, value.raw === iso ? undefined : value.raw]
  },
})
