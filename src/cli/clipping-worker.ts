import { parentPort } from 'node:worker_threads'
import { ClippingRefused } from '../clipping/clipping-refused.ts'
import type { StatedFields } from '../clipping/parsed-clipping.ts'
import type { ClippingKind } from './clipping-kind.ts'
import { loadParser, type ParsedFile } from './load-parser.ts'

/** What the worker is asked to parse. */
export interface ClippingJob {
  kind: ClippingKind
  clipping: string | Uint8Array
  stated: StatedFields
}

/** What the worker answers: errors lose their class on the way between threads. */
export type ClippingAnswer =
  | { kind: 'parsed'; clipping: ParsedFile }
  | { kind: 'refused'; message: string }
  | { kind: 'failed'; name: string; message: string }

// The thread that clippings are parsed in. The command ends it if a parser does not come to an end.
parentPort?.on('message', (job: ClippingJob) => {
  void answer(job).then((done) => parentPort?.postMessage(done))
})

async function answer({ kind, clipping, stated }: ClippingJob): Promise<ClippingAnswer> {
  try {
    const parse = await loadParser(kind)
    return { kind: 'parsed', clipping: await parse(clipping, stated) }
  } catch (error) {
    const { name, message } = error as Error
    return error instanceof ClippingRefused ? { kind: 'refused', message } : { kind: 'failed', name, message }
  }
}
