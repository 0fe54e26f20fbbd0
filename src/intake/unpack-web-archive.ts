import PostalMime from 'postal-mime'
import { ClippingRefused } from '../clipping/clipping-refused.ts'
import { findDate } from '../clipping/find-date.ts'

/** A page that a browser saved as one file (.mhtml), unpacked. */
export interface WebArchive {
  /** The page’s bytes. Its encoding is that of the page. */
  page: Uint8Array
  /** The page’s address on the web. */
  address: string | undefined
  /** The day on which it was saved. */
  saved: string | undefined
  /** The files that the page shows, by the addresses that the page has for them. */
  files: { address: string; bytes: Uint8Array }[]
}

/**
 * Unpacks a page that was saved as one file. Each part is decoded as a mail of its own: a mail parser would join the page
 * with its frames.
 *
 * @throws ClippingRefused if there is no page in it
 */
export async function unpackWebArchive(bytes: Uint8Array): Promise<WebArchive> {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const text = whole.toString('latin1')
  const head = /^[\s\S]*?\r?\n\r?\n/.exec(text)?.[0] ?? ''
  const boundary = /boundary=(?:"([^"\r\n]+)"|([^\s;"]+))/i.exec(head.replace(/\r?\n[ \t]+/g, ' '))
  const mark = boundary?.[1] ?? boundary?.[2]
  const parts = mark === undefined ? [text] : splitParts(text.slice(head.length), mark)
  const read = await Promise.all(parts.map(readPart))
  const page = read.find(({ type }) => type === 'text/html' || type === 'application/xhtml+xml')
  if (!page) throw new ClippingRefused('has no page in it: save the page as HTML')
  const address = findHeader(head, 'snapshot-content-location') ?? page.address
  return {
    page: page.bytes,
    address: address !== undefined && /^https?:/i.test(address) ? address : undefined,
    saved: findDate(findHeader(head, 'date') ?? '')?.date.slice(0, '2031-11-05'.length),
    files: read.flatMap(({ address: own, bytes: content, type }) =>
      own !== undefined && type.startsWith('image/') ? [{ address: own, bytes: content }] : [],
    ),
  }
}

/** Splits the body of a message at the lines that begin its parts. */
function splitParts(body: string, boundary: string): string[] {
  return `\n${body}`
    .split(`\n--${boundary}`)
    .slice(1)
    .filter((part) => !part.startsWith('--'))
    .map((part) => part.replace(/^[^\S\n]*\n/, '').replace(/\r$/, ''))
}

interface ReadPart {
  type: string
  address: string | undefined
  bytes: Uint8Array
}

async function readPart(part: string): Promise<ReadPart> {
  const end = /\r?\n\r?\n/.exec(part)
  const head = part.slice(0, end?.index ?? 0)
  const type = findHeader(head, 'content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
  // As an attachment the parser gives the bytes as they are, in whatever encoding the text is.
  const own = head.replace(/^content-(?:type|disposition):.*(?:\r?\n[ \t].*)*(?:\r?\n|$)/gim, '').trim()
  const message = `${own === '' ? '' : `${own}\r\n`}Content-Type: application/octet-stream\r\nContent-Disposition: attachment\r\n${part.slice(end?.index ?? 0)}`
  const { attachments } = await PostalMime.parse(Buffer.from(message, 'latin1')).catch((error: Error) => {
    throw new ClippingRefused(`cannot be read as a saved page (${error.message}): save it as HTML`)
  })
  const content = attachments[0]?.content
  const bytes =
    typeof content === 'string' || content === undefined ? new Uint8Array() : new Uint8Array(content)
  return { type, address: findHeader(head, 'content-location'), bytes }
}

function findHeader(head: string, name: string): string | undefined {
  const unfolded = head.replace(/\r?\n[ \t]+/g, ' ')
  return new RegExp(`^${name}:[ \\t]*(.*?)[ \\t]*$`, 'im').exec(unfolded)?.[1]
}
