// What is added up for each node while a replication runs.

/** Sums over the visits of counted cases, one column a figure, one row a node. Times in minutes. */
export class NodeFigures {
  /** Tokens that came. */
  readonly visits: Float64Array
  /** How often the activity was begun; more than visits where it repeats. */
  readonly done: Float64Array
  /** Time the cases were worked on. */
  readonly processing: Float64Array
  /** Time of the one piece of work that a batch is, for nodes that gather. */
  readonly batchWork: Float64Array
  readonly busy: Float64Array
  readonly closed: Float64Array
  readonly batch: Float64Array
  readonly stated: Float64Array

  constructor(nodes: number) {
    this.visits = new Float64Array(nodes)
    this.done = new Float64Array(nodes)
    this.processing = new Float64Array(nodes)
    this.batchWork = new Float64Array(nodes)
    this.busy = new Float64Array(nodes)
    this.closed = new Float64Array(nodes)
    this.batch = new Float64Array(nodes)
    this.stated = new Float64Array(nodes)
  }
}
