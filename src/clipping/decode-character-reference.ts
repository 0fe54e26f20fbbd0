import { decodeHTMLStrict } from 'entities'

/**
 * Decodes one HTML character reference, named or numeric, with its semicolon. Numbers of Windows-1252 are decoded as
 * browsers do (HTML, 13.2.5.80). Returns `undefined` for what is not a reference, and for numbers that are not characters.
 *
 * @example decodeCharacterReference('&rsquo;') // '’'
 */
export function decodeCharacterReference(reference: string): string | undefined {
  const decoded = decodeHTMLStrict(reference)
  return decoded === reference || decoded.includes('\uFFFD') ? undefined : decoded
}

/** Decodes all character references of a text once. What is not a reference stays as it is. */
export function decodeOnce(text: string): string {
  return text.replace(/&#?\w{2,31};/g, (written) => decodeCharacterReference(written) ?? written)
}
