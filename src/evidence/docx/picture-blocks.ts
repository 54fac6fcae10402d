// The diagram of one side -> blocks for a wide page. A long diagram is shown whole and then again in readable parts; one that is too large
// for that, as large as one page allows.
import { AlignmentType, ImageRun, Paragraph } from 'docx'
import { message } from '../../locale/messages.ts'
import type { Side } from '../../model/finding.ts'
import type { Picture } from '../report-pictures.ts'
import type { Report } from '../report.ts'
import { heading, paragraph, type Block } from './blocks.ts'
import { standIn, type Crop, type LaterPictures } from './settle-package.ts'

/** The box a diagram fits into, in CSS pixels. */
export const pictureBox = { width: 950, height: 480 } as const
/** Below this scale the names of a diagram are smaller than 5 points on paper. */
export const readableScale = 0.55
/** Below this scale a box is smaller than 4 mm on paper: parts would be pages of dots. */
const tellableScale = 0.15
const [mostParts, mostRows] = [12, 8]
// Neighbouring parts share this much, so that no activity is cut on both.
const overlap = 0.1
/** Between rows, in CSS pixels. */
const rowGap = 8

/** The blocks, their pictures, and which of these are to be cropped. */
export interface PictureBlocks {
  readonly blocks: readonly Block[]
  readonly crops: readonly Crop[]
  readonly pictures: LaterPictures
}

/** A stretch of a picture: the shares of its width left out on the left and on the right. */
export type Stretch = readonly [left: number, right: number]

/** How a picture is shown in a box: in rows under each other, mostly one; then again in parts where that makes it readable. */
export interface PictureLayout {
  readonly rows: readonly Stretch[]
  /** The box of each row. */
  readonly rowBox: { readonly width: number; readonly height: number }
  readonly parts: readonly Stretch[]
  /** Neither whole nor in parts is any of it readable. */
  readonly isTooLarge: boolean
}

/** Heading, picture and caption; `number` counts the figures of the document. */
export function pictureBlocks(report: Report, { png, width, height }: Picture, side: Side, number: number): PictureBlocks {
  const { language, sides } = report
  const title = message(language, `vocabulary.${side}Long`)
  const description = message(language, 'report.picture.alt', { side: title, activities: sides[side].analysis.activities.length })
  const { rows, rowBox, parts, isTooLarge } = pictureLayout({ width, height }, pictureBox)
  const crops: Crop[] = []
  const whole = `diagram-${number}`
  const show = (name: string, [left, right]: Stretch, box: { readonly width: number; readonly height: number }): Paragraph => {
    if (left > 0 || right > 0) crops.push({ name, left, right })
    return pictureParagraph({ name, picture: whole, title, description }, { width: width * (1 - left - right), height }, box)
  }
  return {
    blocks: [
      heading(title, 2, { newPage: side === 'toBe' }),
      ...rows.map((row, at) => show(rows.length === 1 ? whole : `${whole}-row-${at + 1}`, row, rowBox)),
      pictureCaption(message(language, rows.length === 1 ? 'report.picture.caption' : 'report.picture.captionOfRows', { number, side: title, rows: rows.length })),
      ...(isTooLarge ? [paragraph(message(language, 'report.picture.tooLarge'))] : []),
      ...parts.flatMap((part, at) => [
        show(`${whole}-part-${at + 1}`, part, pictureBox), pictureCaption(message(language, 'report.picture.part', { number, part: at + 1, parts: parts.length })),
      ]),
    ],
    crops, pictures: new Map([[whole, png]]),
  }
}

/** A picture in the middle of its line, as large as the box allows and no larger than it is; `picture` is what its bytes are called. */
export function pictureParagraph(
  { name, picture, title, description }: { readonly name: string; readonly picture: string; readonly title: string; readonly description: string },
  { width, height }: { readonly width: number; readonly height: number }, most: { readonly width: number; readonly height: number },
  newPage = false,
): Paragraph {
  const scale = Math.min(1, most.width / width, most.height / height)
  return new Paragraph({
    alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: 120 }, ...(newPage && { pageBreakBefore: true }),
    children: [new ImageRun({
      type: 'png', data: standIn(picture), transformation: { width: Math.round(width * scale), height: Math.round(height * scale) }, altText: { name, title, description },
    })],
  })
}

/** The line under a picture. */
export function pictureCaption(text: string): Paragraph {
  return paragraph(text, { align: 'center', italic: true, size: 18, before: 80 })
}

/**
 * How a picture is shown: whole where that is readable, else also in readable parts. Parts that would be too small to tell one box from
 * another, and more than would be looked at, are not made: then the picture is broken into as many rows as show it largest on one page.
 */
export function pictureLayout({ width, height }: { readonly width: number; readonly height: number }, box: { readonly width: number; readonly height: number }): PictureLayout {
  const whole: PictureLayout = { rows: [[0, 0]], rowBox: box, parts: [], isTooLarge: false }
  const wholeScale = Math.min(box.width / width, box.height / height)
  if (wholeScale >= readableScale) return whole
  const parts = pictureParts(width, height)
  const partWidth = width * (1 - parts[0]![0] - parts[0]![1])
  const partScale = Math.min(pictureBox.width / partWidth, pictureBox.height / height)
  if (partScale >= tellableScale) return { ...whole, parts: partScale > wholeScale ? parts : [] }
  const layouts = Array.from({ length: mostRows }, (_, more) => more + 1).map((rows) => {
    const rowBox = { width: box.width, height: Math.floor((box.height - (rows - 1) * rowGap) / rows) }
    return { rows, rowBox, scale: Math.min((box.width * rows) / width, rowBox.height / height) }
  })
  const { rows, rowBox } = layouts.reduce((best, layout) => (layout.scale > best.scale ? layout : best))
  return { rows: Array.from({ length: rows }, (_, at): Stretch => [at / rows, 1 - (at + 1) / rows]), rowBox, parts: [], isTooLarge: true }
}

/** The shares of its width that each part leaves out on the left and right; one part with nothing left out when it is readable. */
export function pictureParts(width: number, height: number): readonly Stretch[] {
  const partWidth = pictureBox.width / Math.min(readableScale, pictureBox.height / height)
  if (width <= partWidth) return [[0, 0]]
  const count = Math.min(mostParts, Math.ceil((width - partWidth * overlap) / (partWidth * (1 - overlap))))
  // Equal parts whose overlaps are counted once add up to the width.
  const share = 1 / (count - (count - 1) * overlap)
  return Array.from({ length: count }, (_, at) => {
    const left = at * share * (1 - overlap)
    return [left, Math.max(0, 1 - left - share)]
  })
}
