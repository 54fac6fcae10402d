// A title on as many lines as it takes, since a picture has no page that breaks it.
import { textWidth } from '../../../bpmn/layout/text-width.ts'

// Bold text runs wider than the plain text the widths are of.
const bold = 1.12

/** The lines, broken between words; a word wider than the room stands alone and reaches beyond it. At least one line. */
export function titleLines(title: string, fontSize: number, room: number): readonly string[] {
  const lines: string[] = []
  for (const word of title.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)!} ${word}`
    if (lines.length === 0 || textWidth(longer, fontSize) * bold > room) lines.push(word)
    else lines[lines.length - 1] = longer
  }
  return lines
}
