import { isZonedDateTime } from '../article/article-date.ts'
import type { Frontmatter } from '../article/frontmatter-schema.ts'
import { formatSlug } from '../article/slug.ts'
import { parseLanguageTag } from '../languages/language-tag.ts'
import type { OmissionReason } from '../languages/omission-reasons.ts'
import { joinBlocks, readBlocks } from '../markdown/parse-body.ts'
import { clipFields } from './clip-fields.ts'
import {
  type ClipOptions,
  findWrongOptions,
  parseDateOption,
  stateFields,
  toSingleLine,
} from './clip-options.ts'
import { listWords } from './count-words.ts'
import { contradictLanguage, detectLanguage } from './detect-language.ts'
import { parseDateline } from './parse-dateline.ts'
import type { FieldValue, ParsedClipping } from './parsed-clipping.ts'

/** Everything an article needs except its quotations; or all the problems that prevent it, one line each. */
export type ChosenFields =
  | {
      kind: 'complete'
      slug: string
      fields: Omit<Frontmatter, 'quotes' | 'notQuotes'>
      found: FieldOrigin[]
      /** The options, with dates in the frontmatter's format. */
      given: ClipOptions
    }
  | { kind: 'incomplete'; problems: string[] }

/** Where a field of the article came from, for the writer. */
export interface FieldOrigin {
  field: string
  from: string
}

/** What a field is called for the writer: for the most part like its option. */
function nameField(field: string): { option: string; shown: string } {
  const option = clipFields.find(({ path }) => path.join('.') === field)?.option
  const isPlural = option === 'author' || option === 'topic'
  return { option: `--${option ?? field}`, shown: option === undefined || isPlural ? field : option }
}

/** Chooses each field from the options, else from the clipping. Fields that neither has are reported, not made up. */
export function chooseFields(clipping: ParsedClipping, options: ClipOptions): ChosenFields {
  const found: FieldOrigin[] = []
  const problems = findWrongOptions(options)
  function choose<Value>(
    field: string,
    given: Value | undefined,
    inClipping: FieldValue<Value> | undefined,
  ): Value | undefined {
    const { option, shown } = nameField(field)
    const from = given === undefined ? inClipping?.from : option
    if (from !== undefined) found.push({ field: shown, from })
    return given ?? inClipping?.value
  }
  const chooseLine = (
    field: string,
    given: string | undefined,
    inClipping: FieldValue<string> | undefined,
  ): string | undefined =>
    choose(
      field,
      given === undefined ? undefined : toSingleLine(given) || undefined,
      inClipping && { ...inClipping, value: toSingleLine(inClipping.value) },
    )

  const headline = chooseLine('headline', options.headline, clipping.headline)
  if (!headline) problems.push('no headline was found: give it with --headline "…"')
  const sourceName = chooseLine('source.name', options.source, clipping.sourceName)
  if (!sourceName)
    problems.push('the clipping does not say which paper or site it is from: give it with --source "…"')
  const given = options.date === undefined ? undefined : parseDateOption(options.date)
  const published = choose('published', given, clipping.published)
  if (!published && options.date === undefined) {
    problems.push('the clipping does not say when it was published: give it with --date 2023-09-25')
  }
  const language = choose('language', options.language, findTextLanguage(clipping))
  if (!language) problems.push('the language could not be detected: give it with --language en')
  else if (options.language === undefined && parseLanguageTag(language) === undefined)
    problems.push(
      `the clipping gives “${language}” as its language, which is not a language tag: give it with --language en`,
    )
  const slug = options.slug ?? formatSlug(headline ?? '')
  if (headline && slug === undefined) {
    problems.push('the headline has no letters for a file name: give one with --slug')
  }
  if (listWords(joinBlocks(readBlocks(clipping.body))).length === 0)
    problems.push('the clipping has no article text: check the file')
  const givenUpdate = options.updated === undefined ? undefined : parseDateOption(options.updated)
  const isUpdate = clipping.updated && isAfter(clipping.updated.value, published)
  const updated = choose('updated', givenUpdate, isUpdate ? clipping.updated : undefined)
  if (problems.length > 0 || !headline || !sourceName || !published || !language || slug === undefined) {
    return { kind: 'incomplete', problems }
  }
  const givenRelation = options.relation as Frontmatter['source']['relation'] | undefined
  const relation = choose('source.relation', givenRelation, clipping.relation) ?? 'reprint'
  // A reprint has the date of its source: it is not written twice.
  const isSourceDated = clipping.relation === undefined && relation !== 'reprint'
  const sourcePublished = clipping.sourcePublished?.value ?? (isSourceDated ? published : undefined)
  const dek = chooseLine('dek', options.dek, clipping.dek)
  const topics = choose(
    'topics',
    options.topic?.map(toSingleLine).filter(Boolean),
    keepLettered(clipping.topics),
  )
  const authors = choose('authors', stateFields(options).authors?.value, clipping.authors) ?? []
  const agency = chooseLine('source.agency', options.agency, clipping.sourceAgency)
  const rights = chooseLine('source.rights', options.rights, clipping.rights)
  const givenRetrieval = options.retrieved === undefined ? undefined : parseDateOption(options.retrieved)
  const retrieved =
    givenRetrieval === undefined
      ? clipping.retrieved?.value
      : choose('source.retrieved', givenRetrieval, undefined)
  const archived = choose('source.archived', options.archived, undefined)
  const url = choose('source.url', options.url, clipping.sourceUrl)
  const dateline = choose('dateline', undefined, clipping.dateline)
  const image = choose('image', undefined, clipping.image)
  const corrections = choose('corrections', undefined, clipping.corrections)
  const omitted = countOmissions(clipping)
  return {
    kind: 'complete',
    slug,
    found,
    given: {
      ...options,
      ...(given === undefined ? {} : { date: given }),
      ...(givenUpdate === undefined ? {} : { updated: givenUpdate }),
      ...(givenRetrieval === undefined ? {} : { retrieved: givenRetrieval }),
    },
    fields: {
      headline,
      ...(dek ? { dek } : {}),
      language,
      ...(topics && topics.length > 0 ? { topics } : {}),
      published,
      ...(updated ? { updated } : {}),
      authors,
      ...(dateline ? { dateline: { ...dateline, ...completeDate(dateline.text, published) } } : {}),
      source: {
        name: sourceName,
        ...(url ? { url } : {}),
        ...(agency && agency !== sourceName ? { agency } : {}),
        ...(sourcePublished ? { published: sourcePublished } : {}),
        ...(retrieved ? { retrieved } : {}),
        ...(archived ? { archived } : {}),
        ...(rights ? { rights } : {}),
        relation,
      },
      ...(image ? { image } : {}),
      ...(corrections ? { corrections } : {}),
      ...(omitted.length > 0 ? { omitted } : {}),
    },
  }
}

