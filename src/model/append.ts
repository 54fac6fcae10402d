// Lists kept by key, in the order they are filled.

/** Puts a value behind those the map already has for the key. */
export function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}
