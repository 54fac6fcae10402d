// Work that is done when somebody first asks for its result, and then never again.

/** A function that computes at its first call and keeps what it got. A computation that throws is tried again at the next call. */
export function once<T>(compute: () => T): () => T {
  let kept: { readonly value: T } | undefined
  return () => (kept ??= { value: compute() }).value
}
