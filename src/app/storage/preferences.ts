// Small choices of this person in this browser. A browser that keeps nothing is no trouble: the choice lasts until closing.

/** What the browser would not take. */
const session = new Map<string, string>()

/** The kept value; `undefined` when nothing was kept or the browser refuses storage. */
export function kept(name: string): string | undefined {
  if (session.has(name)) return session.get(name)
  try {
    return localStorage.getItem(`ringkas.${name}`) ?? undefined
  } catch {
    // Blocked storage throws on the first touch.
    return undefined
  }
}

/** Keeps a value, at least until the window closes. */
export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(`ringkas.${name}`, value)
    session.delete(name)
  } catch {
    // Blocked or full: the session keeps it.
    session.set(name, value)
  }
}
