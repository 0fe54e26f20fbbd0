import type { Ledger, LedgerVersion } from './ledger.ts'

/** The words of an article that its fingerprint is made of. A `Snapshot` has them. */
export interface PublishedWords {
  headline: string
  dek?: string
  blocks: readonly { text: string }[]
  quotes: readonly { text: string; speaker?: string; role?: string }[]
}

/** The first line of the normal form. A change of the form needs a new number, and the old form has to stay. */
const formName = 'fair-copy 1'

/**
 * Writes the words of an article in the form that fingerprints are made of, line by line. A line is a label, a space and
 * words.
 *
 * @see .github/docs/fingerprint.md, which describes the form for other programs
 */
export function writeNormalForm({ headline, dek, blocks, quotes }: PublishedWords): string[] {
  const lines: [string, string | undefined][] = [
    ['headline', headline],
    ['dek', dek],
    ...blocks.map(({ text }): [string, string] => ['text', text]),
    ...quotes.flatMap(({ text, speaker, role }): [string, string | undefined][] => [
      ['quotation', text],
      ['speaker', speaker],
      ['role', role],
    ]),
  ]
  return [
    formName,
    ...lines.flatMap(([label, words]) => (words === undefined ? [] : [`${label} ${normalizeWords(words)}`])),
  ]
}

/** Composes letters with their marks (NFC), and makes one space of each run of white space, line breaks included. */
function normalizeWords(words: string): string {
  const composed = words.normalize('NFC')
  const even = unevenSpace.test(composed) ? composed.replace(/\p{White_Space}+/gu, ' ') : composed
  return even.replace(/^ | $/g, '')
}

/** White space that is not one plain space. */
const unevenSpace = /(?! )\p{White_Space}| {2}/u

/** Returns the words of a version that a ledger has recorded. */
export function readVersionWords(
  { texts }: Pick<Ledger, 'texts'>,
  { headline, dek, blocks, quotes }: LedgerVersion,
): PublishedWords {
  return {
    headline,
    ...(dek === undefined ? {} : { dek }),
    blocks: blocks.map(({ text }) => ({ text: texts[text] ?? '' })),
    quotes: quotes.map(({ text, speaker, role }) => ({
      text: texts[text] ?? '',
      ...(speaker === undefined ? {} : { speaker }),
      ...(role === undefined ? {} : { role }),
    })),
  }
}
