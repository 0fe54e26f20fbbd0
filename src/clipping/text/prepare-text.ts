import { isQuotedMail } from '../../quotes/unmarked/find-block-quotations.ts'
import { cleanText } from '../clean-text.ts'
import { decodeCharacterReferences } from '../decode-character-references.ts'

/** A copied text without what copying added, and what was repaired, in words for the writer. */
export interface PreparedText {
  text: string
  repaired: string[]
}

/** Lines in which a gap of spaces separates two things: the paper’s name and the date at the top of a page. */
const headLines = 3

/**
 * Prepares a copied text: decodes character references, repairs the encoding, removes the quote signs of a mail program, and
 * separates what is at both ends of a line at the top of a printed page.
 */
export function prepareText(text: string): PreparedText {
  const { text: decoded, count } = decodeCharacterReferences(text)
  const { text: clean, repaired } = cleanText(decoded)
  const unquoted = removeQuoteSigns(clean)
  const references = `${count} HTML character ${count === 1 ? 'reference' : 'references'}`
  return {
    text: splitHeadLines(unquoted),
    repaired: [
      ...(count === 0 ? [] : [references]),
      ...repaired,
      ...(unquoted === clean ? [] : ['the quote signs at the start of the lines']),
    ],
  }
}

function removeQuoteSigns(text: string): string {
  if (!isQuotedMail(text)) return text
  return text.replace(/^(?:> ?)+/gm, '')
}

function splitHeadLines(text: string): string {
  let seen = 0
  return text
    .split('\n')
    .map((line) => {
      if (line.trim() === '' || seen >= headLines) return line
      seen += 1
      return line.replace(/(?<=\S) {4,}(?=\S)/g, '\n')
    })
    .join('\n')
}
