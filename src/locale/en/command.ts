// Texts: command.
import type { command as source } from '../id/command.ts'

export const command: Record<keyof typeof source, string> = {
}
