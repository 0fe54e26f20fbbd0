import { stringify } from 'yaml'
import { writeEntry } from '../article/check-quotes.ts'
import type { Frontmatter, relations } from '../article/frontmatter-schema.ts'
import { type OmissionReason, omissionReasons } from '../article/omission.ts'
import { findPermalinkWords } from '../article/words.ts'
import { joinBlocks, readBody } from '../markdown/read-body.ts'
import { type DraftEntry, draftQuotes } from '../quotes/draft-quotes.ts'
import { findQuotes } from '../quotes/find-quotes.ts'
import { detectLanguage } from './detect-language.ts'
import type { ParsedClipping, Sourced } from './parsed-clipping.ts'

/** What the writer says of a clipping; it overrides what the clipping says of itself. */
export interface ClipOptions {
  headline?: string
  dek?: string
  language?: string
  date?: string
  updated?: string
  authors?: string[]
  topics?: string[]
  source?: string
  url?: string
  agency?: string
  rights?: string
  relation?: (typeof relations)[number]
  retrieved?: string
  slug?: string
}

/** A finished article's file, and what a person should know of how it came about. */
export interface ComposedArticle {
  kind: 'article'
  slug: string
  /** The file's text. */
  file: string
  /** Each field's value and where it was found. */
  found: { field: string; value: string; from: string }[]
  entries: DraftEntry[]
}

/** What the clipping does not say and no option supplied: nothing is made up. */
export interface IncompleteClipping {
  kind: 'incomplete'
  missing: { what: string; option: string }[]
}

/** Makes an article of a clipping: the frontmatter in its fixed order, no empty fields, one paragraph a line. */
export function composeArticle(
  clipping: ParsedClipping,
  options: ClipOptions,
): ComposedArticle | IncompleteClipping {
  const settled = settleFields(clipping, options)
  const { headline, language, published, sourceName } = settled
  const missing = [
    ...(headline ? [] : [{ what: 'no headline was found', option: '--headline "…"' }]),
    ...(sourceName ? [] : [{ what: 'the newspaper or site is not named', option: '--source "…"' }]),
    ...(published ? [] : [{ what: 'no date of publication was found', option: '--date 2023-09-25' }]),
    ...(language ? [] : [{ what: 'the language is not plain', option: '--language en' }]),
    ...(clipping.body.trim() === ''
      ? [{ what: 'no text of an article was found', option: 'a clipping with its paragraphs' }]
      : []),
  ]
  if (!headline || !language || !published || !sourceName || missing.length > 0)
    return { kind: 'incomplete', missing }
  const text = joinBlocks(readBody(clipping.body))
  const entries = draftQuotes(text, findQuotes(text, language.value))
  const frontmatter = orderFields(clipping, options, {
    ...settled,
    headline,
    language,
    published,
    sourceName,
  })
  const file = `---\n${stringify(frontmatter, { lineWidth: 0 })}${writeList('quotes', entries)}${writeList('notQuotes', entries)}${writeOmitted(clipping)}---\n\n${clipping.body.trim()}\n`
  const slug = options.slug ?? makeSlug(headline.value)
  return { kind: 'article', slug, file, found: listFound(settled, clipping), entries }
}

interface Settled {
  headline?: Sourced<string> | undefined
  dek?: Sourced<string> | undefined
  language?: Sourced<string> | undefined
  published?: Sourced<string> | undefined
  updated?: Sourced<string> | undefined
  authors?: Sourced<Frontmatter['authors']> | undefined
  topics?: Sourced<string[]> | undefined
  sourceName?: Sourced<string> | undefined
  sourceUrl?: Sourced<string> | undefined
  sourceAgency?: Sourced<string> | undefined
  rights?: Sourced<string> | undefined
}

