// How large a picture is shown in its pane: whole, or as large as a person can read. Pure.

/** In pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** Room around a picture, in pixels of the screen. */
const margin = 16
/** Nobody needs it larger than a drawing on paper. */
const largestFit = 1.25
/** A pane that has no size yet, or is a line, still has a scale to reckon with. */
const least = 0.01
/** The smallest scale at which names can be read, and how far below it the whole is still preferred. */
const readable = 0.55
const nearly = 0.8

/** [PS1] The scale at which the whole picture fits its pane, at most 1.25; above 0 whatever the pane. */
export function fitScale(picture: Size, pane: Size): number {
  return Math.max(least, Math.min((pane.width - margin) / picture.width, (pane.height - margin) / picture.height, largestFit))
}

/** [PS2] How much larger than the whole a picture is first shown: 1 where that can be read or nearly so, else as much as reading takes. */
export function firstZoom(fit: number): number {
  return fit >= readable * nearly ? 1 : readable / fit
}

/** [PS3] Whether two pictures are larger beside each other than under each other; never where a pane would be narrower than a phone. */
export function fitsBeside(pictures: readonly [Size, Size], { width, height }: Size): boolean {
  const fit = (across: number, down: number): number => Math.min(...pictures.map((picture) => fitScale(picture, { width: width / across, height: height / down })))
  return width > 820 && fit(2, 1) > fit(1, 2)
}
