import { decodeOnce } from '../decode-character-reference.ts'
import { formatPlainLine } from './format-plain-line.ts'

/** An object of the page's JSON-LD. */
export type LinkedData = Record<string, unknown>

const articleType =
  /^(?:.*[:/])?(?:(?:Reportage|Analysis|AskPublic|Background|Opinion|Review|Report|Satirical|Scholarly|Tech|Advertiser\w*|News)?(?:News)?Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|Report|Article|CreativeWork)$/i
/** Bounds for hostile pages. A guess: a newspaper's page has a few scripts with some kilobytes each. */
const maxScript = 3_000_000
const maxScripts = 50
const maxNesting = 12
const maxObjects = 5000
const maxItems = 500
const maxText = 20_000

/**
 * Reads the objects of a page's JSON-LD scripts whose type is an article, best first. Repairs JSON with line breaks in
 * texts or trailing commas; ignores scripts that are broken in other ways.
 *
 * @param isWanted for objects of other types
 */
export function readJsonLd(
  scripts: readonly string[],
  isWanted: (data: LinkedData) => boolean = isArticle,
): LinkedData[] {
  const found: LinkedData[] = []
  for (const text of scripts.slice(0, maxScripts)) {
    if (text.length <= maxScript) collect(parseLoosely(text), found)
  }
  const rank = (data: LinkedData): number =>
    (typesOf(data).some((type) => /News|Blog|Report/i.test(type)) ? 2 : 1) +
    (typesOf(data).some((type) => /CreativeWork/i.test(type)) ? -1 : 0) +
    (data['headline'] === undefined ? 0 : 2)
  const nodes = new Map(found.filter(isNode).map((node) => [node['@id'], node]))
  return found
    .filter(isWanted)
    .sort((a, b) => rank(b) - rank(a))
    .map((data) => resolveReferences(data, nodes))
}

/** Whether the type of an object is an article. */
export function isArticle(data: LinkedData): boolean {
  return typesOf(data).some((type) => articleType.test(type))
}

/** Whether an object has properties, and is not only a reference to another one. */
function isNode(data: LinkedData): boolean {
  return Object.keys(data).some((key) => key !== '@id' && key !== '@type')
}

/** Replaces references to author, publisher and picture by the objects they refer to (JSON-LD 1.1, 3.3). */
function resolveReferences(data: LinkedData, nodes: ReadonlyMap<unknown, LinkedData>): LinkedData {
  const resolved = { ...data }
  for (const key of ['author', 'creator', 'publisher', 'image']) {
    if (data[key] === undefined) continue
    resolved[key] = toArray(data[key]).flatMap((value): unknown[] => {
      const isObject = typeof value === 'object' && value !== null
      if (!isObject || isNode(value as LinkedData) || !('@id' in value)) return [value]
      const node = nodes.get(value['@id'])
      return node ? [node] : []
    })
  }
  return resolved
}

function parseLoosely(text: string): unknown {
  const bare = text
    .replace(/^\s*(?:<!--|\/\*+\s*<!\[CDATA\[\s*\*+\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*+\s*\]\]>\s*\*+\/|\/\/\s*\]\]>|\]\]>)\s*;?\s*$/, '')
    .replace(/;\s*$/, '')
  for (const attempt of [
    bare,
    bare.replace(/\p{Cc}+/gu, ' '),
    bare.replace(/\p{Cc}+/gu, ' ').replace(/,\s*([}\]])/g, '$1'),
  ]) {
    try {
      return JSON.parse(attempt)
    } catch {
      // The next attempt repairs more. If all fail, the page still has its meta tags.
    }
  }
  return undefined
}

/** Walks the graph without recursion, because hostile data may be nested very deep. */
function collect(start: unknown, found: LinkedData[]): void {
  const open: { value: unknown; depth: number }[] = [{ value: start, depth: 0 }]
  for (let seen = 0; open.length > 0 && seen < maxObjects; seen += 1) {
    const next = open.shift()
    if (!next || next.depth > maxNesting || typeof next.value !== 'object' || next.value === null) continue
    if (Array.isArray(next.value)) {
      for (const value of next.value.slice(0, maxItems)) open.push({ value, depth: next.depth + 1 })
      continue
    }
    const data = next.value as LinkedData
    found.push(data)
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage']) {
      if (data[key] !== undefined) open.push({ value: data[key], depth: next.depth + 1 })
    }
  }
}

/** The types of an object. Some pages write "type" for "@type" (JSON-LD 1.1, 4.1.2, allows it if the context says so). */
export function typesOf(data: LinkedData): string[] {
  const types = data['@type'] ?? (data['@context'] === undefined ? undefined : data['type'])
  return toArray(types).filter((type): type is string => typeof type === 'string' && type.length < 200)
}

/** Returns a value as a list, whether the page has a list or a single value. */
export function toArray(value: unknown): unknown[] {
  return value === undefined || value === null
    ? []
    : Array.isArray(value)
      ? value.slice(0, maxItems)
      : [value]
}

/** Returns a value if it is an object; `undefined` if it is a text, a number or a list. */
export function toObject(value: unknown): LinkedData | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as LinkedData)
    : undefined
}

/** Reads a text of JSON-LD as one line, with character references decoded and tags removed; `undefined` if it is no text. */
export function lineOf(value: unknown, maxLength?: number): string | undefined {
  const first = toArray(value).find((one) => typeof one === 'string')
  if (typeof first !== 'string') return undefined
  const untagged = first.slice(0, maxText).replace(/<\/?[a-z][^<>]{0,500}>/gi, '')
  const line = formatPlainLine(decodeOnce(untagged), maxLength)
  return line === '' ? undefined : line
}

/** Reads the name of something that JSON-LD writes as a text or as an object with a name. */
export function nameOf(value: unknown): string | undefined {
  const one = toArray(value)[0]
  if (typeof one === 'string') return lineOf(one, 200)
  return typeof one === 'object' && one !== null ? lineOf((one as LinkedData)['name'], 200) : undefined
}

/** Reads the address of something that JSON-LD writes as a text or as an object with url or @id. */
export function addressOf(value: unknown): string | undefined {
  const one = toArray(value)[0]
  if (typeof one === 'string') return one
  if (typeof one !== 'object' || one === null) return undefined
  const data = one as LinkedData
  const address = data['url'] ?? data['contentUrl'] ?? data['@id']
  return typeof address === 'string' ? address : undefined
}
