// A drawing -> a file on the person's disk, and a word of what became of it.
import { ref, type Ref } from 'vue'
import { download, fileNameOf } from './download.ts'
import { useLanguage } from './language.ts'
import { rasterise } from './rasterise.ts'

/** The two kinds of picture there are. */
export type PictureFormat = 'svg' | 'png'

/** Pixels of a PNG for each of the drawing. */
const pixels = 2

/** Taking drawings home: `told` says what became of the last one, in the language of the screen; empty until then. */
export function usePictureTaking(): {
  readonly told: Readonly<Ref<string>>
  readonly take: (drawing: () => string, name: string, format: PictureFormat) => Promise<void>
} {
  const { t } = useLanguage()
  const told = ref('')
  async function take(drawing: () => string, name: string, format: PictureFormat): Promise<void> {
    const file = `${fileNameOf(name, 'diagram')}.${format}`
    try {
      const svg = drawing()
      const bytes = format === 'svg' ? new TextEncoder().encode(svg) : await rasterise(svg, pixels)
      download(file, bytes, format === 'svg' ? 'image/svg+xml' : 'image/png')
      told.value = t('analysis.chart.done', { name: file })
    } catch (error) {
      told.value = t('analysis.chart.failed', { why: error instanceof Error ? error.message : String(error) })
    }
  }
  return { told, take }
}
