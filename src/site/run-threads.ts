import { availableParallelism } from 'node:os'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'

/** A guess: starting a thread takes as long as checking some 50 articles. */
const minJobsPerThread = 100
/** Jobs that a thread is given at a time, so that no thread waits long for another. */
const batchSize = 25

/** The module of a thread, and what it does. Both do the same. */
interface ThreadWork<Job, Context, Result> {
  /** The module calls `serveThread` with the same function. */
  module: URL
  /** Sent to each thread once. */
  context: Context
  run: (job: Job, context: Context) => Result | Promise<Result>
}

/**
 * Does many jobs in several threads, and few in this one. Returns the results in the order of the jobs. Jobs, results and the
 * context are copied between threads, so they have no functions.
 */
export async function runThreads<Job, Context, Result>(
  jobs: readonly Job[],
  { module, context, run }: ThreadWork<Job, Context, Result>,
): Promise<Result[]> {
  const count = Math.min(availableParallelism(), Math.floor(jobs.length / minJobsPerThread))
  const results: Result[] = []
  if (count < 2) {
    for (const job of jobs) results.push(await run(job, context))
    return results
  }
  let next = 0
  const runThread = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(module, { workerData: context })
      let start = 0
      const giveBatch = (): void => {
        start = next
        next += batchSize
        if (start < jobs.length) worker.postMessage(jobs.slice(start, next))
        else worker.terminate().then(() => resolve(), reject)
      }
      worker.on('message', (batch: Result[]) => {
        for (const [index, result] of batch.entries()) results[start + index] = result
        giveBatch()
      })
      worker.on('error', reject)
      giveBatch()
    })
  await Promise.all(Array.from({ length: count }, runThread))
  return results
}

/** Does the jobs that `runThreads` sends to this thread. In the main thread it does nothing. */
export function serveThread<Job, Context, Result>(
  run: (job: Job, context: Context) => Result | Promise<Result>,
): void {
  if (isMainThread) return
  parentPort?.on('message', async (jobs: readonly Job[]) => {
    const results: Result[] = []
    for (const job of jobs) results.push(await run(job, workerData as Context))
    parentPort?.postMessage(results)
  })
}
