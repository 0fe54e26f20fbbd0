import { cleanCharacters } from './clean-characters.ts'
import { repairEncoding } from './repair-encoding.ts'

/** Invisible characters that no article needs: controls, the byte order mark, direction overrides, which can hide words. */
const invisible = /(?![\n\t])\p{Cc}|\p{Cs}|[\ufeff\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu

/**
 * Cleans a clipping's text: repairs mis-decoded characters, makes all line ends `\n`, removes invisible characters.
 * Returns also what was repaired, in words for the writer.
 */
export function cleanText(text: string): { text: string; repaired: string[] } {
  const { text: decoded, count } = repairEncoding(text)
  let removed = 0
  const clean = cleanCharacters(decoded)
    .replace(/\r\n?|[\u2028\u2029\u0085\f\v]/g, '\n')
    .replace(invisible, (character) => {
      if (character !== '\ufeff') removed++
      return ''
    })
  const repaired = [
    ...(count > 0 ? [`${count} mis-decoded ${count === 1 ? 'mark' : 'marks'}`] : []),
    ...(removed > 0
      ? [`${removed} invisible control ${removed === 1 ? 'character' : 'characters'} removed`]
      : []),
  ]
  return { text: clean, repaired }
}
