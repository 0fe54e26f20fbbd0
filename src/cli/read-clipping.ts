import { ClippingRefused } from '../clipping/clipping-refused.ts'
import { readTextFile, UnreadableFile } from './read-text-file.ts'

/** What a clipping is, which decides who reads it. */
export type ClippingKind = 'text' | 'markdown' | 'html'

/** The longest clipping of each kind in letters: a saved page carries much that is not its article. */
const maxLength: Record<ClippingKind, number> = { text: 0.3e6, markdown: 0.3e6, html: 20e6 }

/**
 * Reads a clipping from a file, or from standard input for `-`.
 *
 * @throws ClippingRefused where there is none, or none that can be read
 */
export async function readClipping(file: string): Promise<{ kind: ClippingKind; text: string }> {
  const shown = file === '-' ? 'standard input' : file
  const text = await readTextFile(file).catch((error: Error) => {
    throw error instanceof UnreadableFile ? new ClippingRefused(error.message) : error
  })
  if (text.trim() === '') throw new ClippingRefused(`${shown} is empty: save the article into it first`)
  const kind = kindOf(file, text)
  if (text.length > maxLength[kind]) {
    throw new ClippingRefused(
      `${shown} is larger than ${maxLength[kind] / 1e6} MB, which no article is: save the article alone`,
    )
  }
  return { kind, text }
}

/** By the file's name; where that does not tell, by how the text begins. */
function kindOf(file: string, text: string): ClippingKind {
  if (/\.x?html?$/i.test(file)) return 'html'
  if (/\.(?:md|markdown)$/i.test(file)) return 'markdown'
  const start = text.slice(0, 20_000)
  if (
    /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*<(?:!doctype html|html|head|body|article|div|p)\b/i.test(
      start,
    )
  ) {
    return 'html'
  }
  if (/\.txt$/i.test(file)) return 'text'
  return /^\uFEFF?---[ \t]*\r?\n[\s\S]*?\n---[ \t]*(?:\r?\n|$)|^\uFEFF?\s*# \S/.test(start)
    ? 'markdown'
    : 'text'
}
