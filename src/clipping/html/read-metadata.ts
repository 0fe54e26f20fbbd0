import type { Frontmatter } from '../../article/frontmatter-schema.ts'
import { parseLanguageTag } from '../../languages/language-tag.ts'
import { isAgency } from '../agencies.ts'
import type { FieldValue } from '../parsed-clipping.ts'
import { normalizeWords } from './normalize-words.ts'
import { buildPageLookups, firstOf, type PageLookups, readLine } from './page-lookups.ts'
import { parseWebAddress } from './parse-web-address.ts'
import { readAuthors } from './read-authors.ts'
import { readPublished, readUpdated } from './read-dates.ts'
import { readDek, readHeadline, readSiteName } from './read-headline.ts'
import { type LeadImage, readImage } from './read-image.ts'
import { addressOf, lineOf, nameOf } from './read-json-ld.ts'
import { readTopics } from './read-topics.ts'

/** The fields that a page's head and its marked-up elements state, each with the place where it was found. */
export interface PageMetadata {
  headline?: FieldValue<string>
  dek?: FieldValue<string>
  language?: FieldValue<string>
  topics?: FieldValue<string[]>
  published?: FieldValue<string>
  updated?: FieldValue<string>
  authors?: FieldValue<Frontmatter['authors']>
  sourceName?: FieldValue<string>
  sourceUrl?: FieldValue<string>
  sourceAgency?: FieldValue<string>
  rights?: FieldValue<string>
  image?: FieldValue<LeadImage>
}

/** Reads a page's metadata. The most reliable place comes first: JSON-LD, meta tags, microdata, time elements, lines. */
export function readMetadata(document: Document): PageMetadata {
  const places = buildPageLookups(document)
  const site = readSiteName(places)
  const address = readAddress(places)
  const headline = readHeadline(places, site?.value)
  const language = readLanguage(places, document)
  const published = readPublished(places, language?.value)
  const updated = readUpdated(places)
  const authors = readAuthors(places, site?.value)
  const image = readImage(places, address?.value)
  const topics = readTopics(places, site?.value)
  const dek = readDek(places)
  const rights = readRights(places)
  const agency = readAgency(places)
  return {
    ...(headline && { headline }),
    ...(dek && normalizeWords(dek.value) !== normalizeWords(headline?.value ?? '') && { dek }),
    ...(language && { language }),
    ...(topics && { topics }),
    ...(published && { published }),
    ...(updated && { updated }),
    ...(authors && { authors }),
    ...(site && { sourceName: site }),
    ...(address && { sourceUrl: address }),
    ...(agency &&
      normalizeWords(agency.value) !== normalizeWords(site?.value ?? '') && { sourceAgency: agency }),
    ...(rights && { rights }),
    ...(image && { image }),
  }
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

/** Reads the agency, if the page names one as its publisher. */
function readAgency({ ld }: PageLookups): FieldValue<string> | undefined {
  return firstOf<string>([
    ld((one) => {
      const name = nameOf(one['publisher'])
      return name !== undefined && isAgency(name) ? name : undefined
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
