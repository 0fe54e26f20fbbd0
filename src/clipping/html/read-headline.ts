import { listWords } from '../count-words.ts'
import { matchWords } from '../language-words.ts'
import type { FieldValue } from '../parsed-clipping.ts'
import { isEntryOfBreadcrumbs } from './breadcrumbs.ts'
import { measureText } from './measure-text.ts'
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
import { lineOf } from './read-json-ld.ts'
import { fromTitle } from './settle-headline.ts'
import { maxSection, splitTitle } from './split-title.ts'

/** The headline that a page's data states, and what else it has that may be the headline. */
export interface StatedHeadlines {
  headline: FieldValue<string> | undefined
  others: FieldValue<string>[]
  /** The page’s title, as it is. */
  title: string
}

/** Reads the headline, without the name of the site after it, and the others that the page's data has. */
export function readHeadlines(
  { parts, meta, ld, tag, marked }: PageLookups,
  site: string | undefined,
): StatedHeadlines {
  const titles = [textOfFirst(parts, 'title'), ...(meta.get('og:title') ?? [])].filter(Boolean)
  const heads = parts
    // Some breadcrumbs end with an h1: the title for search engines, and not the printed headline.
    .filter(({ tag, element }) => tag === 'h1' && !isEntryOfBreadcrumbs(element))
    .map((part) => readLine(contentOf(part)))
    .filter((head) => head !== undefined)
  // Some pages give their headline as the name of the site: then it is printed as one.
  const printed = heads.map(normalizeWords)
  const names = (meta.get('og:site_name') ?? []).filter((name) => !printed.includes(normalizeWords(name)))
  const sites = [site, ...names]
  const cut = (text: string): string | undefined => {
    const headline = keepHeading(removeSite(readLine(text), site), headings)?.replace(loneSeparator, '')
    // The front page’s title on every page is no headline, and neither is its name on a menu, or the name of a file.
    return headline !== undefined &&
      (sites.some((name) => isSite(headline, name)) || menuName.test(headline) || fileName.test(headline))
      ? undefined
      : headline
  }
  const headings = [...heads, ...listHeadings(parts)]
  const [title = ''] = titles
  const data: FieldLookup<string>[] = [
    ld((one) => cut(lineOf(one['headline']) ?? '')),
    ...headlineTags.map((name) => tag(name, cut)),
    [fromTitle, () => cut(textOfFirst(parts, 'title'))],
  ]
  const [head, second] = heads
  // A section's name instead of a headline: it has no word of the page's title, and the only h1 has.
  const isSection = (text: string): boolean =>
    listWords(text).length <= maxSection &&
    title !== '' &&
    !agrees(text, [title]) &&
    head !== undefined &&
    second === undefined &&
    listWords(head).length > maxSection &&
    agrees(head, [title])
  const headlineOf = (text: string): string | undefined => {
    const headline = cut(text)
    return headline === undefined || isSection(headline) ? undefined : headline
  }
  const found = firstOf<string>([
    [
      'the h1 that the page title has',
      () => {
        const [, inData] = ld((one) => cut(lineOf(one['headline']) ?? ''))
        const first = inData() ?? firstOf(headlineTags.map((name) => tag(name, cut)))?.value
        return first === undefined ? undefined : findTitled(heads, titles.map(cut), first)
      },
    ],
    ld((one) => {
      const headline = cut(lineOf(one['headline']) ?? '')
      return headline !== undefined && agrees(headline, [...titles, ...heads]) ? headline : undefined
    }),
    ...headlineTags.map((name) => tag(name, headlineOf)),
    // Themes mark the headings of menus and of dialogs as headlines too.
    marked(property('headline'), 'microdata', (text) => {
      const headline = cut(text)
      return headline !== undefined && isInTitle(headline, titles) ? headline : undefined
    }),
    // Some content systems mark the name of the site as a headline too.
    marked((part) => property('headline')(part) && /^(?:h[1-6]|meta)$/.test(part.tag), 'microdata', cut),
    marked(property('headline'), 'microdata', cut),
    [fromTitle, () => findBesideSite(titles, heads, headings)],
    [
      'the only h1',
      () => {
        const [head] = heads
        if (heads.length !== 1 || head === undefined) return undefined
        // The only h1 may be the name of the site or of a section: then no title has its words.
        return agrees(head, titles) && !isSite(head, site) ? head : undefined
      },
    ],
    [fromTitle, () => cut(textOfFirst(parts, 'title'))],
    ['the first h1', () => readLine(textOfFirst(parts, 'h1'))],
  ])
  const whole =
    found &&
    (cutShort.test(found.value)
      ? findWhole(found.value, [...headings, ...titles.map(cut)])
      : found.value.length >= maxData
        ? findWhole(
            found.value,
            heads.filter((text) => isInTitle(text, titles)),
          )
        : undefined)
  return {
    headline: found && whole !== undefined ? { ...found, value: whole } : found,
    others: [
      ...data.flatMap(([from, find]) => {
        const value = find()
        return value === undefined ? [] : [{ value, from }]
      }),
      ...listTitleParts(textOfFirst(parts, 'title')).map((value) => ({ value, from: fromTitle })),
    ],
    title: textOfFirst(parts, 'title'),
  }
}

