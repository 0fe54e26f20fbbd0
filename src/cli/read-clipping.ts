import { ClippingRefused } from '../clipping/clipping-refused.ts'
import { type ClippingKind, detectBytesKind, detectClippingKind, type TextKind } from './clipping-kind.ts'
import type { CommandIo } from './command.ts'
import { decodeText } from './decode-text.ts'
import { readInput } from './read-text-file.ts'

/**
 * The longest clipping of each kind of text, in characters. A long read has about 15,000; a saved page is mostly markup and
 * scripts. A guess beyond that.
 */
const maxLength: Record<TextKind, number> = { text: 0.3e6, markdown: 0.3e6, html: 20e6 }

/** A clipping as it was read: text, or bytes that their parser has to decode. */
export interface ReadClipping {
  kind: ClippingKind
  content: string | Uint8Array
}

/**
 * Reads a clipping from a file, or from standard input if the name is `-`.
 *
 * @throws UnreadableFile if it is no text and no known format
 * @throws ClippingRefused if it is empty or too long
 */
export async function readClipping(file: string, io: CommandIo): Promise<ReadClipping> {
  const bytes = await readInput(file, io)
  const bytesKind = detectBytesKind(file, bytes)
  if (bytesKind !== undefined) return { kind: bytesKind, content: bytes }
  const text = decodeText(bytes)
  if (text.trim() === '') throw new ClippingRefused('is empty: save the article in it first')
  const kind = detectClippingKind(file, text)
  if (text.length > maxLength[kind]) {
    const limit = maxLength[kind].toLocaleString('en')
    throw new ClippingRefused(`is longer than ${limit} characters: save only the article`)
  }
  return { kind, content: text }
}
