import type { FieldValue } from '../parsed-clipping.ts'
import { formatPlainLine } from './format-plain-line.ts'
import { listMarkedElements, type MarkedElement } from './list-marked-elements.ts'
import { type LinkedData, lineOf, readJsonLd } from './read-json-ld.ts'

/** One place to look, in words for the writer, and what is found there. */
export type FieldLookup<Value> = [from: string, find: () => Value | undefined]

/** The value of the first place that has one, and that place's name. */
export function firstOf<Value>(places: readonly FieldLookup<Value>[]): FieldValue<Value> | undefined {
  for (const [from, find] of places) {
    const value = find()
    if (value !== undefined) return { value, from }
  }
  return undefined
}

/** Where a page says what it is, in ways to ask: by JSON-LD, by a meta tag's name, by marked elements. */
export interface PageLookups {
  parts: readonly MarkedElement[]
  meta: ReadonlyMap<string, string[]>
  ld: <Value>(find: (one: LinkedData) => Value | undefined) => FieldLookup<Value>
  tag: <Value>(name: string, read: (text: string) => Value | undefined) => FieldLookup<Value>
  marked: <Value>(
    fits: (part: MarkedElement) => boolean,
    from: string,
    read: (text: string) => Value | undefined,
  ) => FieldLookup<Value>
}

/** Walks a page once for all the places where it may say something of its article. */
export function buildPageLookups(document: Document): PageLookups {
  const parts = listMarkedElements(document)
  const data = readJsonLd(
    parts
      .filter((part) => part.tag === 'script' && /ld\+json/i.test(part.element.getAttribute('type') ?? ''))
      .map((part) => part.element.textContent ?? ''),
  )
  const meta = readMetaTags(parts)
  const ld: PageLookups['ld'] = (find) => [
    'JSON-LD',
    () => data.map(find).find((value) => value !== undefined),
  ]
  const tag: PageLookups['tag'] = (name, read) => [
    `meta ${name}`,
    () => (meta.get(name) ?? []).map(read).find((value) => value !== undefined),
  ]
  const marked: PageLookups['marked'] = (fits, from, read) => [
    from,
    () =>
      parts
        .filter(fits)
        .slice(0, 20)
        .map((part) => read(contentOf(part)))
        .find((value) => value !== undefined),
  ]
  return { parts, meta, ld, tag, marked }
}

/** Whether a part carries an itemprop of this name, in lower case. */
export const property =
  (name: string) =>
  (part: MarkedElement): boolean =>
    part.properties.includes(` ${name} `)

/** A field on one line. */
export const readLine = (text: string): string | undefined => lineOf(text, 500)

function readMetaTags(parts: readonly MarkedElement[]): Map<string, string[]> {
  const tags = new Map<string, string[]>()
  for (const { element } of parts.filter((part) => part.tag === 'meta').slice(0, 2000)) {
    const name = (
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('http-equiv') ??
      ''
    ).toLowerCase()
    const content = element.getAttribute('content')?.slice(0, 5000) ?? ''
    if (name !== '' && name.length < 60 && content.trim() !== '')
      tags.set(name, [...(tags.get(name) ?? []).slice(0, 100), content])
  }
  return tags
}

/** What the parts that fit say, each on one line; at most ten. */
export function textsOf(parts: readonly MarkedElement[], fits: (part: MarkedElement) => boolean): string[] {
  return parts
    .filter(fits)
    .slice(0, 10)
    .map((part) => formatPlainLine(contentOf(part), 300))
    .filter((text) => text !== '')
}

/** What a marked part says: its content or datetime attribute, or the text in it. */
export function contentOf({ element }: MarkedElement): string {
  return element.getAttribute('content') ?? element.getAttribute('datetime') ?? element.textContent ?? ''
}

/** The text of the first element with this tag. */
export function textOfFirst(parts: readonly MarkedElement[], tag: string): string {
  return parts.find((part) => part.tag === tag)?.element.textContent ?? ''
}
