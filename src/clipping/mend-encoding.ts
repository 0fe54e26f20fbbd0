/** Windows-1252's characters for the bytes 0x80 to 0x9f; U+FFFD where it has none. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const byteOf = new Map<string, number>()
for (let byte = 0xa0; byte <= 0xff; byte++) byteOf.set(String.fromCharCode(byte), byte)
for (const [index, character] of [...windows1252].entries()) byteOf.set(character, 0x80 + index)

const high = [...byteOf.keys()]
  .map((character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
  .join('')
const run = new RegExp(`[\\u00c2-\\u00f4][${high}]{1,3}`, 'g')

/**
 * Mends text that was UTF-8 and was read as Windows-1252: â€œ is “ again. Only sequences that are UTF-8 when their
 * bytes are put together are changed.
 *
 * @returns the text, and how many characters were mended
 */
export function mendEncoding(text: string): { text: string; mended: number } {
  let mended = 0
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const whole = text.replace(run, (match) => {
    for (let length = match.length; length >= 2; length--) {
      const bytes = [...match.slice(0, length)].map((character) => byteOf.get(character) ?? 0)
      try {
        const decoded = decoder.decode(Uint8Array.from(bytes))
        if ([...decoded].length !== 1) continue
        mended++
        return decoded + match.slice(length)
      } catch {
        // Not UTF-8 at this length: a shorter one may be.
      }
    }
    return match
  })
  return { text: whole, mended }
}
