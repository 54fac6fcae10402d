// A path on the command line -> a model with its facts, or a refusal.
import { readBpmn } from '../bpmn/read-bpmn.ts'
import { factsOf, withFacts } from '../model/fact-sheet.ts'
import type { FactSheet } from '../model/facts.ts'
import type { Finding } from '../model/finding.ts'
import { overlayFacts } from '../model/overlay-facts.ts'
import type { ProcessModel } from '../model/process-model.ts'
import type { StatedVariant } from '../tables/gathered-facts.ts'
import type { FactTable } from '../tables/read-fact-table.ts'
import { nameOf, readInput } from './files.ts'
import { Refusal } from './refusal.ts'

/** A model as it was given. */
export interface GivenModel {
  readonly fileName: string
  readonly source: Uint8Array
  /** The model with the facts of the file and, over them, those stated beside it. */
  readonly model: ProcessModel
  readonly facts: FactSheet
  /** What was repaired or left out in the file. */
  readonly readingFindings: readonly Finding[]
  /** What reading the facts beside it found. */
  readonly tableFindings: readonly Finding[]
  /** Facts of one variant only, from rows that name it. */
  readonly variants: readonly StatedVariant[]
}

/** Facts in a file beside a model: a table, a log of work done, or parameters of a simulation tool. */
async function factsBeside(bytes: Uint8Array, fileName: string, model: ProcessModel): Promise<FactTable> {
  const { isParameterFile, readParametersBeside } = await import('../bpmn/parameters/parameters-beside.ts')
  if (isParameterFile(bytes, fileName)) return readParametersBeside(bytes, fileName, model)
  const { readFactTable } = await import('../tables/read-fact-table.ts')
  return readFactTable(bytes, fileName, model)
}

/**
 * Reads a model, and facts beside it where they are given; who has no use for `withVariants` is told which rows of theirs stay unused.
 * Throws a Refusal when either is not what it should be.
 */
export async function readModel(path: string, factsPath: string | undefined, withVariants = false): Promise<GivenModel> {
  const source = await readInput(path)
  const fileName = nameOf(path)
  const reading = readBpmn(source, fileName)
  if (reading.refusal) throw new Refusal(path, reading.refusal)
  const own = factsOf(reading.model)
  const given = { fileName, source, readingFindings: reading.findings }
  if (factsPath === undefined) return { ...given, model: reading.model, facts: own, tableFindings: [], variants: [] }
  const table = await factsBeside(await readInput(factsPath), nameOf(factsPath), reading.model)
  const broken = table.findings.find(({ severity }) => severity === 'error')
  if (broken) throw new Refusal(factsPath, broken)
  const facts = overlayFacts(own, table.facts)
  const unused = withVariants || !table.variants ? [] : (await import('../tables/gathered-facts.ts')).variantRowsUnused(table.variants, nameOf(factsPath))
  return { ...given, model: withFacts(reading.model, facts), facts, tableFindings: [...table.findings, ...unused], variants: table.variants ?? [] }
}
