// Blocks of time while rows change one after the other: each change is carried up only as far as it makes a difference.
import { append } from '../../model/append.ts'
import type { Minutes } from '../../model/units.ts'
import type { TimeBlock } from './time-form.ts'

/** A block with how often it is passed, in the as-is flow or in the to-be flow. */
export interface WeightedBlock {
  readonly weight: number
  readonly block: TimeBlock
  readonly isToBe: boolean
}

/** A block with the times its operands have now. */
interface Running {
  readonly block: TimeBlock
  readonly operands: Float64Array
  time: Minutes
  /** The operand of another block it is a part of, with its weight there. */
  readonly around?: Place & { readonly weight: number }
}

interface Place {
  readonly running: Running
  readonly operand: number
}

/** A block that is part of no other. */
interface Root extends WeightedBlock {
  readonly running: Running
  /** Rows of it that have changed. */
  changed: number
}

/** What a row changes of one root. */
interface Effect {
  readonly root: Root
  readonly changes: readonly (Place & { readonly difference: Minutes })[]
}

/** Told of a row and what it adds. */
type Told = (row: number, share: Minutes) => void

/**
 * The times of blocks, all rows as they are at first. A row adds to a block what its change makes of the block's time, times the share of
 * the places among the block's k rows that the flow can have in which the block counts: before the flow's change in the as-is flow, after it
 * in the to-be flow.
 */
export class RunningTimes {
  /** Additions and comparisons that changing every row once takes, roughly. */
  readonly effort: number
  private readonly effects = new Map<number, Effect[]>()

  constructor(blocks: readonly WeightedBlock[]) {
    let effort = 0
    for (const weighted of blocks) {
      const changes = new Map<number, (Place & { readonly difference: Minutes })[]>()
      const open = (block: TimeBlock, path: number, around?: Running['around']): Running => {
        const running: Running = { block, operands: new Float64Array(block.operands.length), time: 0, ...(around && { around }) }
        block.operands.forEach(({ fixed, own, blocks: inside }, operand) => {
          let time = fixed
          for (const [row, { asIs, toBe }] of own) {
            time += asIs
            effort += path + block.steps
            append(changes, row, { running, operand, difference: toBe - asIs })
          }
          for (const part of inside) time += part.weight * open(part.block, path + block.steps, { running, operand, weight: part.weight }).time
          running.operands[operand] = time
        })
        running.time = block.timeOf(running.operands)
        return running
      }
      const root: Root = { ...weighted, running: open(weighted.block, 1), changed: 0 }
      for (const [row, own] of changes) append(this.effects, row, { root, changes: own })
    }
    this.effort = effort
  }

  /** The rows in any of the blocks. */
  get rows(): Iterable<number> {
    return this.effects.keys()
  }

  /** Changes a row. */
  change(row: number, tell: Told): void {
    for (const { root, changes } of this.effects.get(row) ?? []) {
      const before = root.running.time
      for (const { running, operand, difference } of changes) carryUp(running, operand, difference)
      tell(row, weightOf(root, root.changed++) * (root.running.time - before))
    }
  }

  /** Takes the change of a row back. */
  takeBack(row: number, tell: Told): void {
    for (const { root, changes } of this.effects.get(row) ?? []) {
      const after = root.running.time
      for (const { running, operand, difference } of changes) carryUp(running, operand, -difference)
      tell(row, weightOf(root, --root.changed) * (after - root.running.time))
    }
  }
}

/** Of the k + 1 places the flow can have among the rows of a block, the share in which the block counts for a row with so many before it. */
function weightOf({ weight, block: { rows: { length } }, isToBe }: Root, before: number): number {
  return (weight * (isToBe ? before + 1 : length - before)) / (length + 1)
}

function carryUp(first: Running, operand: number, difference: Minutes): void {
  let [running, at, change]: [Running, number, Minutes] = [first, operand, difference]
  for (;;) {
    running.operands[at]! += change
    const time = running.block.timeOf(running.operands)
    const { around } = running
    change = time - running.time
    running.time = time
    if (change === 0 || around === undefined) return
    ;[running, at, change] = [around.running, around.operand, change * around.weight]
  }
}
