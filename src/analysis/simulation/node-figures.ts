// What is added up for each node while a replication runs.

/** Figures of a node, as places in its row. */
export const visits = 0
export const done = 1
export const works = 8
export const processing = 2
export const busy = 3
export const closed = 4
export const batch = 5
export const stated = 6
export const batchWork = 7
const width = 9

/** A column a figure, a row a node. Times in minutes. */
export interface NodeColumns {
  /** Tokens that came. */
  readonly visits: Float64Array
  /** How often the activity was begun; more than visits where it repeats. */
  readonly done: Float64Array
  /** Time the cases were worked on. */
  readonly processing: Float64Array
  readonly busy: Float64Array
  readonly closed: Float64Array
  readonly batch: Float64Array
  readonly stated: Float64Array
  /** Time of the one piece of work that a batch is, for nodes that gather. */
  readonly batchWork: Float64Array
}

/** Sums over the visits of counted cases; the figures of a node side by side, since they are added to together. */
export class NodeFigures {
  readonly sums: Float64Array

  constructor(nodes: number) {
    this.sums = new Float64Array(nodes * width)
  }

  /** Adds to one figure of a node. */
  add(node: number, figure: number, value: number): void {
    this.sums[node * width + figure]! += value
  }

  /**
   * The figures by themselves. Whoever comes to a node with nothing but work begins it or gives up in line, so that there its works are
   * counted and are both visits and times done.
   */
  columns(hasOnlyWork: (node: number) => boolean): NodeColumns {
    const column = (figure: number): Float64Array => Float64Array.from({ length: this.sums.length / width }, (_, node) => this.sums[node * width + figure]!)
    const counted = (figure: number): Float64Array => column(figure).map((value, node) => (hasOnlyWork(node) ? this.sums[node * width + works]! : value))
    return {
      visits: counted(visits), done: counted(done), processing: column(processing), busy: column(busy),
      closed: column(closed), batch: column(batch), stated: column(stated), batchWork: column(batchWork),
    }
  }
}