/** "Headline -": the name of the site is missing behind the mark. */
/** A separator at the end. « ends a quotation that is open: « … ». */
const loneSeparator = /\s+[|–—·•:-]$|(?<!«[^»]*)\s+»$/u

/** Marks between a kicker and a headline. */
const kickerMark = /[:|–—-]/u

/**
 * The h1 that a title of the page has too, if the headline for search engines is another one. One with only a kicker before it is
 * none. A title may have a colon where the page begins a new line.
 */
function findTitled(
  heads: readonly string[],
  titles: readonly (string | undefined)[],
  stated: string,
): string | undefined {
  const known = normalizeWords(stated)
  for (const head of heads) {
    const words = normalizeWords(head)
    const title = titles.find((one) => normalizeWords(one ?? '') === words)
    if (title === undefined || words.endsWith(known) || cutShort.test(head)) continue
    if (listWords(head).length > maxSection)
      return kickerMark.test(title) && !kickerMark.test(head) ? title : head
  }
  return undefined
}

const headlineTags = [
  'og:title',
  'citation_title',
  'twitter:title',
  'dc.title',
  'parsely-title',
  'sailthru.title',
]

/** The parts of a title that may be a headline. */
function listTitleParts(title: string): string[] {
  return splitTitle(title).filter((part) => measureText(normalizeWords(part)) >= minHeading)
}

/** Whether one of the page’s titles has the words of a heading. */
function isInTitle(heading: string, titles: readonly string[]): boolean {
  return titles.some((title) => normalizeWords(title).includes(normalizeWords(heading)))
}

/** In characters. A guess: longer headlines are cut by some content systems, without a sign. */
const maxData = 50

/** "Home" */
const menuName = new RegExp(`^${matchWords('menuWords')}$`, 'iu')

/**
 * The headline of a page whose only h1 is the name of the site: the other part of its title, if a heading has it. "The Paper »
 * Headline"
 */
function findBesideSite(
  titles: readonly string[],
  heads: readonly string[],
  headings: readonly string[],
): string | undefined {
  const [site, second] = heads.map(normalizeWords)
  if (site === undefined || second !== undefined) return undefined
  return headings.find((heading) => {
    const words = normalizeWords(heading)
    return (
      words !== '' &&
      words !== site &&
      titles.map(normalizeWords).some((title) => title === site + words || title === words + site)
    )
  })
}

/** "The harbour bridge will be closed for …" */
const cutShort = /\s*(?:\.{3}|…)$/u

/** The heading or title that begins with the words of a headline that was cut short. */
function findWhole(headline: string, texts: readonly (string | undefined)[]): string | undefined {
  const start = normalizeWords(headline.replace(cutShort, ''))
  return texts.find(
    (text) =>
      text !== undefined &&
      !cutShort.test(text) &&
      start.length >= minHeading &&
      normalizeWords(text).length > start.length &&
      normalizeWords(text).startsWith(start),
  )
}

/** "harbour-bridge-closes-2031" */
const fileName = /^\p{Ll}[\p{Ll}\d]*(?:[-_][\p{Ll}\d]+){2,}$/u

/** Reads the dek, if the page marks it as one. One that begins with the headline is another form of the page’s title. */
export function readDek(
  { ld, marked }: PageLookups,
  headline: string | undefined,
): FieldValue<string> | undefined {
  const title = normalizeWords(headline ?? '')
  const dekOf = (text: string | undefined): string | undefined =>
    text === undefined || (title !== '' && normalizeWords(text).startsWith(title)) ? undefined : text
  return firstOf<string>([
    ld((one) => dekOf(lineOf(one['alternativeHeadline'], 500))),
    marked(property('alternativeheadline'), 'microdata', (text) => dekOf(readLine(text))),
  ])
}

