// The to-be laid out along the as-is: laws on random pairs, on every pair of the corpus and on all samples.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBpmn } from '../../../src/bpmn/read-bpmn.ts'
import { compare } from '../../../src/comparison/compare.ts'
import type { Comparison } from '../../../src/comparison/comparison.ts'
import { alongDrawings, type AlongDrawing } from '../../../src/evidence/picture/along.ts'
import { alongSvgs } from '../../../src/evidence/picture/along-svg.ts'
import { svgSize } from '../../../src/evidence/report-pictures.ts'
import type { Bounds } from '../../../src/model/diagram.ts'
import { indexModel, performerName } from '../../../src/model/model-index.ts'
import type { FlowElements, FlowNode, ProcessModel, SequenceFlow } from '../../../src/model/process-model.ts'
import { defaultSettings, type BothSides, type Links } from '../../../src/model/study.ts'
import { readLinkTable } from '../../../src/tables/read-link-table.ts'
import { cpuMilliseconds } from '../../bench/bench-row.ts'
import { brokenLines, overlaps, throughNodes } from '../../bpmn/layout/layout-laws.ts'
import { someCollaboration } from '../../bpmn/layout/random-collaboration.ts'
import { aFlow, aLane, aModel, anActivity, anEvent, aProcess, aSubProcess, flowOf, inSequence } from '../../support/build-model.ts'
import { corpusPairs } from '../../support/corpus.ts'
import { someModel } from '../../support/random-model.ts'
import { sampleFile } from '../../support/sample-file.ts'

const noLinks: Links = { same: [], notSame: [] }

interface Along {
  readonly models: BothSides<ProcessModel>
  readonly comparison: Comparison
  readonly drawings: BothSides<AlongDrawing>
}

function along(asIs: ProcessModel, toBe: ProcessModel, links: Links = noLinks): Along {
  const comparison = compare(asIs, toBe, links, defaultSettings)
  return { models: { asIs, toBe }, comparison, drawings: alongDrawings({ asIs, toBe }, comparison.ledger) }
}

function read(bytes: Uint8Array): ProcessModel {
  const reading = readBpmn(bytes, 'model.bpmn')
  if (!reading.model) throw new Error(reading.refusal.code)
  return reading.model
}

/** Nodes that are drawn on the one plane: not those inside closed sub-processes. */
function shownNodes(flow: FlowElements): readonly FlowNode[] {
  return flow.nodes.flatMap((node) => [node, ...(node.kind === 'activity' && node.isExpanded && node.content ? shownNodes(node.content) : [])])
}

function allFlows(flow: FlowElements): readonly SequenceFlow[] {
  return [...flow.sequenceFlows, ...flow.nodes.flatMap((node) => (node.kind === 'activity' && node.content ? allFlows(node.content) : []))]
}

function boundsIn({ model }: AlongDrawing): ReadonlyMap<string, Bounds> {
  return new Map(model.diagram?.planes[0]?.shapes.map(({ elementId, bounds }) => [elementId, bounds]))
}

const middle = ({ x, y, width, height }: Bounds): readonly number[] => [x + width / 2, y + height / 2]

