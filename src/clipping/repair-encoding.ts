/** What Windows-1252 shows for the bytes 80 to 9F; the five it leaves empty come through as themselves. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const bytes = new Map([...windows1252].map((character, index) => [character, 0x80 + index]))
const continuation = `[\u0080-\u00bf${windows1252}]`
/** The first letters of UTF-8's sequences as Windows-1252 shows them, each with as many signs behind it as it announces. */
const misread = new RegExp(
  `[Â-ß]${continuation}|[à-ï]${continuation}{2}|[ð-ô]${continuation}{3}|â€\ufffd|â€(?=[\\s.,;:!?)]|$)`,
  'gu',
)
const decoder = new TextDecoder('utf-8', { fatal: true })

/** A text with its mis-decoded marks put right, and how many there were. */
export interface RepairedText {
  text: string
  count: number
}

/**
 * Mends UTF-8 that was once read as Windows-1252: â€œ becomes “, Ã© becomes é. Only sequences that are UTF-8 when read
 * back are touched, and two-letter ones only where the text has the tell-tale Â, Ã or â€ in it.
 */
export function repairEncoding(text: string): RepairedText {
  if (!/[ÂÃ]|â€|ã€|Ð|Ñ/u.test(text)) return { text, count: 0 }
  let count = 0
  const mended = text.replace(misread, (sequence) => {
    // The last byte of a closing mark (9D) has no sign in Windows-1252 and is often lost.
    const character = /^â€\ufffd?$/.test(sequence) ? '”' : decode(sequence)
    if (character === undefined) return sequence
    count++
    return character
  })
  return { text: mended, count }
}

function decode(sequence: string): string | undefined {
  const values = [...sequence].map((character) => bytes.get(character) ?? character.codePointAt(0) ?? 0)
  if (values.some((value) => value > 0xff)) return undefined
  try {
    return decoder.decode(Uint8Array.from(values))
  } catch {
    return undefined
  }
}
