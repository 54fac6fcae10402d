// Errors nobody foresaw become a notice that says what to do. What was done so far is kept all the same.
import type { App } from 'vue'
import { notify } from './stores/notices.ts'

/** Catches what components, handlers and promises throw, and parts of the app that do not load. */
export function catchUnforeseen(app: App): void {
  app.config.errorHandler = tell
  window.addEventListener('error', ({ error, message }) => {
    // The browser's own remark that a resize took two frames; nothing failed.
    if (!message.includes('ResizeObserver')) tell(error ?? message)
  })
  window.addEventListener('unhandledrejection', ({ reason }) => tell(reason))
  // A part that is gone after an update: the next load has the new ones.
  window.addEventListener('vite:preloadError', (event) => {
    event.preventDefault()
    notify({ kind: 'alert', text: ['frame.unforeseen.part'], action: { label: ['frame.reloadPage'], run: () => location.reload() } })
  })
}

function tell(error: unknown): void {
  notify({
    kind: 'alert', text: ['frame.unforeseen'], detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    action: { label: ['frame.reloadPage'], run: () => location.reload() },
  })
}
