// Studies in this browser's database. A study is written only over the revision its writer has seen, so that two windows
// cannot overwrite each other.
import Dexie, { type EntityTable } from 'dexie'
import type { StudyFiles } from './study-files.ts'
import type { StudySummary } from '../stores/study-summary.ts'

/** What the list of studies shows without reading any model. */
export interface ShelfEntry {
  readonly id: string
  readonly name: string
  readonly agency?: string
  /** Rises by one with each save. */
  readonly revision: number
  /** Milliseconds since 1970. */
  readonly savedAt: number
  readonly summary: StudySummary
}

/** The study itself, as its files. */
export interface ShelfContent {
  readonly id: string
  readonly files: StudyFiles
}

/** Why a study could not be kept or listed. */
export type ShelfFailure = 'conflict' | 'full' | 'blocked' | 'unknown'

/** A study changed since its writer read it; nothing was written. */
export class ShelfConflict extends Error {
  constructor(id: string) {
    super(`The study ${id} was changed by another window.`)
    this.name = 'ShelfConflict'
  }
}

type ShelfDatabase = Dexie & { entries: EntityTable<ShelfEntry, 'id'>; contents: EntityTable<ShelfContent, 'id'> }

/** Studies by id. All methods reject with what the database says; `failureOf` tells what that means. */
export class StudyShelf {
  readonly #database: ShelfDatabase

  constructor(name = 'ringkas') {
    this.#database = new Dexie(name) as ShelfDatabase
    this.#database.version(1).stores({ entries: 'id, savedAt', contents: 'id' })
  }

  /** All entries, the one saved last first. */
  list(): Promise<readonly ShelfEntry[]> {
    return this.#database.entries.orderBy('savedAt').reverse().toArray()
  }

  /** A study with its revision; `undefined` when there is none. */
  async read(id: string): Promise<{ readonly entry: ShelfEntry; readonly content: ShelfContent } | undefined> {
    const { entries, contents } = this.#database
    return this.#database.transaction('r', entries, contents, async () => {
      const [entry, content] = await Promise.all([entries.get(id), contents.get(id)])
      return entry && content ? { entry, content } : undefined
    })
  }

  /**
   * Writes a study over the revision `seen` (0: it is new) and gives the new revision. Throws `ShelfConflict` when another
   * window wrote in between; a study another window removed is written anew.
   */
  async write(entry: Omit<ShelfEntry, 'revision'>, content: ShelfContent, seen: number): Promise<number> {
    const { entries, contents } = this.#database
    return this.#database.transaction('rw', entries, contents, async () => {
      const kept = await entries.get(entry.id)
      if (kept && kept.revision !== seen) throw new ShelfConflict(entry.id)
      const revision = seen + 1
      await Promise.all([entries.put({ ...entry, revision }), contents.put(content)])
      return revision
    })
  }

  /** Takes a study away; one that is not there is no trouble. */
  async remove(id: string): Promise<void> {
    const { entries, contents } = this.#database
    await this.#database.transaction('rw', entries, contents, async () => {
      await Promise.all([entries.delete(id), contents.delete(id)])
    })
  }
}

/** What a rejection of the shelf means. */
export function failureOf(error: unknown): ShelfFailure {
  if (error instanceof ShelfConflict) return 'conflict'
  const names = [error, (error as { inner?: unknown } | undefined)?.inner].map((some) => (some as { name?: string } | undefined)?.name)
  if (names.includes('QuotaExceededError')) return 'full'
  const blocked = ['OpenFailedError', 'MissingAPIError', 'SecurityError', 'InvalidStateError', 'NotAllowedError', 'DatabaseClosedError']
  return names.some((name) => name !== undefined && blocked.includes(name)) ? 'blocked' : 'unknown'
}
