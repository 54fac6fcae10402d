// Any tree -> what is made of it from its leaves up, however deep it is.

/** What `make` makes of the root: it gets each node with what was made of its parts, in their order. Uses a stack of its own. */
export function foldTree<Node, Result>(root: Node, partsOf: (node: Node) => readonly Node[], make: (node: Node, made: readonly Result[]) => Result): Result {
  const open = [{ node: root, parts: partsOf(root), made: [] as Result[] }]
  for (;;) {
    const top = open.at(-1)!
    const part = top.parts[top.made.length]
    if (part !== undefined) {
      open.push({ node: part, parts: partsOf(part), made: [] })
      continue
    }
    const result = make(top.node, top.made)
    open.pop()
    const around = open.at(-1)
    if (around === undefined) return result
    around.made.push(result)
  }
}
