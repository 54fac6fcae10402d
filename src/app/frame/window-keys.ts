// Keys that work on every screen.

/** What the keys do. */
export interface WindowKeys {
  undo(): void
  redo(): void
  help(): void
  findings(): void
  /** 0 is the portfolio, 1 … 5 the stations. */
  station(number: number): void
}

/** Whether somebody is typing there, so that keys belong to the text. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio], [type=range]), textarea, select'))
}

/** Hands a key press to what it does. A screen that took the key itself prevented the default, and a dialog keeps its keys. */
export function pressed(event: KeyboardEvent, keys: WindowKeys): void {
  if (event.defaultPrevented || isTyping(event.target) || document.querySelector('dialog[open]')) return
  const does = meaning(event)
  if (does === undefined) return
  event.preventDefault()
  if (typeof does === 'number') keys.station(does)
  else keys[does]()
}

function meaning({ ctrlKey, metaKey, altKey, shiftKey, key, code }: KeyboardEvent): 'undo' | 'redo' | 'help' | 'findings' | number | undefined {
  const letter = key.toLowerCase()
  if ((ctrlKey || metaKey) && !altKey) {
    if (letter === 'z') return shiftKey ? 'redo' : 'undo'
    return letter === 'y' && !shiftKey ? 'redo' : undefined
  }
  if (altKey && !ctrlKey && !metaKey && !shiftKey) {
    // The code, since Alt makes other letters of the keys on some keyboards.
    const digit = /^Digit([0-5])$/.exec(code)?.[1]
    return digit !== undefined ? Number(digit) : code === 'KeyT' ? 'findings' : undefined
  }
  return key === '?' ? 'help' : undefined
}
