import { isCalendarDate, isZonedDateTime } from '../article/article-date.ts'
import type { Frontmatter } from '../article/frontmatter-schema.ts'
import { formatSlug, isSlug } from '../article/slug.ts'
import { parseLanguageTag } from '../languages/language-tag.ts'
import type { OmissionReason } from '../languages/omission-reasons.ts'
import { isWebAddress } from '../markdown/link-address.ts'
import { joinBlocks, parseBody } from '../markdown/parse-body.ts'
import { cleanText } from './clean-text.ts'
import { listWords } from './count-words.ts'
import { contradictLanguage, detectLanguage } from './detect-language.ts'
import { parseDateInWords } from './find-date.ts'
import { parseDateline } from './parse-dateline.ts'
import type { FieldValue, LossAccount, ParsedClipping, StatedFields } from './parsed-clipping.ts'

/** What the writer says on the command line; it goes before what the clipping says. */
export interface ClipOptions {
  headline?: string
  dek?: string
  language?: string
  date?: string
  updated?: string
  author?: string[]
  topic?: string[]
  source?: string
  url?: string
  agency?: string
  rights?: string
  relation?: string
  slug?: string
}

/** An article but for its quotations, with where each field came from; or everything that is in the way. */
export type ChosenFields =
  | {
      kind: 'settled'
      slug: string
      fields: Omit<Frontmatter, 'quotes' | 'notQuotes'>
      body: string
      found: FieldOrigin[]
      given: ClipOptions
    }
  | { kind: 'lacking'; problems: string[] }

/** A field and where it was found, for the writer to see. */
export interface FieldOrigin {
  field: string
  from: string
}

/** The option that sets a field, by the field's name. */
const optionOf: Record<string, string> = {
  published: '--date',
  authors: '--author',
  topics: '--topic',
  'source.name': '--source',
  'source.url': '--url',
  'source.agency': '--agency',
  'source.rights': '--rights',
}

/** What the writer calls a field, where the schema calls it otherwise. */
const namesFor: Record<string, string> = {
  published: 'date',
  'source.name': 'source',
  'source.url': 'url',
  'source.agency': 'agency',
  'source.rights': 'rights',
}

/** What the options state that a clipping's lines would otherwise be taken for. */
export function stateFields({ headline, dek, author }: ClipOptions): StatedFields {
  const names = author?.map(toSingleLine).filter(Boolean) ?? []
  return {
    ...(headline?.trim() && { headline: { value: toSingleLine(headline), from: '--headline' } }),
    ...(dek?.trim() && { dek: { value: toSingleLine(dek), from: '--dek' } }),
    ...(names.length > 0 && { authors: { value: names.map((name) => ({ name })), from: '--author' } }),
  }
}

/** Lines whose field the writer states otherwise are in no field: the account says so. */
export function replaceStated(
  { account, ...clipping }: ParsedClipping,
  stated: StatedFields,
): ParsedClipping {
  const said: Record<string, string | undefined> = {
    headline: stated.headline?.value,
    dek: stated.dek?.value,
    authors: stated.authors?.value.map(({ name }) => name).join(' '),
  }
  const isReplaced = (entry: LossAccount): boolean => {
    const value = entry.fate === 'field' ? said[entry.field] : undefined
    return value !== undefined && !value.includes(entry.text) && !entry.text.includes(value)
  }
  return {
    ...clipping,
    account: account.map((entry) =>
      isReplaced(entry) ? { fate: 'dropped', text: entry.text, reason: 'replaced by the writer' } : entry,
    ),
  }
}

