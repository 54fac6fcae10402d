// Simulations and other long reckoning off the page's own thread. Replications are shared out among workers and put together in their own order, so that
// the result is the one of a single worker to the last digit. When the work ends, in whatever way, so do its workers.
import type { PairSimulation, Simulation } from '../../analysis/simulation/simulation.ts'
import type { Sensitivity } from '../../comparison/sensitivity.ts'
import type { JobOutcome, JobResult, PairJob, SensitivityJob, SimulationAnswer, SimulationJob, SimulationOrder } from './simulation-orders.ts'

/** As much of a Worker as is needed. */
export interface SimulationWorker {
  postMessage(order: SimulationOrder): void
  terminate(): void
  onmessage: ((event: MessageEvent<SimulationAnswer>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  onmessageerror: ((event: MessageEvent) => void) | null
}

/** How a simulation is watched and ended. */
export interface Supervision {
  /** Told the share done, 0 … 1, never falling. */
  readonly onShare: (share: number) => void
  /** Aborting ends every worker at once; the promise rejects with the signal's reason. */
  readonly signal: AbortSignal
  /** How a worker is made and how many there may be; the browser's own unless a test says otherwise. */
  readonly open?: () => SimulationWorker
  readonly most?: number
}

/** Most workers, however many cores there are: each holds the model and its queues in memory. */
const mostWorkers = 4

/** Simulates one model. Rejects when a worker fails, with what the browser said, or when the signal is aborted. */
export async function simulateInWorkers(job: SimulationJob, supervision: Supervision): Promise<Simulation> {
  return await inCrew(job, supervision) as Simulation
}

/** Simulates both models with common random numbers; rejects as `simulateInWorkers`. */
export async function simulatePairInWorkers(job: PairJob, supervision: Supervision): Promise<PairSimulation> {
  return await inCrew(job, supervision) as PairSimulation
}

/** Weighs what the gain of a study rests on; rejects as `simulateInWorkers`. */
export function weighInWorker(job: SensitivityJob, supervision: Supervision): Promise<Sensitivity> {
  return withCrew(1, supervision, async ([member]) => (await member!.ask({ kind: 'weigh', job }, 'weighed', supervision.onShare)).sensitivity)
}

function inCrew(job: SimulationJob | PairJob, supervision: Supervision): Promise<JobOutcome> {
  const { replications } = job.simulation
  return withCrew(Math.min(replications, supervision.most ?? spareCores()), supervision, async (crew) => {
    const results = new Map<number, JobResult>()
    const running = new Map<CrewMember, number>()
    let next = 0
    const tell = (): void => {
      const begun = [...running.values()].reduce((sum, share) => sum + share, 0)
      supervision.onShare(Math.min(1, (results.size + begun) / replications))
    }
    const serve = async (member: CrewMember): Promise<void> => {
      await member.ask({ kind: 'open', job }, 'opened')
      while (next < replications) {
        const replication = next++
        const { result } = await member.ask({ kind: 'replicate', replication }, 'replicated', (share) => {
          running.set(member, share)
          tell()
        })
        running.delete(member)
        results.set(replication, result)
        tell()
      }
    }
    await Promise.all(crew.map(serve))
    const inOrder = Array.from({ length: replications }, (_nothing, replication) => results.get(replication)!)
    return (await crew[0]!.ask({ kind: 'summarise', results: inOrder }, 'summarised')).outcome
  })
}

function spareCores(): number {
  return Math.min(mostWorkers, Math.max(1, (navigator.hardwareConcurrency || 2) - 1))
}

async function withCrew<T>(size: number, { signal, open = openWorker }: Supervision, work: (crew: readonly CrewMember[]) => Promise<T>): Promise<T> {
  signal.throwIfAborted()
  const crew: CrewMember[] = []
  const aborted = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
  })
  try {
    while (crew.length < size) crew.push(new CrewMember(open()))
    return await Promise.race([work(crew), aborted])
  } finally {
    for (const member of crew) member.dismiss()
  }
}

type Answer<K extends SimulationAnswer['kind']> = Extract<SimulationAnswer, { readonly kind: K }>

/** One worker, asked one thing at a time. */
class CrewMember {
  private readonly worker: SimulationWorker

  constructor(worker: SimulationWorker) {
    this.worker = worker
  }

  ask<K extends SimulationAnswer['kind']>(order: SimulationOrder, expected: K, onShare?: (share: number) => void): Promise<Answer<K>> {
    return new Promise((resolve, reject) => {
      this.worker.onmessage = ({ data }) => {
        if (data.kind === expected) resolve(data as Answer<K>)
        else if (data.kind === 'share') onShare?.(data.share)
      }
      this.worker.onerror = (event) => {
        // Told as a notice; the console need not have it as well.
        event.preventDefault()
        reject(new Error(event.message || 'The browser could not start the simulation worker.'))
      }
      this.worker.onmessageerror = () => reject(new Error('The browser could not copy the answer of the simulation worker.'))
      this.worker.postMessage(order)
    })
  }

  dismiss(): void {
    this.worker.terminate()
  }
}

function openWorker(): SimulationWorker {
  return new Worker(new URL('./simulation-worker.ts', import.meta.url), { type: 'module' })
}
