// The list of contents of an evidence pack: who made it, when, and the size and hash of each file. Read as a stranger's word.
import { languages, type Language } from '../../locale/language.ts'
import { instrumentProfiles, type InstrumentProfile } from '../../model/study.ts'
import type { Json } from '../json-value.ts'
import { sha256 } from '../sha256.ts'
import type { NamedFiles } from '../zip-bytes.ts'

/** One listed file; size in bytes, hash as hexadecimal digits. */
export interface ManifestEntry {
  readonly name: string
  readonly size: number
  readonly sha256: string
}

/** A manifest of the format this version writes. */
export interface Manifest {
  readonly language: Language
  readonly profile: InstrumentProfile
  readonly toolVersion: string
  /** The moment the documents are dated with. */
  readonly madeAt: Date
  readonly files: readonly ManifestEntry[]
}

const format = 'ringkas-evidence'
const formatVersion = 1
const longestVersion = 40

/** The manifest of the files. */
export async function manifestJson({ language, profile, toolVersion, madeAt }: Omit<Manifest, 'files'>, files: NamedFiles): Promise<Json> {
  const entries = [...files].map(async ([name, bytes]) => ({ name, size: bytes.length, sha256: await sha256(bytes) }))
  return { format, version: formatVersion, tool: 'Ringkas', toolVersion, language, profile, madeAt: madeAt.toISOString(), files: await Promise.all(entries) }
}

/** Reads a manifest; the name of the first key that is not as it should be when it is none of ours. */
export function readManifest(json: unknown): Manifest | { readonly wrong: string } {
  if (!isRecord(json)) return { wrong: 'manifest' }
  if (json['format'] !== format) return { wrong: 'format' }
  if (json['version'] !== formatVersion) return { wrong: 'version' }
  const language = languages.find((some) => some === json['language'])
  if (language === undefined) return { wrong: 'language' }
  const profile = instrumentProfiles.find((some) => some === json['profile'])
  if (profile === undefined) return { wrong: 'profile' }
  const toolVersion = json['toolVersion']
  if (typeof toolVersion !== 'string' || toolVersion === '' || toolVersion.length > longestVersion) return { wrong: 'toolVersion' }
  const time = json['madeAt']
  const madeAt = new Date(typeof time === 'string' ? time : Number.NaN)
  if (Number.isNaN(madeAt.getTime()) || madeAt.toISOString() !== time) return { wrong: 'madeAt' }
  const files = json['files']
  if (!Array.isArray(files) || !files.every(isEntry)) return { wrong: 'files' }
  if (new Set(files.map(({ name }) => name)).size !== files.length) return { wrong: 'files' }
  return { language, profile, toolVersion, madeAt, files }
}

function isEntry(value: unknown): value is ManifestEntry {
  return isRecord(value) && typeof value['name'] === 'string' && Number.isInteger(value['size'])
    && typeof value['sha256'] === 'string' && /^[0-9a-f]{64}$/.test(value['sha256'])
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
