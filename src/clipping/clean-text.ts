import { removeHiddenCharacters } from '../markdown/hidden-characters.ts'
import { cleanCharacters, readControls } from './clean-characters.ts'
import { repairEncoding } from './repair-encoding.ts'

/** A text with such letters may need the marks of direction. */
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u

/**
 * Cleans a clipping's text: repairs mis-decoded characters, makes all line ends `\n`, removes invisible characters.
 * Returns also what was repaired, in words for the writer.
 */
export function cleanText(text: string): { text: string; repaired: string[] } {
  const { text: decoded, count } = repairEncoding(text)
  const read = readControls(decoded).replace(/\r\n?|[\u2028\u2029\u0085\f\v]/g, '\n')
  const visible = removeHiddenCharacters(read, rightToLeft.test(read))
  const marks = read.match(/\ufeff/g)?.length ?? 0
  const removed = [...read].length - [...visible].length - marks
  const clean = cleanCharacters(visible)
  const repaired = [
    ...(count > 0 ? [`${count} mis-decoded ${count === 1 ? 'mark' : 'marks'}`] : []),
    ...(removed > 0 ? [`${removed} invisible ${removed === 1 ? 'character' : 'characters'} removed`] : []),
  ]
  return { text: clean, repaired }
}
