import { isCalendarDate, isZonedDateTime } from '../article/article-date.ts'
import { frontmatterSchema } from '../article/frontmatter-schema.ts'
import { isSlug } from '../article/slug.ts'
import { parseLanguageTag } from '../languages/language-tag.ts'
import { isWebAddress } from '../markdown/link-address.ts'
import { cleanText } from './clean-text.ts'
import { type ClipField, type ClipOptions, clipFields, type FieldForm } from './clip-fields.ts'
import { parseDateInWords } from './find-date.ts'
import type { StatedFields } from './parsed-clipping.ts'

const { relation } = frontmatterSchema.shape.source.shape

/** The forms that a value can be wrong in, and what is wrong with it, if anything. */
const checks: readonly [FieldForm, (value: string) => string | undefined][] = [
  [
    'date',
    (value) =>
      parseDateOption(value) === undefined
        ? 'is not a valid date: write it as 2023-09-25, or 2023-09-25T18:30+04:00 with a time'
        : undefined,
  ],
  [
    'tag',
    (value) =>
      parseLanguageTag(value) === undefined
        ? 'is not a language tag: write it as en, hy or en-GB'
        : undefined,
  ],
  [
    'relation',
    (value) =>
      relation.safeParse(value).success ? undefined : `is not one of: ${relation.options.join(', ')}`,
  ],
  [
    'address',
    (value) => (isWebAddress(value) ? undefined : 'is not a web address: start it with https:// or http://'),
  ],
]

/** Checks the values of the options. Returns one line for each wrong one: what is wrong and how to write it. */
export function findWrongOptions(options: ClipOptions): string[] {
  const problems = checks.flatMap(([form, check]) =>
    clipFields.flatMap(({ option, form: own }) => {
      const value = own === form ? options[option] : undefined
      const problem = typeof value === 'string' ? check(value) : undefined
      return problem === undefined ? [] : `--${option} ${value} ${problem}`
    }),
  )
  const { slug } = options
  if (slug !== undefined && !isSlug(slug)) {
    problems.push(`--slug ${slug} is not a valid name: join words with hyphens, as in ferry-stops-for-winter`)
  }
  return problems
}

/** Returns the value of an option as the frontmatter has it; `undefined` if it is not given, empty, or no date. */
export function readOption({ option, form, write }: ClipField, options: ClipOptions): unknown {
  const value = options[option]
  if (Array.isArray(value)) {
    const values = value.map(toSingleLine).filter(Boolean)
    return write ? write(values) : values
  }
  if (value === undefined) return undefined
  if (form === 'date') return parseDateOption(value)
  return form === 'line' ? toSingleLine(value) || undefined : value
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
