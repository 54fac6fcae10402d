// Characters of XML: references to characters, and back. Never expands an entity a file declares.

const predefined: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** An attribute value as XML reads it: line breaks and tabs in the source are blanks, references are characters. */
export function attributeText(source: string): string {
  return /[&\n\r\t]/.test(source) ? unescape(source.replace(/\r\n|[\n\r\t]/g, ' ')) : source
}

/** Element text as XML reads it. */
export function elementText(source: string): string {
  return source.includes('&') ? unescape(source) : source
}

/** References that name no character and no predefined entity: text that stays as it is written. */
export function unknownReference(source: string): string | undefined {
  return /&(?!#\d+;|#x[\da-f]+;|(?:amp|lt|gt|quot|apos);)[^\s;]{0,30};?/i.exec(source)?.[0]
}

/** Text as an attribute value; characters XML 1.0 cannot hold are left out. */
export function escapeAttribute(text: string): string {
  return xmlCharacters(text).replace(/[&<>"'\n\r\t]/g, (character) => escapes[character] ?? character)
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;', '\n': '&#10;', '\r': '&#13;', '\t': '&#9;',
}

/** The text without the characters XML 1.0 cannot hold (most control characters, halves of a surrogate pair, U+FFFE/F). */
export function xmlCharacters(text: string): string {
  return text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/gu, '')
}

function unescape(source: string): string {
  return source.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return Object.hasOwn(predefined, name) ? (predefined[name] ?? whole) : whole
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '', 16)
    return isCharacter(code) ? String.fromCodePoint(code) : whole
  })
}

// What XML 1.0 calls a character: no half of a surrogate pair, hardly any control character.
function isCharacter(code: number): boolean {
  return code === 9 || code === 10 || code === 13 || (code >= 0x20 && code < 0xd800) || (code > 0xdfff && code < 0xfffe) || (code > 0xffff && code <= 0x10ffff)
}
