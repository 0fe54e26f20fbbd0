import type { Frontmatter } from '../article/frontmatter-schema.ts'
import { type Author, creditAuthors } from '../page/credit-authors.ts'

/** A name in CSL: in two parts, or whole if it is not known which part is the family name. */
export type CslName = { family: string; given: string } | { literal: string }

/** A date in CSL. */
export interface CslDate {
  'date-parts': [number[]]
}

/** The type of all our items. */
export const itemType = 'article-newspaper'

/**
 * What a citation is made of: an item of CSL-JSON.
 *
 * @see https://citationstyles.org/
 */
export interface CslItem {
  id: string
  type: typeof itemType
  title: string
  author?: CslName[]
  translator?: CslName[]
  'container-title': string
  publisher?: string
  issued: CslDate
  accessed: CslDate
  URL: string
  language: string
  'original-title'?: string
  /** The address of an archived original. */
  archive_location?: string
  /** What the text is, if it is not what its source printed. */
  note?: string
}

/** An item with a mark in the place of the day on which it was read. The processor prints such a date as it is. */
export type MarkedItem = Omit<CslItem, 'accessed'> & { accessed: { literal: string } }

/** What is cited, and from where. */
export interface CitedArticle {
  slug: string
  frontmatter: Frontmatter
  /** The article's permalink. */
  address: string
  siteName: string
  /** The day it was read: YYYY-MM-DD. */
  accessed: string
}

/**
 * Makes the CSL item of an article. A reprint is cited as the article of its source, as it was printed there; any other
 * text as an article of this site.
 */
export function makeCslItem({ slug, frontmatter, address, siteName, accessed }: CitedArticle): CslItem {
  const { headline, language, published, source } = frontmatter
  const isReprint = source.relation === 'reprint'
  const { writers, translators } = creditAuthors(frontmatter)
  const names = (people: readonly Author[]): CslName[] => people.map(({ name }) => splitName(name, language))
  return {
    id: slug,
    type: itemType,
    title: headline,
    ...(writers.length > 0 ? { author: names(writers) } : {}),
    ...(translators.length > 0 ? { translator: names(translators) } : {}),
    'container-title': isReprint ? source.name : siteName,
    ...(isReprint ? {} : { publisher: siteName }),
    issued: toCslDate(isReprint ? (source.published ?? published) : published),
    accessed: toCslDate(accessed),
    URL: address,
    language,
    ...(source.archived === undefined ? {} : { archive_location: source.archived }),
    ...(source.relation === 'original' || isReprint
      ? {}
      : { note: `${source.relation} of an article by ${source.name}` }),
  }
}

/** Languages whose names may begin with the family name, or in which the order is not certain. */
const uncertainOrder = new Set(['hu', 'ja', 'ko', 'vi', 'zh'])

/** The processor writes names of other scripts without a space between their parts. */
const splitScripts =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}\P{L}]+$/u

/** Small words that belong to the family name: Ursula von der Leyen, Vincent van Gogh. */
const particle =
  /^(?:al|ben|bin|da|das|de|del|della|den|der|di|do|dos|du|el|ibn|la|le|ten|ter|van|von|zu|zum|zur)$/i

/**
 * Splits a name into family and given name. Returns it whole if it has one word, is in a language in which the family name
 * may come first, or in a script that a CSL processor does not split: a citation under the wrong name is worse than one
 * under the whole.
 */
export function splitName(name: string, language: string): CslName {
  const words = name.trim().split(/\s+/)
  if (words.length < 2 || !splitScripts.test(name) || uncertainOrder.has(new Intl.Locale(language).language))
    return { literal: name }
  const isSuffix = /^(?:jr|sr|ii|iii|iv)\.?$/i.test(words.at(-1) ?? '')
  let start = words.length - (isSuffix ? 2 : 1)
  while (start > 1 && particle.test(words[start - 1] ?? '')) start--
  if (start < 1) return { literal: name }
  return { given: words.slice(0, start).join(' '), family: words.slice(start).join(' ') }
}

/** Returns a date of ISO 8601 as CSL has it. */
export function toCslDate(date: string): CslDate {
  const [year = 0, month = 1, day = 1] = date.slice(0, '2031-11-04'.length).split('-').map(Number)
  return { 'date-parts': [[year, month, day]] }
}
