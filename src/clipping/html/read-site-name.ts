import { isAgency } from '../agencies.ts'
import { listWords } from '../count-words.ts'
import { matchWords } from '../language-words.ts'
import type { FieldValue } from '../parsed-clipping.ts'
import { isPersonName } from '../person-name.ts'
import { company } from './find-author-names.ts'
import { matchesHost } from './match-host.ts'
import { normalizeWords } from './normalize-words.ts'
import {
  contentOf,
  type FieldLookup,
  firstOf,
  type PageLookups,
  property,
  readLine,
  textOfFirst,
} from './page-lookups.ts'
import { parseWebAddress } from './parse-web-address.ts'
import { nameOf, toArray, toObject, typesOf } from './read-json-ld.ts'
import { fromTitle } from './settle-headline.ts'
import { splitTitle } from './split-title.ts'

/** Platforms that host sites of others: their name is not that of the site. */
const platforms = /^(?:blogger|wordpress(?:\.com)?|medium|substack|tumblr|hosted)$/i

/** What a page says about the name of its site. */
export interface SiteNames {
  /** The name, if the page's data states it, or if two signs agree. */
  stated: FieldValue<string> | undefined
  /** The part of the title beside the headline: it may be the name of a section. */
  beside: string | undefined
  /** The host of the page's address. */
  host: string | undefined
}

/**
 * Reads the name of the paper or site: that of the page's data. If the data has a company, or a name that neither host nor
 * title has, and another one agrees with these, it is that one. Without data, it is the part of the title that the host or
 * the link to the start page has too.
 */
export function readSiteNames(
  places: PageLookups,
  document: Document,
  address: string | undefined,
): SiteNames {
  const host = findHost(places, document, address)
  const title = textOfFirst(places.parts, 'title')
  const stated = listStated(places).flatMap(([from, find]) => {
    const value = find()
    return value === undefined ? [] : [{ value, from }]
  })
  const headlines = [
    ...(places.meta.get('og:title') ?? []),
    ...places.parts.filter(({ tag }) => tag === 'h1').map(contentOf),
  ].map(normalizeWords)
  const { names, isKnown } = splitOffHeadline(title, headlines, host)
  const parts = names.map((name) => cutDescription(name, host))
  const isConfirmed = (name: string): boolean => matchesHost(name, host) || isInTitle(name, parts)
  const [first] = stated
  const isDoubtful =
    first !== undefined && (company.test(first.value) || (host !== undefined && !isConfirmed(first.value)))
  const better = isDoubtful
    ? stated.find(({ value }) => !company.test(value) && isConfirmed(value))
    : undefined
  // A journal on the site of its publisher states its name more than once.
  const isAlone = stated.filter(({ value }) => value === first?.value).length === 1
  const isAddress = first !== undefined && /^www\.\S+$/iu.test(first.value)
  const inTitle =
    first === undefined || isAddress || company.test(first.value)
      ? findTitled(parts, host, document)
      : isDoubtful && isAlone
        ? findHosted(parts, host).find((part) => isOtherName(part, first.value))
        : undefined
  const titled =
    inTitle === undefined
      ? first === undefined
        ? readOwner(places, host)
        : undefined
      : { value: inTitle, from: fromTitle }
  return {
    stated: cutSlogan(cutWebsite(isAddress ? titled : (better ?? titled ?? first), parts), host),
    beside: isKnown ? parts.find((name) => !notSite.test(name)) : undefined,
    host,
  }
}

/** Reads the name of the site from the tags for publisher and author, if the host has it, and it is not a person or a company. */
function readOwner({ tag }: PageLookups, host: string | undefined): FieldValue<string> | undefined {
  const read = (text: string): string | undefined => {
    const name = readLine(text)
    const isName = name !== undefined && !/^(?:https?:|www\.)/iu.test(name) && !company.test(name)
    return isName && matchesHost(name, host) && !isPersonName(name) ? name : undefined
  }
  return firstOf(['publisher', 'dc.publisher', 'copyright', 'author'].map((name) => tag(name, read)))
}

/** Words of a description before a name: "Recipe from". */
const description = /^(?:\p{L}+\s){1,2}\p{Ll}{2,4}\s(\S+\.\p{L}{2,10})$/u

/** "Recipe from Quay.example" at quay.example: the host without the words before it. */
function cutDescription(name: string, host: string | undefined): string {
  const own = description.exec(name)?.[1] ?? ''
  return own !== '' && own.toLowerCase() === host?.replace(/^www\d?\./u, '') ? own : name
}

/** Whether a part of a title is a name, not an address, and no part of the stated one: "BC" of "Beacon Company (BC)". */
function isOtherName(part: string, stated: string): boolean {
  return !/\.\p{L}{2,4}$/u.test(part) && !normalizeWords(stated).includes(normalizeWords(part))
}

