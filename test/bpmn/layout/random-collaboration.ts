// Random models with everything a layout has to place: pools, black boxes, nested lanes, open and closed sub-processes in each
// other, boundary events, loops, data, annotations, message flows.
import fc from 'fast-check'
import type { Artifact, DataElement, FlowElements, FlowNode, Lane, ProcessModel } from '../../../src/model/process-model.ts'
import { aFlow, aGateway, aLane, aModel, anActivity, anEvent, aPool, aProcess } from '../../support/build-model.ts'

const name = fc.constantFrom(
  undefined, 'Memeriksa berkas', 'Perlu perbaikan?', 'Ya', 'Menyusun konsep surat keputusan tentang penetapan hasil sertifikasi sumber daya manusia kearsipan',
  'Pertanggungjawabankegiatanpembangunan', '書類を確認する', '',
)

interface Recipe {
  readonly nodes: readonly { readonly kind: 'task' | 'gateway' | 'event' | 'boundary' | 'subProcess'; readonly name: string | undefined; readonly open: boolean; readonly lane: number; readonly inner?: Recipe }[]
  readonly jumps: readonly (readonly [number, number])[]
  readonly chained: boolean
  readonly notes: number
}

function recipe(most: number, depth: number): fc.Arbitrary<Recipe> {
  const kinds = ['task', 'task', 'gateway', 'event', 'boundary', ...(depth > 0 ? ['subProcess' as const] : [])] as const
  const plain = fc.record({ kind: fc.constantFrom(...kinds), name, open: fc.boolean(), lane: fc.nat({ max: 4 }) })
  const node = depth === 0 ? plain : fc.tuple(plain, recipe(4, depth - 1)).map(([one, inner]) => (one.kind === 'subProcess' ? { ...one, inner } : one))
  return fc.record({
    nodes: fc.array(node, { maxLength: most }), jumps: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 8 }), chained: fc.boolean(), notes: fc.nat({ max: 2 }),
  })
}

function flowFrom({ nodes: parts, jumps, chained, notes }: Recipe, prefix: string): FlowElements {
  const nodes: FlowNode[] = []
  for (const [at, part] of parts.entries()) {
    const id = `${prefix}n${at}`
    const named = part.name === undefined ? {} : { name: part.name }
    const hosts = nodes.filter(({ kind }) => kind === 'activity')
    const host = hosts[part.lane % Math.max(1, hosts.length)]
    if (part.kind === 'gateway') nodes.push(aGateway(id, 'exclusiveGateway', named))
    else if (part.kind === 'event') nodes.push(anEvent(id, 'intermediateCatchEvent', named))
    else if (part.kind === 'boundary' && host) nodes.push(anEvent(id, 'boundaryEvent', { ...named, attachedToRef: host.id }))
    else if (part.inner) nodes.push(anActivity(part.name, { id, type: 'subProcess', isExpanded: part.open, content: flowFrom(part.inner, `${id}_`) }))
    else nodes.push(anActivity(part.name, { id, dataInputRefs: at % 3 === 0 && notes > 0 ? [`${prefix}d0`] : [] }))
  }
  const mayEnter = nodes.filter((node) => node.kind !== 'event' || node.type !== 'boundaryEvent')
  const chain = chained ? mayEnter.slice(1).map((node, at) => aFlow(mayEnter[at]!.id, node.id)) : []
  const more = nodes.length === 0 || mayEnter.length === 0 ? [] : jumps.map(([from, to], at) =>
    ({ ...aFlow(nodes[from % nodes.length]!.id, mayEnter[to % mayEnter.length]!.id, {}, `${prefix}j${at}`), ...(at % 2 === 0 && { name: 'Tidak' }) }))
  const data: DataElement[] = Array.from({ length: notes }, (_, at) => ({ id: `${prefix}d${at}`, name: 'Surat permohonan', type: 'dataObjectReference' }))
  const artifacts: Artifact[] = notes === 0 || !nodes[0] ? [] : [
    { kind: 'textAnnotation', id: `${prefix}t`, text: 'Paling lama tiga hari kerja' },
    { kind: 'association', id: `${prefix}a`, sourceRef: nodes[0].id, targetRef: `${prefix}t` },
  ]
  return { nodes, sequenceFlows: [...chain, ...more], data, artifacts }
}

function lanesFrom({ nodes }: Recipe, flow: FlowElements, prefix: string, count: number): readonly Lane[] {
  if (count === 0) return []
  const refs = (lane: number): string[] => flow.nodes.flatMap(({ id }, at) => (nodes[at]?.lane === lane ? [id] : []))
  // Some nodes stand in no lane, some in a lane beside the lanes nested in it.
  return [
    aLane('Pemohon', refs(0), [], `${prefix}L0`),
    aLane('Unit kearsipan', refs(1), [aLane('Staf', refs(2), [], `${prefix}L2`), aLane('Kepala', refs(3), [], `${prefix}L3`)], `${prefix}L1`),
  ].slice(0, count)
}

/** A model of up to three pools, or of one process without a pool. */
export const someCollaboration: fc.Arbitrary<ProcessModel> = fc.record({
  recipes: fc.array(fc.tuple(recipe(9, 2), fc.nat({ max: 2 })), { minLength: 1, maxLength: 3 }), pooled: fc.boolean(), box: fc.boolean(),
  messages: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 5 }),
}).map(({ recipes, pooled, box, messages }) => {
  const processes = recipes.map(([one, lanes], at) => {
    const flow = flowFrom(one, `p${at}_`)
    return aProcess(flow, lanesFrom(one, flow, `p${at}_`, lanes), `P${at}`)
  })
  if (!pooled) return aModel(processes.slice(0, 1))
  const participants = [...processes.map(({ id }, at) => aPool(`Instansi ${at}`, id)), ...(box ? [aPool('Pemohon', undefined, 'box')] : [])]
  const ends = processes.map((process, at) => [participants[at]!.id, ...idsIn(process)])
  if (box) ends.push(['box'])
  const messageFlows = messages.flatMap(([from, to], at) => {
    const [a, b] = [ends[from % ends.length]!, ends[(from + 1 + (to % Math.max(1, ends.length - 1))) % ends.length]!]
    return a === b ? [] : [{ id: `m${at}`, name: 'Surat', sourceRef: a[to % a.length]!, targetRef: b[from % b.length]! }]
  })
  return aModel(processes, { participants, messageFlows })
})

function idsIn(flow: FlowElements): readonly string[] {
  return flow.nodes.flatMap((node) => [node.id, ...(node.kind === 'activity' && node.content ? idsIn(node.content) : [])])
}
