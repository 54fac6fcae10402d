// The flags that say how much is simulated, from which seed, and by which clock.
import type { FlagKinds } from './flags.ts'

/** Their kinds, for every command that simulates. */
export const simulationFlags = {
  cases: 'value', replications: 'value', seed: 'value', 'warm-up': 'value', 'office-hours': 'value', start: 'value',
} as const satisfies FlagKinds

/** Their names. */
export const simulationFlagNames = Object.keys(simulationFlags) as readonly (keyof typeof simulationFlags)[]
