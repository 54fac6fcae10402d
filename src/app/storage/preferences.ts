// Small choices of this person in this browser. A browser that keeps nothing is no trouble: the choice lasts until closing.

const session = new Map<string, string>()

/** The kept value; `undefined` when nothing was kept or the browser refuses storage. */
export function kept(name: string): string | undefined {
  try {
    return localStorage.getItem(`ringkas.${name}`) ?? session.get(name)
  } catch {
    // Blocked storage throws on the first touch.
    return session.get(name)
  }
}

/** Keeps a value, at least until the window closes. */
export function keep(name: string, value: string): void {
  session.set(name, value)
  try {
    localStorage.setItem(`ringkas.${name}`, value)
  } catch {
    // Blocked or full: the session keeps it.
    return
  }
}
