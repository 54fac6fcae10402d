// Both sides drawn along each other -> blocks for wide pages: one over the other, and where that is too small to read, part by part
// on pages of their own. The same place is at the same place of both pages, so that turning the leaf shows what is gone.
import { message } from '../../locale/messages.ts'
import type { Side } from '../../model/finding.ts'
import type { BothSides } from '../../model/study.ts'
import type { Picture } from '../report-pictures.ts'
import type { Report } from '../report.ts'
import { heading, paragraph, type Block } from './blocks.ts'
import { pictureBox, pictureCaption, pictureLayout, pictureParagraph, type PictureBlocks, type Stretch } from './picture-blocks.ts'
import type { Crop } from './settle-package.ts'

// Two pictures with their words share the page.
const halfBox = { width: pictureBox.width, height: 205 } as const

/** Heading, text, pictures and captions; `number` is that of the figure. */
export function alongBlocks(report: Report, pictures: BothSides<Picture>, number: number): PictureBlocks {
  const { language } = report
  const sides = ['asIs', 'toBe'] as const
  const name = (side: Side): string => message(language, `vocabulary.${side}Long`)
  const whole = (side: Side): string => `diagram-${number}-${side}`
  const crops: Crop[] = []
  const show = (side: Side, id: string, [left, right]: Stretch, box: { readonly width: number; readonly height: number }, newPage = false) => {
    const { width, height } = pictures[side]
    const activities = report.sides[side].analysis.activities.length
    const description = message(language, 'report.along.alt', { side: name(side), activities })
    if (left > 0 || right > 0) crops.push({ name: id, left, right })
    return pictureParagraph({ name: id, picture: whole(side), title: name(side), description }, { width: width * (1 - left - right), height }, box, newPage)
  }
  const { rows, rowBox, parts, isTooLarge } = pictureLayout(pictures.asIs, halfBox)
  // Row by row, so that the same place of both sides stays together.
  const overview = rows.flatMap((row, at) => sides.map((side) => show(side, rows.length === 1 ? whole(side) : `${whole(side)}-row-${at + 1}`, row, rowBox)))
  const pages = parts.flatMap((part, at): readonly Block[] => sides.flatMap((side) => {
    const text = message(language, parts.length === 1 ? 'report.along.side' : 'report.along.part', { number, side: name(side), part: at + 1, parts: parts.length })
    return [show(side, `${whole(side)}-part-${at + 1}`, part, pictureBox, true), pictureCaption(text)]
  }))
  return {
    blocks: [
      heading(message(language, 'report.heading.along'), 2), paragraph(message(language, 'report.along.text'), { keepNext: true }),
      ...overview,
      pictureCaption(message(language, rows.length === 1 ? 'report.along.caption' : 'report.along.captionOfRows', { number, rows: rows.length })),
      ...(isTooLarge ? [paragraph(message(language, 'report.picture.tooLarge'))] : []), ...pages,
    ],
    crops, pictures: new Map(sides.map((side) => [whole(side), pictures[side].png])),
  }
}
