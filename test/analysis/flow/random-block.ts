// Random structured processes with what their figures must be, worked out along the blocks as they are drawn.
import fc from 'fast-check'
import type { FlowElements, FlowNode, GatewayType, SequenceFlow } from '../../../src/model/process-model.ts'
import { aFlow, aGateway, anEvent, aTimed, flowOf } from '../../support/build-model.ts'
import { minutes } from '../../support/durations.ts'

/** A block of a structured process. */
export type Block =
  | { readonly kind: 'task'; readonly processing: number; readonly waiting: number }
  | { readonly kind: 'sequence' | 'parallel'; readonly parts: readonly Block[] }
  | { readonly kind: 'exclusive' | 'inclusive'; readonly parts: readonly Block[]; readonly chances: readonly number[] }
  | { readonly kind: 'loop'; readonly body: Block; readonly redo: Block; readonly repeat: number }
  /** With this chance the process ends here. */
  | { readonly kind: 'leave'; readonly chance: number; readonly before: Block }

const task: fc.Arbitrary<Block> = fc.record({ kind: fc.constant('task' as const), processing: fc.nat({ max: 90 }), waiting: fc.nat({ max: 90 }) })

/** Random blocks of the given kinds. */
export function someBlock(kinds: readonly Block['kind'][], depth = 4): fc.Arbitrary<Block> {
  if (depth === 0) return task
  const inner = someBlock(kinds, depth - 1)
  const parts = fc.array(inner, { minLength: 2, maxLength: 3 })
  const chance = fc.integer({ min: 1, max: 9 }).map((tenths) => tenths / 10)
  const forms: Readonly<Record<Block['kind'], fc.Arbitrary<Block>>> = {
    task,
    sequence: parts.map((some) => ({ kind: 'sequence', parts: some })),
    parallel: parts.map((some) => ({ kind: 'parallel', parts: some })),
    exclusive: parts.chain((some) => fc.array(chance, { minLength: some.length, maxLength: some.length }).map((weights): Block => {
      const sum = weights.reduce((total, weight) => total + weight, 0)
      return { kind: 'exclusive', parts: some, chances: weights.map((weight) => weight / sum) }
    })),
    inclusive: parts.chain((some) => fc.array(chance, { minLength: some.length, maxLength: some.length }).map((chances): Block => ({ kind: 'inclusive', parts: some, chances }))),
    loop: fc.record({ kind: fc.constant('loop' as const), body: inner, redo: inner, repeat: fc.integer({ min: 1, max: 5 }).map((tenths) => tenths / 10) }),
    leave: fc.record({ kind: fc.constant('leave' as const), chance, before: inner }),
  }
  return fc.oneof(...kinds.map((kind) => forms[kind]))
}

/** A process drawn from a block: start, block, end. Ids are n1, n2 … in the order of drawing. */
export function drawn(block: Block): FlowElements {
  const nodes: FlowNode[] = []
  const flows: SequenceFlow[] = []
  const add = <Node extends FlowNode>(make: (id: string) => Node): string => {
    const node = make(`n${nodes.length}`)
    nodes.push(node)
    return node.id
  }
  const connect = (from: string, to: string, probability?: number): void => void flows.push(aFlow(from, to, probability === undefined ? {} : { probability }, `f${flows.length}`))
  const gateway = (type: GatewayType): string => add((id) => aGateway(id, type))
  /** Draws a block behind a node and gives the node it ends with. */
  const draw = (some: Block, from: string, probability?: number): string => {
    switch (some.kind) {
      case 'task': {
        const id = add((own) => aTimed(own, some.processing, undefined, { waiting: minutes(some.waiting) }))
        connect(from, id, probability)
        return id
      }
      case 'sequence':
        return some.parts.reduce((last, part, at) => draw(part, last, at === 0 ? probability : undefined), from)
      case 'parallel':
      case 'exclusive':
      case 'inclusive': {
        const type = `${some.kind}Gateway` as const
        const split = gateway(type)
        connect(from, split, probability)
        const chances = 'chances' in some ? some.chances : []
        const ends = some.parts.map((part, at) => draw(part, split, chances[at]))
        const join = gateway(type)
        for (const end of ends) connect(end, join)
        return join
      }
      case 'loop': {
        const join = gateway('exclusiveGateway')
        connect(from, join, probability)
        const split = gateway('exclusiveGateway')
        connect(draw(some.body, join), split)
        connect(draw(some.redo, split, some.repeat), join)
        const out = gateway('exclusiveGateway')
        connect(split, out, 1 - some.repeat)
        return out
      }
      case 'leave': {
        const split = gateway('exclusiveGateway')
        connect(draw(some.before, from, probability), split)
        const early = add((id) => anEvent(id, 'endEvent'))
        connect(split, early, some.chance)
        const out = gateway('exclusiveGateway')
        connect(split, out, 1 - some.chance)
        return out
      }
    }
  }
  const start = add((id) => anEvent(id, 'startEvent'))
  const last = draw(block, start)
  connect(last, add((id) => anEvent(id, 'endEvent')))
  return flowOf(nodes, flows)
}

/** Mean times of a block without early ends, by the formulas of the definitions; `again` says how a loop is reckoned. */
export function blockTime(block: Block, own: (task: Block & { kind: 'task' }) => number, once = false): number {
  const time = (some: Block): number => blockTime(some, own, once)
  switch (block.kind) {
    case 'task':
      return own(block)
    case 'sequence':
      return block.parts.reduce((sum, part) => sum + time(part), 0)
    case 'parallel':
      return Math.max(...block.parts.map(time))
    case 'exclusive':
      return block.parts.reduce((sum, part, at) => sum + block.chances[at]! * time(part), 0)
    case 'inclusive': {
      // Over all subsets but the empty one.
      let mean = 0
      for (let bits = 1; bits < 2 ** block.parts.length; bits++) {
        const chance = block.chances.reduce((product, some, at) => product * (bits & (1 << at) ? some : 1 - some), 1)
        mean += chance * Math.max(...block.parts.filter((_, at) => bits & (1 << at)).map(time))
      }
      return mean / (1 - block.chances.reduce((product, some) => product * (1 - some), 1))
    }
    case 'loop':
      return once ? time(block.body) + block.repeat * (time(block.redo) + time(block.body)) : (time(block.body) + block.repeat * time(block.redo)) / (1 - block.repeat)
    case 'leave':
      return time(block.before)
  }
}
