import { parseDocument } from 'yaml'
import { parseFrontmatter } from '../article/parse-frontmatter.ts'
import { parseLanguageTag } from '../languages/language-tag.ts'
import { isWebAddress } from '../markdown/link-address.ts'
import { ClippingRefused } from './clipping-refused.ts'
import { findDate } from './find-date.ts'
import { parseByline } from './parse-byline.ts'
import type { ParsedClipping } from './parsed-clipping.ts'

type Fields = Omit<ParsedClipping, 'body' | 'account' | 'repaired'>

const from = 'the clipping’s frontmatter'

/**
 * Reads the frontmatter of a Markdown clipping: the fields of Obsidian Web Clipper (title, source, author, published,
 * created, description, tags), or those of a finished article.
 *
 * @throws ClippingRefused if it is not YAML, or if it is of an article that `verify` would refuse
 */
export function readMarkdownFrontmatter(yaml: string): Fields {
  const document = parseDocument(yaml, { schema: 'core', prettyErrors: false })
  const error = document.errors[0]
  let value: unknown
  try {
    value = error ? undefined : document.toJS({ maxAliasCount: 0 })
  } catch {
    throw new ClippingRefused(
      'the frontmatter refers to itself with * or &: write the value out in each place',
    )
  }
  if (error || (value !== null && (typeof value !== 'object' || Array.isArray(value)))) {
    const what = error?.message.split('\n')[0] ?? 'it is not a list of fields'
    throw new ClippingRefused(
      `the frontmatter is not YAML (${what}): correct it, or remove it and use the options`,
    )
  }
  const finished = parseFrontmatter(yaml)
  if (finished.kind === 'frontmatter') return readFinished(yaml, finished.frontmatter)
  if (isArticle(value)) {
    const { field, message, remedy } = finished.problems[0] ?? {
      message: 'is not valid',
      remedy: 'run verify',
    }
    throw new ClippingRefused(
      `is an article already, and is not valid: ${field ?? 'it'} ${message} (${remedy})`,
    )
  }
  return readClipper(value as object)
}

/** Whether the fields are those of an article of this project: clippers do not write a group of fields under `source`. */
function isArticle(value: unknown): boolean {
  const { headline, source, quotes } = (value ?? {}) as Record<string, unknown>
  return (
    typeof headline === 'string' && typeof source === 'object' && source !== null && Array.isArray(quotes)
  )
}

function readFinished(
  yaml: string,
  { headline, language, published, source, authors }: FinishedFields,
): Fields {
  return {
    finished: yaml,
    headline: { value: headline, from },
    language: { value: language, from },
    published: { value: published, from },
    sourceName: { value: source.name, from },
    authors: { value: authors, from },
  }
}

type FinishedFields = Extract<ReturnType<typeof parseFrontmatter>, { kind: 'frontmatter' }>['frontmatter']

function readClipper(value: object): Fields {
  const texts = new Map(
    Object.entries(value ?? {}).map(([key, entry]) => [key.toLowerCase(), listTexts(entry)]),
  )
  const first = (...keys: string[]): string | undefined =>
    keys.map((key) => texts.get(key)?.[0]).find((text) => text !== undefined)
  const source = first('source', 'url', 'link')
  const isAddress = source !== undefined && isWebAddress(source)
  const authors = ['author', 'authors', 'byline']
    .flatMap((key) => texts.get(key) ?? [])
    .flatMap(parseAuthorList)
  const topics = ['tags', 'topics', 'categories']
    .flatMap((key) => texts.get(key) ?? [])
    .flatMap((tag) => tag.split(/\s*,\s*/))
    .map((tag) => tag.replace(/^#/, ''))
    .filter((tag) => tag !== '' && !/^clippings?$/i.test(tag))
  const name = first('site', 'publisher', 'publication', 'source_name') ?? (isAddress ? undefined : source)
  return {
    ...sourced('headline', first('title', 'headline')),
    ...sourced('dek', first('description', 'dek', 'subtitle', 'excerpt')),
    ...sourced('language', parseLanguageTag((first('language', 'lang') ?? '').replace('_', '-'))),
    ...sourced('published', findDate(first('published', 'date', 'publish_date') ?? '')?.date),
    ...sourced('updated', findDate(first('updated', 'modified') ?? '')?.date),
    ...sourced('retrieved', findDate(first('created', 'clipped') ?? '')?.date),
    ...sourced('sourceName', name),
    ...sourced('sourceUrl', isAddress ? source : undefined),
    ...sourced('authors', authors.length > 0 ? authors : undefined),
    ...sourced('topics', topics.length > 0 ? [...new Set(topics)] : undefined),
  }
}

function sourced<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): Partial<Record<Key, { value: Value; from: string }>> {
  return value === undefined
    ? {}
    : ({ [key]: { value, from } } as Record<Key, { value: Value; from: string }>)
}

/** Lists the texts of a value, which may be one or many. Of [[wiki links]] and HTML only the words are taken. */
function listTexts(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value])
    .filter((entry) => typeof entry === 'string' || typeof entry === 'number')
    .map((entry) =>
      joinLines(
        String(entry)
          .replace(/<(script|style)\b[^>]*>.*?<\/\1>/gis, ' ')
          .replace(/<\/?[a-z!][^<>]*>/gi, ' ')
          .replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1'),
      ),
    )
    .filter((entry) => entry !== '')
}

function joinLines(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function parseAuthorList(text: string): { name: string }[] {
  return parseByline(text, true)?.authors ?? parseByline(`By ${text}`)?.authors ?? [{ name: text }]
}
