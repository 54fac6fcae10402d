// Whether the app works without a network: a service worker keeps its files.
import { readonly, ref } from 'vue'

const state = ref<'unknown' | 'ready' | 'unavailable'>('unknown')

/** What came of the registration; pages opened over plain http from another machine are refused a service worker. */
export const offline = readonly(state)

/** Registers the service worker of the built app. Without one everything works, only not offline. */
export async function workOffline(): Promise<void> {
  try {
    await navigator.serviceWorker.register('./sw.js')
    state.value = 'ready'
  } catch {
    // Told in the help dialog; nothing else depends on it.
    state.value = 'unavailable'
  }
}
