import PostalMime, { type Address, type Email } from 'postal-mime'
import { ClippingRefused } from '../clipping/clipping-refused.ts'
import { findDate } from '../clipping/find-date.ts'
import type { LossAccount, ParsedClipping, StatedFields } from '../clipping/parsed-clipping.ts'

/** How the parts of a mail are parsed. They are given, because the parser of pages is slow to load. */
export interface MailParsers {
  text: (text: string, stated: StatedFields) => ParsedClipping
  html: (html: string, stated: StatedFields) => Promise<ParsedClipping>
}

/** Re:, Fwd: and what they are called in other languages: the mail is about an article, its date is not the article’s. */
const forwarded = /^\s*(?:(?:re|fwd?|aw|wg|tr|rv|enc|vs|sv|i|r|пересл|отв)\s*:\s*)+/iu

/**
 * Parses a mail: its page or, if that has no article, its text. The subject is the headline if the text does not begin with
 * another one. The date is when it was sent, unless the mail was forwarded. All other header lines are around the article.
 *
 * @throws ClippingRefused if there is no text, or the mail cannot be read
 */
export async function parseMail(
  bytes: Uint8Array,
  stated: StatedFields,
  parsers: MailParsers,
): Promise<ParsedClipping> {
  const mail = await PostalMime.parse(bytes).catch((error: Error) => {
    throw new ClippingRefused(`cannot be read as a mail (${error.message}): copy its text into a .txt file`)
  })
  const subject = mail.subject?.replace(forwarded, '').replace(/\s+/g, ' ').trim() ?? ''
  const isForwarded = forwarded.test(mail.subject ?? '')
  const clipping = await parseParts(mail, subject, isForwarded, stated, parsers)
  const isHeadline = clipping.headline === undefined && subject !== ''
  const isSubjectUsed = isHeadline || clipping.headline?.from === subjectOrigin
  const sent = isForwarded ? undefined : findDate(headerOf(mail, 'date') ?? '')?.date
  return {
    ...clipping,
    ...(isHeadline ? { headline: { value: subject, from: subjectOrigin } } : {}),
    ...(clipping.published === undefined && sent !== undefined
      ? { published: { value: sent, from: 'the date of the mail' } }
      : {}),
    account: [...accountForHeader(mail, isSubjectUsed), ...clipping.account],
    media: [
      ...(clipping.media ?? []),
      ...mail.attachments.map(({ filename, mimeType }) => ({
        reason: mimeType.startsWith('image/') ? ('picture' as const) : ('player or embed' as const),
        text: filename ?? mimeType,
      })),
    ],
  }
}

const subjectOrigin = 'the subject of the mail'

async function parseParts(
  { html, text }: Email,
  subject: string,
  isForwarded: boolean,
  stated: StatedFields,
  parsers: MailParsers,
): Promise<ParsedClipping> {
  if (html !== undefined && html.trim() !== '') {
    try {
      return await parsers.html(html, stated)
    } catch (error) {
      if (!(error instanceof ClippingRefused) || !text?.trim()) throw error
    }
  }
  if (!text?.trim())
    throw new ClippingRefused('is a mail without text: open it and save what it has attached')
  const isInText = foldWords(text.slice(0, 1000)).includes(foldWords(subject))
  const isHeadline = subject !== '' && !isForwarded && !isInText && stated.headline === undefined
  return parsers.text(text, {
    ...stated,
    ...(isHeadline ? { headline: { value: subject, from: subjectOrigin } } : {}),
  })
}

function foldWords(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
}

function headerOf({ headers }: Email, name: string): string | undefined {
  return headers.find(({ key }) => key === name)?.value
}

function accountForHeader(mail: Email, isSubjectUsed: boolean): LossAccount[] {
  const lines: [string, string | undefined][] = [
    ['From', formatAddresses(mail.from ? [mail.from] : [])],
    ['To', formatAddresses(mail.to ?? [])],
    ['Date', headerOf(mail, 'date')],
    ['Subject', isSubjectUsed ? undefined : mail.subject],
  ]
  const around = lines.flatMap(([name, value]): LossAccount[] =>
    value === undefined || value === '' ? [] : [{ fate: 'around', text: `${name}: ${value}` }],
  )
  return isSubjectUsed && mail.subject !== undefined
    ? [...around, { fate: 'field', field: 'headline', text: mail.subject }]
    : around
}

function formatAddresses(addresses: readonly Address[]): string {
  return addresses
    .flatMap((one) => (one.group ? one.group : [one]))
    .map(({ name, address }) => [name, address].filter(Boolean).join(' '))
    .join(', ')
}
