// Both sides drawn along each other -> blocks for wide pages: one over the other, and where that is too small to read, part by part
// on pages of their own. The same place is at the same place of both pages, so that turning the leaf shows what is gone.
import { message } from '../../locale/messages.ts'
import type { Side } from '../../model/finding.ts'
import type { BothSides } from '../../model/study.ts'
import type { Picture } from '../report-pictures.ts'
import type { Report } from '../report.ts'
import { heading, paragraph, type Block } from './blocks.ts'
import { pictureBox, pictureCaption, pictureParagraph, pictureParts, readableScale, type PictureBlocks } from './picture-blocks.ts'
import type { Crop } from './settle-package.ts'

// Two pictures with their words share the page.
const halfBox = { width: pictureBox.width, height: 205 } as const

/** Heading, text, pictures and captions; `number` is that of the figure. */
export function alongBlocks(report: Report, pictures: BothSides<Picture>, number: number): PictureBlocks {
  const { language } = report
  const sides = ['asIs', 'toBe'] as const
  const name = (side: Side): string => message(language, `vocabulary.${side}Long`)
  const show = (side: Side, id: string, share: number, box: { readonly width: number; readonly height: number }, newPage = false) => {
    const { png, width, height } = pictures[side]
    const activities = report.sides[side].analysis.activities.length
    const description = message(language, 'report.along.alt', { side: name(side), activities })
    return pictureParagraph({ name: id, png, title: name(side), description }, { width: width * share, height }, box, newPage)
  }
  const { width, height } = pictures.asIs
  const isReadable = Math.min(halfBox.width / width, halfBox.height / height) >= readableScale
  const parts = isReadable ? [] : pictureParts(width, height)
  const crops: Crop[] = []
  const pages = parts.flatMap(([left, right], at): readonly Block[] => sides.flatMap((side) => {
    const id = `diagram-${number}-${side}-part-${at + 1}`
    if (left > 0 || right > 0) crops.push({ name: id, left, right })
    const text = message(language, parts.length === 1 ? 'report.along.side' : 'report.along.part', { number, side: name(side), part: at + 1, parts: parts.length })
    return [show(side, id, 1 - left - right, pictureBox, true), pictureCaption(text)]
  }))
  return {
    blocks: [
      heading(message(language, 'report.heading.along'), 2), paragraph(message(language, 'report.along.text'), { keepNext: true }),
      ...sides.map((side) => show(side, `diagram-${number}-${side}`, 1, halfBox)),
      pictureCaption(message(language, 'report.along.caption', { number })), ...pages,
    ],
    crops,
  }
}
