import type { FieldValue } from '../parsed-clipping.ts'
import { formatPlainLine } from './format-plain-line.ts'
import { leaveOutOtherArticles } from './leave-out-other-articles.ts'
import { listMarkedElements, type MarkedElement } from './list-marked-elements.ts'
import { type LinkedData, lineOf, readJsonLd } from './read-json-ld.ts'

/** A place to look for a field, in words for the writer, and a function that returns what is there. */
export type FieldLookup<Value> = [from: string, find: () => Value | undefined]

/** Returns the value of the first place that has one, with the name of the place. */
export function firstOf<Value>(places: readonly FieldLookup<Value>[]): FieldValue<Value> | undefined {
  for (const [from, find] of places) {
    const value = find()
    if (value !== undefined) return { value, from }
  }
  return undefined
}

/** The ways to look up a field in a page: in JSON-LD, in a meta tag, in marked elements. */
export interface PageLookups {
  parts: readonly MarkedElement[]
  meta: ReadonlyMap<string, string[]>
  /** The texts of its JSON-LD. */
  scripts: readonly string[]
  ld: <Value>(find: (one: LinkedData) => Value | undefined) => FieldLookup<Value>
  tag: <Value>(name: string, read: (text: string) => Value | undefined) => FieldLookup<Value>
  marked: <Value>(
    fits: (part: MarkedElement) => boolean,
    from: string,
    read: (text: string) => Value | undefined,
  ) => FieldLookup<Value>
}

/** Walks a page once and collects all places that may contain metadata of its article. */
export function buildPageLookups(document: Document): PageLookups {
  const parts = listMarkedElements(document)
  // What a page says about other articles, or readers below it, is not about this one.
  const own = parts.filter((part) => !part.isBeside || isOfPage(part))
  const scripts = parts
    .filter((part) => part.tag === 'script' && /ld\+json/i.test(part.element.getAttribute('type') ?? ''))
    .map((part) => part.element.textContent ?? '')
  const data = leaveOutOtherArticles(readJsonLd(scripts))
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
      own
        .filter(fits)
        .slice(0, maxMarked)
        .map((part) => read(contentOf(part)))
        .find((value) => value !== undefined),
  ]
  return { parts: own, meta, scripts, ld, tag, marked }
}

/** Whether an element is about the whole page, wherever it is. One with an itemprop is about the thing that it is in. */
function isOfPage({ tag, properties }: MarkedElement): boolean {
  return /^(?:meta|link|script|title)$/.test(tag) && properties.trim() === ''
}

/** Makes a test for elements with an itemprop of this name (in lower case). */
export const property =
  (name: string) =>
  (part: MarkedElement): boolean =>
    part.properties.includes(` ${name} `)

/** In characters. A guess: longer fields are texts of their own. */
const maxField = 500

/** "{$plugin.site_name}", "{{ title }}": a place that a template has and no content system filled. */
const unfilled = /\{\{[^{}]+\}\}|\$\{[^{}]+\}|\{\$[^{}]+\}/

/** Reads a field as one line; `undefined` if it is empty, or if nothing was filled in. */
export const readLine = (text: string): string | undefined => {
  const line = lineOf(text, maxField)
  return line === undefined || unfilled.test(line) ? undefined : line
}

/** Bounds for hostile pages. A guess: real pages have far fewer and shorter tags. */
const [maxTags, maxRepeats, maxTagName, maxContent] = [2000, 100, 60, 5000]

function readMetaTags(parts: readonly MarkedElement[]): Map<string, string[]> {
  const tags = new Map<string, string[]>()
  for (const { element } of parts.filter((part) => part.tag === 'meta').slice(0, maxTags)) {
    const name = (
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('http-equiv') ??
      ''
    ).toLowerCase()
    const content = element.getAttribute('content')?.slice(0, maxContent) ?? ''
    if (name !== '' && name.length < maxTagName && content.trim() !== '')
      tags.set(name, [...(tags.get(name) ?? []).slice(0, maxRepeats), content])
  }
  return tags
}

/** A guess: the first elements of a kind are the article's, later ones those of related articles. */
const [maxMarked, maxTexts] = [20, 10]

/** The texts of the elements that pass a test, at most ten: each as the pieces that its own elements divide it into. */
export function piecesOf(
  parts: readonly MarkedElement[],
  fits: (part: MarkedElement) => boolean,
): string[][] {
  return parts
    .filter(fits)
    .slice(0, maxTexts)
    .map(({ element }) => {
      const stated = statedIn(element)
      return (stated === null ? listTexts(element) : [stated]).map((text) => formatPlainLine(text, 300))
    })
    .map((pieces) => pieces.filter((text) => text !== ''))
    .filter((pieces) => pieces.length > 0)
}

function listTexts(node: Node): string[] {
  if (node.nodeType === 3) return [node.nodeValue ?? '']
  if (node.nodeType === 1 && isBreadcrumb(node as Element)) return []
  return [...node.childNodes].slice(0, maxRepeats).flatMap(listTexts)
}

/** Whether an element is the breadcrumbs: links to the sections that contain the page. */
function isBreadcrumb(element: Element): boolean {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('itemtype') ?? ''}`
  return /(?<![a-z])breadcrumb/i.test(names)
}

/** The value of a marked element: its content or datetime attribute, the title of an abbreviation, or its text. */
export function contentOf({ element }: MarkedElement): string {
  return statedIn(element) ?? element.textContent ?? ''
}

/** The value of an element for machines. The title of `abbr` is one in the microformats of 2005. */
function statedIn(element: Element): string | null {
  const title = element.localName === 'abbr' ? element.getAttribute('title') : null
  return element.getAttribute('content') ?? element.getAttribute('datetime') ?? title
}

/** The text of the first element with this tag; empty if there is none. */
export function textOfFirst(parts: readonly MarkedElement[], tag: string): string {
  return parts.find((part) => part.tag === tag)?.element.textContent ?? ''
}
