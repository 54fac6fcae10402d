// How a case goes on where several flows leave a node: by one of them, all, or some, and with which probabilities.
import type { FindingCode } from '../../model/finding.ts'
import type { FlowNode, SequenceFlow } from '../../model/process-model.ts'
import type { Ratio } from '../../model/units.ts'
import type { GraphNode } from './flow-graph.ts'

/** The flows out of one node with the probability of each; `byDefault` is the position of the default flow of a `some` split. */
export interface Branching {
  readonly split: GraphNode['split']
  readonly probabilities: readonly Ratio[]
  readonly byDefault?: number
  /** What was taken instead of what the model does not say, and for how many flows. */
  readonly assumed?: { readonly code: FindingCode; readonly count: number }
}

/** Probabilities that add up to 1 within this need no correction. */
const tolerance = 1e-6
/** A chance below this is lost beside 1 in rounding: a loop left so seldom would last for ever, and is taken to. */
const rarest = 1e-12
/** Chance of a branch of an inclusive split for which none is stated. */
const evenChance = 0.5

/**
 * How the flows that leave a node, in their order, are taken.
 * [FL1] A single flow is always taken, and so is every flow of a parallel gateway.
 * [FL2] An exclusive or event-based gateway takes one: stated probabilities hold, flows without one share what is left equally,
 * and a sum that is not 1 is brought to 1 in proportion. A chance lost beside 1 is none.
 * [FL3] An inclusive gateway takes each flow independently with its probability, 0.5 where none is stated; the default flow
 * is taken when no other is; a chance lost beside 1 is none. A complex gateway does the same, unless its stated probabilities add up
 * to 1: then it takes one.
 * [FL4] A node that is no gateway takes all flows; one of them where all state probabilities that add up to 1; some of them
 * where flows have conditions, the only flow without condition being the default.
 * [FL5] The flows of a boundary event share its probability: of several that all state one, one is taken.
 */
export function branchingOf(node: FlowNode, flows: readonly SequenceFlow[]): Branching {
  if (flows.length < 2) return all(flows)
  const stated = flows.map(({ facts }) => facts.probability)
  const sum = total(stated)
  const addsUp = !stated.includes(undefined) && Math.abs(sum - 1) <= tolerance
  if (node.kind === 'gateway') {
    if (node.type === 'parallelGateway') return all(flows)
    const takesOne = node.type === 'exclusiveGateway' || node.type === 'eventBasedGateway' || (node.type === 'complexGateway' && addsUp)
    if (takesOne) return one(stated, node.type === 'eventBasedGateway' ? 'ASSUMED_EQUAL_EVENTS' : 'ASSUMED_EQUAL_BRANCHES')
    const byDefault = flows.findIndex(({ id }) => id === node.defaultFlow)
    return some(stated, byDefault === -1 ? undefined : byDefault)
  }
  const isBoundary = node.kind === 'event' && node.type === 'boundaryEvent'
  if (addsUp || (isBoundary && !stated.includes(undefined) && sum > 0)) return one(stated, 'ASSUMED_EQUAL_BRANCHES')
  if (!flows.some(({ hasCondition }) => hasCondition)) return all(flows)
  const unconditional = flows.flatMap(({ hasCondition }, at) => (hasCondition ? [] : [at]))
  return some(stated.map((chance, at) => (flows[at]!.hasCondition ? chance : 1)), unconditional.length === 1 ? unconditional[0] : undefined)
}

/** Chances that add up to 1: what is not stated shares the remainder equally; `undefined` entries are those not stated. */
export function sharedOut(stated: readonly (Ratio | undefined)[]): readonly Ratio[] {
  const missing = stated.filter((chance) => chance === undefined).length
  const sum = total(stated)
  const share = missing === 0 ? 0 : Math.max(0, 1 - sum) / missing
  const whole = sum + share * missing
  if (whole === 0) return stated.map(() => 1 / stated.length)
  // A sum that is 1 but for rounding is left alone, so that stated probabilities come back as they were written.
  const scale = Math.abs(whole - 1) <= 1e-12 ? 1 : 1 / whole
  return stated.map((chance) => {
    const scaled = (chance ?? share) * scale
    return scaled < rarest ? 0 : scaled
  })
}

function all(flows: readonly SequenceFlow[]): Branching {
  return { split: 'all', probabilities: flows.map(() => 1) }
}

function one(stated: readonly (Ratio | undefined)[], code: FindingCode): Branching {
  const count = stated.filter((chance) => chance === undefined).length
  // A single flow left without probability has what remains; that follows and is no assumption.
  return { split: 'one', probabilities: sharedOut(stated), ...((count > 1 || count === stated.length) && { assumed: { code, count } }) }
}

function some(written: readonly (Ratio | undefined)[], byDefault: number | undefined): Branching {
  const stated = written.map((chance) => (chance !== undefined && chance < rarest ? 0 : chance))
  const others = stated.filter((_, at) => at !== byDefault)
  const count = others.filter((chance) => chance === undefined).length
  // Without a default flow a case would never come on if no branch could be taken.
  const canLeave = byDefault !== undefined || others.some((chance) => chance !== 0)
  const probabilities = stated.map((chance) => (canLeave ? chance ?? evenChance : evenChance))
  if (byDefault !== undefined) probabilities[byDefault] = probabilities.reduce((none, chance, at) => (at === byDefault ? none : none * (1 - chance)), 1)
  return {
    split: 'some', probabilities, ...(byDefault !== undefined && { byDefault }),
    ...(count > 0 && { assumed: { code: 'ASSUMED_EVEN_CHANCE' as const, count } }),
  }
}

const total = (chances: readonly (Ratio | undefined)[]): number => chances.reduce<number>((sum, chance) => sum + (chance ?? 0), 0)