/** Reads what the page says of itself for search engines and link previews. */
export function readDescription({ tag }: PageLookups): FieldValue<string> | undefined {
  return firstOf<string>(['og:description', 'description'].map((name) => tag(name, readLine)))
}

/** The share of a headline’s words that a title has, for the two to be of one article. A guess: titles are shortened. */
const minAgreement = 0.5

/** Whether a headline has the words of one of the page’s titles, or if the page has none. */
function agrees(headline: string, titles: readonly string[]): boolean {
  const words = listWords(headline.toLowerCase())
  return (
    titles.length === 0 ||
    titles.some((title) => {
      const others = new Set(listWords(title.toLowerCase()))
      const shared = words.filter((word) => others.has(word)).length
      return shared >= Math.min(words.length, others.size) * minAgreement
    })
  )
}

/** Whether a title is only the name of the site, or its address. */
function isSite(title: string, site: string | undefined): boolean {
  const words = normalizeWords(title)
  return (
    (site !== undefined && words === normalizeWords(site)) ||
    /^(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+(?:\s*\W*)$/.test(title)
  )
}

/** In letters. A guess: a shorter heading may be a section’s. */
const minHeading = 15

function listHeadings(parts: PageLookups['parts']): string[] {
  return parts.flatMap((part) => (/^h[23]$/.test(part.tag) ? (readLine(contentOf(part)) ?? []) : []))
}

/** Of "Print: Headline" and "Headline — Section — The Paper" the words that a heading of the page has. */
function keepHeading(title: string | undefined, headings: readonly string[]): string | undefined {
  if (title === undefined) return undefined
  const words = normalizeWords(title)
  if (headings.some((text) => normalizeWords(text) === words)) return title
  const heading = headings.find((text) => {
    const own = normalizeWords(text)
    return (
      own.length >= minHeading && own.length < words.length && (words.startsWith(own) || words.endsWith(own))
    )
  })
  return heading ?? title
}

/** "Headline | The Paper" and "Headline - The Paper" */
const headlineAndTail = /^(.{8,}?)\s+[|–—·•»-]\s+((?:(?!\s-\s)[^|–—·•»]){2,60})$/u

/** "Headline - Section - The Paper": all that is behind the headline. */
const headlineAndRest = /^(.{8,}?)\s+[|–—·•»-]\s+([^|–—·•»]{2,60})$/u

/** "Fish | The Paper": a headline may be one word, if the name of the site is known. */
const shortTitleAndTail = /^(.{2,}?)\s+[|–—·•»-]\s+((?:(?!\s-\s)[^|–—·•»]){2,60})$/u

/** "The Paper | Headline", with or without spaces */
const siteAndTitle = /^([^|｜»]{2,60}?)\s*[|｜»]\s*(.{2,})$/u

/** Removes the paper from "Headline | The Paper", "Headline - The Paper" and "The Paper | Headline". */
function removeSite(title: string | undefined, site: string | undefined): string | undefined {
  if (title === undefined) return undefined
  const [, first, rest] = siteAndTitle.exec(title) ?? []
  if (site !== undefined && normalizeWords(first ?? '') === normalizeWords(site)) return rest
  const [, short, after] = shortTitleAndTail.exec(title) ?? []
  if (site !== undefined && normalizeWords(after ?? '') === normalizeWords(site)) return short?.trim()
  const match = headlineAndTail.exec(title)
  if (!match?.[1] || !match[2]) return title
  const [name, tail] = [normalizeWords(site ?? ''), normalizeWords(match[2])]
  const isSite = name !== '' && tail !== '' && (tail.includes(name) || name.includes(tail))
  return isSite || (site === undefined && / [|»] /.test(title)) ? match[1].trim() : title
}

/**
 * Removes what follows a dash in a title, for pages that do not name their site: if what is before the dash is a line of the
 * page, and the whole title is not.
 *
 * @param list returns the lines of the page; called only if needed
 */
export function removeUnprintedTail(
  headline: FieldValue<string>,
  list: () => readonly string[],
): FieldValue<string> {
  const before = headlineAndRest.exec(headline.value)?.[1]?.trim()
  if (before === undefined || isSite(before, undefined)) return headline
  const lines = new Set(list().map(normalizeWords))
  const isTail = lines.has(normalizeWords(before)) && !lines.has(normalizeWords(headline.value))
  return isTail ? { ...headline, value: before } : headline
}
