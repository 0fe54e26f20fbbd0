import { ClippingRefused } from '../clipping/clipping-refused.ts'
import { type ClippingKind, detectClippingKind } from './clipping-kind.ts'
import type { CommandIo } from './command.ts'
import { readTextFile } from './read-text-file.ts'

/**
 * The longest clipping of each kind, in characters. A long read has about 15,000; a saved page is mostly markup and
 * scripts. A guess beyond that.
 */
const maxLength: Record<ClippingKind, number> = { text: 0.3e6, markdown: 0.3e6, html: 20e6 }

/**
 * Reads a clipping from a file, or from standard input if the name is `-`.
 *
 * @throws UnreadableFile if it is no text
 * @throws ClippingRefused if it is empty or too long
 */
export async function readClipping(
  file: string,
  io: CommandIo,
): Promise<{ kind: ClippingKind; text: string }> {
  const text = await readTextFile(file, io)
  if (text.trim() === '') throw new ClippingRefused('is empty: save the article in it first')
  const kind = detectClippingKind(file, text)
  if (text.length > maxLength[kind]) {
    const limit = maxLength[kind].toLocaleString('en')
    throw new ClippingRefused(`is longer than ${limit} characters: save only the article`)
  }
  return { kind, text }
}
