// Texts: portfolio.
import type { portfolio as source } from '../id/portfolio.ts'

export const portfolio: Record<keyof typeof source, string> = {
}
