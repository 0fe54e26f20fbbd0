import { readWindows1252 } from './repair-encoding.ts'

/** Characters that say where a word may be divided. They are in no word that a reader types or searches for. */
const dividers = /[\u00ad\u200b\u2060]/gu
/** Letters that a typesetter joined: PDFs have them as one character. */
const ligatures = /[\ufb00-\ufb06]/gu
/** Windows-1252 read as Latin-1: control characters where punctuation should be. */
const controls = /[\u0080-\u009f]/gu
const punctuation = /[\u0091-\u0097]/u

/** Replaces control characters by the quotation marks and dashes that they are in Windows-1252, as browsers do. */
export function readControls(text: string): string {
  return punctuation.test(text) ? text.replace(controls, readWindows1252) : text
}

/**
 * Replaces characters that look like others, or like nothing: soft hyphens and zero-width spaces go, ligatures become
 * letters, and control characters become punctuation.
 */
export function cleanCharacters(text: string): string {
  return readControls(text)
    .replace(dividers, '')
    .replace(ligatures, (letters) => letters.normalize('NFKC'))
}
