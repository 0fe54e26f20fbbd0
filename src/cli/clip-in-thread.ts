import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { ClipOptions } from '../clipping/clip-fields.ts'
import type { CheckCache } from '../site/check-article-files.ts'
import { bundleThread } from './bundle-thread.ts'
import type { ThreadJob, ThreadWork } from './clipping-worker.ts'
import { explainUnreadable } from './explain-unreadable.ts'
import type { ClippingToMake, MadeArticle } from './make-article.ts'

/**
 * Seconds after which a clipping is given up. The largest news pages take one; the limit is for pages that keep a parser in a
 * loop, and far enough for a busy machine.
 */
const defaultTimeLimit = 60

/** Threads that wait for a clipping. */
const idle: Worker[] = []

/**
 * Makes an article from a clipping in a thread of its own, and writes nothing. Even if a parser never returns, it ends after
 * the time limit. A clipping gets an idle thread or a new one, so several can be made at once. This thread loads none of the
 * parsers.
 *
 * @param cache where the thread’s code may be kept as one file
 * @param timeLimit in seconds
 */
export async function clipInThread(
  clipping: ClippingToMake,
  cache?: CheckCache,
  timeLimit = defaultTimeLimit,
): Promise<MadeArticle> {
  const answer = await askThread('make', clipping, cache, timeLimit)
  if (answer.kind === 'answer') return answer.value
  const problem =
    answer.kind === 'late'
      ? `takes longer than ${timeLimit} seconds to read: copy the article’s text into a .txt file`
      : explainUnreadable(answer.error)
  return { kind: 'refused', problems: [problem] }
}

/** Checks the values of options as `findWrongOptions` does, in a thread: the check loads much of what a clipping needs. */
export async function checkOptions(options: ClipOptions, cache?: CheckCache): Promise<string[]> {
  const answer = await askThread('check', options, cache, defaultTimeLimit)
  if (answer.kind === 'answer') return answer.value
  throw answer.kind === 'failed' ? answer.error : new Error('the options could not be checked in time')
}

type Answer<Value> = { kind: 'answer'; value: Value } | { kind: 'late' } | { kind: 'failed'; error: Error }

async function askThread<Kind extends keyof ThreadWork>(
  kind: Kind,
  ask: ThreadWork[Kind]['ask'],
  cache: CheckCache | undefined,
  timeLimit: number,
): Promise<Answer<ThreadWork[Kind]['answer']>> {
  const own = idle.pop() ?? (await startThread(cache))
  own.ref()
  return new Promise((resolve) => {
    const end = (answer: Answer<ThreadWork[Kind]['answer']>, isAlive: boolean): void => {
      clearTimeout(timer)
      for (const event of ['message', 'error', 'exit']) own.removeAllListeners(event)
      if (isAlive) {
        own.unref() // a thread that waits must not keep the command from ending
        idle.push(own)
      } else void own.terminate()
      resolve(answer)
    }
    const timer = setTimeout(() => end({ kind: 'late' }, false), timeLimit * 1000)
    own.once('message', (value: ThreadWork[Kind]['answer']) => end({ kind: 'answer', value }, true))
    own.once('error', (error: Error) => end({ kind: 'failed', error }, false))
    own.once('exit', () => end({ kind: 'failed', error: new Error('the parser ended early') }, false))
    own.postMessage({ kind, ask } as ThreadJob)
  })
}

/** The module of the threads as one file, once it is known whether there is one. */
let bundled: Promise<URL | undefined> | undefined

async function startThread(cache: CheckCache | undefined): Promise<Worker> {
  if (cache) bundled ??= bundleThread('src/cli/clipping-worker.ts', cache)
  const bundle = await bundled
  // The compiled code is kept with the bundle, so that it is removed with it.
  const env = bundle
    ? { ...process.env, NODE_COMPILE_CACHE: fileURLToPath(new URL('.', bundle)) }
    : process.env
  // Options of this process are not for the thread: a test runner's would load the runner in it.
  return new Worker(bundle ?? new URL('./clipping-worker.ts', import.meta.url), { execArgv: [], env })
}
