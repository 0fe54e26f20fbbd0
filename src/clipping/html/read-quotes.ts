import { parseLanguageTag } from '../../languages/language-tag.ts'
import type { StatedQuote } from '../parsed-clipping.ts'
import type { PageLookups } from './page-lookups.ts'
import { parseWebAddress } from './parse-web-address.ts'
import { addressOf, lineOf, nameOf, toArray, toObject, typesOf } from './read-json-ld.ts'

/** In characters. A guess: a longer description is a biography, not a role. */
const maxRole = 200

/**
 * Reads the quotations that a page's JSON-LD lists as parts of the article, in its order; `undefined` if it lists none.
 *
 * @see https://schema.org/Quotation
 */
export function readQuotes({ ld }: Pick<PageLookups, 'ld'>): StatedQuote[] | undefined {
  const [, find] = ld((article) => {
    const quotes = toArray(article['hasPart']).flatMap((part) => parseQuotation(part) ?? [])
    return quotes.length > 0 ? quotes : undefined
  })
  return find()
}

function parseQuotation(part: unknown): StatedQuote | undefined {
  const data = toObject(part)
  const text = lineOf(data?.['text'])
  if (!data || !typesOf(data).includes('Quotation') || text === undefined) return undefined
  const creator = toArray(data['creator'] ?? data['spokenByCharacter'])[0]
  const speaker = nameOf(creator)
  const role = lineOf(toObject(creator)?.['jobTitle'] ?? toObject(creator)?.['description'])
  const said = nameOf(data['recordedAt'])
  const language = languageOf(data['inLanguage'])
  const original = parseOriginal(data['translationOfWork'])
  const url = parseWebAddress(addressOf(data['citation']))
  return {
    text,
    ...(speaker === undefined ? {} : { speaker }),
    ...(role === undefined || role.length > maxRole ? {} : { role }),
    ...(said === undefined ? {} : { said }),
    ...(language === undefined ? {} : { language }),
    ...(original === undefined ? {} : { original }),
    ...(url === undefined ? {} : { url }),
  }
}

/** The words that a quotation was translated from, if both they and their language are stated. */
function parseOriginal(value: unknown): StatedQuote['original'] {
  const data = toObject(toArray(value)[0])
  const text = lineOf(data?.['text'])
  const language = languageOf(data?.['inLanguage'])
  return text === undefined || language === undefined ? undefined : { text, language }
}

function languageOf(value: unknown): string | undefined {
  const tag = nameOf(value)
  return tag === undefined ? undefined : parseLanguageTag(tag)
}
