// Lifts stored data of an older format to the one this program knows, one version at a time.

/** Data with a version, before anybody checked the rest of it. */
export type Versioned = Readonly<Record<string, unknown>>

/** By version: what turns data of that version into data of the next. */
export type Migrations = Readonly<Record<number, (data: Versioned) => Versioned>>

/**
 * The data at version `to`; the same object when it is there already. `undefined` when a step is missing, which means that the
 * version was never written by any release.
 */
export function migrate(data: Versioned, from: number, to: number, migrations: Migrations): Versioned | undefined {
  let lifted = data
  for (let version = from; version < to; version++) {
    const step = Object.hasOwn(migrations, version) ? migrations[version] : undefined
    if (!step) return undefined
    lifted = { ...step(lifted), version: version + 1 }
  }
  return lifted
}
