import { ClippingRefused } from '../clipping/clipping-refused.ts'
import { type ClippingKind, detectBytesKind, detectClippingKind, type TextKind } from './clipping-kind.ts'
import { decodeText } from './decode-text.ts'

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
 * Reads the bytes of a clipping: what kind it is, and its text if it is of a kind of text.
 *
 * @param file its name, which may say the kind
 * @throws UnreadableFile if it is no text and no known format
 * @throws ClippingRefused if it is empty or too long
 */
export function readClipping(file: string, bytes: Uint8Array): ReadClipping {
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
