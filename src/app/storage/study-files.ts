// A study as files by name, the one form in which it is kept, downloaded and opened again: the study file and its models with
// their facts written in them. An evidence pack holds the same files among others.
import { writeFacts } from '../../bpmn/write-facts.ts'
import { manifestName } from '../../evidence/pack/pack-files.ts'
import { variantFiles, variantsOfFiles } from '../../evidence/variant-files.ts'
import type { Finding } from '../../model/finding.ts'
import { studyFromJson, studyToJson } from '../../model/study-file.ts'
import type { Study, StudySide } from '../../model/study.ts'
import { sideOfFile } from '../stores/side-view.ts'

/** Files by name. */
export type StudyFiles = Readonly<Record<string, Uint8Array>>

/** A study read from its files, or what stands in the way. `isPack`: the files are those of an evidence pack, which can be verified. */
export type StudyOpened = { readonly study: Study; readonly isPack?: boolean; readonly finding?: undefined } | { readonly finding: Finding; readonly study?: undefined }

const studyFile = 'study.json'
const modelFiles = { asIs: 'as-is.bpmn', toBe: 'to-be.bpmn' } as const

const written = new WeakMap<StudySide, Uint8Array>()

function modelWithFacts(side: StudySide): Uint8Array {
  const before = written.get(side)
  if (before) return before
  const bytes = writeFacts(side.source, side.facts)
  written.set(side, bytes)
  return bytes
}

/** The files of a study. A side without a model has none. */
export function studyFiles(study: Study): StudyFiles {
  const { asIs, toBe } = study.sides
  return {
    [studyFile]: new TextEncoder().encode(`${JSON.stringify(studyToJson(study, modelFiles), undefined, 2)}\n`),
    ...(asIs && { [modelFiles.asIs]: modelWithFacts(asIs) }),
    ...(toBe && { [modelFiles.toBe]: modelWithFacts(toBe) }),
    ...Object.fromEntries(variantFiles(study)),
  }
}

/** Whether a study is among the files. */
export function holdStudy(files: StudyFiles): boolean {
  return Object.hasOwn(files, studyFile)
}

/** Reads `studyFiles` back: the same study, its facts taken out of the models. */
export function studyFromFiles(files: StudyFiles): StudyOpened {
  const read = studyFromJson(parsed(files[studyFile]))
  if (read.finding) return { finding: { ...read.finding, file: studyFile } }
  const sides: { asIs?: StudySide; toBe?: StudySide } = {}
  for (const which of ['asIs', 'toBe'] as const) {
    const file = read.files[which]
    if (file === undefined) continue
    const bytes = Object.hasOwn(files, file) ? files[file] : undefined
    if (!bytes) return { finding: { code: 'PACK_FILE_MISSING', severity: 'error', side: which, file, params: { file } } }
    const { side, reading } = sideOfFile(read.fileNames[which] ?? file, bytes)
    if (!side) return { finding: { ...reading.refusal!, side: which } }
    sides[which] = side
  }
  const { variants, finding } = variantsOfFiles(read.variants, sides, (name) => (Object.hasOwn(files, name) ? files[name] : undefined))
  if (finding) return { finding }
  return { study: { ...read.study, sides, ...(variants.length > 0 && { variants }) }, isPack: Object.hasOwn(files, manifestName) }
}

// Text that is no JSON is no study either: the study file's own check says so.
function parsed(bytes: Uint8Array | undefined): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}
