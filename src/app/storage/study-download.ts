// A study as a file on disk, for when the browser keeps nothing: one zip with its models and its study file.
import { studyToJson } from '../../model/study-file.ts'
import type { Study } from '../../model/study.ts'
import { download, fileNameOf } from '../download.ts'
import { fileOf } from '../stores/study-saving.ts'

/** The files of a study by name: each model with its facts written in it, and the study file. */
export function studyFiles(study: Study): Readonly<Record<string, Uint8Array>> {
  const { asIs, toBe } = study.sides
  const names = { asIs: asIs && 'as-is.bpmn', toBe: toBe && 'to-be.bpmn' }
  return {
    ...(asIs && { 'as-is.bpmn': fileOf(asIs) }),
    ...(toBe && { 'to-be.bpmn': fileOf(toBe) }),
    'study.json': new TextEncoder().encode(`${JSON.stringify(studyToJson(study, names), undefined, 2)}\n`),
  }
}

/** Lets the browser save the study as a zip. */
export async function downloadStudy(study: Study): Promise<void> {
  const { zipSync } = await import('fflate')
  download(`${fileNameOf(study.name, 'studi')}.zip`, zipSync({ ...studyFiles(study) }), 'application/zip')
}
