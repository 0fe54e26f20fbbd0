import type { Frontmatter } from '../article/frontmatter-schema.ts'
import type { ClippingDraft } from './clipping-draft.ts'
import { readNames } from './parse-byline.ts'
import { parseDateInWords } from './parse-date-in-words.ts'

/** What somebody else's metadata may hold: of any type, from anybody. */
export type ForeignMetadata = Partial<
  Record<
    | 'headline'
    | 'dek'
    | 'language'
    | 'topics'
    | 'published'
    | 'updated'
    | 'authors'
    | 'sourceName'
    | 'sourceUrl'
    | 'rights',
    unknown
  >
>

/** Longer, and it is no headline, name or topic but an attempt to make the page long. Characters. */
const longestLine = 500
const mostEntries = 40
// Direction overrides make a text read otherwise than it is written; control characters are nobody's words.
const unprintable = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

/** One line of text out of anything; nothing where it has no words. */
export function readLine(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const line = String(value).replace(/\s+/g, ' ').replace(unprintable, '').trim()
  return line === '' || line.length > longestLine ? undefined : line
}

/** An address with http or https out of anything; nothing otherwise. */
export function readAddress(value: unknown): string | undefined {
  const line = readLine(value)
  if (line === undefined || !URL.canParse(line)) return undefined
  const url = new URL(line)
  return /^https?:$/.test(url.protocol) ? url.href : undefined
}

/** Takes out of foreign metadata what the fields of a clipping can hold, and says where it came from. */
export function readMetadata(from: string, foreign: ForeignMetadata): ClippingDraft['fields'] {
  const fields: ClippingDraft['fields'] = {}
  const line = (name: 'headline' | 'dek' | 'sourceName' | 'rights'): void => {
    const value = readLine(foreign[name])
    if (value !== undefined) fields[name] = { value, from }
  }
  line('headline')
  line('dek')
  line('sourceName')
  line('rights')
  const language = readLanguage(foreign.language)
  if (language !== undefined) fields.language = { value: language, from }
  const published = readDay(foreign.published)
  if (published !== undefined) fields.published = { value: published, from }
  const updated = readDay(foreign.updated)
  if (updated !== undefined && updated !== published) fields.updated = { value: updated, from }
  const sourceUrl = readAddress(foreign.sourceUrl)
  if (sourceUrl !== undefined) fields.sourceUrl = { value: sourceUrl, from }
  const topics = listOf(foreign.topics).flatMap((topic) => readLine(topic) ?? [])
  if (topics.length > 0) fields.topics = { value: [...new Set(topics)].slice(0, mostEntries), from }
  const authors = listOf(foreign.authors).flatMap(readAuthors).slice(0, mostEntries)
  if (authors.length > 0) fields.authors = { value: unique(authors), from }
  return fields
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value)
    ? value.slice(0, mostEntries)
    : value === undefined || value === null
      ? []
      : [value]
}

function readLanguage(value: unknown): string | undefined {
  const tag = readLine(value)?.replace('_', '-')
  try {
    return tag === undefined ? undefined : Intl.getCanonicalLocales(tag)[0]
  } catch {
    return undefined
  }
}

function readDay(value: unknown): string | undefined {
  return typeof value === 'string' ? parseDateInWords(value.slice(0, 100)) : undefined
}

/** Names out of a text or of an object with a name; [[wikilinks]] and "By" taken off. */
function readAuthors(value: unknown): Frontmatter['authors'] {
  if (typeof value === 'object' && value !== null) {
    const { name, url } = value as Record<string, unknown>
    const address = readAddress(url)
    return listOf(name)
      .flatMap(readAuthors)
      .map((author) => ({ ...author, ...(address === undefined ? {} : { url: address }) }))
  }
  const line = readLine(value)
    ?.replace(/\[\[([^\]|]*)(?:\|[^\]]*)?\]\]/g, '$1')
    .replace(/^by\s+/i, '')
    .trim()
  if (line === undefined || line === '' || /^https?:/.test(line)) return []
  return readNames(line)?.authors ?? (line.length < 80 ? [{ name: line }] : [])
}

function unique(authors: Frontmatter['authors']): Frontmatter['authors'] {
  return authors.filter((author, index) => authors.findIndex((other) => other.name === author.name) === index)
}
