// The bytes of a BPMN file -> model and findings, or one finding that says why not. Nothing is lost without a word.
import type { Finding } from '../model/finding.ts'
import { factsOf, withFacts } from '../model/fact-sheet.ts'
import { indexModel, type ModelIndex } from '../model/model-index.ts'
import { overlayFacts } from '../model/overlay-facts.ts'
import type { ProcessModel } from '../model/process-model.ts'
import { decode, type DecodedText } from './decode.ts'
import type { Draft, Role } from './draft.ts'
import { parameterTrees } from './parameters/parameter-tree.ts'
import { mayHoldParameters, parametersIn, takeParameters, type TakenParameters } from './parameters/take-parameters.ts'
import { parseBpmn } from './parse-bpmn.ts'
import { lineCount, refusal, refusalOfBytes, refusalOfText, type Refusal } from './refusal.ts'
import type { Claims } from './resolve-flows.ts'
import { resolveModel, type Resolved } from './resolve.ts'
import { elementSpans, openQuote, runawayTag, startTagOffsets } from './tag-positions.ts'

/** What became of a file. */
export type BpmnReading =
  | { readonly model: ProcessModel; readonly findings: readonly Finding[]; readonly refusal?: undefined }
  | { readonly refusal: Finding; readonly findings: readonly Finding[]; readonly model?: undefined }

/** A file read with everything that a writer needs to find its elements again. */
export interface ReadText extends Resolved {
  readonly decoded: DecodedText
  readonly draft: Draft
}

/**
 * Reads a BPMN 2.0 file in any encoding, with any prefixes. Where ours state nothing, simulation parameters that other tools
 * left in the file become facts, with a finding. Ids of the model are those of the file, save that a missing or
 * repeated one is replaced, with a finding. No entity is expanded and nothing outside the bytes is opened. Never throws.
 */
export function readBpmn(bytes: Uint8Array, fileName: string): BpmnReading {
  const read = readText(bytes)
  if ('code' in read) return { refusal: { ...read, file: fileName }, findings: [] }
  const offered = offeredParameters(read, fileName)
  const findings = findingsOf(read, fileName)
  if (!offered || offered.findings.length === 0) return { model: read.model, findings }
  return { model: withFacts(read.model, overlayFacts(offered.facts, factsOf(read.model))), findings: [...findings, ...offered.findings] }
}

const parameterOwners: ReadonlySet<Role> = new Set<Role>(['process', 'participant', 'lane', 'activity', 'event', 'sequenceFlow'])

/** What other tools state in a file that ours do not; `undefined` where they state nothing, or were listened to before. */
export function offeredParameters({ draft, decoded, model, directory }: ReadText, fileName?: string): TakenParameters | undefined {
  const { text } = decoded
  const { parameters } = draft
  if (parameters.length === 0 || draft.areParametersTaken || !mayHoldParameters(text)) return undefined
  const spans = elementSpans(text)
  const roots = parameters.flatMap(({ tag, owner }) => {
    const { start, end } = spans[tag]!
    return parameterTrees(text.slice(start.from, end.to)).map((tree) => ({ tree, owner: owner?.fileId }))
  })
  if (roots.length === 0) return undefined
  const find = (reference: string): string | undefined => directory.find(reference, parameterOwners)?.element.id
  let index: ModelIndex | undefined
  return takeParameters(parametersIn(roots), () => (index ??= indexModel(model)), find, factsOf(model), fileName)
}

/** The text, draft and model of a file, or why there are none. */
export function readText(bytes: Uint8Array): ReadText | Refusal {
  const early = refusalOfBytes(bytes)
  if (early) return early
  const decoded = decode(bytes)
  if (!decoded) return refusal('FILE_NOT_XML')
  const { text } = decoded
  const wrong = refusalOfText(text)
  if (wrong) return wrong
  const { draft, tags, refusal: refused } = parseBpmn(text)
  // What the parser stumbles over may be far behind the tag with the quote that is missing: that one is to be mended.
  const isSyntax = refused?.code === 'XML_MALFORMED' || refused?.code === 'XML_TRUNCATED'
  const broken = !refused ? openQuote(text, tags) : isSyntax ? runawayTag(text) : undefined
  if (broken !== undefined) return refusal('XML_MALFORMED', { near: text.slice(broken, broken + 60) }, lineCount(text.slice(0, broken)))
  if (refused) return refused
  if (draft.processes.length + draft.participants.length === 0) {
    return refusal(draft.choreographies > 0 ? 'CHOREOGRAPHY_NOT_READ' : 'FILE_WITHOUT_PROCESS', draft.choreographies > 0 ? { element: 'choreography', name: '–' } : undefined)
  }
  let claims: Claims | undefined
  return { decoded, draft, ...resolveModel(draft, text, () => (claims ??= claimsIn(text))) }
}

// A second look at the file, for the few whose flows do not name their own ends.
function claimsIn(text: string): Claims {
  const { draft } = parseBpmn(text, true)
  const tags = (entries: Draft['claimedSources'] | undefined) => new Map([...(entries ?? [])].map(([flow, { tag }]) => [flow, tag]))
  return { sources: tags(draft?.claimedSources), targets: tags(draft?.claimedTargets) }
}

function findingsOf({ decoded, draft }: ReadText, file: string): readonly Finding[] {
  const findings: Finding[] = []
  if (decoded.mismatch) {
    const params = { declared: decoded.declared ?? '', actual: decoded.encoding }
    findings.push({ code: 'ENCODING_MISMATCH', severity: decoded.encoding.startsWith('utf') ? 'info' : 'warning', file, line: 1, params })
  }
  const lineOf = lines(decoded.text, draft)
  for (const { element, tag, ...finding } of draft.findings) {
    const line = lineOf(tag)
    findings.push({ ...finding, file, ...(element && { elementId: element.element.id }), ...(line !== undefined && { line }) })
  }
  return findings
}

// Lines of the start tags that findings point at, in one walk along the text.
function lines(text: string, { findings }: Draft): (tag: number) => number | undefined {
  const tags = [...new Set(findings.map(({ tag }) => tag))].filter((tag) => tag >= 0).sort((a, b) => a - b)
  const offsets = startTagOffsets(text, (tags.at(-1) ?? -1) + 1)
  const lineOf = new Map<number, number>()
  let line = 1
  let from = 0
  for (const tag of tags) {
    const to = offsets[tag] ?? from
    line += lineCount(text.slice(from, to)) - 1
    from = to
    lineOf.set(tag, line)
  }
  return (tag) => lineOf.get(tag)
}
