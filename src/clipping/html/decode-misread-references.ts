import { decodeCharacterReference } from '../decode-character-reference.ts'

/** The first letter of a misread sequence, â Â or Ã, written as a reference. */
const startReference = /&(?:[aA]circ|Atilde|#226|#19[45]|#x(?:e2|c[23]));/i
/** A misread sequence: such a letter and the one or two characters after it. */
const misread =
  /(?:&(?:acirc|Acirc|Atilde|#226|#19[45]|#x(?:e2|c[23]));|[âÂÃ])(?:&#?\w{2,6};|[\u0080-\uFFFF]){1,2}/gi

/**
 * Decodes the character references of UTF-8 that was misread as Windows-1252, so that `repairEncoding` can repair it:
 * `&acirc;&euro;&trade;` becomes â€™. Only characters beyond ASCII are decoded, so that the result contains no new markup.
 */
export function decodeMisreadReferences(html: string): string {
  if (!startReference.test(html)) return html
  return html.replace(misread, (sequence) =>
    sequence.replace(/&#?\w+;/g, (reference) => {
      const character = decodeCharacterReference(reference)
      return character !== undefined && isMisreadCharacter(character) ? character : reference
    }),
  )
}

/** Windows-1252 has no characters from U+3000 on. */
function isMisreadCharacter(character: string): boolean {
  return character.length === 1 && character >= '\u0080' && character < '\u3000'
}
