import { readFile, stat } from 'node:fs/promises'

/** Why a file cannot be read as text, in words for whoever gave its name. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile'
}

/** Larger, and it is no article and no page. Bytes. */
const largestFile = 50 * 1024 * 1024

/** What files that are not text begin with, and what they are. */
const signatures: readonly [string, string][] = [
  ['%PDF-', 'a PDF'],
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['GIF8', 'a picture'],
  ['RIFF', 'a picture or a sound'],
  ['PK\x03\x04', 'a packed file (Word, EPUB or ZIP)'],
  ['\x1f\x8b', 'a packed file'],
  ['\xd0\xcf\x11\xe0', 'an old Word or Excel file'],
]

/**
 * Reads a file, or standard input where it is called `-`, as text: UTF-8, what declares itself otherwise, or what is
 * plainly Windows-1252.
 *
 * @throws UnreadableFile where it is missing, a folder, too large, or not text
 */
export async function readTextFile(file: string): Promise<string> {
  const bytes = file === '-' ? await readStandardInput() : await readBytes(file)
  return decodeText(bytes, file === '-' ? 'standard input' : file)
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin) {
    size += (chunk as Buffer).length
    if (size > largestFile)
      throw new UnreadableFile('standard input is larger than 50 MB: save the article alone')
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks)
}

async function readBytes(file: string): Promise<Uint8Array> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    throw new UnreadableFile(
      error.code === 'ENOENT' ? `${file}: there is no such file` : `${file}: cannot be read (${error.code})`,
    )
  })
  if (found.isDirectory()) throw new UnreadableFile(`${file} is a folder: name the files in it`)
  if (found.size > largestFile)
    throw new UnreadableFile(`${file} is larger than 50 MB: save the article alone`)
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new UnreadableFile(`${file}: cannot be read (${error.code})`)
  })
}

/** Bytes as text. */
function decodeText(bytes: Uint8Array, name: string): string {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1')
  const kind = signatures.find(([signature]) => head.startsWith(signature))?.[1]
  if (kind !== undefined)
    throw new UnreadableFile(
      `${name} is ${kind}, not text: copy the article's text out of it, or save the page as HTML`,
    )
  const declared = declaredEncoding(bytes, head)
  if (declared !== undefined) return decodeAs(bytes, declared, name)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (text.includes('\0'))
      throw new UnreadableFile(`${name} is not text: copy the article's text, or save the page as HTML`)
    return text
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
  }
  if (isWindows1252(bytes)) return new TextDecoder('windows-1252').decode(bytes)
  throw new UnreadableFile(`${name} is neither UTF-8 nor Windows-1252: save it as UTF-8`)
}

function declaredEncoding(bytes: Uint8Array, head: string): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const charset =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ??
    /^<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1]
  return charset === undefined || /^utf-?8$/i.test(charset) ? undefined : charset
}

function decodeAs(bytes: Uint8Array, encoding: string, name: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new UnreadableFile(
      `${name} says that it is ${encoding}, and cannot be read as that: save it as UTF-8`,
    )
  }
}

/** Plainly so: no control characters, none of the five codes that mean nothing, and few letters beyond ASCII. */
function isWindows1252(bytes: Uint8Array): boolean {
  let high = 0
  for (const byte of bytes) {
    if (byte < 9 || (byte > 13 && byte < 32) || byte === 0x7f) return false
    if (byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d) return false
    if (byte > 127) high++
  }
  return high < bytes.length / 4
}
