// An SVG of ours -> PNG, by the browser's own means.

// Browsers give up on larger canvases, some without a word; a larger picture is drawn at a smaller scale.
const mostPixels = 40_000_000
const longestSide = 16_000

/** Draws the SVG, `scale` pixels for each of its own; less when the picture would become too large. Rejects when it cannot be drawn. */
export async function rasterise(svg: string, scale: number): Promise<Uint8Array> {
  const image = await imageOf(svg)
  const [width, height] = [image.naturalWidth, image.naturalHeight]
  const used = Math.min(scale, Math.sqrt(mostPixels / Math.max(1, width * height)), longestSide / Math.max(1, width, height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width * used))
  canvas.height = Math.max(1, Math.round(height * used))
  const context = canvas.getContext('2d')
  if (!context) throw new Error('The browser gives no canvas to draw the picture on.')
  context.fillStyle = '#FFFFFF'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw new Error('The browser could not turn the picture into a PNG.')
  return new Uint8Array(await blob.arrayBuffer())
}

async function imageOf(svg: string): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    return image
  } finally {
    URL.revokeObjectURL(address)
  }
}