/** "Beacon Website" as the name of an application, if the title has "Beacon". */
function cutWebsite(
  name: FieldValue<string> | undefined,
  parts: readonly string[],
): FieldValue<string> | undefined {
  const own = /^(.+)\s(?:web-?\s?site|home-?page|web|app)$/iu.exec(name?.value ?? '')?.[1]
  return name && own !== undefined && isInTitle(own, parts) ? { ...name, value: own } : name
}

/** In words. A guess: less after a name is a part of it: "The Beacon - Saltmere". */
const minSlogan = 3

/** "beacon.example - News from the harbour": the name that the host has, without what the site says of itself. */
function cutSlogan(
  name: FieldValue<string> | undefined,
  host: string | undefined,
): FieldValue<string> | undefined {
  const [, first = '', slogan = ''] = /^(.{2,60}?)\s[–—-]\s(.+)$/u.exec(name?.value ?? '') ?? []
  const isSlogan = matchesHost(first.trim(), host) && listWords(slogan).length >= minSlogan
  return name && isSlogan ? { ...name, value: first.trim() } : name
}

function listStated({ parts, meta, ld, tag, marked }: PageLookups): FieldLookup<string>[] {
  const title = normalizeWords(textOfFirst(parts, 'title'))
  const heads = [...(meta.get('og:title') ?? []), textOfFirst(parts, 'h1')].map(normalizeWords)
  const name = (text: string): string | undefined => {
    const found = siteName(readLine(text))
    // Some content systems write the headline here.
    if (found === undefined) return undefined
    const words = normalizeWords(found)
    const isHeadline = found.length > maxSiteName && title.startsWith(words)
    return isHeadline ||
      (title !== words &&
        title.startsWith(words) &&
        heads.length > 1 &&
        heads.every((head) => head === words))
      ? undefined
      : found
  }
  const [, site] = tag('og:site_name', name)
  // An agency publishes on many sites. The source is the site; the agency is a field of its own.
  const publisher = (text: string | undefined): string | undefined =>
    text !== undefined && (isAgency(text) || platforms.test(text)) && site() !== undefined ? undefined : text
  return [
    // A person who publishes a site is not its name.
    ld((one) =>
      isPerson(one['publisher']) && site() ? undefined : publisher(siteName(nameOf(one['publisher']))),
    ),
    ...['og:site_name', 'citation_journal_title', 'application-name', 'twitter:app:name:iphone'].map(
      (place) => tag(place, name),
    ),
    marked((part) => property('name')(part) && part.within.includes(' publisher '), 'microdata', name),
  ]
}

function isPerson(publisher: unknown): boolean {
  return toArray(publisher).some((one) => typesOf(toObject(one) ?? {}).includes('Person'))
}

/** In characters. A guess: the longest names of papers have about 35. */
const maxSiteName = 30

/** Of "The Paper | Its Sections" the first part is the name. An account name ("@thepaper") is not a name. */
function siteName(text: string | undefined): string | undefined {
  const name = text?.split(/\s+[|»]\s+/)[0]?.trim()
  return name && !/^(?:@|https?:)/.test(name) && !platforms.test(name) ? name : undefined
}

/** In words and in characters. A guess: the longest name of an institution has about as many. */
const [maxWords, maxLetters] = [8, 70]

/** A section, a name after a label, a number of a page: parts of titles that are no names of sites. */
const notSite = new RegExp(
  String.raw`^(?:${matchWords('menuWords', 'sections', 'genericTopics')}|${matchWords('bylineLabels')}\s.*|.*\s\d+|\P{L}*|.*https?:.*|hosted)$`,
  'iu',
)

/**
 * The parts of a title beside its headline, the last first. The headline is the part that an `h1` or `og:title` has. If none has
 * one, it is the longest, which is not known.
 */
function splitOffHeadline(
  title: string,
  headlines: readonly string[],
  host: string | undefined,
): { names: string[]; isKnown: boolean } {
  const parts = splitTitle(title.replace(/\s(?:\/\/|«|::)\s/gu, ' | '))
  const apartFromWhole = splitOffWhole(title, headlines)
  if (apartFromWhole) return { names: apartFromWhole, isKnown: true }
  if (parts.length < 2) return { names: [], isKnown: false }
  const isIn = (part: string, headline: string): boolean => headline.includes(normalizeWords(part))
  const byLength = parts.toSorted((one, other) => other.length - one.length)
  const isSite = (headline: string): boolean =>
    parts.some((part) => normalizeWords(part) === headline && matchesHost(part, host))
  // A heading with all of the title shows no parts. The name of the site may be a heading too.
  const apart = headlines.filter(
    (headline) => !isSite(headline) && !parts.every((part) => isIn(part, headline)),
  )
  const known = byLength.find((part) => apart.some((headline) => isIn(part, headline)))
  const headline = known === undefined ? undefined : apart.find((one) => isIn(known, one))
  const isOfHeadline = (part: string): boolean =>
    headline === undefined ? part === byLength[0] : isIn(part, headline)
  const names = parts
    .filter((part) => !isOfHeadline(part))
    .filter(
      (part) => part.length <= maxLetters && listWords(part).length <= maxWords && /\p{L}{2}/u.test(part),
    )
  return { names: names.toReversed(), isKnown: headline !== undefined }
}

