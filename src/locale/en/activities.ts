// Texts: activities.
import type { activities as source } from '../id/activities.ts'

export const activities: Record<keyof typeof source, string> = {
}
