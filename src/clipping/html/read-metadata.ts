import type { Frontmatter } from '../../article/frontmatter-schema.ts'
import { parseLanguageTag } from '../../languages/language-tag.ts'
import { isAgency } from '../agencies.ts'
import type { FieldValue, ParsedClipping, StatedQuote } from '../parsed-clipping.ts'
import { normalizeWords } from './normalize-words.ts'
import { buildPageLookups, contentOf, firstOf, type PageLookups, readLine } from './page-lookups.ts'
import { parseWebAddress } from './parse-web-address.ts'
import { listOrganisations, readAuthors } from './read-authors.ts'
import {
  readCorrections,
  readPublished,
  readPublishedPage,
  readSourcePublished,
  readUpdated,
} from './read-dates.ts'
import { readDek, readDescription, readHeadlines, type StatedHeadlines } from './read-headline.ts'
import { type LeadImage, readImage } from './read-image.ts'
import { addressOf, lineOf, nameOf } from './read-json-ld.ts'
import { readQuotes } from './read-quotes.ts'
import { readSiteNames, type SiteNames } from './read-site-name.ts'
import { readSource, type SourceWork } from './read-source.ts'
import { readTopics } from './read-topics.ts'

/** The fields that a page's head and its marked-up elements state, each with the place where it was found. */
export interface PageMetadata {
  headline?: FieldValue<string>
  /** What else may be the headline. */
  headlines: Pick<StatedHeadlines, 'others' | 'title'>
  /** What the page calls its site, its publisher and its author: none of them is a headline. */
  names: readonly string[]
  dek?: FieldValue<string>
  language?: FieldValue<string>
  topics?: FieldValue<string[]>
  published?: FieldValue<string>
  /** When the page was published, if its data says nothing of an article. */
  publishedPage?: FieldValue<string>
  updated?: FieldValue<string>
  authors?: FieldValue<Frontmatter['authors']>
  sourceName?: FieldValue<string>
  /** What else may be the name of the site. */
  siteNames: SiteNames
  sourceUrl?: FieldValue<string>
  sourceAgency?: FieldValue<string>
  rights?: FieldValue<string>
  image?: FieldValue<LeadImage>
  sourcePublished?: FieldValue<string>
  relation?: NonNullable<ParsedClipping['relation']>
  corrections?: NonNullable<ParsedClipping['corrections']>
  quotes?: StatedQuote[]
  /** The authors that the page’s data calls organisations. */
  organisations: readonly string[]
  /** The publisher, as the page’s tags name it. Some pages name it as the author too. */
  publisher?: FieldValue<string>
  /** What the page says of itself for search engines. It may print the same under the headline. */
  description?: FieldValue<string>
  /** The page's own address. It is that of the source, unless the page is a copy itself. */
  address?: FieldValue<string>
  /** The dateline, which the page also prints before the first paragraph. */
  dateline?: FieldValue<StatedDateline>
}

/** A dateline as JSON-LD states it. */
export interface StatedDateline {
  text: string
  place?: string
}

/** Reads a page's metadata. The most reliable place comes first: JSON-LD, meta tags, microdata, time elements, lines. */
export function readMetadata(document: Document): PageMetadata {
  const places = buildPageLookups(document)
  const address = readAddress(places)
  const siteNames = readSiteNames(places, document, address?.value)
  const site = siteNames.stated
  const { headline, ...headlines } = readHeadlines(places, site?.value)
  const language = readLanguage(places, document)
  const published = readPublished(places, language?.value)
  const publishedPage = published ? undefined : readPublishedPage(places)
  const updated = readUpdated(places)
  const source = readSource(places)
  const authors = readAuthors(places, site?.value, source?.value, address?.value)
  const image = readImage(places, address?.value, source?.value.work)
  const topics = readTopics(places, site?.value)
  const dek = readDek(places, headline?.value)
  const description = readDescription(places)
  const publisher = firstOf<string>([places.tag('publisher', readPublisher)])
  const rights = readRights(places)
  const agency = readAgency(places, source?.value)
  const dateline = readDateline(places)
  const corrections = readCorrections(places)
  const quotes = readQuotes(places)
  const sourceOf = source ? readSourceFields(source) : readPageAsSource(site, address, rights)
  return {
    ...(headline && { headline }),
    headlines,
    names: listNames(places, site?.value),
    organisations: listOrganisations(places),
    siteNames,
    ...(dek && { dek }),
    ...(description && { description }),
    ...(publisher && { publisher }),
    ...(language && { language }),
    ...(topics && { topics }),
    ...(published && { published }),
    ...(publishedPage && { publishedPage }),
    ...(updated && { updated }),
    ...(authors && { authors }),
    ...sourceOf,
    ...(address && { address }),
    ...(agency &&
      normalizeWords(agency.value) !== normalizeWords(sourceOf.sourceName?.value ?? '') && {
        sourceAgency: agency,
      }),
    ...(image && { image }),
    ...(dateline && { dateline }),
    ...(corrections && { corrections }),
    ...(quotes && { quotes }),
  }
}

