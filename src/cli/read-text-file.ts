import path from 'node:path'
import { readWholeFile } from '../site/read-utf8-file.ts'
import type { CommandIo } from './command.ts'
import { decodeText, UnreadableFile } from './decode-text.ts'

/** Larger files are not read. In bytes. A guess, far above any saved page. */
const maxFileSize = 50 * 1024 * 1024
const tooLarge = 'is larger than 50 MB: save only the article'

/** A file's name in messages. `-` is standard input. */
export function nameInput(file: string): string {
  return file === '-' ? 'standard input' : file
}

/**
 * Reads a file, or standard input if the name is `-`, as text.
 *
 * @throws UnreadableFile if it does not exist, is a folder, is too large, or is not text
 */
export async function readTextFile(file: string, io: CommandIo): Promise<string> {
  return decodeText(await readInput(file, io))
}

/**
 * Reads the bytes of a file, or of standard input if the name is `-`.
 *
 * @throws UnreadableFile if it does not exist, is a folder, or is too large
 */
export function readInput(file: string, { stdin, cwd }: CommandIo): Promise<Uint8Array> {
  return file === '-' ? readStream(stdin) : readBytes(path.resolve(cwd, file))
}

async function readStream(stream: NodeJS.ReadableStream): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > maxFileSize) throw new UnreadableFile(tooLarge)
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

async function readBytes(file: string): Promise<Uint8Array> {
  const bytes = await readWholeFile(file, maxFileSize).catch(refuse)
  if (bytes === 'too large') throw new UnreadableFile(tooLarge)
  if (bytes === 'not a file')
    throw new UnreadableFile('is not a file but a device or a pipe: give - to read standard input')
  return bytes
}

function refuse({ code }: NodeJS.ErrnoException): never {
  if (code === 'EISDIR') throw new UnreadableFile('is a folder: give the names of the files in it')
  throw new UnreadableFile(
    code === 'ENOENT' ? 'does not exist: check the name' : `cannot be read (${code}): check its permissions`,
  )
}
