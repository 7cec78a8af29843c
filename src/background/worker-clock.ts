import type { ClockReading } from '../core/live'

const worker = `worker-${crypto.randomUUID()}`

/** The worker's own wall and monotonic time. A worker that was killed comes back as another one, with another clock. */
export function workerClock(): ClockReading {
  return { doc: worker, at: Date.now(), mono: performance.now() }
}
