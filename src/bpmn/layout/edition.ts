// Several drawings of one layout: every element at the same place in each, and lines only around what the drawing shows.
import type { FlowElements } from '../../model/process-model.ts'

/** One of the drawings. Ids are those of the whole that is laid out. */
export interface Edition {
  /** What the drawing shows of a flow: some of its nodes, flows and data, with the names the drawing gives them. */
  shown(flow: FlowElements): FlowElements
  /** For a node another one whose column it shares; the same in all drawings. */
  readonly abreast: ReadonlyMap<string, string>
  /** The most room anything of this key ever needed, in whichever drawing; never less than `size`. */
  keepRoom(key: string, size: number): number
}

/** Gutters' sizes that all drawings keep. Sizes only grow; `grew` tells whether one did since it was last asked. */
export class KeptRoom {
  private readonly sizes = new Map<string, number>()
  private hasGrown = false

  /** Keeps the size if it is the most so far, and returns the most. */
  keep(key: string, size: number): number {
    const most = this.sizes.get(key) ?? 0
    if (size <= most) return most
    this.hasGrown = true
    this.sizes.set(key, size)
    return size
  }

  /** Whether a size grew since the last time. */
  grew(): boolean {
    const grown = this.hasGrown
    this.hasGrown = false
    return grown
  }
}

/** The same drawing, with room kept under keys of a part of its own. */
export function within(edition: Edition | undefined, part: string): Edition | undefined {
  return edition && { ...edition, shown: (flow) => edition.shown(flow), keepRoom: (key, size) => edition.keepRoom(`${part} ${key}`, size) }
}
