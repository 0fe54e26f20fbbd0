import { repairEncoding } from './repair-encoding.ts'

/** Signs that no reader sees and no article needs: controls, a byte order mark, direction overrides that can hide words. */
const unseen = /(?![\n\t])\p{Cc}|\p{Cs}|[\ufeff\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu

/** A clipping's text with mis-decoded marks mended, its lines ending one way, and nothing unseen in it; and what was mended. */
export function cleanText(text: string): { text: string; mended: string[] } {
  const { text: decoded, count } = repairEncoding(text)
  let removed = 0
  const clean = decoded.replace(/\r\n?|[\u2028\u2029\u0085\f\v]/g, '\n').replace(unseen, (sign) => {
    if (sign !== '\ufeff') removed++
    return ''
  })
  const mended = [
    ...(count > 0 ? [`${count} mis-decoded ${count === 1 ? 'mark' : 'marks'}`] : []),
    ...(removed > 0
      ? [`${removed} unseen control ${removed === 1 ? 'character' : 'characters'} taken out`]
      : []),
  ]
  return { text: clean, mended }
}
