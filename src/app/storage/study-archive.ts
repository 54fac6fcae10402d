// A study as one zip on disk: for another computer, for safe keeping, for when the browser keeps nothing.
import type { Study } from '../../model/study.ts'
import { download, fileNameOf } from '../download.ts'
import { holdStudy, studyFiles, studyFromFiles, type StudyOpened } from './study-files.ts'

/** Lets the browser save the study as a zip. */
export async function downloadStudy(study: Study): Promise<void> {
  const { zipSync } = await import('fflate')
  download(`${fileNameOf(study.name, 'studi')}.zip`, zipSync({ ...studyFiles(study) }), 'application/zip')
}

/** The study in a zip that was downloaded here or in an evidence pack; absent when the bytes are no zip with a study. */
export async function studyInArchive(bytes: Uint8Array): Promise<StudyOpened | undefined> {
  // Every zip with a file in it begins with these letters.
  if (String.fromCharCode(...bytes.subarray(0, 4)) !== 'PK\u0003\u0004') return undefined
  const { unzipSync } = await import('fflate')
  try {
    const files = unzipSync(bytes, { filter: ({ name, originalSize }) => /\.(json|bpmn)$/.test(name) && originalSize < mostBytes })
    return holdStudy(files) ? studyFromFiles(files) : undefined
  } catch {
    // A damaged zip: the reader of models says what to do with it.
    return undefined
  }
}

/** A file in a zip may say any size; no model comes near this one. */
const mostBytes = 100_000_000
