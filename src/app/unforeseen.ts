// Errors nobody foresaw become a notice that says what to do. What was done so far is kept all the same.
import type { App } from 'vue'
import type { Router } from 'vue-router'
import { notify } from './stores/notices.ts'

/** Catches what components, handlers and promises throw, and parts of the app that do not load. */
export function catchUnforeseen(app: App, router: Router): void {
  app.config.errorHandler = (error) => tell(error)
  window.addEventListener('error', ({ error, message }) => {
    // The browser's own remark that a resize took two frames; nothing failed.
    if (!message.includes('ResizeObserver')) tell(error ?? message)
  })
  window.addEventListener('unhandledrejection', ({ reason }) => tell(reason))
  // A screen whose files are gone after an update: the next load has the new ones.
  router.onError((error: unknown) => tell(error, 'frame.unforeseen.part'))
}

function tell(error: unknown, text: 'frame.unforeseen' | 'frame.unforeseen.part' = 'frame.unforeseen'): void {
  notify({
    kind: 'alert', text: [text], detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    action: { label: ['frame.reloadPage'], run: () => location.reload() },
  })
}
