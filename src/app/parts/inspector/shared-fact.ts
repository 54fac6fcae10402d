// What several elements state together: one value when all state the same, else that they differ.

/** The value of one fact over some elements. `value` is absent when none states it or when they differ. */
export interface SharedFact<T> {
  readonly value?: T
  readonly isMixed: boolean
}

/** Looks at one fact of every element; values are the same when their JSON is. */
export function sharedFact<F extends object, K extends keyof F>(all: readonly F[], key: K): SharedFact<NonNullable<F[K]>> {
  const [first, ...rest] = all
  const value = first?.[key]
  const text = JSON.stringify(value)
  if (rest.some((facts) => JSON.stringify(facts[key]) !== text)) return { isMixed: true }
  return value === undefined || value === null ? { isMixed: false } : { value: value as NonNullable<F[K]>, isMixed: false }
}
