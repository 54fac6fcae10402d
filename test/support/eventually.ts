// Waiting in tests for what comes by itself.
import { vi } from 'vitest'

/** Waits until the check throws no more, as long as a slow machine takes; what never comes fails with the check's own words. */
export function eventually<T>(check: () => T): Promise<Awaited<T>> {
  return vi.waitFor(check, { timeout: 60_000 }) as Promise<Awaited<T>>
}
