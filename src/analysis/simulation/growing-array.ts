// Typed arrays that double when they are full.

/** The same numbers with twice the room. */
export function grownFloats(array: Float64Array): Float64Array<ArrayBuffer> {
  const grown = new Float64Array(array.length * 2)
  grown.set(array)
  return grown
}

/** The same numbers with twice the room. */
export function grownInts(array: Int32Array): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(array.length * 2)
  grown.set(array)
  return grown
}

/** The same numbers with twice the room. */
export function grownBytes(array: Uint8Array): Uint8Array<ArrayBuffer> {
  const grown = new Uint8Array(array.length * 2)
  grown.set(array)
  return grown
}
