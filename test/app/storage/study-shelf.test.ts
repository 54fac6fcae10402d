import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it } from 'vitest'
import { failureOf, ShelfConflict, StudyShelf } from '../../../src/app/storage/study-shelf.ts'

const entry = (name: string, savedAt = 1) => ({ id: 'a', name, savedAt, summary: { findings: 0 } })
const content = (text: string) => ({ id: 'a', files: { 'as-is.bpmn': new TextEncoder().encode(text) } })

beforeEach(() => { Dexie.dependencies.indexedDB = new IDBFactory() })

describe('the shelf of studies', () => {
  it('gives back the same bytes and the revision', async () => {
    const shelf = new StudyShelf()
    expect(await shelf.write(entry('satu'), content('isi'), 0)).toBe(1)
    expect(await shelf.write(entry('dua'), content('isi dua'), 1)).toBe(2)
    const found = await shelf.read('a')
    expect(found?.entry).toEqual({ ...entry('dua'), revision: 2 })
    expect(found?.content).toEqual(content('isi dua'))
    expect(await shelf.read('b')).toBeUndefined()
  })
  it('writes nothing over a revision the writer has not seen', async () => {
    const shelf = new StudyShelf()
    await shelf.write(entry('satu'), content('satu'), 0)
    await expect(new StudyShelf().write(entry('dua'), content('dua'), 0)).rejects.toThrow(ShelfConflict)
    expect((await shelf.read('a'))?.content).toEqual(content('satu'))
  })
  it('writes a study anew that another window removed', async () => {
    const shelf = new StudyShelf()
    await shelf.write(entry('satu'), content('satu'), 0)
    await shelf.remove('a')
    expect(await shelf.write(entry('satu'), content('satu'), 1)).toBe(2)
    expect(await shelf.list()).toHaveLength(1)
  })
  it('lists the study saved last first', async () => {
    const shelf = new StudyShelf()
    await shelf.write({ ...entry('lama', 1), id: 'x' }, { ...content(''), id: 'x' }, 0)
    await shelf.write({ ...entry('baru', 2), id: 'y' }, { ...content(''), id: 'y' }, 0)
    expect((await shelf.list()).map(({ name }) => name)).toEqual(['baru', 'lama'])
  })
  it.each([
    [new ShelfConflict('a'), 'conflict'],
    [{ name: 'AbortError', inner: { name: 'QuotaExceededError' } }, 'full'],
    [{ name: 'QuotaExceededError' }, 'full'],
    [{ name: 'OpenFailedError', inner: { name: 'InvalidStateError' } }, 'blocked'],
    [{ name: 'MissingAPIError' }, 'blocked'],
    [new TypeError('x'), 'unknown'],
    [undefined, 'unknown'],
  ])('%o means %s', (error, failure) => {
    expect(failureOf(error)).toBe(failure)
  })
})
