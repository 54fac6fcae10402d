// Gives every element of a draft an id of its own, and finds elements by the id a file calls them.
import { append } from '../model/append.ts'
import type { Draft, Entry, Role } from './draft.ts'

/** Elements by their id in the file. */
export interface Directory {
  /** The first element of one of the roles with this id in the file, a QName prefix aside; `undefined` when there is none. */
  readonly find: (reference: string | undefined, roles: ReadonlySet<Role>) => Entry | undefined
  /** Whether any element of the model has the id. */
  readonly has: (reference: string) => boolean
}

/** Whether XML allows the text as an id: a letter or "_", then letters, digits, ".", "-", "_". */
function isNcName(id: string): boolean {
  // Nearly all are plain ASCII, which is much faster to test.
  return /^[A-Za-z_][\w.-]*$/.test(id) || /^[\p{L}_][\p{L}\p{N}\p{M}._\-\u00b7]*$/u.test(id)
}

/**
 * Makes ids that no element of the text bears, read by the model or not, and that are not among `reserved`: the stem, or the
 * stem with a number from 2 upwards. Each id is given out once.
 */
export function idMaker(text: string, reserved: Iterable<string> = []): (stem: string) => string {
  const taken = new Set<string>(reserved)
  for (const [, double, single] of text.matchAll(/\sid\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) taken.add((double ?? single ?? '').trim())
  const last = new Map<string, number>()
  return (stem) => {
    const base = isNcName(stem) ? stem : `id_${stem.replace(/[^\p{L}\p{N}\p{M}._-]/gu, '_')}`
    for (let number = (last.get(base) ?? 0) + 1; ; number++) {
      const id = number === 1 ? base : `${base}_${number}`
      if (taken.has(id)) continue
      last.set(base, number)
      taken.add(id)
      return id
    }
  }
}

/**
 * Repairs missing and repeated ids with a finding each. The first bearer of an id keeps it, whatever its kind; `text` is the
 * whole file, so that a new id collides with nothing, not even with what the model leaves out.
 */
export function resolveIds({ entries, findings }: Draft, text: string): Directory {
  const first = new Map<string, Entry>()
  const later = new Map<string, Entry[]>()
  const repairs: Entry[] = []
  for (const entry of entries) {
    const { fileId } = entry
    if (fileId === undefined) repairs.push(entry)
    else if (!first.has(fileId)) first.set(fileId, entry)
    else {
      repairs.push(entry)
      append(later, fileId, entry)
    }
    if (fileId !== undefined && !isNcName(fileId)) {
      findings.push({ code: 'ID_NOT_NCNAME', severity: 'info', params: { id: fileId }, element: entry, tag: entry.tag })
    }
  }
  const newId = repairs.length > 0 ? idMaker(text) : undefined
  const given = new Set<string>()
  for (const entry of repairs) {
    const { element, fileId } = entry
    element.id = newId?.(fileId ?? entry.role) ?? ''
    given.add(element.id)
    // An association has no id of its own in many tools, and nobody ever calls it.
    if (fileId === undefined && entry.role === 'association') continue
    const params = { id: element.id, name: element.name ?? element.id, ...(fileId !== undefined && { was: fileId }) }
    findings.push(fileId === undefined
      ? { code: 'ID_MISSING', severity: 'info', params, element: entry, tag: entry.tag }
      : { code: 'ID_DUPLICATE', severity: 'warning', params, element: entry, tag: entry.tag })
  }

  const named = (id: string, roles: ReadonlySet<Role>): Entry | undefined => {
    const entry = first.get(id)
    return entry && roles.has(entry.role) ? entry : later.get(id)?.find(({ role }) => roles.has(role))
  }
  return {
    find: (reference, roles) => {
      if (reference === undefined) return undefined
      return named(reference, roles) ?? (reference.includes(':') ? named(reference.slice(reference.indexOf(':') + 1), roles) : undefined)
    },
    has: (reference) => first.has(reference) || given.has(reference),
  }
}
