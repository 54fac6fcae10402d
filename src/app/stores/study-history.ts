// Snapshots of one value over time. They share what did not change, so a step costs only what it changed.

/** A value with the ways back and forth; the nearest snapshot stands last in both. */
export interface History<T> {
  readonly past: readonly T[]
  readonly present: T
  readonly future: readonly T[]
}

/** How many steps back are kept. */
export const historyLimit = 200

/** A history that starts here. */
export function begin<T>(present: T): History<T> {
  return { past: [], present, future: [] }
}

/** One step on. What was undone is gone; beyond the limit the oldest snapshot is forgotten. */
export function advance<T>({ past, present }: History<T>, next: T): History<T> {
  return { past: [...past, present].slice(-historyLimit), present: next, future: [] }
}

/** One step back; the same history when there is none. */
export function back<T>(history: History<T>): History<T> {
  const previous = history.past.at(-1)
  if (previous === undefined) return history
  return { past: history.past.slice(0, -1), present: previous, future: [...history.future, history.present] }
}

/** One step forth; the same history when there is none. */
export function forth<T>(history: History<T>): History<T> {
  const next = history.future.at(-1)
  if (next === undefined) return history
  return { past: [...history.past, history.present], present: next, future: history.future.slice(0, -1) }
}

/** The same change in every snapshot. */
export function everywhere<T>({ past, present, future }: History<T>, change: (snapshot: T) => T): History<T> {
  return { past: past.map(change), present: change(present), future: future.map(change) }
}
