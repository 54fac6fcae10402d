// Files a person brought from outside, waiting in the import dialog until it is said which model each one is.
import { shallowRef } from 'vue'
import type { BpmnReading } from '../../bpmn/read-bpmn.ts'
import type { Side } from '../../model/finding.ts'
import type { Study } from '../../model/study.ts'
import { studyInArchive } from '../storage/study-archive.ts'
import { readOnce } from './side-view.ts'

/** A file that was read, and the side it seems to be. */
export interface IncomingFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly reading: BpmnReading
  /** Absent: not to be used. */
  readonly side?: Side
  /** A whole study, when the file is a zip that holds one. */
  readonly study?: Study
  /** Whether that zip is an evidence pack, which can be verified. */
  readonly isPack?: boolean
}

/** What the import dialog asks about; absent while nothing waits. */
export const incoming = shallowRef<readonly IncomingFile[]>()

/** Reads the files and asks which model each is; `only` when that is settled already. */
export async function offerFiles(files: readonly File[], only?: Side): Promise<void> {
  const read = await Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })))
  const readings = await Promise.all(read.map(async (file): Promise<IncomingFile> => {
    const reading = readOnce(file.bytes, file.name)
    const archived = reading.refusal?.code === 'FILE_IS_ZIP' ? await studyInArchive(file.bytes) : undefined
    if (archived?.study) return { ...file, reading, study: archived.study, isPack: archived.isPack === true }
    return { ...file, reading: archived ? { refusal: { ...archived.finding, file: file.name }, findings: [] } : reading }
  }))
  const usable = readings.filter(({ reading }) => reading.model)
  const guessed = only ? [only] : guessSides(usable.map(({ name }) => name))
  incoming.value = readings.map((file) => {
    const side = guessed[usable.indexOf(file)]
    return side ? { ...file, side } : file
  })
}

/** Lets a person choose models or a study from the disk and offers them. */
export async function chooseFiles(only?: Side): Promise<void> {
  const files = await pickFiles('.bpmn,.bpmn2,.xml,.zip', only === undefined)
  if (files.length > 0) await offerFiles(files, only)
}

/** The browser's own file dialog; no files when it is cancelled. */
export function pickFiles(accept: string, multiple: boolean): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.multiple = multiple
    input.addEventListener('change', () => resolve([...(input.files ?? [])]), { once: true })
    input.addEventListener('cancel', () => resolve([]), { once: true })
    input.click()
  })
}

const asIsWords = /(^|[^a-z])(as[\s._-]*is|before|lama|sebelum|saat[\s._-]*ini|eksisting|existing|current|awal)([^a-z]|$)/i
const toBeWords = /(^|[^a-z])(to[\s._-]*be|after|baru|sesudah|setelah|usulan|perbaikan|future|new)([^a-z]|$)/i

/**
 * Which model each of the named files is: by a word in the name, else in the order given, the as-is first. A third file is
 * none. Files from two folders may have one name.
 */
export function guessSides(names: readonly string[]): readonly (Side | undefined)[] {
  const sides: (Side | undefined)[] = names.map(() => undefined)
  for (const [at, name] of names.entries()) {
    const side = toBeWords.test(name) ? 'toBe' : asIsWords.test(name) ? 'asIs' : undefined
    if (side && !sides.includes(side)) sides[at] = side
  }
  return sides.reduce<(Side | undefined)[]>((given, side, at) =>
    given.with(at, side ?? (['asIs', 'toBe'] as const).find((free) => !given.includes(free))), sides)
}

/** A name for a study made of these files: what the as-is model calls itself, else its file name without its marks. */
export function nameForStudy(files: readonly IncomingFile[]): string {
  const used = (['asIs', 'toBe'] as const).flatMap((wanted) => files.filter(({ side }) => side === wanted))
  const title = used.find(({ reading }) => reading.model?.name)?.reading.model?.name ?? used[0]?.name.replace(/\.[^.]*$/, '') ?? ''
  const bare = title.replace(asIsWords, ' ').replace(toBeWords, ' ').replace(/[([]\s*[)\]]/g, ' ').replace(/[\s._-]+/g, ' ').trim()
  return bare || title
}
