// Which nodes of a graph lead to each other.

/**
 * The strongly connected parts of a graph of `count` nodes, each part after all parts it leads to (R. Tarjan, Depth-first search
 * and linear graph algorithms, 1972). Linear, and with a stack of its own, so that long chains do not exhaust the call stack.
 */
export function stronglyConnected(count: number, next: (node: number) => readonly number[]): readonly (readonly number[])[] {
  const parts: number[][] = []
  const entered = new Array<number>(count).fill(-1)
  const lowest = new Array<number>(count).fill(-1)
  const isDone = new Array<boolean>(count).fill(false)
  const held: number[] = []
  let clock = 0
  const walk = (root: number): void => {
    const path: { readonly node: number; readonly next: readonly number[]; at: number }[] = []
    const enter = (node: number): void => {
      entered[node] = lowest[node] = clock++
      held.push(node)
      path.push({ node, next: next(node), at: 0 })
    }
    enter(root)
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const target = top.next[top.at++]
      if (target !== undefined) {
        if (entered[target] === -1) enter(target)
        else if (!isDone[target]) lowest[top.node] = Math.min(lowest[top.node]!, entered[target]!)
        continue
      }
      path.pop()
      const above = path.at(-1)
      if (above) lowest[above.node] = Math.min(lowest[above.node]!, lowest[top.node]!)
      if (lowest[top.node] !== entered[top.node]) continue
      const part = held.splice(held.lastIndexOf(top.node))
      for (const node of part) isDone[node] = true
      parts.push(part)
    }
  }
  for (let node = 0; node < count; node++) if (entered[node] === -1) walk(node)
  return parts
}
