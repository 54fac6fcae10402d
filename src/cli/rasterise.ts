// An SVG of ours -> PNG, with fonts that come along, so that every machine draws the same picture.
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { svgSize } from '../evidence/report-pictures.ts'

// As much as a browser's canvas takes; a larger picture is drawn at a smaller scale.
const mostPixels = 40_000_000

// Letters Arimo has: Latin, Greek, Cyrillic, Hebrew, punctuation and signs. Others need a font of the machine.
const beyondArimo = /[^\u0000-\u058f\u0590-\u05ff\u1d00-\u1fff\u2000-\u214f\u2190-\u2195\u2202-\u2265\ufb1d-\ufb4f]/

/** Draws the SVG, `scale` pixels for each of its own; less when the picture would become too large. Throws on one without a size. */
export async function rasterise(svg: string, scale: number): Promise<Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js')
  const { width, height } = svgSize(svg)
  const most = Math.sqrt(mostPixels / (width * height))
  const drawn = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: Math.min(scale, most) }, background: '#FFFFFF',
    font: { fontFiles: [...fontFiles()], loadSystemFonts: beyondArimo.test(svg), defaultFontFamily: 'Arimo', sansSerifFamily: 'Arimo' },
  })
  return drawn.render().asPng()
}

function fontFiles(): readonly string[] {
  const root = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/arimo/package.json'))
  return ['400Regular', '400Regular_Italic', '700Bold'].map((face) => join(root, face, `Arimo_${face}.ttf`))
}
