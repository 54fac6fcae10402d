// The worker's own file: orders in, answers out. Nothing else runs in it, so ending the worker ends the work.
import type { SimulationOrder } from './simulation-orders.ts'
import { simulationWork } from './simulation-work.ts'

const work = simulationWork((answer) => self.postMessage(answer), () => performance.now())
self.addEventListener('message', ({ data }: MessageEvent<SimulationOrder>) => work(data))
