import { open } from 'node:fs/promises'
import { ClippingRefused } from '../clipping/clipping-refused.ts'
import { decodeBytes } from './decode-bytes.ts'

/** What a clipping is, which decides who reads it. */
export type ClippingKind = 'text' | 'markdown' | 'html'

/** The longest clipping of each kind in bytes: a saved page carries much that is not its article. */
const maxBytes: Record<ClippingKind, number> = { text: 2e6, markdown: 2e6, html: 20e6 }

/**
 * Reads a clipping from a file, or from standard input for `-`.
 *
 * @throws ClippingRefused where there is none, or none that can be read
 */
export async function readClipping(file: string): Promise<{ kind: ClippingKind; text: string }> {
  const bytes = file === '-' ? await readStandardInput() : await readBytes(file)
  if (bytes.length === 0) throw new ClippingRefused('is empty: save the article into it first')
  const decoded = decodeBytes(bytes)
  if (decoded.kind === 'refused') throw new ClippingRefused(decoded.message)
  if (decoded.text.trim() === '')
    throw new ClippingRefused('holds nothing but white space: save the article into it first')
  const kind = kindOf(file, decoded.text)
  if (bytes.length > maxBytes[kind]) throw new ClippingRefused(tooLarge(maxBytes[kind]))
  return { kind, text: decoded.text }
}

function tooLarge(limit: number): string {
  return `is larger than ${limit / 1e6} MB, which no article is: save the article alone`
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    const handle = await open(file)
    try {
      const stats = await handle.stat()
      if (stats.isDirectory()) throw new ClippingRefused('is a folder: name the files in it')
      if (!stats.isFile()) throw new ClippingRefused('is not a file')
      if (stats.size > maxBytes.html) throw new ClippingRefused(tooLarge(maxBytes.html))
      return await handle.readFile()
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (error instanceof ClippingRefused) throw error
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new ClippingRefused('there is no such file: check its name')
    throw new ClippingRefused(`cannot be read (${code ?? 'unknown reason'}): check that you may read it`)
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of process.stdin) {
    size += (chunk as Uint8Array).length
    if (size > maxBytes.html) throw new ClippingRefused(tooLarge(maxBytes.html))
    chunks.push(chunk as Uint8Array)
  }
  return Buffer.concat(chunks)
}

/** By the file's name; where that does not tell, by how the text begins. */
function kindOf(file: string, text: string): ClippingKind {
  if (/\.x?html?$/i.test(file)) return 'html'
  if (/\.(?:md|markdown)$/i.test(file)) return 'markdown'
  if (
    /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*<(?:!doctype html|html|head|body|article|div|p)\b/i.test(
      text,
    )
  )
    return 'html'
  if (/\.txt$/i.test(file)) return 'text'
  return /^\uFEFF?---[ \t]*\r?\n[\s\S]{0,20000}?\n---[ \t]*(?:\r?\n|$)|^\uFEFF?\s*# \S/.test(text)
    ? 'markdown'
    : 'text'
}
