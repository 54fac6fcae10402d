// One long computation of the open study: started, watched, ended, and its result kept with what it was computed from, so that
// it can be told when that has changed.
import { computed, ref, shallowRef, type ComputedRef, type Ref } from 'vue'
import { notify, type NoticeText } from './notices.ts'

/** A computation that is going on. */
export interface RunningState {
  /** Share done, 0 … 1. */
  readonly share: number
  /** Milliseconds it has taken so far. */
  readonly taken: number
}

/** A computation and its last result. */
export interface BackgroundRun<T> {
  /** Present while it runs. */
  readonly running: Readonly<Ref<RunningState | undefined>>
  readonly result: Readonly<Ref<T | undefined>>
  /** Whether what the result was computed from has changed since. */
  readonly isStale: ComputedRef<boolean>
  /** Starts it anew, ending what still runs. Never rejects: a failure becomes a notice. */
  start(): Promise<void>
  /** Ends what runs, keeping the last result. */
  cancel(): void
  /** Ends what runs and forgets the result. */
  clear(): void
}

/**
 * Makes a run. `inputs` are compared by identity, which is enough for immutable snapshots; `undefined` when there is nothing to
 * compute. `failure` heads the notice when `compute` rejects.
 */
export function backgroundRun<I extends readonly unknown[], T>(
  inputs: ComputedRef<I | undefined>, failure: NoticeText,
  compute: (inputs: I, signal: AbortSignal, onShare: (share: number) => void) => Promise<T>,
): BackgroundRun<T> {
  const running = ref<RunningState>()
  const last = shallowRef<{ readonly value: T; readonly of: I }>()
  let ending: AbortController | undefined

  const isStale = computed(() => {
    if (!last.value) return false
    const { of } = last.value
    return inputs.value === undefined || inputs.value.some((input, at) => input !== of[at])
  })

  function cancel(): void {
    ending?.abort()
    ending = undefined
    running.value = undefined
  }

  async function start(): Promise<void> {
    cancel()
    const of = inputs.value
    if (!of) return
    const mine = new AbortController()
    ending = mine
    const begin = performance.now()
    running.value = { share: 0, taken: 0 }
    try {
      const value = await compute(of, mine.signal, (share) => {
        if (ending === mine) running.value = { share, taken: performance.now() - begin }
      })
      if (ending === mine) last.value = { value, of }
    } catch (error) {
      // Who ended it knows.
      if (!mine.signal.aborted) notify({ kind: 'alert', text: failure, detail: error instanceof Error ? error.message : String(error) })
    } finally {
      if (ending === mine) {
        ending = undefined
        running.value = undefined
      }
    }
  }

  function clear(): void {
    cancel()
    last.value = undefined
  }

  return { running, result: computed(() => last.value?.value), isStale, start, cancel, clear }
}
