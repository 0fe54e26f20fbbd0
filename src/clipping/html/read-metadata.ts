import type { Frontmatter } from '../../article/frontmatter-schema.ts'
import { toLanguageTag } from '../../article/language-tag.ts'
import { isAgency } from '../agencies.ts'
import type { Sourced } from '../parsed-clipping.ts'
import { fold } from './fold.ts'
import { firstOf, line, listPlaces, type PagePlaces } from './page-places.ts'
import { webAddress } from './plain-line.ts'
import { readAuthors } from './read-authors.ts'
import { readPublished, readUpdated } from './read-dates.ts'
import { readDek, readHeadline, readSiteName } from './read-headline.ts'
import { type LeadImage, readImage } from './read-image.ts'
import { addressOf, lineOf, nameOf } from './read-json-ld.ts'
import { readTopics } from './read-topics.ts'

/** What a page's head and its marked-up parts say of the article. Only what was found, each with its place. */
export interface PageMetadata {
  headline?: Sourced<string>
  dek?: Sourced<string>
  language?: Sourced<string>
  topics?: Sourced<string[]>
  published?: Sourced<string>
  updated?: Sourced<string>
  authors?: Sourced<Frontmatter['authors']>
  sourceName?: Sourced<string>
  sourceUrl?: Sourced<string>
  sourceAgency?: Sourced<string>
  rights?: Sourced<string>
  image?: Sourced<LeadImage>
}

/** Reads a page's metadata in the order of trust: JSON-LD, meta tags, microdata, time elements, visible lines. */
export function readMetadata(document: Document): PageMetadata {
  const places = listPlaces(document)
  const site = readSiteName(places)
  const address = readAddress(places)
  const headline = readHeadline(places, site?.value)
  const published = readPublished(places)
  const updated = readUpdated(places)
  const authors = readAuthors(places, site?.value)
  const image = readImage(places, address?.value)
  const topics = readTopics(places, site?.value)
  const language = readLanguage(places, document)
  const dek = readDek(places)
  const rights = readRights(places)
  const agency = readAgency(places)
  return {
    ...(headline && { headline }),
    ...(dek && fold(dek.value) !== fold(headline?.value ?? '') && { dek }),
    ...(language && { language }),
    ...(topics && { topics }),
    ...(published && { published }),
    ...(updated && { updated }),
    ...(authors && { authors }),
    ...(site && { sourceName: site }),
    ...(address && { sourceUrl: address }),
    ...(agency && fold(agency.value) !== fold(site?.value ?? '') && { sourceAgency: agency }),
    ...(rights && { rights }),
    ...(image && { image }),
  }
}

function readAddress({ parts, ld, tag }: PagePlaces): Sourced<string> | undefined {
  return firstOf<string>([
    [
      'link rel=canonical',
      () =>
        webAddress(parts.find((part) => part.relation.includes(' canonical '))?.element.getAttribute('href')),
    ],
    tag('og:url', (text) => webAddress(text)),
    ld((one) => webAddress(addressOf(one['mainEntityOfPage'])) ?? webAddress(addressOf(one['url']))),
    tag('twitter:url', (text) => webAddress(text)),
  ])
}

function readLanguage({ ld, tag }: PagePlaces, document: Document): Sourced<string> | undefined {
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

/** The agency that a paper's page names as its publisher. */
function readAgency({ ld }: PagePlaces): Sourced<string> | undefined {
  return firstOf<string>([
    ld((one) => {
      const name = nameOf(one['publisher'])
      return name !== undefined && isAgency(name) ? name : undefined
    }),
  ])
}

function readRights({ ld, tag }: PagePlaces): Sourced<string> | undefined {
  return firstOf<string>([
    ld((one) => lineOf(one['copyrightNotice'], 300)),
    ...['copyright', 'rights', 'dc.rights', 'dcterms.rights'].map((name) => tag(name, line)),
  ])
}

function languageOf(text: string | null | undefined): string | undefined {
  const written = text
    ?.trim()
    .replace(/_/g, '-')
    .split(/[,;\s]/)[0]
  return written && written.length <= 35 ? toLanguageTag(written) : undefined
}
