import { detectEncoding } from './detect-encoding.ts'

/** Why bytes or a file cannot be read as text, and what to do about it: a message that follows the file's name. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile'
}

/** What files that are not text begin with. */
const signatures: readonly [string, string][] = [
  ['%PDF-', 'a PDF'],
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['GIF8', 'a picture'],
  ['RIFF', 'a picture or a sound'],
  ['PK\x03\x04', 'a packed file (Word, EPUB or ZIP)'],
  ['\x1f\x8b', 'a packed file'],
  ['\xd0\xcf\x11\xe0', 'an old Word or Excel file'],
]

/** How much of a file is searched for its encoding. HTML asks for 1024 bytes, but browsers also obey a later declaration. */
const headLength = 16_384

/**
 * Decodes text: as UTF-8 if the bytes are that, whatever they declare; else in the encoding that a byte order mark, HTML or
 * XML declares; else in the one that its letters show; else as Windows-1252 if the bytes can only be that. A few broken bytes
 * become U+FFFD, as in browsers.
 *
 * @throws UnreadableFile if the bytes are no text, or text in an unknown encoding
 */
export function decodeText(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, headLength)).toString('latin1')
  const format = signatures.find(([signature]) => head.startsWith(signature))?.[1]
  if (format !== undefined) {
    throw new UnreadableFile(
      `is ${format}, not text: copy the article’s text into a .txt file, or save the page as HTML`,
    )
  }
  const declared = findDeclaredEncoding(bytes, head)
  // UTF-16 and ISO-2022 can be made of bytes that are UTF-8 too: there, what is declared decides.
  const isOwnKind = declared !== undefined && /^(?:utf-16|iso-2022)/i.test(declared)
  const text =
    (isOwnKind ? tryDecode(bytes, declared) : undefined) ??
    tryDecode(bytes, 'utf-8') ??
    (declared === undefined ? undefined : decodeDeclared(bytes, declared)) ??
    decodeBroken(bytes, 'utf-8') ??
    decodeDetected(bytes, declared) ??
    (declared === undefined ? undefined : decodeBroken(bytes, declared)) ??
    (declared === undefined && isWindows1252(bytes)
      ? new TextDecoder('windows-1252').decode(bytes)
      : undefined)
  if (text?.includes('\0') && isPageWithFewNulls(text)) return text.replaceAll('\0', '')
  if (text?.includes('\0')) {
    throw new UnreadableFile(
      'is not text: copy the article’s text into a .txt file, or save the page as HTML',
    )
  }
  if (text !== undefined) return text
  throw new UnreadableFile(
    declared === undefined
      ? 'is neither UTF-8 nor Windows-1252: save it as UTF-8'
      : `declares the encoding ${declared} but is not in it: save it as UTF-8`,
  )
}

/**
 * Returns the encoding declared by a UTF-16 byte order mark, `<meta charset>` or an XML declaration, unless it is UTF-8.
 * A declaration that can be read as ASCII cannot be in UTF-16: as in browsers, it means UTF-8 then.
 *
 * @see https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding
 */
function findDeclaredEncoding(bytes: Uint8Array, head: string): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const charset =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ??
    /^<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1]
  return charset === undefined || /^utf-?(?:8|16)/i.test(charset) ? undefined : charset
}

/** A guess: a page whose program has written some NUL characters has fewer for each other character. */
const maxNullShare = 0.001

/** Whether a text is HTML with a few NUL characters, which browsers ignore. */
function isPageWithFewNulls(text: string): boolean {
  const nulls = text.match(/\0/g)?.length ?? 0
  return nulls <= text.length * maxNullShare && /<(?:!doctype html|html|body)\b/i.test(text)
}

/** Labels that are not in the Encoding Standard, but in pages: "win-1251", "cp-1250". */
const otherLabel = /^(?:win|windows|cp)[-_]?(\d{3,4})$/i

/**
 * Decodes text in the encoding that it declares. ISO 8859-2 has control characters where Windows-1250 has quotation marks and
 * letters: a text with them is in Windows-1250.
 */
function decodeDeclared(bytes: Uint8Array, declared: string): string | undefined {
  const text = tryDecode(bytes, declared) ?? tryDecode(bytes, declared.replace(otherLabel, 'windows-$1'))
  const hasControls = /^(?:iso[-_]?8859-?2|latin2)/i.test(declared) && /[\u0080-\u009f]/u.test(text ?? '')
  return hasControls ? (tryDecode(bytes, 'windows-1250') ?? text) : text
}

/** Decodes text that declares no encoding, or one that does not exist, in the one that its letters show. */
function decodeDetected(bytes: Uint8Array, declared: string | undefined): string | undefined {
  if (declared !== undefined && isEncoding(declared)) return undefined
  const encoding = detectEncoding(bytes)
  return encoding === undefined ? undefined : tryDecode(bytes, encoding)
}

function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== ''
  } catch {
    return false
  }
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * The share of a text’s characters outside ASCII that may be broken. A guess: saved pages have a cut-off character here and
 * there; in another encoding, every second character is broken.
 */
const maxBroken = 0.05

/** Decodes text that is broken in a few places; `undefined` if it is broken in many, or if the encoding is unknown. */
function decodeBroken(bytes: Uint8Array, encoding: string): string | undefined {
  let text: string
  try {
    text = new TextDecoder(encoding).decode(bytes)
  } catch {
    return undefined
  }
  const foreign = text.match(/[^\p{ASCII}]/gu)?.length ?? 0
  const broken = text.match(/\ufffd/gu)?.length ?? 0
  return broken <= foreign * maxBroken ? text : undefined
}

/** Above this share of bytes outside ASCII, a text is in another script. A guess: French has about 4 %. */
const maxHighShare = 0.25

/** Whether bytes can be Windows-1252: no control characters, none of its five unused codes, mostly ASCII. */
function isWindows1252(bytes: Uint8Array): boolean {
  let high = 0
  for (const byte of bytes) {
    if (byte < 9 || (byte > 13 && byte < 32) || byte === 0x7f) return false
    if (byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d) return false
    if (byte > 127) high++
  }
  return high < bytes.length * maxHighShare
}
