import { isCalendarDate, isZonedDateTime } from '../article/article-date.ts'
import { frontmatterSchema } from '../article/frontmatter-schema.ts'
import { isSlug } from '../article/slug.ts'
import { parseLanguageTag } from '../languages/language-tag.ts'
import { isWebAddress } from '../markdown/link-address.ts'
import { cleanText } from './clean-text.ts'
import { parseDateInWords } from './find-date.ts'
import type { StatedFields } from './parsed-clipping.ts'

/** Fields that the writer gives on the command line. Each replaces what the clipping says. */
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
  retrieved?: string
  archived?: string
  rights?: string
  relation?: string
  slug?: string
}

const { relation } = frontmatterSchema.shape.source.shape

/** Checks the values of the options. Returns one line for each wrong one: what is wrong and how to write it. */
export function findWrongOptions(options: ClipOptions): string[] {
  const { date, updated, retrieved, language, url, archived, slug } = options
  const problems: string[] = []
  for (const [option, value] of [
    ['--date', date],
    ['--updated', updated],
    ['--retrieved', retrieved],
  ]) {
    if (value === undefined || parseDateOption(value) !== undefined) continue
    problems.push(
      `${option} ${value} is not a valid date: write it as 2023-09-25, or 2023-09-25T18:30+04:00 with a time`,
    )
  }
  if (language !== undefined && parseLanguageTag(language) === undefined) {
    problems.push(`--language ${language} is not a language tag: write it as en, hy or en-GB`)
  }
  if (options.relation !== undefined && !relation.safeParse(options.relation).success) {
    problems.push(`--relation ${options.relation} is not one of: ${relation.options.join(', ')}`)
  }
  for (const [option, value] of [
    ['--url', url],
    ['--archived', archived],
  ]) {
    if (value === undefined || isWebAddress(value)) continue
    problems.push(`${option} ${value} is not a web address: start it with https:// or http://`)
  }
  if (slug !== undefined && !isSlug(slug)) {
    problems.push(`--slug ${slug} is not a valid name: join words with hyphens, as in ferry-stops-for-winter`)
  }
  return problems
}

/** Returns the date of an option as the frontmatter writes it, or `undefined` if there is no such day. */
export function parseDateOption(value: string): string | undefined {
  const text = value.trim()
  return isCalendarDate(text) || isZonedDateTime(text) ? text : parseDateInWords(text)
}

/** Returns the options that a parser has to know: lines of the clipping could be mistaken for their fields. */
export function stateFields({ headline, dek, author }: ClipOptions): StatedFields {
  const names = author?.map(toSingleLine).filter(Boolean) ?? []
  return {
    ...(headline?.trim() && { headline: { value: toSingleLine(headline), from: '--headline' } }),
    ...(dek?.trim() && { dek: { value: toSingleLine(dek), from: '--dek' } }),
    ...(names.length > 0 && { authors: { value: names.map((name) => ({ name })), from: '--author' } }),
  }
}

/** Puts a text on one line, without control characters. */
export function toSingleLine(text: string): string {
  return cleanText(text).text.replace(/\s+/g, ' ').trim()
}
