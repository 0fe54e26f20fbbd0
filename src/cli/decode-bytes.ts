/** A file's bytes as text, or what they are instead, for the person who named the file. */
export type DecodedBytes = { kind: 'text'; text: string } | { kind: 'refused'; message: string }

const signatures: readonly [string, RegExp][] = [
  ['a PDF: open it, copy its text, and clip that', /^%PDF-/],
  [
    'a picture: clip the text of the article',
    /^(?:\x89PNG|\xff\xd8\xff|GIF8|RIFF[\s\S]{4}WEBP|BM[\s\S]{4}\0\0\0\0|[\s\S]{4}ftyp(?:avif|heic|mif1)|II\*\0|MM\0\*)/,
  ],
  [
    'an archive or an office document: save the text of the article by itself',
    /^(?:PK\x03\x04|\x1f\x8b|\xd0\xcf\x11\xe0|7z\xbc\xaf|Rar!)/,
  ],
  ['a word processor’s file: save it as plain text', /^\{\\rtf/],
  ['a web archive (MHTML): save the page as HTML only', /^From: <Saved by/],
  ['a program', /^(?:MZ[\s\S]{2}\0|\x7fELF)/],
]

/**
 * Decodes a clipping: UTF-8, UTF-16 with its mark, the encoding that a page declares, or what is plainly Windows-1252.
 * Everything else is refused, for a wrong guess would change the words.
 */
export function decodeBytes(bytes: Uint8Array): DecodedBytes {
  const head = String.fromCharCode(...bytes.subarray(0, 1024))
  const known = signatures.find(([, pattern]) => pattern.test(head))
  if (known) return { kind: 'refused', message: `is ${known[0]}` }
  const marked = decodeAs(
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8',
    bytes,
  )
  if (marked?.includes('\0'))
    return { kind: 'refused', message: 'is not a text: clip the text of the article' }
  if (marked !== undefined) return { kind: 'text', text: marked }
  const declared =
    /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,30})|<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]{2,30})/i.exec(
      head,
    )
  const label = declared?.[1] ?? declared?.[2]
  const text = label === undefined || /^utf-?8$/i.test(label) ? undefined : decodeAs(label, bytes)
  if (text !== undefined) return { kind: 'text', text }
  if (isWindows1252(bytes)) return { kind: 'text', text: new TextDecoder('windows-1252').decode(bytes) }
  return { kind: 'refused', message: 'is not UTF-8, and does not say what it is: save it as UTF-8 text' }
}

function decodeAs(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** In Western text at most this share of the signs is beyond ASCII; in Cyrillic or Greek nearly all letters are. */
const maxShare = 0.12

/** Whether bytes are Windows-1252 beyond doubt: few beyond ASCII, each a typographic mark or a letter beside a letter. */
function isWindows1252(bytes: Uint8Array): boolean {
  let high = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte === 0 || [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte)) return false
    if (byte < 0x80) continue
    high++
    const letterNear = isLetter(bytes[at - 1]) || isLetter(bytes[at + 1])
    if (byte >= 0xc0 && !letterNear && !isSpace(bytes[at - 1])) return false
  }
  return high > 0 && high <= bytes.length * maxShare
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a))
}

function isSpace(byte: number | undefined): boolean {
  return byte === undefined || byte <= 0x20
}