/** Everything that must hold of the drawings of any two models. */
function expectLaws({ models, comparison, drawings }: Along): void {
  const places = { asIs: boundsIn(drawings.asIs), toBe: boundsIn(drawings.toBe) }
  for (const side of ['asIs', 'toBe'] as const) {
    const { model, drawnId, ghosts } = drawings[side]
    const diagram = model.diagram!
    const drawn = diagram.planes.flatMap(({ shapes }) => shapes.map(({ elementId }) => elementId))
    expect(new Set(drawn).size, 'every element is drawn once').toBe(drawn.length)
    for (const { id } of models[side].processes.flatMap(shownNodes)) expect(drawn, id).toContain(drawnId.get(id))
    for (const { id } of models[side].participants) expect(drawn, id).toContain(drawnId.get(id))
    for (const id of model.processes.flatMap(shownNodes).map((node) => node.id)) {
      expect(ghosts.has(id) !== [...drawnId.values()].includes(id), 'a ghost is none of the side\'s own').toBe(true)
    }
    expect(overlaps(model, diagram)).toEqual([])
    expect(brokenLines(model, diagram)).toEqual([])
    expect(throughNodes(model, diagram, model.processes.flatMap(allFlows))).toEqual([])
  }
  for (const [id, bounds] of places.asIs) {
    const other = places.toBe.get(id)
    if (other) expect(middle(other), `${id} stands on one place`).toEqual(middle(bounds))
  }
  const [asIs, toBe] = [indexModel(models.asIs), indexModel(models.toBe)]
  for (const row of comparison.ledger) {
    const [a, b] = [row.asIs[0], row.toBe[0]]
    if (row.asIs.length !== 1 || row.toBe.length !== 1 || a === undefined || b === undefined) continue
    const isFlat = [asIs.nodes.get(a), toBe.nodes.get(b)].every((place) => place?.within.length === 0) && models.asIs.processes.length === 1 && models.toBe.processes.length === 1
    if (isFlat && performerName(asIs, a) === performerName(toBe, b)) expect(drawings.asIs.drawnId.get(a)).toBe(drawings.toBe.drawnId.get(b))
    const [own, other] = [places.asIs.get(drawings.asIs.drawnId.get(a) ?? ''), places.toBe.get(drawings.toBe.drawnId.get(b) ?? '')]
    const isLinked = [asIs.incoming.get(a), asIs.outgoing.get(a), toBe.incoming.get(b), toBe.outgoing.get(b)].some((flows) => flows !== undefined)
    if (isFlat && own && other && isLinked) expect(middle(other)[0], 'work that only moved to another lane keeps its column').toBe(middle(own)[0])
  }
}

const samples = readdirSync(join(import.meta.dirname, '../../../samples')).filter((name) => /^\d/.test(name))
const pairs = [
  ...samples.map((name) => ({ name, load: async (): Promise<Along> => {
    const models = { asIs: read(sampleFile(`${name}/as-is.bpmn`)), toBe: read(sampleFile(`${name}/to-be.bpmn`)) }
    const { links } = await readLinkTable(sampleFile(`${name}/links.csv`), 'links.csv', models)
    return along(models.asIs, models.toBe, links)
  } })),
  ...corpusPairs().map(({ name, asIs, toBe }) => ({ name, load: async (): Promise<Along> => along(read(asIs.bytes()), read(toBe.bytes())) })),
]

describe.each(pairs)('$name', ({ load }) => {
  it('[AL5] draws every element of both sides once, matched ones on one place, and leads every line around what it does not connect', async () => {
    expectLaws(await load())
  })

  it('[AL6] is drawn on two sheets of one size', async () => {
    const { models, comparison } = await load()
    const { asIs, toBe } = alongSvgs(models, comparison, { language: 'id', titles: { asIs: 'A', toBe: 'B' } })
    expect(svgSize(asIs.svg)).toEqual(svgSize(toBe.svg))
  })

  it('[AL7] depends neither on ids nor on the order of the files', async () => {
    const { models, comparison, drawings } = await load()
    const ids = (some: readonly string[]): readonly string[] => some.map((id) => `new-${id}`)
    const ledger = comparison.ledger.map(({ events, ...row }) => ({
      ...row, asIs: ids(row.asIs), toBe: ids(row.toBe), pairs: row.pairs.map((pair) => ({ ...pair, asIs: `new-${pair.asIs}`, toBe: `new-${pair.toBe}` })),
      ...(events && { events: { asIs: events.asIs.map((event) => ({ ...event, id: `new-${event.id}` })), toBe: events.toBe.map((event) => ({ ...event, id: `new-${event.id}` })) } }),
    }))
    const fresh = alongDrawings({ asIs: reversed(models.asIs), toBe: reversed(models.toBe) }, ledger)
    const shown = (drawing: AlongDrawing, some: (id: string) => string) => drawing.model.diagram?.planes.map(({ shapes, edges }) => ({
      shapes: shapes.map(({ elementId, bounds }) => [some(elementId), bounds]).sort(), edges: edges.map(({ elementId, waypoints }) => [some(elementId), waypoints]).sort(),
    }))
    expect(shown(fresh.toBe, (id) => id.replaceAll('new-', ''))).toEqual(shown(drawings.toBe, (id) => id))
  })
})