function settleFields(clipping: ParsedClipping, options: ClipOptions): Settled {
  const given = <Value>(value: Value | undefined, option: string): Sourced<Value> | undefined =>
    value === undefined ? undefined : { value, from: option }
  const detected = detectLanguage(clipping.body)
  const agency = clipping.dateline?.value.agency
  return {
    headline: given(options.headline, '--headline') ?? clipping.headline,
    dek: given(options.dek, '--dek') ?? clipping.dek,
    language:
      given(options.language, '--language') ?? clipping.language ?? given(detected, 'the words of the text'),
    published: given(options.date, '--date') ?? clipping.published,
    updated: given(options.updated, '--updated') ?? clipping.updated,
    authors:
      given(
        options.authors?.map((name) => ({ name })),
        '--author',
      ) ?? clipping.authors,
    topics: given(options.topics, '--topic') ?? clipping.topics,
    sourceName: given(options.source, '--source') ?? clipping.sourceName,
    sourceUrl: given(options.url, '--url') ?? clipping.sourceUrl,
    sourceAgency: given(options.agency, '--agency') ?? clipping.sourceAgency ?? given(agency, 'the dateline'),
    rights: given(options.rights, '--rights') ?? clipping.rights,
  }
}

type Complete = Settled & { [Field in 'headline' | 'language' | 'published' | 'sourceName']: Sourced<string> }

function orderFields(
  clipping: ParsedClipping,
  options: ClipOptions,
  settled: Complete,
): Partial<Frontmatter> {
  const source = dropAbsent({
    name: settled.sourceName.value,
    url: settled.sourceUrl?.value,
    agency: settled.sourceAgency?.value,
    retrieved: options.retrieved,
    rights: settled.rights?.value,
    relation: options.relation ?? 'reprint',
  })
  return dropAbsent({
    headline: settled.headline.value,
    dek: settled.dek?.value,
    language: settled.language.value,
    topics: settled.topics?.value,
    published: settled.published.value,
    updated: settled.updated?.value,
    authors: settled.authors?.value ?? [],
    dateline: clipping.dateline?.value,
    source,
    image: clipping.image?.value,
  }) as Partial<Frontmatter>
}

function dropAbsent(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

function writeList(list: DraftEntry['list'], entries: readonly DraftEntry[]): string {
  const own = entries.filter((entry) => entry.list === list)
  if (own.length > 0) return `${list}:\n${own.map(writeEntry).join('\n')}\n`
  return list === 'quotes' ? 'quotes: []\n' : ''
}

function writeOmitted({ account }: ParsedClipping): string {
  const counts = new Map<OmissionReason, number>()
  for (const entry of account)
    if (entry.fate === 'dropped') counts.set(entry.reason, (counts.get(entry.reason) ?? 0) + 1)
  const omitted = omissionReasons.flatMap((reason) => {
    const count = counts.get(reason)
    return count === undefined ? [] : [{ reason, count }]
  })
  return omitted.length > 0 ? stringify({ omitted }, { lineWidth: 0 }) : ''
}

/** Longer, and file systems and people begin to cut it. Characters. */
const longestSlug = 80

/** The last part of an article's address out of its headline: its words, as many as fit. */
export function makeSlug(headline: string): string {
  const words = findPermalinkWords(headline)
  let slug = words[0]?.slice(0, longestSlug) ?? 'article'
  for (const word of words.slice(1)) {
    if (slug.length + 1 + word.length > longestSlug) break
    slug += `-${word}`
  }
  return slug
}

function listFound(settled: Settled, clipping: ParsedClipping): ComposedArticle['found'] {
  const show = (value: unknown): string => {
    if (typeof value === 'string') return value
    if (!Array.isArray(value))
      return String(
        (value as { text?: string; caption?: string; alt?: string }).text ??
          (value as { caption?: string }).caption ??
          '',
      )
    return value
      .map((entry: unknown) =>
        typeof entry === 'string' ? entry : String((entry as { name?: string }).name),
      )
      .join(', ')
  }
  const names: readonly [string, Sourced<unknown> | undefined][] = [
    ['headline', settled.headline],
    ['dek', settled.dek],
    ['language', settled.language],
    ['topics', settled.topics],
    ['date', settled.published],
    ['updated', settled.updated],
    ['authors', settled.authors],
    ['dateline', clipping.dateline],
    ['source', settled.sourceName],
    ['address', settled.sourceUrl],
    ['agency', settled.sourceAgency],
    ['image', clipping.image],
  ]
  return names.flatMap(([field, sourced]) =>
    sourced ? [{ field, value: show(sourced.value), from: sourced.from }] : [],
  )
}
