/** The characters that Windows-1252 has for the bytes 80 to 9F. The five bytes that it does not use stay as they are. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
/** The character that Windows-1252 has for a control character’s code. */
export function readWindows1252(control: string): string {
  return windows1252[(control.codePointAt(0) ?? 0) - 0x80] ?? control
}

const bytes = new Map([...windows1252].map((character, index) => [character, 0x80 + index]))
const continuation = `[\u0080-\u00bf${windows1252}]`
/**
 * UTF-8 sequences as Windows-1252 shows them: a first letter, and as many characters as it announces. The last byte of a
 * closing quotation mark (9D) has no character in Windows-1252 and is often lost.
 */
const misread = new RegExp(
  `[Â-ß]${continuation}|[à-ï]${continuation}{2}|[ð-ô]${continuation}{3}|â€\ufffd|â€(?=[\\s.,;:!?)]|$)`,
  'gu',
)
const lostClosingMark = /^â€\ufffd?$/
const decoder = new TextDecoder('utf-8', { fatal: true })

/** A text with its mis-decoded characters repaired, and how many there were. */
export interface RepairedText {
  text: string
  count: number
}

/**
 * Repairs UTF-8 that was read as Windows-1252: â€œ becomes “, Ã© becomes é. Changes only sequences that are valid UTF-8
 * when encoded again, and only in a text that has a typical first letter (Â, Ã, â€), because single pairs occur in words.
 */
export function repairEncoding(text: string): RepairedText {
  if (!/[ÂÃ]|â€|ã€|Ð|Ñ/u.test(text)) return { text, count: 0 }
  let count = 0
  const repaired = text.replace(misread, (sequence) => {
    const character = lostClosingMark.test(sequence) ? '”' : decode(sequence)
    if (character === undefined) return sequence
    count++
    return character
  })
  return { text: repaired, count }
}

/** Every character of a sequence is one byte. */
function decode(sequence: string): string | undefined {
  const values = [...sequence].map((character) => bytes.get(character) ?? character.codePointAt(0) ?? 0)
  try {
    return decoder.decode(Uint8Array.from(values))
  } catch {
    return undefined
  }
}