/** In letters. A guess: a shorter headline may be the name of a section. */
const minWhole = 15

/** The names before or after a headline with a dash or a colon in it, if the title has all of it: "Quay Blog: Walls - Part 2". */
function splitOffWhole(title: string, headlines: readonly string[]): string[] | undefined {
  for (const mark of title.matchAll(/\s*[|–—·•»›:-]+\s+/gu)) {
    const [before, after] = [title.slice(0, mark.index), title.slice(mark.index + mark[0].length)]
    for (const [headline, rest] of [
      [after, before],
      [before, after],
    ] as const) {
      const letters = normalizeWords(headline)
      const isWhole = letters.length >= minWhole && headlines.includes(letters)
      if (isWhole && splitTitle(headline).length > 1) return splitTitle(rest).toReversed()
    }
  }
  return undefined
}

function isInTitle(name: string, parts: readonly string[]): boolean {
  const words = normalizeWords(name)
  return parts.some((part) => normalizeWords(part) === words)
}

/** The parts of the title that the host has. */
function findHosted(parts: readonly string[], host: string | undefined): string[] {
  return parts.filter((part) => matchesHost(part, host) && !notSite.test(part))
}

/** The part of the title that the host has, or that the page prints as the link to its start page. */
function findTitled(
  parts: readonly string[],
  host: string | undefined,
  document: Document,
): string | undefined {
  const hosted = findHosted(parts, host)
  const named = hosted.find((part) => !/\.\p{L}{2,4}$/u.test(part)) ?? hosted[0]
  if (named !== undefined) return named
  const links = listHomeNames(document, host).map(normalizeWords)
  return parts.find((part) => links.includes(normalizeWords(part)) && !notSite.test(part))
}

/** How many links of a page are searched. A guess: the link to the start page is one of the first. */
const maxLinks = 60

/** What links to the start page say, or the picture in them. */
function listHomeNames(document: Document, host: string | undefined): string[] {
  return [...document.querySelectorAll('a[href]')].slice(0, maxLinks).flatMap((link) => {
    const href = link.getAttribute('href') ?? ''
    const url = URL.parse(href, `https://${host ?? 'page.invalid'}/a/b`)
    if (url?.pathname !== '/' || (host !== undefined && url.hostname !== host)) return []
    const texts = [link.textContent, link.querySelector('img')?.getAttribute('alt')]
    return texts.flatMap((text) => readLine(text ?? '') ?? [])
  })
}

/** The least links to a host, and their least share, for it to be that of the page. Guesses: a page links to itself most. */
const [minLinks, minHostShare] = [5, 0.5]

/** The host of a page: of its own address, of its feeds, or the one that most of its links lead to. */
function findHost(
  { parts }: PageLookups,
  document: Document,
  address: string | undefined,
): string | undefined {
  const own = hostOf(address)
  if (own !== undefined) return own
  const base = hostOf(document.querySelector('base[href]')?.getAttribute('href'))
  if (base !== undefined) return base
  const feeds = parts
    .filter(({ relation }) => /\s(?:alternate|shortlink|search|home|start|pingback)\s/.test(relation))
    .flatMap(({ element }) => hostOf(element.getAttribute('href')) ?? [])
  if (feeds[0] !== undefined) return feeds[0]
  const hosts = [...document.querySelectorAll('a[href]')].flatMap(
    (link) => hostOf(link.getAttribute('href')) ?? [],
  )
  const counts = new Map<string, number>()
  for (const host of hosts) counts.set(host, (counts.get(host) ?? 0) + 1)
  const [most, count = 0] = [...counts].toSorted(([, one], [, other]) => other - one)[0] ?? []
  return count >= minLinks && count >= hosts.length * minHostShare ? most : undefined
}

/** The host of an address; of a page in an archive, that of the page. */
function hostOf(address: string | null | undefined): string | undefined {
  const archived = /^https?:\/\/web\.archive\.org\/web\/\w+\/(https?:.*)$/u.exec(address ?? '')?.[1]
  const web = parseWebAddress(archived ?? address)
  return web === undefined ? undefined : (URL.parse(web)?.hostname ?? undefined)
}
