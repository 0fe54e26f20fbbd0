/*
 * One piece, past the usual length: the order of trust among the places where a page names its fields is the one thing
 * this file says, and it reads best in one place.
 */
import type { Frontmatter } from '../../article/frontmatter-schema.ts'
import { parseByline } from '../parse-byline.ts'
import type { Sourced } from '../parsed-clipping.ts'
import { isPersonName } from '../person-name.ts'
import { listParts, type MarkedPart } from './list-parts.ts'
import { parseMachineDate } from './parse-machine-date.ts'
import { plainLine, webAddress } from './plain-line.ts'
import { addressOf, type LinkedData, lineOf, list, nameOf, readJsonLd } from './read-json-ld.ts'

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
  rights?: Sourced<string>
  image?: Sourced<{ alt?: string; caption?: string; credit?: string; url?: string }>
}

/** One place to look, in words for the writer, and what is found there. */
type Place<Value> = [from: string, find: () => Value | undefined]

function firstOf<Value>(places: readonly Place<Value>[]): Sourced<Value> | undefined {
  for (const [from, find] of places) {
    const value = find()
    if (value !== undefined) return { value, from }
  }
  return undefined
}

/** Reads a page's metadata in the order of trust: JSON-LD, meta tags, microdata, time elements, visible lines. */
export function readMetadata(document: Document): PageMetadata {
  const parts = listParts(document)
  const data = readJsonLd(
    parts
      .filter((part) => part.tag === 'script' && /ld\+json/i.test(part.element.getAttribute('type') ?? ''))
      .map((part) => part.element.textContent ?? ''),
  )
  const meta = readMetaTags(parts)
  const ld = <Value>(find: (one: LinkedData) => Value | undefined): Place<Value> => [
    'JSON-LD',
    () => data.map(find).find((value) => value !== undefined),
  ]
  const tag = <Value>(name: string, read: (text: string) => Value | undefined): Place<Value> => [
    `meta ${name}`,
    () => (meta.get(name) ?? []).map(read).find((value) => value !== undefined),
  ]
  const marked = <Value>(
    fits: (part: MarkedPart) => boolean,
    from: string,
    read: (text: string) => Value | undefined,
  ): Place<Value> => [
    from,
    () =>
      parts
        .filter(fits)
        .slice(0, 20)
        .map((part) => read(contentOf(part)))
        .find((value) => value !== undefined),
  ]
  const property =
    (name: string) =>
    (part: MarkedPart): boolean =>
      part.properties.includes(` ${name} `)
  const line = (text: string): string | undefined => lineOf(text, 500)

  const site = firstOf<string>([
    ld((one) => nameOf(one['publisher'])),
    ...['og:site_name', 'citation_journal_title', 'application-name', 'twitter:app:name:iphone'].map((name) =>
      tag(name, line),
    ),
    marked((part) => property('name')(part) && part.within.includes(' publisher '), 'microdata', line),
  ])
  const cut = (text: string): string | undefined => withoutSite(line(text), site?.value)
  const address = firstOf<string>([
    [
      'link rel=canonical',
      () =>
        webAddress(parts.find((part) => part.relation.includes(' canonical '))?.element.getAttribute('href')),
    ],
    tag('og:url', (text) => webAddress(text)),
    ld((one) => webAddress(addressOf(one['mainEntityOfPage'])) ?? webAddress(addressOf(one['url']))),
    tag('twitter:url', (text) => webAddress(text)),
  ])
  const headline = firstOf<string>([
    ld((one) => cut(lineOf(one['headline']) ?? '')),
    ...['og:title', 'citation_title', 'twitter:title', 'dc.title', 'parsely-title', 'sailthru.title'].map(
      (name) => tag(name, cut),
    ),
    marked(property('headline'), 'microdata', cut),
    [
      'the only h1',
      () => {
        const heads = parts
          .filter((part) => part.tag === 'h1')
          .map((part) => line(contentOf(part)))
          .filter((head) => head !== undefined)
        return heads.length === 1 ? heads[0] : undefined
      },
    ],
    ['the page title', () => cut(textOfFirst(parts, 'title'))],
    ['the first h1', () => line(textOfFirst(parts, 'h1'))],
  ])
  const published = firstOf<string>([
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
    marked(
      (part) => part.tag === 'time' && (part.inArticle || /publish|entry-date/.test(part.classes)),
      'time element',
      dateOf,
    ),
    [
      'time element',
      () => {
        const times = parts
          .filter((part) => part.tag === 'time' && part.element.hasAttribute('datetime'))
          .map((part) => dateOf(contentOf(part)))
        return new Set(times.map((time) => time?.slice(0, 10))).size === 1 ? times[0] : undefined
      },
    ],
    marked(
      (part) =>
        /publish|pub-?date|(?:post|entry|article)[-_]+date|dateline|timestamp|postinfo| date |byline|post-meta/.test(
          part.classes,
        ),
      'the visible date',
      visibleDate,
    ),
  ])
  const updated = firstOf<string>([
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
  const authors = firstOf<Frontmatter['authors']>([
    ld((one) => authorsOf(one['author'] ?? one['creator'], site?.value)),
    [
      'meta citation_author',
      () =>
        people(
          meta.get('citation_author')?.map((name) => name.replace(/^([^,]+),\s*([^,]+)$/, '$2 $1')),
          site?.value,
        ),
    ],
    ...[
      'article:author',
      'author',
      'parsely-author',
      'sailthru.author',
      'dc.creator',
      'byl',
      'article:author_name',
      'twitter:creator:name',
    ].map(
      (name): Place<Frontmatter['authors']> => [`meta ${name}`, () => people(meta.get(name), site?.value)],
    ),
    [
      'microdata',
      () =>
        people(
          textsOf(parts, (part) => property('name')(part) && part.within.includes(' author ')),
          site?.value,
        ) ?? people(textsOf(parts, property('author')), site?.value),
    ],
    [
      'rel=author',
      () =>
        people(
          textsOf(parts, (part) => part.tag === 'a' && part.relation.includes(' author ')),
          site?.value,
        ),
    ],
    [
      'the visible byline',
      () =>
        people(
          textsOf(parts, (part) =>
            /byline|author-name|author__name|article-author| author /.test(part.classes),
          ).slice(0, 3),
          site?.value,
        ),
    ],
  ])
  const image = firstOf<{ alt?: string; caption?: string; credit?: string; url?: string }>([
    ld((one) => imageOf(list(one['image'])[0], address?.value)),
    tag('og:image', (text) => {
      const url = webAddress(text, address?.value)
      const alt = (meta.get('og:image:alt') ?? meta.get('twitter:image:alt') ?? []).map(line)[0]
      return url === undefined ? undefined : { url, ...(alt === undefined ? {} : { alt }) }
    }),
  ])
  const topics = firstOf<string[]>([
    ld((one) =>
      topicsOf(
        list(one['keywords']).flatMap((word) =>
          typeof word === 'string' ? word.slice(0, 5000).split(/\s*[,;]\s*/) : [],
        ),
      ),
    ),
    [
      'meta article:tag',
      () => topicsOf((meta.get('article:tag') ?? []).flatMap((tags) => tags.split(/\s*,\s*/))),
    ],
  ])
  const language = firstOf<string>([
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
  const dek = firstOf<string>([
    ld((one) => lineOf(one['alternativeHeadline'], 500)),
    marked(property('alternativeheadline'), 'microdata', line),
    [
      'the line under the headline',
      () => {
        const lines = textsOf(parts, (part) =>
          /standfirst|sub-?title|sub-?headline|article(?:-|__)dek| dec?k /.test(part.classes),
        ).map(line)
        return lines.find((text) => text !== undefined && text.length >= 25 && text.length <= 400)
      },
    ],
  ])
  const rights = firstOf<string>([
    ld((one) => lineOf(one['copyrightNotice'], 300)),
    ...['copyright', 'rights', 'dc.rights', 'dcterms.rights'].map((name) => tag(name, line)),
  ])
  return {
    ...(headline && { headline }),
    ...(dek && fold(dek.value) !== fold(headline?.value ?? '') && { dek }),
    ...(language && { language }),
    ...(topics && { topics }),
    ...(published && { published }),
    ...(updated &&
      updated.value !== published?.value &&
      isLater(updated.value, published?.value) && { updated }),
    ...(authors && { authors }),
    ...(site && { sourceName: site }),
    ...(address && { sourceUrl: address }),
    ...(rights && { rights }),
    ...(image && { image }),
  }
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

/** An update is not before the publication: a page that says so says nothing of it. */
function isLater(updated: string, published: string | undefined): boolean {
  if (published === undefined) return true
  return updated.slice(0, 10) >= published.slice(0, 10)
}

function readMetaTags(parts: readonly MarkedPart[]): Map<string, string[]> {
  const tags = new Map<string, string[]>()
  for (const { element } of parts.filter((part) => part.tag === 'meta').slice(0, 2000)) {
    const name = (
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('http-equiv') ??
      ''
    ).toLowerCase()
    const content = element.getAttribute('content')?.slice(0, 5000) ?? ''
    if (name !== '' && name.length < 60 && content.trim() !== '')
      tags.set(name, [...(tags.get(name) ?? []).slice(0, 100), content])
  }
  return tags
}

function textsOf(parts: readonly MarkedPart[], fits: (part: MarkedPart) => boolean): string[] {
  return parts
    .filter(fits)
    .slice(0, 10)
    .map((part) => plainLine(contentOf(part), 300))
    .filter((text) => text !== '')
}

/** What a marked part says: its content or datetime attribute, or the text in it. */
function contentOf({ element }: MarkedPart): string {
  return element.getAttribute('content') ?? element.getAttribute('datetime') ?? element.textContent ?? ''
}

function textOfFirst(parts: readonly MarkedPart[], tag: string): string {
  return parts.find((part) => part.tag === tag)?.element.textContent ?? ''
}

function dateOf(value: unknown): string | undefined {
  const text = lineOf(value, 100)
  return text === undefined ? undefined : parseMachineDate(text)
}

/** The date out of a short visible line: "Posted Nov 19, 2019 by …". */
function visibleDate(text: string): string | undefined {
  const line = plainLine(text, 300)
  if (line.length > 200) return undefined
  const found =
    /(?:\p{L}{3,10}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}|\d{1,2}(?:st|nd|rd|th|\.)?\s\p{L}{3,10}\.?,?\s\d{4}|\d{4}-\d{2}-\d{2}(?:T[\d:.+Z-]+)?|\d{1,2}[./]\d{1,2}[./]\d{4})/u.exec(
      line,
    )
  return found ? parseMachineDate(found[0]) : undefined
}

function authorsOf(value: unknown, site: string | undefined): Frontmatter['authors'] | undefined {
  const authors = list(value).flatMap((one): Frontmatter['authors'] => {
    const names = (
      typeof one === 'object' && one !== null ? list((one as LinkedData)['name']) : [one]
    ).flatMap((name) => people([lineOf(name, 200) ?? ''], site) ?? [])
    const url =
      typeof one === 'object' ? webAddress(addressOf((one as LinkedData | null)?.['url'])) : undefined
    return names.map((author) => (url === undefined || names.length > 1 ? author : { ...author, url }))
  })
  return unique(authors)
}

function unique(authors: Frontmatter['authors']): Frontmatter['authors'] | undefined {
  const names = new Set<string>()
  const different = authors.filter((author) => !names.has(fold(author.name)) && names.add(fold(author.name)))
  return different.length === 0 ? undefined : different.slice(0, 50)
}

const nobody =
  /^(?:by|admin|administrator|editor|staff|webmaster|author|posted by|guest|unknown|anonymous|undefined|null|none|n\/a)$/i

/** The persons (or desks) that texts name, each split where it names several; addresses and handles are no names. */
function people(
  texts: readonly string[] | undefined,
  site: string | undefined,
): Frontmatter['authors'] | undefined {
  const authors = (texts ?? []).flatMap((text): Frontmatter['authors'] => {
    const line = plainLine(text, 300)
      .replace(/^(?:written |posted |published |story |reported )?by:?\s+/iu, '')
      .replace(/\s*(?:[|•·–—]|\bon\b|\bfor\b|\bat\b)\s.*$/u, '')
      .replace(/\s*\([^)]*\)$/u, '')
      .replace(/\s+(?:published|updated|posted)\b.*$/iu, '')
      .replace(/\s+@\w+$/u, '')
      .trim()
    if (line === '' || /https?:|www\.|@|\.(?:com|org|net|html?)\b|[{}<>]/i.test(line) || nobody.test(line))
      return []
    const byline = line.length < 200 ? parseByline(line, true) : undefined
    const authors = byline?.authors.filter((author) => !/\d{2}/.test(author.name)) ?? []
    if (authors.length > 0) return authors
    const parts = line.split(/\s*[,;]\s+|\s+(?:and|&|und|et|y)\s+/u).filter((part) => part !== '')
    const names = parts.filter((part) => isPersonName(part))
    if (names.length > 0 && names.length === parts.length) return names.map((name) => ({ name }))
    if (names.length > 0 && parts[0] === names[0]) return names.map((name) => ({ name }))
    return line.length <= 60 && !/\d{2}/.test(line) && fold(line) !== fold(site ?? '') ? [{ name: line }] : []
  })
  return unique(authors)
}

function topicsOf(words: readonly string[]): string[] | undefined {
  const seen = new Set<string>()
  const topics = words
    .map((word) => lineOf(word, 80) ?? '')
    // Content systems write their own marks among the keywords: "type:story", "section_id=4".
    .filter(
      (word) =>
        word !== '' &&
        word.length <= 60 &&
        !/[:=_{}<>]|https?/.test(word) &&
        !seen.has(fold(word)) &&
        seen.add(fold(word)),
    )
  return topics.length === 0 ? undefined : topics.slice(0, 12)
}

function languageOf(text: string | null | undefined): string | undefined {
  const written = text
    ?.trim()
    .replace(/_/g, '-')
    .split(/[,;\s]/)[0]
  if (!written || written.length > 35) return undefined
  try {
    return Intl.getCanonicalLocales(written)[0]
  } catch {
    return undefined
  }
}

function imageOf(
  value: unknown,
  base: string | undefined,
): { alt?: string; caption?: string; credit?: string; url?: string } | undefined {
  const url = webAddress(addressOf(value), base)
  const data =
    typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as LinkedData) : {}
  const caption = lineOf(data['caption'] ?? data['description'], 600)
  const credit = lineOf(data['creditText'], 200) ?? nameOf(data['author']) ?? nameOf(data['creator'])
  if (url === undefined && caption === undefined) return undefined
  return {
    ...(url === undefined ? {} : { url }),
    ...(caption === undefined ? {} : { caption }),
    ...(credit === undefined ? {} : { credit }),
  }
}

/** "Headline | The Paper" and "Headline - The Paper" without the paper. */
function withoutSite(title: string | undefined, site: string | undefined): string | undefined {
  if (title === undefined) return undefined
  const match = /^(.{8,}?)\s+[|–—·»-]\s+([^|–—·»]{2,60})$/u.exec(title)
  if (!match?.[1] || !match[2]) return title
  const [name, tail] = [fold(site ?? ''), fold(match[2])]
  const isSite = name !== '' && tail !== '' && (tail.includes(name) || name.includes(tail))
  return isSite || (site === undefined && / [|»] /.test(title)) ? match[1].trim() : title
}
