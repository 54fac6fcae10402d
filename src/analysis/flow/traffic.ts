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
/** What stays at a vertex and is this close to 1 never leaves it. */
const least = 1e-13
/** A vertex with at most so many ways through it is taken out before the matrix is made. */
const few = 36

/**
 * Solves the traffic equations x_v = inflow_v + Σ weight·x_source: strongly connected components (Tarjan, 1972) in the order of the flow,
 * and inside each state elimination, dense with partial pivoting where ways really cross. Linear but for that. A component nobody can leave, or
 * in which tokens multiply, has no finite solution: it counts as gone through once. Every number is finite and at least 0.
 */
export function solveTraffic({ count, source, target, weight, inflow }: Traffic): Float64Array {
  const leaving = byVertex(count, source)
  const x = Float64Array.from(inflow)
  for (const component of components(count, leaving, target)) {
    const first = component[0]!
    const isLoop = component.length > 1 || slice(leaving, first).some((arc) => target[arc] === first && weight[arc]! > 0)
    if (isLoop) solveComponent(component, { leaving, target, weight }, x)
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
 * Solves one component in place; `x` holds what flows in from outside. Vertices with few ways in and out are taken out one after the
 * other, each way in led on by each way out; what is left, where ways really cross, is eliminated as a dense matrix.
 */
function solveComponent(component: readonly number[], arcs: Arcs, x: Float64Array): void {
  const { leaving, target, weight } = arcs
  const into = new Map<number, Map<number, number>>(component.map((vertex) => [vertex, new Map()]))
  const out = new Map<number, Map<number, number>>(component.map((vertex) => [vertex, new Map()]))
  const add = (from: number, to: number, times: number): void => {
    const sum = (out.get(from)!.get(to) ?? 0) + times
    out.get(from)!.set(to, sum)
    into.get(to)!.set(from, sum)
  }
  for (const from of component) for (const arc of slice(leaving, from)) if (weight[arc]! > 0 && into.has(target[arc]!)) add(from, target[arc]!, weight[arc]!)

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
      if (!takeOut(vertex)) return goThroughOnce(component, arcs, x)
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
  if (!y?.every((value) => value >= -1e-9 && value < most)) return goThroughOnce(component, arcs, x)
  left.forEach((vertex, at) => { x[vertex] = Math.max(0, y[at]!) })
  for (const { vertex, stay, from } of taken.reverse()) {
    let sum = flow.get(vertex)!
    for (const [source, times] of from) sum += times * x[source]!
    x[vertex] = sum / stay
  }
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