/** The model under other ids, with nodes, flows, data and artifacts in the opposite order. */
function reversed(model: ProcessModel): ProcessModel {
  const ids = new Set<string>()
  JSON.stringify(model, (key, value: unknown) => {
    if (key === 'id' && typeof value === 'string') ids.add(value)
    return value
  })
  const back = new Set(['nodes', 'sequenceFlows', 'messageFlows', 'data'])
  return JSON.parse(JSON.stringify(model, (key, value: unknown) => {
    if (typeof value === 'string') return ids.has(value) && key !== 'name' && key !== 'text' ? `new-${value}` : value
    return back.has(key) && Array.isArray(value) ? value.toReversed() as unknown : value
  })) as ProcessModel
}

describe('drawings of random models', () => {
  it('[AL5] keeps the laws for two unrelated models with pools, sub-processes and boundary events', () => {
    fc.assert(fc.property(someCollaboration, someCollaboration, (asIs, toBe) => expectLaws(along(asIs, toBe))), { numRuns: 100 })
  })
  it('[AL5] keeps the laws for two models of one service', () => {
    fc.assert(fc.property(someModel(), someModel(), (asIs, toBe) => expectLaws(along(asIs, toBe))), { numRuns: 100 })
  })
  it('[AL8] draws a model along itself as twice the same, with no ghost', () => {
    fc.assert(fc.property(fc.oneof(someCollaboration, someModel()), (model) => {
      const links = { same: compare(model, model, noLinks, defaultSettings).asIs.activities.map(({ id }) => ({ asIs: id, toBe: id })), notSame: [] }
      const { drawings: { asIs, toBe } } = along(model, model, links)
      expect(toBe.ghosts.size).toBe(0)
      expect(toBe.model.diagram).toEqual(asIs.model.diagram)
    }), { numRuns: 100 })
  })
})

