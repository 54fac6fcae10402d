// Texts: report.
import type { report as source } from '../id/report.ts'

export const report: Record<keyof typeof source, string> = {
}