/** Whether a date of change is after publication. Content systems often state an earlier one, which means no change. */
function isAfter(updated: string, published: string | undefined): boolean {
  if (published === undefined || updated === published) return false
  const areTimed = isZonedDateTime(updated) && isZonedDateTime(published)
  return areTimed
    ? Date.parse(updated) > Date.parse(published)
    : updated.slice(0, 10) >= published.slice(0, 10)
}

/** Leaves out topics without letters or digits: they have no address. */
function keepLettered(topics: ParsedClipping['topics']): ParsedClipping['topics'] {
  const value = topics?.value.filter((topic) => /[\p{L}\p{N}]/u.test(topic)) ?? []
  return topics && value.length > 0 ? { ...topics, value } : undefined
}

/** Returns the language the clipping states, unless its words are clearly in another; without one, the detected language. */
function findTextLanguage({ language, body }: ParsedClipping): FieldValue<string> | undefined {
  const text = joinBlocks(readBlocks(body))
  const value = language ? contradictLanguage(text, language.value) : detectLanguage(text)
  if (value === undefined) return language
  const stated = language ? `, though ${language.from} says ${language.value}` : ''
  return { value, from: `the commonest words of the text${stated}` }
}

/** Adds the year of publication to the day that a dateline gives without one. */
function completeDate(text: string, published: string): { date?: string } {
  const date = parseDateline(`${text} …`, published)?.dateline.date
  return date === undefined ? {} : { date }
}

function countOmissions({ account, media = [] }: ParsedClipping): NonNullable<Frontmatter['omitted']> {
  const counts = new Map<OmissionReason, number>()
  for (const entry of account) {
    if (entry.fate === 'dropped') counts.set(entry.reason, (counts.get(entry.reason) ?? 0) + 1)
  }
  for (const { reason } of media) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts].map(([reason, count]) => ({ reason, count }))
}