/** Names that the page gives itself, in any of its tags. Some pages give their headline as one: then they print it. */
function listNames({ parts, meta, ld }: PageLookups, site: string | undefined): string[] {
  const tags = ['og:site_name', 'application-name', 'author', 'publisher', 'copyright', 'dc.publisher']
  const [, publisher] = ld((one) => nameOf(one['publisher']))
  const heads = parts.filter(({ tag }) => tag === 'h1').map((part) => normalizeWords(contentOf(part)))
  const named = [publisher(), ...tags.flatMap((name) => meta.get(name) ?? [])]
  return [site, ...named.filter((name) => !heads.includes(normalizeWords(name ?? '')))].filter(
    (name) => name !== undefined,
  )
}

/** The name of a publisher, without the address after it. */
function readPublisher(text: string): string | undefined {
  return readLine(text)?.replace(/\s*\([^()]*\)$/u, '')
}

function readAddress({ parts, ld, tag }: PageLookups): FieldValue<string> | undefined {
  return firstOf<string>([
    [
      'link rel=canonical',
      () =>
        parseWebAddress(
          parts.find((part) => part.relation.includes(' canonical '))?.element.getAttribute('href'),
        ),
    ],
    tag('og:url', (text) => parseWebAddress(text)),
    ld(
      (one) => parseWebAddress(addressOf(one['mainEntityOfPage'])) ?? parseWebAddress(addressOf(one['url'])),
    ),
    tag('twitter:url', (text) => parseWebAddress(text)),
  ])
}

function readLanguage({ ld, tag }: PageLookups, document: Document): FieldValue<string> | undefined {
  return firstOf<string>([
    [
      'html lang',
      () =>
        languageOf(
          document.documentElement?.getAttribute('lang') ??
            document.documentElement?.getAttribute('xml:lang'),
        ),
    ],
    ld((one) => languageOf(nameOf(one['inLanguage']))),
    ...['og:locale', 'content-language', 'dc.language', 'language'].map((name) => tag(name, languageOf)),
  ])
}

type SourceFields = Pick<PageMetadata, 'sourceName' | 'sourceUrl' | 'sourcePublished' | 'relation' | 'rights'>

/** The fields of the source, if the page says that its text comes from another article. */
function readSourceFields({ value, from }: FieldValue<SourceWork>): SourceFields {
  const { name, relation, work } = value
  const url = parseWebAddress(typeof work['url'] === 'string' ? work['url'] : undefined)
  const published = readSourcePublished(work)
  const rights = lineOf(work['copyrightNotice'], 300)
  return {
    sourceName: { value: name, from },
    relation: { value: relation, from },
    ...(url === undefined ? {} : { sourceUrl: { value: url, from } }),
    ...(published === undefined ? {} : { sourcePublished: { value: published, from } }),
    ...(rights === undefined ? {} : { rights: { value: rights, from } }),
  }
}

/** The fields of the source, if it is the page itself. */
function readPageAsSource(
  site: FieldValue<string> | undefined,
  address: FieldValue<string> | undefined,
  rights: FieldValue<string> | undefined,
): SourceFields {
  return {
    ...(site && { sourceName: site }),
    ...(address && { sourceUrl: address }),
    ...(rights && { rights }),
  }
}

/** Reads the agency: the organization that a copy's source worked for, or an agency as the page's publisher. */
function readAgency({ ld }: PageLookups, source: SourceWork | undefined): FieldValue<string> | undefined {
  return firstOf<string>([
    ld((one) => {
      const names = [nameOf(one['sourceOrganization']), nameOf(one['publisher'])]
      return source ? names[0] : names.find((name) => name !== undefined && isAgency(name))
    }),
  ])
}

function readDateline({ ld }: PageLookups): FieldValue<StatedDateline> | undefined {
  return firstOf<StatedDateline>([
    ld((one) => {
      const text = lineOf(one['dateline'], 200)
      const place = nameOf(one['locationCreated'])
      return text === undefined ? undefined : { text, ...(place === undefined ? {} : { place }) }
    }),
  ])
}

function readRights({ ld, tag }: PageLookups): FieldValue<string> | undefined {
  return firstOf<string>([
    ld((one) => lineOf(one['copyrightNotice'], 300)),
    ...['copyright', 'rights', 'dc.rights', 'dcterms.rights'].map((name) => tag(name, readLine)),
  ])
}

/** In characters. The longest tag that BCP 47 (4.4.1) recommends to support. */
const maxTag = 35

function languageOf(text: string | null | undefined): string | undefined {
  const written = text
    ?.trim()
    .replace(/_/g, '-')
    .split(/[,;\s]/)[0]
  return written && written.length <= maxTag ? parseLanguageTag(written) : undefined
}
