// The studies Ringkas brings along. Nothing of them is loaded before somebody looks for them.
import { shallowRef } from 'vue'
import { sideOfFile } from './side-view.ts'
import type { ProcessModel } from '../../model/process-model.ts'
import type { BothSides, Links, Study } from '../../model/study.ts'

/** A sample that can be opened. */
export interface Sample {
  /** The name of its folder. */
  readonly id: string
  readonly title: string
}

const files = import.meta.glob<string>(['../../../samples/*/*.bpmn', '../../../samples/*/links.csv'], { query: '?url&no-inline', import: 'default', eager: true })

const addresses = new Map<string, Map<string, string>>()
for (const [path, url] of Object.entries(files).sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))) {
  const [folder = '', file = ''] = path.split('/').slice(-2)
  addresses.set(folder, (addresses.get(folder) ?? new Map<string, string>()).set(file, url))
}

/** How many samples there are. */
export const sampleCount = addresses.size

/** The samples with what their as-is calls itself; absent until they were looked at. */
export const samples = shallowRef<readonly Sample[]>()

/** Fetches the titles. Rejects when the files cannot be fetched. */
export async function lookAtSamples(): Promise<void> {
  if (samples.value) return
  samples.value = await Promise.all([...addresses].map(async ([id, some]) => {
    const xml = new TextDecoder().decode(await fetched(some.get('as-is.bpmn') ?? [...some.values()][0]!))
    return { id, title: /<(?:\w+:)?collaboration\b[^>]*?\sname="([^"]*)"/.exec(xml)?.[1] ?? id }
  }))
}

/** The models of a sample as sides of a new study, and the links its author set. */
export async function sampleContent(id: string): Promise<Pick<Study, 'sides'> & { readonly links?: Links }> {
  const some = addresses.get(id)
  const content = async (file: string): Promise<Uint8Array | undefined> => {
    const url = some?.get(file)
    return url === undefined ? undefined : fetched(url)
  }
  const [asIs, toBe, table] = await Promise.all(['as-is.bpmn', 'to-be.bpmn', 'links.csv'].map(content))
  const sides = { asIs: asIs && sideOfFile('as-is.bpmn', asIs), toBe: toBe && sideOfFile('to-be.bpmn', toBe) }
  const models = { asIs: sides.asIs?.reading.model, toBe: sides.toBe?.reading.model }
  const links = table && models.asIs && models.toBe ? (await linksOf(table, { asIs: models.asIs, toBe: models.toBe })) : undefined
  return {
    sides: { ...(sides.asIs?.side && { asIs: sides.asIs.side }), ...(sides.toBe?.side && { toBe: sides.toBe.side }) },
    ...(links && { links }),
  }
}

async function linksOf(table: Uint8Array, models: BothSides<ProcessModel>): Promise<Links> {
  const { readLinkTable } = await import('../../tables/read-link-table.ts')
  return (await readLinkTable(table, 'links.csv', models)).links
}

async function fetched(url: string): Promise<Uint8Array> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}
