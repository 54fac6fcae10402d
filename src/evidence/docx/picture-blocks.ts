// The diagram of one side -> blocks for a wide page. A long diagram is shown whole and then again in readable parts.
import { AlignmentType, ImageRun, Paragraph } from 'docx'
import { message } from '../../locale/messages.ts'
import type { Side } from '../../model/finding.ts'
import type { Picture } from '../report-pictures.ts'
import type { Report } from '../report.ts'
import { heading, paragraph, type Block } from './blocks.ts'
import type { Crop } from './settle-package.ts'

/** The box a diagram fits into, in CSS pixels. */
export const pictureBox = { width: 950, height: 480 } as const
/** Below this scale the names of a diagram are smaller than 5 points on paper. */
export const readableScale = 0.55
const mostParts = 12
// Neighbouring parts share this much, so that no activity is cut on both.
const overlap = 0.1

/** The blocks, and which of their pictures are to be cropped. */
export interface PictureBlocks {
  readonly blocks: readonly Block[]
  readonly crops: readonly Crop[]
}

/** Heading, picture and caption; `number` counts the figures of the document. */
export function pictureBlocks(report: Report, { png, width, height }: Picture, side: Side, number: number): PictureBlocks {
  const { language, sides } = report
  const title = message(language, `vocabulary.${side}Long`)
  const description = message(language, 'report.picture.alt', { side: title, activities: sides[side].analysis.activities.length })
  const show = (name: string, shownWidth: number): Paragraph => pictureParagraph({ name, png, title, description }, { width: shownWidth, height }, pictureBox)
  const parts = pictureParts(width, height)
  const crops = parts.length === 1 ? [] : parts.map(([left, right], at): Crop => ({ name: `diagram-${number}-part-${at + 1}`, left, right }))
  return {
    blocks: [
      heading(title, 2, { newPage: number > 1 }),
      show(`diagram-${number}`, width), pictureCaption(message(language, 'report.picture.caption', { number, side: title })),
      ...crops.flatMap(({ name, left, right }, at) => [
        show(name, width * (1 - left - right)), pictureCaption(message(language, 'report.picture.part', { number, part: at + 1, parts: crops.length })),
      ]),
    ],
    crops,
  }
}

/** A picture in the middle of its line, as large as the box allows and no larger than it is. */
export function pictureParagraph(
  { name, png, title, description }: { readonly name: string; readonly png: Uint8Array; readonly title: string; readonly description: string },
  { width, height }: { readonly width: number; readonly height: number }, most: { readonly width: number; readonly height: number },
  newPage = false,
): Paragraph {
  const scale = Math.min(1, most.width / width, most.height / height)
  return new Paragraph({
    alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: 120 }, ...(newPage && { pageBreakBefore: true }),
    children: [new ImageRun({
      type: 'png', data: png, transformation: { width: Math.round(width * scale), height: Math.round(height * scale) }, altText: { name, title, description },
    })],
  })
}

/** The line under a picture. */
export function pictureCaption(text: string): Paragraph {
  return paragraph(text, { align: 'center', italic: true, size: 18, before: 80 })
}

/** The shares of its width that each part leaves out on the left and right; one part with nothing left out when it is readable. */
export function pictureParts(width: number, height: number): readonly (readonly [left: number, right: number])[] {
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