/** Puts together what the clipping says and what the writer says. What neither says is not made up. */
export function chooseFields(clipping: ParsedClipping, options: ClipOptions): ChosenFields {
  const found: FieldOrigin[] = []
  const problems: string[] = []
  function settle<Value>(
    field: string,
    given: Value | undefined,
    inClipping: FieldValue<Value> | undefined,
  ): Value | undefined {
    const from = given === undefined ? inClipping?.from : (optionOf[field] ?? `--${field}`)
    if (from !== undefined) found.push({ field: namesFor[field] ?? field, from })
    return given ?? inClipping?.value
  }
  const day = (option: string, given: string | undefined): string | undefined => {
    const date = given === undefined ? undefined : parseGivenDate(given)
    if (given !== undefined && date === undefined) {
      problems.push(
        `${option} ${given} is no date of the calendar: write it as 2023-09-25, or 2023-09-25T18:30+04:00 with a time`,
      )
    }
    return date
  }
  const plain = (
    field: string,
    given: string | undefined,
    inClipping: FieldValue<string> | undefined,
  ): string | undefined =>
    settle(
      field,
      given === undefined ? undefined : toSingleLine(given) || undefined,
      inClipping && mapValue(inClipping, toSingleLine),
    )

  const headline = plain('headline', options.headline, clipping.headline)
  if (!headline) problems.push('no headline was found: give it with --headline "…"')
  const sourceName = plain('source.name', options.source, clipping.sourceName)
  if (!sourceName)
    problems.push('the clipping does not say which paper or site it is from: give it with --source "…"')
  const given = day('--date', options.date)
  const published = settle('published', given, clipping.published)
  if (!published && options.date === undefined) {
    problems.push('the clipping does not say when it was published: give it with --date 2023-09-25')
  }
  const language = settle('language', options.language, tellLanguage(clipping))
  if (!language) problems.push('the language cannot be told for certain: give it with --language en')
  else if (parseLanguageTag(language) === undefined)
    problems.push(`--language ${language} is no language tag: write it as en, hy or en-GB`)
  const relation = options.relation ?? 'reprint'
  if (!/^(?:reprint|retelling|translation|original)$/.test(relation)) {
    problems.push(`--relation ${relation} is not one of: reprint, retelling, translation, original`)
  }
  if (options.url !== undefined && !isWebAddress(options.url)) {
    problems.push(`--url ${options.url} is not a web address: it has to start with https:// or http://`)
  }
  const slug = options.slug ?? formatSlug(headline ?? '')
  if (options.slug !== undefined && !isSlug(options.slug)) {
    problems.push(
      `--slug ${options.slug} is not made of words with hyphens between them: write it as ferry-stops-for-winter`,
    )
  } else if (headline && slug === undefined) {
    problems.push('the headline has no letters to make a file name of: give one with --slug')
  }
  if (listWords(joinBlocks(parseBody(clipping.body))).length === 0)
    problems.push('there is no text to be found in it: check the file')
  const givenUpdate = day('--updated', options.updated)
  const isUpdate = clipping.updated && isAfter(clipping.updated.value, published)
  const updated = settle('updated', givenUpdate, isUpdate ? clipping.updated : undefined)
  if (problems.length > 0 || !headline || !sourceName || !published || !language || slug === undefined) {
    return { kind: 'lacking', problems }
  }
  const dek = plain('dek', options.dek, clipping.dek)
  const topics = settle('topics', options.topic?.map(toSingleLine).filter(Boolean), worded(clipping.topics))
  const authors = settle('authors', stateFields(options).authors?.value, clipping.authors) ?? []
  const agency = plain('source.agency', options.agency, clipping.sourceAgency)
  const rights = plain('source.rights', options.rights, clipping.rights)
  const url = settle('source.url', options.url, clipping.sourceUrl)
  const dateline = settle('dateline', undefined, clipping.dateline)
  const image = settle('image', undefined, clipping.image)
  const omitted = countOmissions(clipping.account)
  return {
    kind: 'settled',
    slug,
    body: clipping.body,
    found,
    given: { ...options, ...(given === undefined ? {} : { date: given }) },
    fields: {
      headline,
      ...(dek ? { dek } : {}),
      language,
      ...(topics && topics.length > 0 ? { topics } : {}),
      published,
      ...(updated ? { updated } : {}),
      authors,
      ...(dateline ? { dateline: { ...dateline, ...datelineDate(dateline.text, published) } } : {}),
      source: {
        name: sourceName,
        ...(url ? { url } : {}),
        ...(agency && agency !== sourceName ? { agency } : {}),
        // A reprint was published when its source published it: once is enough.
        ...(relation === 'reprint' ? {} : { published }),
        ...(clipping.retrieved ? { retrieved: clipping.retrieved.value } : {}),
        ...(rights ? { rights } : {}),
        relation: relation as Frontmatter['source']['relation'],
      },
      ...(image ? { image } : {}),
      ...(omitted.length > 0 ? { omitted } : {}),
    },
  }
}

/** Content systems write a day of change before that of publication: a page that says so says nothing of a change. */
function isAfter(updated: string, published: string | undefined): boolean {
  if (published === undefined || updated === published) return false
  const areTimed = isZonedDateTime(updated) && isZonedDateTime(published)
  return areTimed
    ? Date.parse(updated) > Date.parse(published)
    : updated.slice(0, 10) >= published.slice(0, 10)
}

/** Tags that are nothing but a sign are no subjects. */
function worded(topics: ParsedClipping['topics']): ParsedClipping['topics'] {
  const value = topics?.value.filter((topic) => /[\p{L}\p{N}]/u.test(topic)) ?? []
  return topics && value.length > 0 ? { ...topics, value } : undefined
}

function mapValue<Value>(
  { value, from }: FieldValue<Value>,
  change: (value: Value) => Value,
): FieldValue<Value> | undefined {
  return { value: change(value), from }
}

function toSingleLine(text: string): string {
  return cleanText(text).text.replace(/\s+/g, ' ').trim()
}

function parseGivenDate(given: string): string | undefined {
  const text = given.trim()
  return isCalendarDate(text) || isZonedDateTime(text) ? text : parseDateInWords(text)
}

/** What the clipping states, unless its words are plainly of another language; where it states none, what its words tell. */
function tellLanguage({ language, body }: ParsedClipping): FieldValue<string> | undefined {
  const text = joinBlocks(parseBody(body))
  const value = language ? contradictLanguage(text, language.value) : detectLanguage(text)
  if (value === undefined) return language
  const stated = language ? `, though ${language.from} says ${language.value}` : ''
  return { value, from: `the commonest words of the text${stated}` }
}

/** A dateline's day without its year gets it from the publication. */
function datelineDate(text: string, published: string): { date?: string } {
  const date = parseDateline(`${text} …`, published)?.dateline.date
  return date === undefined ? {} : { date }
}

function countOmissions(account: readonly LossAccount[]): NonNullable<Frontmatter['omitted']> {
  const counts = new Map<OmissionReason, number>()
  for (const entry of account) {
    if (entry.fate === 'dropped') counts.set(entry.reason, (counts.get(entry.reason) ?? 0) + 1)
  }
  return [...counts].map(([reason, count]) => ({ reason, count }))
}
