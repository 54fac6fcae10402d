// Texts: editor.
import type { editor as source } from '../id/editor.ts'

export const editor: Record<keyof typeof source, string> = {
}
