// Traffic through a directed graph: how often each vertex is passed when each passing sends a given mean number of tokens along
// each arc. Numbers only; knows nothing of processes.

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
/** Up to this many vertices where ways of a component meet, the equations are solved directly. */
const directly = 600

/**
 * Solves the traffic equations x_v = inflow_v + Σ weight·x_source: strongly connected components (Tarjan, 1972) in the order of the flow,
 * and inside each a dense elimination over the vertices where its ways meet. Linear but for that. A component nobody can leave, or
 * in which tokens multiply, has no finite solution: it counts as gone through once. Every number is finite and at least 0.
 */
export function solveTraffic({ count, source, target, weight, inflow }: Traffic): Float64Array {
  const leaving = byVertex(count, source)
  const arriving = byVertex(count, target)
  const x = Float64Array.from(inflow)
  for (const component of components(count, leaving, target)) {
    const first = component[0]!
    const isLoop = component.length > 1 || slice(leaving, first).some((arc) => target[arc] === first && weight[arc]! > 0)
    if (isLoop) solveComponent(component, { leaving, arriving, source, target, weight }, x)
    const inside = isLoop ? new Set(component) : undefined
    for (const vertex of component) {
      for (const arc of slice(leaving, vertex)) if (inside ? !inside.has(target[arc]!) : true) x[target[arc]!]! += weight[arc]! * x[vertex]!
    }
  }
  return x
}

/** The arcs of each vertex one after the other: those of v from `first[v]` to before `first[v + 1]`. */
interface ArcLists {
  readonly first: Int32Array
  readonly arcs: Int32Array
}

interface Arcs {
  readonly leaving: ArcLists
  readonly arriving: ArcLists
  readonly source: Int32Array
  readonly target: Int32Array
  readonly weight: Float64Array
}

const slice = ({ first, arcs }: ArcLists, vertex: number): Int32Array => arcs.subarray(first[vertex], first[vertex + 1])

function byVertex(count: number, end: Int32Array): ArcLists {
  const first = new Int32Array(count + 1)
  for (const vertex of end) first[vertex + 1]!++
  for (let vertex = 0; vertex < count; vertex++) first[vertex + 1]! += first[vertex]!
  const next = first.slice()
  const arcs = new Int32Array(end.length)
  end.forEach((vertex, arc) => { arcs[next[vertex]!++] = arc })
  return { first, arcs }
}

/** Strongly connected components, each after all that lead to it. */
function components(count: number, { first, arcs }: ArcLists, target: Int32Array): readonly (readonly number[])[] {
  const found: number[][] = []
  const number = new Int32Array(count).fill(-1)
  const low = new Int32Array(count)
  const isOpen = new Uint8Array(count)
  const next = first.slice(0, count)
  const stack: number[] = []
  const path: number[] = []
  let numbered = 0
  const enter = (vertex: number): void => {
    number[vertex] = low[vertex] = numbered++
    isOpen[vertex] = 1
    stack.push(vertex)
    path.push(vertex)
  }
  for (let root = 0; root < count; root++) {
    if (number[root] !== -1) continue
    enter(root)
    while (path.length > 0) {
      const vertex = path[path.length - 1]!
      if (next[vertex]! < first[vertex + 1]!) {
        const to = target[arcs[next[vertex]!++]!]!
        if (number[to] === -1) enter(to)
        else if (isOpen[to] === 1 && number[to]! < low[vertex]!) low[vertex] = number[to]!
        continue
      }
      path.pop()
      if (path.length > 0) {
        const around = path[path.length - 1]!
        if (low[vertex]! < low[around]!) low[around] = low[vertex]!
      }
      if (low[vertex] !== number[vertex]) continue
      const component: number[] = []
      for (let member = -1; member !== vertex;) {
        member = stack.pop()!
        isOpen[member] = 0
        component.push(member)
      }
      found.push(component.reverse())
    }
  }
  return found.reverse()
}

/**
 * Solves one component in place; `x` holds what flows in from outside. A vertex with one way in follows its source, so that only
 * vertices where ways meet are unknown: x_v = constant_v + factor_v · x_root(v).
 */
