import { readFile } from 'node:fs/promises'

/** A file's text, or why there is none. `unreadable` says it in words for the person who named the file. */
export type Utf8File =
  | { kind: 'text'; text: string }
  | { kind: 'missing' }
  | { kind: 'unreadable'; message: string; remedy: string }

/** Reads a file that has to be UTF-8. */
export async function readUtf8File(file: string): Promise<Utf8File> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => error.code ?? 'unknown error')
  if (bytes === 'ENOENT') return { kind: 'missing' }
  if (typeof bytes === 'string')
    return { kind: 'unreadable', message: `cannot be read (${bytes})`, remedy: 'check its name' }
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { kind: 'unreadable', message: 'is not UTF-8 text', remedy: 'save it as UTF-8' }
  }
}
