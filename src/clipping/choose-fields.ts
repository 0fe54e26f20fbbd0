import { isZonedDateTime } from '../article/article-date.ts'
import type { Frontmatter } from '../article/frontmatter-schema.ts'
import { formatSlug } from '../article/slug.ts'
import { parseLanguageTag } from '../languages/language-tag.ts'
import type { OmissionReason } from '../languages/omission-reasons.ts'
import { joinBlocks, readBlocks } from '../markdown/parse-body.ts'
import { type ClipOptions, clipFields } from './clip-fields.ts'
import { findWrongOptions, readOption, toSingleLine } from './clip-options.ts'
import { listWords } from './count-words.ts'
import { contradictLanguage, detectLanguage, isOtherLanguage } from './detect-language.ts'
import { parseDateline } from './parse-dateline.ts'
import type { FieldValue, ParsedClipping } from './parsed-clipping.ts'

/** Everything an article needs except its quotations; or all the problems that prevent it, one line each. */
export type ChosenFields =
  | {
      kind: 'complete'
      slug: string
      fields: Omit<Frontmatter, 'quotes' | 'notQuotes'>
      found: FieldOrigin[]
      /** Why fields may be wrong, by their place in the frontmatter. */
      doubts: ReadonlyMap<string, string>
      /** The options, with dates in the frontmatter's format. */
      given: ClipOptions
    }
  | { kind: 'incomplete'; problems: string[] }

/** Where a field of the article came from, for the writer. */
export interface FieldOrigin {
  field: string
  from: string
}

/** Chooses each field from the options, else from the clipping. Fields that neither has are reported, not made up. */
export function chooseFields(clipping: ParsedClipping, options: ClipOptions): ChosenFields {
  const found: FieldOrigin[] = []
  const doubts = new Map<string, string>()
  const problems = findWrongOptions(options)
  /** Returns the value of a field, by its place in the frontmatter, and reports where it is from, or that it is missing. */
  function choose<Value>(name: string, inClipping: FieldValue<Value> | undefined): Value | undefined {
    const row = clipFields.find(({ path }) => path.join('.') === name)
    const given = row && (readOption(row, options) as Value | undefined)
    const value = given ?? inClipping?.value
    const from = given === undefined ? inClipping?.from : `--${row?.option}`
    if (given === undefined && inClipping?.doubt !== undefined) doubts.set(name, inClipping.doubt)
    if (from !== undefined) found.push({ field: row && row.form !== 'list' ? row.option : name, from })
    const own = row?.form === 'line' && typeof value === 'string' ? (toSingleLine(value) as Value) : value
    // A date that cannot be read is not missing, but wrong.
    const isWrong = row?.form === 'date' && options[row.option] !== undefined
    if (!own && row?.missing !== undefined && !isWrong) problems.push(row.missing)
    return own
  }

  const headline = choose('headline', clipping.headline)
  const sourceName = choose('source.name', clipping.sourceName)
  const published = choose('published', clipping.published)
  const language = choose('language', findTextLanguage(clipping))
  if (language && options.language === undefined && parseLanguageTag(language) === undefined)
    problems.push(
      `the clipping gives “${language}” as its language, which is not a language tag: give it with --language en`,
    )
  const slug = options.slug ?? formatSlug(headline ?? '')
  if (headline && slug === undefined) {
    problems.push('the headline has no letters for a file name: give one with --slug')
  }
  if (listWords(joinBlocks(readBlocks(clipping.body))).length === 0)
    problems.push('the clipping has no article text: check the file')
  const isUpdate = clipping.updated && isAfter(clipping.updated.value, published)
  const updated = choose('updated', isUpdate ? clipping.updated : undefined)
  if (problems.length > 0 || !headline || !sourceName || !published || !language || slug === undefined) {
    return { kind: 'incomplete', problems }
  }
  const relation = choose('source.relation', clipping.relation) ?? 'reprint'
  // A reprint has the date of its source: it is not written twice.
  const isSourceDated = clipping.relation === undefined && relation !== 'reprint'
  const sourcePublished = clipping.sourcePublished?.value ?? (isSourceDated ? published : undefined)
  const dek = choose('dek', clipping.dek)
  const topics = choose('topics', keepLettered(clipping.topics))
  const authors = choose('authors', clipping.authors) ?? []
  const agency = choose('source.agency', clipping.sourceAgency)
  const rights = choose('source.rights', clipping.rights)
  // The date of the copy itself is no news to the writer: it is not reported.
  const retrieved = choose<string>('source.retrieved', undefined) ?? clipping.retrieved?.value
  const archived = choose<string>('source.archived', undefined)
  const url = choose('source.url', clipping.sourceUrl)
  const dateline = choose('dateline', clipping.dateline)
  const image = choose('image', clipping.image)
  const corrections = choose('corrections', clipping.corrections)
  const omitted = countOmissions(clipping)
  return {
    kind: 'complete',
    slug,
    found,
    doubts,
    given: { ...options, ...readDates(options) },
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

/** The options that are dates, in the frontmatter's format. */
function readDates(options: ClipOptions): Partial<ClipOptions> {
  const dates = clipFields
    .filter(({ form }) => form === 'date')
    .map((row) => [row.option, readOption(row, options)] as const)
  return Object.fromEntries(dates.filter(([, date]) => date !== undefined))
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
  if (value === undefined && language && isOtherLanguage(text, language.value)) {
    const doubt = `the words of the text are not “${language.value}”: give its language with --language`
    return { doubt, ...language }
  }
  if (value === undefined) return language
  const stated = language ? `, though ${language.from} says ${language.value}` : ''
  return { value, from: `the words of the text${stated}` }
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
