import { computed, shallowRef } from 'vue'
import { afterEach, describe, expect, it } from 'vitest'
import { backgroundRun } from '../../../src/app/stores/background-run.ts'
import { dismiss, notices } from '../../../src/app/stores/notices.ts'

/** A run of one input whose work is ended from outside. */
function aRun(begin: object | undefined = { cases: 1 }) {
  const input = shallowRef<object | undefined>(begin)
  const begun: { readonly signal: AbortSignal; readonly onShare: (share: number) => void; readonly finish: (value: string) => void; readonly fail: (error: Error) => void }[] = []
  const run = backgroundRun(computed(() => (input.value ? [input.value] as const : undefined)), ['simulation.failed'], (_of, signal, onShare) =>
    new Promise<string>((finish, fail) => begun.push({ signal, onShare, finish, fail })))
  return { input, begun, run }
}

afterEach(() => notices.value.forEach(dismiss))

describe('a long computation', () => {
  it('tells its share, then its result, and that the result has become old', async () => {
    const { input, begun, run } = aRun()
    const ended = run.start()
    begun[0]!.onShare(0.25)
    expect(run.running.value?.share).toBe(0.25)
    begun[0]!.finish('hasil')
    await ended
    expect([run.running.value, run.result.value, run.isStale.value]).toEqual([undefined, 'hasil', false])
    const first = input.value
    input.value = { cases: 2 }
    expect([run.result.value, run.isStale.value]).toEqual(['hasil', true])
    // Undone: the snapshot is the same again.
    input.value = first
    expect(run.isStale.value).toBe(false)
  })
  it('is ended by whoever asks, keeping the last result and saying nothing', async () => {
    const { begun, run } = aRun()
    const first = run.start()
    begun[0]!.finish('satu')
    await first
    const second = run.start()
    run.cancel()
    expect([begun[1]!.signal.aborted, run.running.value]).toEqual([true, undefined])
    begun[1]!.fail(new Error('aborted'))
    await second
    expect([run.result.value, notices.value]).toEqual(['satu', []])
    run.clear()
    expect(run.result.value).toBeUndefined()
  })
  it('ends what still runs when it is started anew, and takes nothing from it any more', async () => {
    const { begun, run } = aRun()
    const first = run.start()
    const second = run.start()
    expect(begun[0]!.signal.aborted).toBe(true)
    begun[0]!.onShare(0.9)
    expect(run.running.value?.share).toBe(0)
    begun[0]!.finish('lama')
    begun[1]!.finish('baru')
    await Promise.all([first, second])
    expect(run.result.value).toBe('baru')
  })
  it('turns a failure into a notice', async () => {
    const { begun, run } = aRun()
    const ended = run.start()
    begun[0]!.fail(new Error('out of memory'))
    await ended
    expect(notices.value.map(({ kind, text, detail }) => [kind, text[0], detail])).toEqual([['alert', 'simulation.failed', 'out of memory']])
    expect(run.running.value).toBeUndefined()
  })
  it('does nothing without anything to compute', async () => {
    const { input, begun, run } = aRun()
    input.value = undefined
    await run.start()
    expect([begun.length, run.running.value, run.isStale.value]).toEqual([0, undefined, false])
  })
})
