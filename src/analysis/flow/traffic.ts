// Traffic through a directed graph: how often each vertex is passed when each passing sends a given mean number of tokens along
// each arc. Numbers only; knows nothing of processes.
import { stronglyConnected } from './strongly-connected.ts'

/** Vertices 0 … count − 1 with arcs in three parallel arrays. Weights are at least 0. */
export interface Traffic {
  readonly count: number
  readonly source: Int32Array
  readonly target: Int32Array
  readonly weight: Float64Array
  /** Tokens that come from outside. */
  readonly inflow: Float64Array
}

/** Beyond this a vertex is passed without end: no case that could leave goes round so often. */
const most = 1e12
/** What stays at a vertex and is this close to 1 never leaves it. */
const least = 1e-13
/** A vertex with at most so many ways through it is taken out before the matrix is made. */
const few = 36

/** Components up to this size are eliminated as they are. */
const small = 24

/**
 * Solves the traffic equations x_v = inflow_v + Σ weight·x_source: strongly connected components in the order of the flow, and inside
 * each a dense elimination with partial pivoting, in large ones only where ways really cross. Linear but for that. A component nobody
 * can leave, or in which tokens multiply, has no finite solution: it counts as gone through once. Every number is finite and at
 * least 0.
 */
export function solveTraffic({ count, source, target, weight, inflow }: Traffic): Float64Array {
  const leaving: number[][] = Array.from({ length: count }, () => [])
  const ahead: number[][] = Array.from({ length: count }, () => [])
  for (let arc = 0; arc < source.length; arc++) {
    leaving[source[arc]!]!.push(arc)
    ahead[source[arc]!]!.push(target[arc]!)
  }
  const x = Float64Array.from(inflow)
  const parts = stronglyConnected(count, (vertex) => ahead[vertex]!)
  const partOf = new Int32Array(count)
  parts.forEach((part, number) => { for (const vertex of part) partOf[vertex] = number })
  // Each part comes after all it leads to.
  for (let number = parts.length - 1; number >= 0; number--) {
    const part = parts[number]!
    if (part.length > 1 || ahead[part[0]!]!.includes(part[0]!)) solveComponent(part, { leaving, target, weight }, x)
    for (const vertex of part) {
      for (const arc of leaving[vertex]!) if (partOf[target[arc]!] !== number) x[target[arc]!]! += weight[arc]! * x[vertex]!
    }
  }
  return x
}

interface Arcs {
  /** The arcs out of each vertex. */
  readonly leaving: readonly (readonly number[])[]
  readonly target: Int32Array
  readonly weight: Float64Array
}

/** Solves one component in place; `x` holds what flows in from outside. */
function solveComponent(component: readonly number[], arcs: Arcs, x: Float64Array): void {
  const isSolved = component.length <= small ? solveSmall(component, arcs, x) : solveLarge(component, arcs, x)
  if (!isSolved) goThroughOnce(component, arcs, x)
}

/** (I − M) x = inflow over all vertices of a component; `false` where it has no solution. */
function solveSmall(component: readonly number[], { leaving, target, weight }: Arcs, x: Float64Array): boolean {
  const rows = component.map((vertex, at) => {
    const row = new Float64Array(component.length + 1)
    row[at] = 1
    row[component.length] = x[vertex]!
    return row
  })
  component.forEach((vertex, at) => {
    for (const arc of leaving[vertex]!) {
      const to = component.indexOf(target[arc]!)
      if (to !== -1) rows[to]![at]! -= weight[arc]!
    }
  })
  return settle(component, eliminate(rows), x)
}

/** Takes over a solution that can be one: finite, and nothing below 0. */
function settle(vertices: readonly number[], y: readonly number[] | undefined, x: Float64Array): boolean {
  if (!y?.every((value) => value >= -1e-9 && value < most)) return false
  vertices.forEach((vertex, at) => { x[vertex] = Math.max(0, y[at]!) })
  return true
}

/**
 * The same for a large component: vertices with few ways in and out are taken out one after the other, each way in led on by each way
 * out; what is left, where ways really cross, is eliminated as a dense matrix.
 */
