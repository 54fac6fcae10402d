// Measures that are often stated beside the models, with the unit and the direction they usually have.
import type { Direction } from '../../../model/extra-measure.ts'

/** Which measures are suggested, in this order, and which way each is better. */
export const measureSuggestions = {
  server: 'less', fee: 'less', forms: 'less', copies: 'less', wetSignatures: 'less', units: 'neutral', applications: 'less',
  operatingCost: 'less', complaints: 'less', satisfaction: 'more', coverage: 'more',
} as const satisfies Readonly<Record<string, Direction>>

/** One of them; its name and unit stand in the texts. */
export type MeasureSuggestion = keyof typeof measureSuggestions
