import { availableParallelism } from 'node:os'
import { isMainThread, parentPort, type Transferable, Worker, workerData } from 'node:worker_threads'
import { awaitLater } from './await-later.ts'

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
export function runThreads<Job, Context, Result>(
  jobs: readonly Job[],
  work: ThreadWork<Job, Context, Result>,
): Promise<Result[]> {
  const count = Math.min(availableParallelism(), Math.floor(jobs.length / minJobsPerThread))
  return Promise.all(startJobs(jobs, work, count < 2 ? 0 : count))
}

/** Does jobs beside other work of this thread: many in threads, and few here. Returns a promise for each result. */
export function startThreads<Job, Context, Result>(
  jobs: readonly Job[],
  work: ThreadWork<Job, Context, Result>,
): Promise<Result>[] {
  const others = Math.max(1, availableParallelism() - 1)
  return startJobs(jobs, work, Math.min(others, Math.floor(jobs.length / minJobsPerThread)))
}

/** A thread that does jobs as they come, in their order. */
interface OpenThread<Job, Result> {
  /** @param moved buffers of the job that are moved to the thread instead of copied */
  run: (job: Job, moved?: readonly Transferable[]) => Promise<Result>
  close: () => Promise<unknown>
}

/** Opens a thread for jobs that are not known yet. */
export function openThread<Job, Context, Result>({
  module,
  context,
}: ThreadWork<Job, Context, Result>): OpenThread<Job, Result> {
  const worker = new Worker(module, { workerData: context })
  const waiting: PromiseWithResolvers<Result>[] = []
  /** The error that has ended the thread. */
  let failure: unknown
  worker.on('message', ([result]: [Result]) => waiting.shift()?.resolve(result))
  worker.on('error', (error) => {
    failure = error
    for (const { reject } of waiting.splice(0)) reject(error)
  })
  return {
    run: (job, moved = []) => {
      const own = Promise.withResolvers<Result>()
      if (failure === undefined) waiting.push(own)
      else own.reject(failure)
      worker.postMessage([job], moved)
      return awaitLater(own.promise)
    },
    close: () => worker.terminate(),
  }
}

/** Does one large job in a thread of its own, beside other work of this thread. */
export async function runInThread<Job, Context, Result>(
  job: Job,
  work: ThreadWork<Job, Context, Result>,
): Promise<Result> {
  const thread = openThread(work)
  try {
    return await thread.run(job)
  } finally {
    await thread.close()
  }
}

function startJobs<Job, Context, Result>(
  jobs: readonly Job[],
  { module, context, run }: ThreadWork<Job, Context, Result>,
  threads: number,
): Promise<Result>[] {
  const waiting = jobs.map(() => Promise.withResolvers<Result>())
  const fail = (error: unknown): void => {
    for (const { reject } of waiting) reject(error)
  }
  let next = 0
  const runThread = (): void => {
    const worker = new Worker(module, { workerData: context })
    let start = 0
    const giveBatch = (): void => {
      start = next
      next += batchSize
      if (start < jobs.length) worker.postMessage(jobs.slice(start, next))
      else worker.terminate()
    }
    worker.on('message', (batch: Result[]) => {
      for (const [index, result] of batch.entries()) waiting[start + index]?.resolve(result)
      giveBatch()
    })
    worker.on('error', fail)
    giveBatch()
  }
  const runHere = async (): Promise<void> => {
    for (const [index, job] of jobs.entries()) waiting[index]?.resolve(await run(job, context))
  }
  if (threads === 0) runHere().catch(fail)
  for (let count = 0; count < threads; count += 1) runThread()
  return waiting.map(({ promise }) => awaitLater(promise))
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
