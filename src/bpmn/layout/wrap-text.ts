// A text -> lines that fit a width, for labels in a layout and in a picture.
import { textWidth } from './text-width.ts'

// Longer names are cut before they are measured: no label has room for more, and a name may be megabytes long.
const longestLabel = 600

/**
 * Breaks a text between words (inside a word only when it alone is too wide) into at most `most` lines; what does not fit
 * is cut with an ellipsis. Line breaks of the text are kept, other white space becomes one blank. No text gives no lines.
 */
export function wrapText(text: string, width: number, fontSize: number, most = Number.POSITIVE_INFINITY): readonly string[] {
  const cut = text.length > longestLabel
  const lines: string[] = []
  for (const paragraph of text.slice(0, longestLabel).split(/\r\n|\r|\n/)) {
    let line = ''
    for (const word of paragraph.trim().split(/\s+/)) {
      for (const piece of pieces(word, width, fontSize)) {
        const longer = line === '' ? piece : `${line} ${piece}`
        if (line !== '' && textWidth(longer, fontSize) > width) {
          lines.push(line)
          line = piece
        } else line = longer
      }
    }
    if (line !== '') lines.push(line)
  }
  if (lines.length <= most && !cut) return lines
  const kept = lines.slice(0, most)
  const last = kept.pop()
  return last === undefined ? kept : [...kept, ellipsis(last, width, fontSize)]
}

// A word too wide for a line, in pieces that fit; others whole. Breaks after a hyphen or slash where there is one.
function pieces(word: string, width: number, fontSize: number): readonly string[] {
  if (textWidth(word, fontSize) <= width) return [word]
  const all: string[] = []
  let piece = ''
  for (const part of word.split(/(?<=[-/_.])/u)) {
    if (piece !== '' && textWidth(piece + part, fontSize) > width) {
      all.push(piece)
      piece = ''
    }
    for (const character of part) {
      if (piece !== '' && textWidth(piece + character, fontSize) > width) {
        all.push(piece)
        piece = ''
      }
      piece += character
    }
  }
  return piece === '' ? all : [...all, piece]
}

function ellipsis(line: string, width: number, fontSize: number): string {
  const characters = [...line.trimEnd()]
  while (characters.length > 1 && textWidth(`${characters.join('')}…`, fontSize) > width) characters.pop()
  return `${characters.join('').trimEnd()}…`
}