function solveLarge(component: readonly number[], { leaving, target, weight }: Arcs, x: Float64Array): boolean {
  const into = new Map<number, Map<number, number>>(component.map((vertex) => [vertex, new Map()]))
  const out = new Map<number, Map<number, number>>(component.map((vertex) => [vertex, new Map()]))
  const add = (from: number, to: number, times: number): void => {
    const sum = (out.get(from)!.get(to) ?? 0) + times
    out.get(from)!.set(to, sum)
    into.get(to)!.set(from, sum)
  }
  for (const from of component) for (const arc of leaving[from]!) if (weight[arc]! > 0 && into.has(target[arc]!)) add(from, target[arc]!, weight[arc]!)

  const flow = new Map(component.map((vertex) => [vertex, x[vertex]!]))
  const taken: { readonly vertex: number; readonly stay: number; readonly from: readonly (readonly [number, number])[] }[] = []
  /** Leads all ways through a vertex past it; `false` where what comes in could never leave. */
  const takeOut = (vertex: number): boolean => {
    const [ways, on] = [into.get(vertex)!, out.get(vertex)!]
    const stay = 1 - (on.get(vertex) ?? 0)
    if (stay < least) return false
    ways.delete(vertex)
    on.delete(vertex)
    for (const from of ways.keys()) out.get(from)!.delete(vertex)
    for (const [to, times] of on) {
      into.get(to)!.delete(vertex)
      flow.set(to, flow.get(to)! + (flow.get(vertex)! * times) / stay)
      for (const [from, come] of ways) add(from, to, (come * times) / stay)
    }
    taken.push({ vertex, stay, from: [...ways] })
    into.delete(vertex)
    out.delete(vertex)
    return true
  }
  // A vertex is looked at again only after its neighbours were, so that each pass is linear.
  for (let some = component.length, before = Infinity; some < before;) {
    before = some
    for (const vertex of [...into.keys()]) {
      if (into.get(vertex)!.size * out.get(vertex)!.size > few) continue
      if (!takeOut(vertex)) return false
    }
    some = into.size
  }
  const left = [...into.keys()]
  const position = new Map(left.map((vertex, at) => [vertex, at]))
  const y = eliminate(left.map((vertex, at) => {
    const row = new Float64Array(left.length + 1)
    row[at] = 1
    for (const [from, times] of into.get(vertex)!) row[position.get(from)!]! -= times
    row[left.length] = flow.get(vertex)!
    return row
  }))
  if (!settle(left, y, x)) return false
  for (const { vertex, stay, from } of taken.reverse()) {
    let sum = flow.get(vertex)!
    for (const [source, times] of from) sum += times * x[source]!
    x[vertex] = sum / stay
  }
  return true
}

/** Gaussian elimination with partial pivoting on rows that end with the right-hand side; `undefined` where it is singular. */
function eliminate(rows: Float64Array[]): readonly number[] | undefined {
  const size = rows.length
  for (let column = 0; column < size; column++) {
    let pivot = column
    for (let row = column + 1; row < size; row++) if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row
    const found = rows[pivot]!
    if (Math.abs(found[column]!) < 1e-13) return undefined
    rows[pivot] = rows[column]!
    rows[column] = found
    for (let below = column + 1; below < size; below++) {
      const row = rows[below]!
      const share = row[column]! / found[column]!
      if (share === 0) continue
      for (let at = column; at <= size; at++) row[at]! -= share * found[at]!
    }
  }
  const y = new Array<number>(size).fill(0)
  for (let row = size - 1; row >= 0; row--) {
    let rest = rows[row]![size]!
    for (let at = row + 1; at < size; at++) rest -= rows[row]![at]! * y[at]!
    y[row] = rest / rows[row]![row]!
  }
  return y
}

/** Traffic along a component with the arcs left out that lead back: every vertex is passed on the way through, none again. */
function goThroughOnce(component: readonly number[], { leaving, target, weight }: Arcs, x: Float64Array): void {
  const inside = new Set(component)
  const open = component.filter((vertex) => x[vertex]! > 0)
  const state = new Map<number, 'open' | 'done'>()
  const ahead = new Map<number, number[]>()
  const order: number[] = []
  for (const root of open) {
    if (state.has(root)) continue
    const path = [{ vertex: root, rest: [...leaving[root]!] }]
    state.set(root, 'open')
    ahead.set(root, [])
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const arc = top.rest.pop()
      if (arc === undefined) {
        state.set(top.vertex, 'done')
        order.push(top.vertex)
        path.pop()
        continue
      }
      const to = target[arc]!
      if (!inside.has(to) || weight[arc] === 0 || state.get(to) === 'open') continue
      ahead.get(top.vertex)!.push(arc)
      if (state.has(to)) continue
      state.set(to, 'open')
      ahead.set(to, [])
      path.push({ vertex: to, rest: [...leaving[to]!] })
    }
  }
  for (const vertex of order.reverse()) for (const arc of ahead.get(vertex)!) x[target[arc]!]! += weight[arc]! * x[vertex]!
}
