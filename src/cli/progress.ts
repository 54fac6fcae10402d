// Long work -> its result, with the share done told on standard error and Ctrl-C obeyed between two pieces of it.
import type { Language } from '../locale/language.ts'
import { message } from '../locale/messages.ts'
import { formatNumber } from '../locale/numbers.ts'
import { Interruption } from './interruption.ts'

// How long a piece may take before the world is looked at again, and how often a line is drawn.
const pieceMilliseconds = 40
const lineMilliseconds = 120

/**
 * Drives the work to its end. The share done is drawn only where standard error is a terminal, and is gone when the work is.
 * Throws an Interruption after Ctrl-C, and whatever the work throws.
 */
export async function withProgress<T>(work: Generator<number, T>, language: Language): Promise<T> {
  const isTerminal = process.stderr.isTTY
  let isStopped = false
  const stop = (): void => {
    isStopped = true
  }
  process.on('SIGINT', stop)
  let drawn = 0
  try {
    for (let since = performance.now(); ;) {
      const { done, value } = work.next()
      if (done) return value
      const now = performance.now()
      if (now - since < pieceMilliseconds) continue
      if (isTerminal && now - drawn >= lineMilliseconds) {
        drawn = now
        process.stderr.write(`\r${message(language, 'command.progress', { percent: formatNumber(language, value * 100, 0) })}`)
      }
      await new Promise((resolve) => setImmediate(resolve))
      if (isStopped) throw new Interruption()
      since = performance.now()
    }
  } finally {
    work.return(undefined as never)
    process.off('SIGINT', stop)
    // The line is cleared: what was shown in passing is not part of what the command says.
    if (drawn > 0) process.stderr.write('\r\u001b[K')
  }
}
