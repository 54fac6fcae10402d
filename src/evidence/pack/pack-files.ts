// What an evidence pack holds and how its files are called. The two names that people read follow the language.
import type { Language } from '../../locale/language.ts'

/** The files of a pack beside its manifest, in the order they stand in it. */
export const packRoles = [
  'report', 'tables', 'asIsModel', 'toBeModel', 'asIsSvg', 'asIsPng', 'toBeSvg', 'toBePng',
  'alongAsIsSvg', 'alongAsIsPng', 'alongToBeSvg', 'alongToBePng', 'comparison', 'study',
] as const
/** What one file is for. */
export type PackRole = (typeof packRoles)[number]

/** The list of contents. */
export const manifestName = 'manifest.json'

/** The name of each file of a pack in a language. */
export function packFileNames(language: Language): Readonly<Record<PackRole, string>> {
  return {
    report: language === 'id' ? 'laporan.docx' : 'report.docx',
    tables: language === 'id' ? 'tabel-var.xlsx' : 'var-table.xlsx',
    asIsModel: 'as-is.bpmn', toBeModel: 'to-be.bpmn',
    asIsSvg: 'pictures/as-is.svg', asIsPng: 'pictures/as-is.png', toBeSvg: 'pictures/to-be.svg', toBePng: 'pictures/to-be.png',
    alongAsIsSvg: 'pictures/along-as-is.svg', alongAsIsPng: 'pictures/along-as-is.png',
    alongToBeSvg: 'pictures/along-to-be.svg', alongToBePng: 'pictures/along-to-be.png',
    comparison: 'comparison.json', study: 'study.json',
  }
}
