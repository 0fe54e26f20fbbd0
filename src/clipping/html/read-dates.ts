import { findDate } from '../find-date.ts'
import { matchWords, wordEnd, wordStart } from '../language-words.ts'
import type { FieldValue } from '../parsed-clipping.ts'
import { spellNumericDates } from '../spell-numeric-dates.ts'
import { formatPlainLine } from './format-plain-line.ts'
import type { MarkedElement } from './list-marked-elements.ts'
import { contentOf, firstOf, type PageLookups, property } from './page-lookups.ts'
import { parseMachineDate } from './parse-machine-date.ts'
import { type LinkedData, lineOf, readJsonLd, toArray, toObject, typesOf } from './read-json-ld.ts'

/** Reads when the article was published, according to the page. It is never the day that the page was saved. */
export function readPublished(
  { parts, ld, tag, marked }: PageLookups,
  language: string | undefined,
): FieldValue<string> | undefined {
  const aboveHead = listAboveHead(parts)
  return firstOf<string>([
    ld((one) => dateOf(one['datePublished'])),
    ...[
      'article:published_time',
      'og:article:published_time',
      'citation_publication_date',
      'citation_date',
      'citation_online_date',
      'og:published_time',
      'parsely-pub-date',
      'sailthru.date',
      'datepublished',
      'pubdate',
      'publishdate',
      'publish-date',
      'publish_date',
      'dc.date.issued',
      'dc.date',
      'dcterms.created',
      'dcterms.date',
      'date',
    ].map((name) => tag(name, dateOf)),
    ld((one) => dateOf(one['dateCreated'])),
    marked(property('datepublished'), 'microdata', dateOf),
    marked((part) => part.tag === 'time' && property('datecreated')(part), 'microdata', dateOf),
    marked(
      (part) =>
        part.tag === 'time' &&
        (part.inArticle || /publish|entry-date/.test(part.classes)) &&
        !printDate.test(part.classes),
      'time element',
      dateOf,
    ),
    [
      'time element',
      () => {
        const times = parts
          .filter(
            (part) =>
              part.tag === 'time' && part.element.hasAttribute('datetime') && !mayBeToday(part, aboveHead),
          )
          .map((part) => dateOf(contentOf(part)))
        return new Set(times.map((time) => time?.slice(0, 10))).size === 1 ? times[0] : undefined
      },
    ],
    marked(
      (part) =>
        entryDate.test(part.classes) || (plainDate.test(part.classes) && !mayBeToday(part, aboveHead)),
      'the visible date',
      (text) => visibleDate(text, language),
    ),
  ])
}

/** Names of an element that has the date of an entry, and of one that has any date. */
const [entryDate, plainDate] = [
  /publish|publication-?date|pub-?date|(?:post|entry|article|artikel|news|beitrags?|meldungs?)[-_]*(?:date|datum)|date-header|dateline|timestamp|postinfo|byline|post-meta/,
  / (?:date|datum|fecha) /,
]

/** Names of an element with the day of the visit that is visible only in print. */
const printDate = /(?<![a-z])print-?date(?![a-z])/

const weekday = new RegExp(`${wordStart}${matchWords('weekdays')}${wordEnd}`, 'iu')

/** The marked elements above the headline; all of them, if the page has no headline. */
function listAboveHead(parts: readonly MarkedElement[]): Set<MarkedElement> {
  const head = parts.findIndex(({ tag }) => tag === 'h1')
  return new Set(head < 0 ? parts : parts.slice(0, head))
}

/** Whether an element above the headline may have the day of the visit: many pages show that with its weekday. */
function mayBeToday(part: MarkedElement, aboveHead: ReadonlySet<MarkedElement>): boolean {
  return !part.inArticle && aboveHead.has(part) && weekday.test(part.element.textContent ?? '')
}

/** Types of JSON-LD that are no article, of a page that may have one. */
const pageType = /^(?:.*[:/])?(?:WebPage|ItemPage|AboutPage|Recipe|HowTo)$/

/** Reads when a page was published that JSON-LD does not describe as an article. */
export function readPublishedPage({ scripts }: PageLookups): FieldValue<string> | undefined {
  const pages = readJsonLd(scripts, (data) => typesOf(data).some((type) => pageType.test(type)))
  const value = pages.map((page) => dateOf(page['datePublished'])).find((date) => date !== undefined)
  return value === undefined ? undefined : { value, from: 'JSON-LD' }
}

/** Reads when the source of a page's text published it. */
export function readSourcePublished(work: LinkedData): string | undefined {
  return dateOf(work['datePublished'])
}

/** Reads the corrections that a page's JSON-LD lists with a day and a text. */
export function readCorrections({
  ld,
}: PageLookups): FieldValue<{ date: string; text: string }[]> | undefined {
  return firstOf([
    ld((one) => {
      const corrections = toArray(one['correction']).flatMap((value) => {
        const data = toObject(value)
        const date = dateOf(data?.['datePublished'])?.slice(0, dayLength)
        const text = lineOf(data?.['text'])
        return date === undefined || text === undefined ? [] : [{ date, text }]
      })
      return corrections.length > 0 ? corrections : undefined
    }),
  ])
}

/** Characters of an ISO 8601 date without its time. */
const dayLength = 10

/** Reads when the article was last changed, according to the page. */
export function readUpdated({ ld, tag, marked }: PageLookups): FieldValue<string> | undefined {
  return firstOf<string>([
    ld((one) => dateOf(one['dateModified'])),
    ...[
      'article:modified_time',
      'og:updated_time',
      'og:article:modified_time',
      'dc.date.modified',
      'last-modified',
      'lastmod',
    ].map((name) => tag(name, dateOf)),
    marked(property('datemodified'), 'microdata', dateOf),
  ])
}

function dateOf(value: unknown): string | undefined {
  const text = lineOf(value, 100)
  return text === undefined ? undefined : parseMachineDate(text)
}

/** In characters. A guess: longer texts with a date are paragraphs. */
const maxDateLine = 200

/** Finds the date in a short visible line: "Posted Nov 19, 2019 by …". */
function visibleDate(text: string, language: string | undefined): string | undefined {
  const line = formatPlainLine(text, 300)
  if (line.length > maxDateLine) return undefined
  return findDate(spellNumericDates(line, language))?.date
}
