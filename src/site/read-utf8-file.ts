import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'

/** A file's text, or why there is none. `unreadable` says it in words for the person who named the file. */
export type Utf8File =
  | {
      kind: 'text'
      /** Without a byte order mark. */
      text: string
      hasByteOrderMark: boolean
    }
  | { kind: 'missing' }
  | { kind: 'unreadable'; message: string; remedy: string }

/** Larger files are not read. In bytes. A guess: four times the longest article. */
const maxFileSize = 4_000_000
/** In bytes. The size of a page of memory. */
const minChunk = 4096

/** Reads a file that has to be UTF-8. A device or a pipe is no file: reading it may never end. */
export async function readUtf8File(file: string): Promise<Utf8File> {
  const bytes = await readWholeFile(file, maxFileSize).catch(
    (error: NodeJS.ErrnoException) => error.code ?? 'unknown error',
  )
  if (bytes === 'ENOENT') return { kind: 'missing' }
  if (bytes === 'not a file')
    return { kind: 'unreadable', message: 'is not a file', remedy: 'replace it with a file of text' }
  if (bytes === 'too large')
    return {
      kind: 'unreadable',
      message: `is larger than ${maxFileSize / 1_000_000} MB`,
      remedy: 'divide it into several files',
    }
  if (typeof bytes === 'string')
    return {
      kind: 'unreadable',
      message: `cannot be read (${bytes})`,
      remedy: 'check its name and permissions',
    }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    const hasByteOrderMark = text.startsWith('\ufeff')
    return { kind: 'text', text: hasByteOrderMark ? text.slice(1) : text, hasByteOrderMark }
  } catch {
    return { kind: 'unreadable', message: 'is not UTF-8 text', remedy: 'save it as UTF-8' }
  }
}

/**
 * Reads all bytes of a file. Never waits for a pipe and never reads more than the limit, whatever size the system states.
 *
 * @param maxSize in bytes
 * @throws the system's error
 */
export async function readWholeFile(
  file: string,
  maxSize: number,
): Promise<Uint8Array | 'not a file' | 'too large'> {
  // Without O_NONBLOCK, opening a pipe waits until another process writes to it. With promises, small files take three times as long.
  const handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const stats = fstatSync(handle)
    if (stats.isDirectory()) throw Object.assign(new Error('is a folder'), { code: 'EISDIR' })
    if (!stats.isFile()) return 'not a file'
    if (stats.size > maxSize) return 'too large'
    // A file that grows while it is read, or one of /proc, states a size that is too small.
    const chunks: Buffer[] = []
    let size = 0
    for (;;) {
      const room = Math.max(stats.size + 1 - size, minChunk)
      const buffer = Buffer.allocUnsafe(room)
      const length = readSync(handle, buffer)
      if (length === 0) return Buffer.concat(chunks)
      size += length
      if (size > maxSize) return 'too large'
      chunks.push(buffer.subarray(0, length))
    }
  } finally {
    closeSync(handle)
  }
}
