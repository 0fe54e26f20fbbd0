/** Crockford's base 32: no I, L, O and U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const bitsPerLetter = 5
const length = 12
const groupLength = 4

/**
 * Formats the first 60 bits of a digest as 12 letters and digits that are not mistaken for one another on paper.
 *
 * @param digest at least 8 bytes
 * @see https://www.crockford.com/base32.html
 */
export function formatFingerprint(digest: Uint8Array): string {
  let bits = 0n
  for (const byte of digest.subarray(0, 8)) bits = (bits << 8n) | BigInt(byte)
  bits >>= 4n
  let letters = ''
  for (let place = length - 1; place >= 0; place--)
    letters += alphabet[Number((bits >> BigInt(place * bitsPerLetter)) & 31n)]
  return letters
}

/** Formats a fingerprint for people: three groups of four. */
export function groupFingerprint(fingerprint: string): string {
  return (fingerprint.match(new RegExp(`.{${groupLength}}`, 'g')) ?? []).join('-')
}

/** What a reader has typed, or what a QR code says. */
export interface TypedFingerprint {
  fingerprint: string
  /** The short address of the article, if it is there. */
  short?: string
}

const typed = new RegExp(`^([2-9A-Z]{6})?([${alphabet}]{${length}})$`)

/**
 * Parses a fingerprint as a reader may type it: in any case, with or without hyphens and spaces, with the letters O, I and L
 * for digits, after the article's short address, or as the whole address of the QR code. Returns `undefined` for any other
 * text.
 *
 * @example parseFingerprint('7k3m-9qwe-4xt2') // { fingerprint: '7K3M9QWE4XT2' }
 */
export function parseFingerprint(text: string): TypedFingerprint | undefined {
  const letters = text
    .replace(/^.*#/s, '')
    .toUpperCase()
    .replace(/[^A-Z\d]/g, '')
  // A short address has none of these letters and digits.
  const match = typed.exec(letters.replaceAll('O', '0').replace(/[IL]/g, '1'))
  if (!match) return undefined
  const [, short, fingerprint = ''] = match
  return short === undefined ? { fingerprint } : { fingerprint, short: short.toLowerCase() }
}

/** Writes what the address of a check has after its `#`. In capitals, because a QR code needs less room for them. */
export function writeFingerprintHash({ short, fingerprint }: Required<TypedFingerprint>): string {
  return `${short.toUpperCase()}.${groupFingerprint(fingerprint)}`
}
