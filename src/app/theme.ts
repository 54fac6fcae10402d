// Light, dark, or as the system has it.
import { readonly, ref, type Ref } from 'vue'
import { keep, kept } from './storage/preferences.ts'

/** Themes a person can choose; `system` follows the operating system as it changes. */
export const themes = ['system', 'light', 'dark'] as const
/** One choice of theme. */
export type Theme = (typeof themes)[number]

const theme = ref<Theme>(themes.find((some) => some === kept('theme')) ?? 'system')

function apply(): void {
  if (theme.value === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme.value
}

/** The theme in use. The choice is applied to the page at the first call. */
export function useTheme(): { readonly theme: Readonly<Ref<Theme>>; setTheme(chosen: Theme): void } {
  apply()
  return {
    theme: readonly(theme),
    setTheme(chosen) {
      theme.value = chosen
      keep('theme', chosen)
      apply()
    },
  }
}