function solveComponent(component: readonly number[], { arriving, leaving, source, target, weight }: Arcs, x: Float64Array): void {
  const inside = new Set(component)
  const waysIn = (vertex: number): number[] => [...slice(arriving, vertex)].filter((arc) => inside.has(source[arc]!) && weight[arc]! > 0)
  const meets = component.filter((vertex) => waysIn(vertex).length > 1 || x[vertex]! > 0)
  const unknown = new Map(meets.map((vertex, at) => [vertex, at]))
  const order = walk(meets, (vertex) => [...slice(leaving, vertex)].filter((arc) => weight[arc]! > 0).map((arc) => target[arc]!).filter((to) => inside.has(to) && !unknown.has(to)))
  const factor = new Map<number, number>(meets.map((vertex) => [vertex, 1]))
  const root = new Map<number, number>(meets.map((vertex, at) => [vertex, at]))
  for (const vertex of order) {
    const [arc] = waysIn(vertex)
    factor.set(vertex, weight[arc!]! * factor.get(source[arc!]!)!)
    root.set(vertex, root.get(source[arc!]!)!)
  }
  // (I − M) y = inflow over the meeting vertices.
  const size = meets.length
  const rows = meets.map((vertex, at) => {
    const row = new Float64Array(size + 1)
    row[at] = 1
    row[size] = x[vertex]!
    for (const arc of waysIn(vertex)) {
      const from = source[arc]!
      if (root.has(from)) row[root.get(from)!]! -= weight[arc]! * factor.get(from)!
    }
    return row
  })
  const y = size <= directly ? eliminate(rows) : relax(rows)
  const isFinite = y !== undefined && y.every((value) => value >= -1e-9 && value < most)
  if (isFinite) {
    for (const [vertex, at] of root) x[vertex] = Math.max(0, factor.get(vertex)! * y[at]!)
    return
  }
  goThroughOnce(component, { arriving, leaving, source, target, weight }, x, inside)
}

/** Vertices reached from some over the given ways, each after the one it was reached from, without the first ones. */
function walk(from: readonly number[], waysOf: (vertex: number) => readonly number[]): readonly number[] {
  const reached = new Set(from)
  for (const vertex of reached) for (const to of waysOf(vertex)) reached.add(to)
  return [...reached].slice(from.length)
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

/** Gauss–Seidel for what is too large to eliminate; `undefined` where it does not settle. */
function relax(rows: readonly Float64Array[]): readonly number[] | undefined {
  const size = rows.length
  const entries = rows.map((row) => Array.from(row.subarray(0, size), (value, at) => [at, value] as const).filter(([, value]) => value !== 0))
  const y = new Array<number>(size).fill(0)
  for (let round = 0; round < 2000; round++) {
    let change = 0
    for (let row = 0; row < size; row++) {
      let rest = rows[row]![size]!
      let own = 1
      for (const [at, value] of entries[row]!) {
        if (at === row) own = value
        else rest -= value * y[at]!
      }
      const value = rest / own
      change = Math.max(change, Math.abs(value - y[row]!) / Math.max(1, Math.abs(value)))
      y[row] = value
    }
    if (!(change < Infinity)) return undefined
    if (change < 1e-13) return y
  }
  return undefined
}

/** Traffic along a component with the arcs left out that lead back: every vertex is passed on the way through, none again. */
function goThroughOnce(component: readonly number[], { leaving, target, weight }: Arcs, x: Float64Array, inside: ReadonlySet<number>): void {
  const open = component.filter((vertex) => x[vertex]! > 0)
  const state = new Map<number, 'open' | 'done'>()
  const ahead = new Map<number, number[]>()
  const order: number[] = []
  for (const root of open) {
    if (state.has(root)) continue
    const path = [{ vertex: root, rest: [...slice(leaving, root)] }]
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
      path.push({ vertex: to, rest: [...slice(leaving, to)] })
    }
  }
  for (const vertex of order.reverse()) for (const arc of ahead.get(vertex)!) x[target[arc]!]! += weight[arc]! * x[vertex]!
}
