// The eight wastes of Lean, in the words the BPMN profile writes.

/** Waste types in the order every table lists them. */
export const wastes = [
  'waiting',
  'motion',
  'transport',
  'overprocessing',
  'overproduction',
  'inventory',
  'defects',
  'talent',
] as const

/** One waste type. */
export type Waste = (typeof wastes)[number]
