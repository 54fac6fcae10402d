// Two paths and their tables -> both sides with the analyst's links. What compare and match begin with.
import type { ExtraMeasure } from '../model/extra-measure.ts'
import type { Finding } from '../model/finding.ts'
import type { BothSides, Links } from '../model/study.ts'
import { nameOf, readInput, standard } from './files.ts'
import type { Flags } from './flags.ts'
import { readModel, type GivenModel } from './read-model.ts'
import { Refusal } from './refusal.ts'

/** Both models and how they were linked. */
export interface GivenPair {
  readonly sides: BothSides<GivenModel>
  readonly links: Links
  /** Rows of the table of links that could not be used. */
  readonly linkFindings: readonly Finding[]
  /** Measures of the analyst's own; absent when none were given. */
  readonly extraMeasures?: readonly ExtraMeasure[]
}

/** Reads the two models named, their tables of facts, the table of links and that of measures. Throws a Refusal for the first that fails. */
export async function readPair(flags: Flags): Promise<GivenPair> {
  const [asIsPath, toBePath] = flags.files as readonly [string, string]
  const tables = { asIs: flags.text('facts-as-is'), toBe: flags.text('facts-to-be'), links: flags.text('links'), measures: flags.text('measures') }
  if ([...flags.files, ...Object.values(tables)].filter((path) => path === standard).length > 1) throw new Refusal(standard, 'standardTwice')
  const sides = { asIs: await readModel(asIsPath, tables.asIs, true), toBe: await readModel(toBePath, tables.toBe, true) }
  const extraMeasures = tables.measures === undefined ? undefined : await readMeasures(tables.measures)
  const given = { sides, ...(extraMeasures && { extraMeasures }) }
  if (tables.links === undefined) return { ...given, links: { same: [], notSame: [] }, linkFindings: [] }
  const { readLinkTable } = await import('../tables/read-link-table.ts')
  const table = await readLinkTable(await readInput(tables.links), nameOf(tables.links), { asIs: sides.asIs.model, toBe: sides.toBe.model })
  const broken = table.findings.find(({ severity }) => severity === 'error')
  if (broken) throw new Refusal(tables.links, broken)
  return { ...given, links: table.links, linkFindings: table.findings }
}

async function readMeasures(path: string): Promise<readonly ExtraMeasure[]> {
  const { readMeasureTable } = await import('../tables/read-measure-table.ts')
  const { measures, findings: [broken] } = await readMeasureTable(await readInput(path), nameOf(path))
  if (broken) throw new Refusal(path, broken)
  return measures
}
