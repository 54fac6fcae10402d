// Flows written as blocks, their models, and random ones: for laws of times where sequence, choice, parallel work and loops mix.
import fc from 'fast-check'
import type { FlowNode, ProcessModel, SequenceFlow } from '../../src/model/process-model.ts'
import { aFlow, aGateway, aModel, aProcess, aTimed, anEvent, flowOf } from './build-model.ts'

/** A block of flow. Chances of a choice add up to 1; a loop does its body again with `repeat`. */
export type Block =
  | { readonly task: string }
  | { readonly inOrder: readonly Block[] }
  | { readonly choice: readonly { readonly block: Block; readonly chance: number }[] }
  | { readonly parallel: readonly Block[] }
  | { readonly some: readonly { readonly block: Block; readonly chance: number }[] }
  | { readonly loop: Block; readonly repeat: number }

/** Names that no matcher takes for each other. */
export const taskNames = ['Menerima berkas', 'Memindai arsip', 'Mengundang saksi', 'Menghitung tarif', 'Mencetak sertifikat', 'Mengantar barang', 'Merapatkan usulan'] as const

/** A process of one block, in which a task takes the minutes given for it. */
export function blockModel(block: Block, minutes: Readonly<Record<string, number>>): ProcessModel {
  const nodes: FlowNode[] = [anEvent('start', 'startEvent')]
  const flows: SequenceFlow[] = []
  const gateway = (type: 'exclusiveGateway' | 'parallelGateway' | 'inclusiveGateway'): string => {
    const id = `gateway ${nodes.length}`
    nodes.push(aGateway(id, type))
    return id
  }
  /** Draws a flow, and gives its end. */
  const lead = (from: string, to: string, probability?: number): string => {
    flows.push(aFlow(from, to, probability === undefined ? {} : { probability }, `flow ${flows.length}`))
    return to
  }
  const branches = (from: string, type: Parameters<typeof gateway>[0], some: readonly { readonly block: Block; readonly chance?: number }[]): string => {
    const split = lead(from, gateway(type))
    const join = gateway(type)
    for (const { block: inside, chance } of some) {
      const first = flows.length
      const end = draw(split, inside)
      if (end === split) lead(split, join, chance)
      else {
        if (chance !== undefined) flows[first] = { ...flows[first]!, facts: { probability: chance } }
        lead(end, join)
      }
    }
    return join
  }
  const draw = (from: string, some: Block): string => {
    if ('task' in some) {
      nodes.push({ ...aTimed(some.task, minutes[some.task] ?? 0), name: some.task })
      return lead(from, some.task)
    }
    if ('inOrder' in some) return some.inOrder.reduce(draw, from)
    if ('choice' in some) return branches(from, 'exclusiveGateway', some.choice)
    if ('parallel' in some) return branches(from, 'parallelGateway', some.parallel.map((inside) => ({ block: inside })))
    if ('some' in some) return branches(from, 'inclusiveGateway', some.some)
    const again = lead(from, gateway('exclusiveGateway'))
    const end = lead(draw(again, some.loop), gateway('exclusiveGateway'))
    lead(end, again, some.repeat)
    // What follows takes the rest.
    return end
  }
  const end = draw('start', block)
  nodes.push(anEvent('end', 'endEvent'))
  lead(end, 'end')
  return aModel([aProcess(flowOf(nodes, flows))])
}

/** The block without some of its tasks; what was a branch stays one that does nothing. */
export function without(block: Block, isGone: (task: string) => boolean): Block {
  const less = (some: Block): Block => without(some, isGone)
  const weighted = (some: readonly { readonly block: Block; readonly chance: number }[]) => some.map((part) => ({ ...part, block: less(part.block) }))
  if ('task' in block) return isGone(block.task) ? { inOrder: [] } : block
  if ('inOrder' in block) return { inOrder: block.inOrder.map(less) }
  if ('choice' in block) return { choice: weighted(block.choice) }
  if ('parallel' in block) return { parallel: block.parallel.map(less) }
  if ('some' in block) return { some: weighted(block.some) }
  return { ...block, loop: less(block.loop) }
}

/** A random block with each of the tasks once. `kinds` are the blocks it may have. */
export function someBlock(tasks: readonly string[], kinds: readonly ('choice' | 'parallel' | 'some' | 'loop')[]): fc.Arbitrary<Block> {
  return fc.tuple(fc.shuffledSubarray([...tasks], { minLength: tasks.length }), fc.infiniteStream(fc.nat({ max: 1000 }))).map(([order, numbers]) => {
    const next = (below: number): number => (numbers.next().value ?? 0) % below
    const chance = (): number => (1 + next(9)) / 10
    const made = (some: readonly string[], depth: number): Block => {
      const kind = depth > 4 ? 'inOrder' : ['inOrder' as const, ...kinds][next(kinds.length + 1)]!
      if (some.length === 1 && (kind !== 'loop' || depth > 3)) return { task: some[0]! }
      if (kind === 'loop') return { loop: made(some, depth + 1), repeat: (1 + next(5)) / 10 }
      const cut = 1 + next(some.length - 1)
      const parts = [some.slice(0, cut), some.slice(cut)].map((part) => made(part, depth + 1))
      if (kind === 'inOrder') return { inOrder: parts }
      if (kind === 'parallel') return { parallel: parts }
      if (kind === 'some') return { some: parts.map((block) => ({ block, chance: chance() })) }
      const first = chance()
      return { choice: parts.map((block, at) => ({ block, chance: at === 0 ? first : 1 - first })) }
    }
    return made(order, 0)
  })
}
