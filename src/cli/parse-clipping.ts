import { Worker } from 'node:worker_threads'
import { ClippingRefused } from '../clipping/clipping-refused.ts'
import type { StatedFields } from '../clipping/parsed-clipping.ts'
import type { ClippingKind } from './clipping-kind.ts'
import type { ClippingAnswer, ClippingJob } from './clipping-worker.ts'
import type { ParsedFile } from './load-parser.ts'

/**
 * Seconds after which a parser is ended. The largest news pages take one; the limit is for pages that keep a parser in a
 * loop, and far enough for a busy machine.
 */
const defaultTimeLimit = 60

/** Threads that wait for a clipping. */
const idle: Worker[] = []

/**
 * Parses a clipping with the parser of its kind, in a thread of its own: whatever a page does to a parser, it ends after
 * the time limit. A clipping gets a thread that waits, or a new one: several can be parsed at once.
 *
 * @param stated fields from the command line, which the parser need not look for
 * @param timeLimit in seconds
 * @throws ClippingRefused if the parser cannot read it, or needs too long
 */
export async function parseClipping(
  kind: ClippingKind,
  clipping: string | Uint8Array,
  stated: StatedFields,
  timeLimit = defaultTimeLimit,
): Promise<ParsedFile> {
  const answer = await askWorker({ kind, clipping, stated }, timeLimit)
  if (answer.kind === 'parsed') return answer.clipping
  if (answer.kind === 'refused') throw new ClippingRefused(answer.message)
  throw answer.name === 'RangeError' ? new RangeError(answer.message) : new Error(answer.message)
}

function askWorker(job: ClippingJob, timeLimit: number): Promise<ClippingAnswer> {
  // Options of this process are not for the worker: a test runner's would load the runner in it.
  const own = idle.pop() ?? new Worker(new URL('./clipping-worker.ts', import.meta.url), { execArgv: [] })
  own.ref()
  return new Promise((resolve) => {
    const end = (answer: ClippingAnswer, isAlive: boolean): void => {
      clearTimeout(timer)
      for (const event of ['message', 'error', 'exit']) own.removeAllListeners(event)
      if (isAlive) {
        own.unref() // a thread that waits must not keep the command from ending
        idle.push(own)
      } else void own.terminate()
      resolve(answer)
    }
    const message = `takes longer than ${timeLimit} seconds to read: copy the article’s text into a .txt file`
    const timer = setTimeout(() => end({ kind: 'refused', message }, false), timeLimit * 1000)
    own.once('message', (answer: ClippingAnswer) => end(answer, true))
    own.once('error', ({ name, message: why }) => end({ kind: 'failed', name, message: why }, false))
    own.once('exit', () => end({ kind: 'failed', name: 'Error', message: 'the parser ended early' }, false))
    own.postMessage(job)
  })
}
