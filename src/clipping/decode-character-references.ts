import { decodeCharacterReference } from './decode-character-reference.ts'

/** A text that writes its quotation marks like this was copied out of HTML source. One that mentions `&amp;` may be about it. */
const quotationMark = /&(?:[lr][ds]quo|[lr]aquo|bdquo|#82(?:16|17|20|21)|#x201[89cd]);/i
/** The longest name of a reference has 31 letters. */
const reference = /&(?:#\d{2,6}|#x[\da-f]{2,5}|[a-z][a-z\d]{1,30});/gi

/**
 * Decodes the HTML character references in a plain text, and counts them. Only in a text whose quotation marks are written
 * as references: in others a reference may be what the text is about.
 */
export function decodeCharacterReferences(text: string): { text: string; count: number } {
  if (!quotationMark.test(text)) return { text, count: 0 }
  let count = 0
  const decoded = text.replace(reference, (written) => {
    // Names depend on case, but some content systems write them in capitals.
    const character = decodeCharacterReference(written) ?? decodeCharacterReference(written.toLowerCase())
    // Controls and angle brackets stay references, so that decoding adds neither lines nor markup to a text.
    if (character === undefined || character < ' ' || /[<>]/.test(character)) return written
    count += 1
    return character
  })
  return { text: decoded, count }
}