describe('what stands where', () => {
  const chain = (names: readonly string[], lanes: Readonly<Record<string, readonly string[]>> = {}): ProcessModel =>
    aModel([aProcess(inSequence(names.map((name) => anActivity(name))), Object.entries(lanes).map(([lane, ids]) => aLane(lane, ids)))])

  it('[AL4] leaves a gap in the as-is where the to-be adds, and a ghost in the to-be where something is gone', () => {
    const { drawings: { asIs, toBe } } = along(chain(['Menerima berkas', 'Mencatat surat', 'Menyetujui permohonan']), chain(['Menerima berkas', 'Mengunggah dokumen', 'Menyetujui permohonan']))
    const x = (drawing: AlongDrawing, id: string): number => boundsIn(drawing).get(drawing.drawnId.get(id)!)!.x
    const ghost = [...toBe.ghosts]
    expect(ghost).toEqual([asIs.drawnId.get('Mencatat surat')])
    expect(boundsIn(toBe).get(ghost[0]!)).toEqual(boundsIn(asIs).get(ghost[0]!))
    expect(x(asIs, 'Menyetujui permohonan')).toBe(x(toBe, 'Menyetujui permohonan'))
    expect(x(toBe, 'Mengunggah dokumen')).toBeGreaterThan(x(toBe, 'Menerima berkas'))
    expect([...boundsIn(asIs).keys()]).not.toContain(toBe.drawnId.get('Mengunggah dokumen'))
  })

  it('[AL4] puts work that another lane does into that lane, under the place it left', () => {
    const names = ['Menerima berkas', 'Memeriksa syarat', 'Menyetujui permohonan']
    const { drawings: { asIs, toBe } } = along(chain(names, { Staf: names.slice(0, 2), Kepala: names.slice(2) }), chain(names, { Staf: names.slice(0, 1), Kepala: names.slice(1) }))
    const [was, is] = [boundsIn(asIs).get(asIs.drawnId.get('Memeriksa syarat')!)!, boundsIn(toBe).get(toBe.drawnId.get('Memeriksa syarat')!)!]
    expect(is.x).toBe(was.x)
    expect(is.y).toBeGreaterThan(was.y)
    expect(toBe.ghosts).toEqual(new Set([asIs.drawnId.get('Memeriksa syarat')]))
  })

  it('[AL4] shows a document nobody uses any more as a ghost, and a step that is gone without its documents', () => {
    const memo = { id: 'memo', name: 'Nota dinas', type: 'dataObjectReference' as const }
    const letter = { id: 'letter', name: 'Surat', type: 'dataObjectReference' as const }
    const service = (nodes: readonly FlowNode[], data: readonly (typeof memo)[]): ProcessModel => aModel([aProcess({ ...inSequence(nodes), data })])
    const before = service([anActivity('Menerima berkas', { dataInputRefs: ['letter'] }), anActivity('Mencatat surat', { dataInputRefs: ['letter'], dataOutputRefs: ['memo'] })], [memo, letter])
    const made = along(before, service([anActivity('Menerima berkas', { dataInputRefs: ['letter'] })], [letter]))
    const { asIs, toBe } = made.drawings
    expectLaws(made)
    expect(toBe.ghosts).toEqual(new Set([asIs.drawnId.get('Mencatat surat'), asIs.drawnId.get('memo')]))
    expect(boundsIn(toBe).get(asIs.drawnId.get('memo')!)).toEqual(boundsIn(asIs).get(asIs.drawnId.get('memo')!))
    const ends = toBe.model.diagram!.planes[0]!.edges.map(({ elementId }) => elementId).filter((id) => id.startsWith('input') || id.startsWith('output'))
    expect(ends).toEqual([`input:${toBe.drawnId.get('Menerima berkas')}:${toBe.drawnId.get('letter')}`])
  })

  it('[AL1] puts a named event where the activity stood that it replaces', () => {
    const before = chain(['Mengirim permohonan', 'Menerima dokumen', 'Menyetujui permohonan'])
    const nodes = [anEvent('start', 'startEvent'), anActivity('Mengirim permohonan'), anEvent('diterima', 'intermediateCatchEvent', { name: 'Dokumen diterima', definition: 'message' }), anActivity('Menyetujui permohonan'), anEvent('end', 'endEvent')]
    const after = aModel([aProcess(flowOf(nodes, [aFlow('start', 'Mengirim permohonan'), aFlow('Mengirim permohonan', 'diterima'), aFlow('diterima', 'Menyetujui permohonan'), aFlow('Menyetujui permohonan', 'end')]))])
    const made = along(before, after, { same: [{ asIs: 'Menerima dokumen', toBe: 'diterima' }], notSame: [] })
    const { asIs, toBe } = made.drawings
    expectLaws(made)
    expect(toBe.drawnId.get('diterima')).toBe(asIs.drawnId.get('Menerima dokumen'))
    expect(boundsIn(toBe).get(toBe.drawnId.get('diterima')!)).toMatchObject({ width: 36, height: 36 })
    expect(toBe.ghosts.size).toBe(0)
  })

  it('[AL1] puts merged work where it keeps the order of the rest, and where its performer is', () => {
    const same = (...pairs: readonly (readonly [string, string])[]): Links => ({ same: pairs.map(([asIs, toBe]) => ({ asIs, toBe })), notSame: [] })
    const [before, after] = [chain(['Melatih tim', 'Membentuk tim', 'Membimbing instansi']), chain(['Membentuk tim', 'Melatih dan membimbing'])]
    const links = same(['Membentuk tim', 'Membentuk tim'], ['Melatih tim', 'Melatih dan membimbing'], ['Membimbing instansi', 'Melatih dan membimbing'])
    const merged = along(before, after, links).drawings
    expect(merged.toBe.drawnId.get('Melatih dan membimbing')).toBe(merged.asIs.drawnId.get('Membimbing instansi'))

    const names = ['Menerima berkas', 'Mencatat berkas']
    const handed = along(chain(names, { Loket: names.slice(0, 1), Arsip: names.slice(1) }), chain(['Menerima dan mencatat'], { Loket: [], Arsip: ['Menerima dan mencatat'] }),
      same(['Menerima berkas', 'Menerima dan mencatat'], ['Mencatat berkas', 'Menerima dan mencatat'])).drawings
    expect(handed.toBe.drawnId.get('Menerima dan mencatat')).toBe(handed.asIs.drawnId.get('Mencatat berkas'))
  })

  it('[AL2] takes a lane under another name for the same when it holds the same work', () => {
    const names = ['Menerima berkas', 'Memeriksa syarat']
    const { drawings: { toBe } } = along(chain(names, { 'Staf loket': names }), chain(names, { 'Petugas layanan': names }))
    expect(toBe.ghosts.size).toBe(0)
  })

  it('[AL2] opens a sub-process over the same work in both drawings', () => {
    const whole = (more: string): ProcessModel => aModel([aProcess(flowOf([
      anActivity('Menerima berkas'), aSubProcess('Pemeriksaan', inSequence([anActivity('Memeriksa syarat'), anActivity(more)])), anActivity('Mengirim surat'),
    ], ['Menerima berkas Pemeriksaan Mengirim surat']))])
    const made = along(whole('Memeriksa lapangan'), whole('Menghitung biaya'))
    expectLaws(made)
    expect(made.drawings.asIs.drawnId.get('Pemeriksaan')).toBe(made.drawings.toBe.drawnId.get('Pemeriksaan'))
  })

  it('leads the flow of work in another order to it and on from it without one line lying on the other', () => {
    const [asIs, toBe] = [chain(['Menerima', 'Mengirim', 'Melatih', 'Membentuk tim', 'Membimbing']), chain(['Menerima', 'Mengirim', 'Membentuk tim', 'Melatih'])]
    const { drawings } = along(asIs, toBe, { same: toBe.processes[0]!.nodes.flatMap(({ id, kind }) => (kind === 'activity' ? [{ asIs: id, toBe: id }] : [])), notSame: [] })
    const edge = (source: string, target: string) => drawings.toBe.model.diagram!.planes[0]!.edges.find(({ elementId }) => {
      const flow = drawings.toBe.model.processes.flatMap(allFlows).find(({ id }) => id === elementId)
      return flow?.sourceRef === drawings.toBe.drawnId.get(source) && flow?.targetRef === drawings.toBe.drawnId.get(target)
    })!.waypoints
    // Out of the one to the right, into the next from the left, in the room between them.
    expect(edge('Melatih', 'end')[1]!.x).toBeLessThan(edge('Mengirim', 'Membentuk tim').at(-2)!.x)
  })

  it('draws nothing for nothing', () => {
    const { drawings } = along(aModel([]), aModel([]))
    expect(drawings.asIs.model.diagram?.planes[0]?.shapes).toEqual([])
  })

  it.each([[60, 300], [200, 1500]])('[AL9] draws %d activities a side in under %d ms of CPU', (count, most) => {
    const of = (skipped: number): ProcessModel => chain(Array.from({ length: count }, (_, at) => `Langkah ${at}`).filter((_, at) => at % 7 !== skipped),
      Object.fromEntries([0, 1, 2].map((lane) => [`Unit ${lane}`, Array.from({ length: count }, (_, at) => `Langkah ${at}`).filter((_, at) => Math.floor(at / 4) % 3 === lane)])))
    const models = { asIs: of(3), toBe: of(5) }
    const { ledger } = compare(models.asIs, models.toBe, noLinks, defaultSettings)
    alongDrawings(models, ledger)
    expect(cpuMilliseconds(() => void alongDrawings(models, ledger))).toBeLessThan(most)
  })
})
