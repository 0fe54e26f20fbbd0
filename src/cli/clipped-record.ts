import { createHash } from 'node:crypto'
import { appendFile, open, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { ClipOptions } from '../clipping/clip-fields.ts'
import { makeFolder } from './write-file-whole.ts'

/** A clipping that has become an article. */
export interface ClippedFile {
  /** SHA-256 of the clipping’s bytes, in hexadecimal. */
  digest: string
  /** The same of the fields that the writer gave. */
  fields: string
  /** The article’s file, without its folder. */
  article: string
}

/** The record’s name. Hidden, and not Markdown, so that no command takes it for an article. */
const recordName = '.clipped.jsonl'

/** Reads which clippings have become articles in a folder, by their digest. A line that is cut off is left out. */
export async function readClippedRecord(folder: string): Promise<Map<string, ClippedFile>> {
  const text = await readFile(path.join(folder, recordName), 'utf8').catch(() => '')
  const known = new Map<string, ClippedFile>()
  for (const line of text.split('\n')) {
    try {
      const entry = JSON.parse(line) as ClippedFile
      if (typeof entry.digest === 'string' && typeof entry.article === 'string')
        known.set(entry.digest, entry)
    } catch {
      // An empty line, or the last one of a run that was killed.
    }
  }
  return known
}

/** Adds a clipping to the record of a folder, on a line of its own, even if the last line is cut off. */
export async function recordClipped(folder: string, entry: ClippedFile): Promise<void> {
  await makeFolder(folder)
  const file = path.join(folder, recordName)
  const start = (await isCutOff(file)) ? '\n' : ''
  await appendFile(file, `${start}${JSON.stringify(entry)}\n`)
}

/** Whether the last line of a file has no line break. A missing file has no lines. */
async function isCutOff(file: string): Promise<boolean> {
  const handle = await open(file, 'r').catch(() => undefined)
  if (!handle) return false
  try {
    const { size } = await handle.stat()
    if (size === 0) return false
    const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1)
    return buffer.toString() !== '\n'
  } finally {
    await handle.close()
  }
}

/** The digest of a clipping’s bytes. */
export function digestBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The digest of the fields that a writer gave. */
export function digestFields(fields: ClipOptions): string {
  const sorted = Object.entries(fields).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return digestBytes(new TextEncoder().encode(JSON.stringify(sorted)))
}
