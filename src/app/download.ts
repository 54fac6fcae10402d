// Hands bytes to the person as a file. The browser's own download; nothing leaves the machine.

/** Starts the download of a file. */
export function download(name: string, bytes: Uint8Array, type: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }))
  const anchor = document.createElement('a')
  anchor.href = address
  anchor.download = name
  document.body.append(anchor)
  anchor.click()
  anchor.remove()
  // The download holds its own reference; the address is given back after the click was handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** A text as a file name: letters, digits and hyphens of any script, at most 60 characters; `fallback` when nothing is left. */
export function fileNameOf(text: string, fallback: string): string {
  const name = text.normalize('NFC').toLocaleLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60).replace(/^-+|-+$/g, '')
  return name === '' ? fallback : name
}
