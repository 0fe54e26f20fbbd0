/** In characters. A guess: longer addresses are data, not places to go. */
const maxLength = 2000

/**
 * Parses an http or https address and writes it as a browser would. Returns `undefined` for all others, so that nothing
 * runs when a reader follows it, and for addresses with a user name or password.
 *
 * @param base the address that relative ones start from
 */
export function parseWebAddress(text: string | null | undefined, base?: string): string | undefined {
  const written = text?.trim()
  if (!written || written.length > maxLength || /\p{Cc}/u.test(written)) return undefined
  const url = URL.parse(written, base)
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return undefined
  return url.href
}
