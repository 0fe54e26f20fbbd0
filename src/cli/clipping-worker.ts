import { parentPort } from 'node:worker_threads'
import type { ClipOptions } from '../clipping/clip-fields.ts'
import { findWrongOptions } from '../clipping/clip-options.ts'
import { type ClippingToMake, type MadeArticle, makeArticle } from './make-article.ts'

/** What a thread can be asked, and what it answers: whether options are written as they should be, or an article. */
export interface ThreadWork {
  check: { ask: ClipOptions; answer: string[] }
  make: { ask: ClippingToMake; answer: MadeArticle }
}

/** What is asked of a thread. */
export type ThreadJob = {
  [Kind in keyof ThreadWork]: { kind: Kind; ask: ThreadWork[Kind]['ask'] }
}[keyof ThreadWork]

// The thread that clippings are made into articles in. The command ends it if a clipping keeps it too long.
parentPort?.on('message', (job: ThreadJob) => {
  if (job.kind === 'check') parentPort?.postMessage(findWrongOptions(job.ask))
  else void makeArticle(job.ask).then((made) => parentPort?.postMessage(made))
})
