import { decodeCharacterReference } from '../decode-character-reference.ts'
import { formatPlainLine } from './format-plain-line.ts'

/** An object of the page's JSON-LD. */
export type LinkedData = Record<string, unknown>

const articleType =
  /^(?:.*[:/])?(?:(?:Reportage|Analysis|AskPublic|Background|Opinion|Review|Report|Satirical|Scholarly|Tech|Advertiser\w*|News)?(?:News)?Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|Report|Article|CreativeWork)$/i
// A newspaper's page has a handful of scripts with a few kilobytes each.
const maxScript = 3_000_000
const maxScripts = 50
const maxNesting = 12
const maxObjects = 5000

/** The objects in a page's JSON-LD scripts that say they are articles, best first. Broken JSON is mended where it is but a stray break or comma. */
export function readJsonLd(scripts: readonly string[]): LinkedData[] {
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
    .filter((data) => typesOf(data).some((type) => articleType.test(type)))
    .sort((a, b) => rank(b) - rank(a))
    .map((data) => withReferences(data, nodes))
}

/** Whether an object says more of a thing than which one it is. */
function isNode(data: LinkedData): boolean {
  return Object.keys(data).some((key) => key !== '@id' && key !== '@type')
}

/** An article whose author, publisher and picture are the nodes of the graph that it refers to (JSON-LD 1.1, 3.3). */
function withReferences(data: LinkedData, nodes: ReadonlyMap<unknown, LinkedData>): LinkedData {
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
      // The next attempt mends more; a page whose JSON is beyond mending has its meta tags.
    }
  }
  return undefined
}

/** Walks the graph with a list instead of calls: hostile data nests as deep as it likes. */
function collect(start: unknown, found: LinkedData[]): void {
  const open: { value: unknown; depth: number }[] = [{ value: start, depth: 0 }]
  for (let seen = 0; open.length > 0 && seen < maxObjects; seen += 1) {
    const next = open.shift()
    if (!next || next.depth > maxNesting || typeof next.value !== 'object' || next.value === null) continue
    if (Array.isArray(next.value)) {
      for (const value of next.value.slice(0, 500)) open.push({ value, depth: next.depth + 1 })
      continue
    }
    const data = next.value as LinkedData
    found.push(data)
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage']) {
      if (data[key] !== undefined) open.push({ value: data[key], depth: next.depth + 1 })
    }
  }
}

function typesOf(data: LinkedData): string[] {
  return toArray(data['@type']).filter(
    (type): type is string => typeof type === 'string' && type.length < 200,
  )
}

/** A value as a list, whether the page wrote one or a single thing. */
export function toArray(value: unknown): unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value.slice(0, 200) : [value]
}

/** A text out of JSON-LD: on one line, its character references read, its tags gone. Nothing for anything but text. */
export function lineOf(value: unknown, maxLength?: number): string | undefined {
  const first = toArray(value).find((one) => typeof one === 'string')
  if (typeof first !== 'string') return undefined
  const text = first
    .slice(0, 20_000)
    .replace(/<\/?[a-z][^<>]{0,500}>/gi, '')
    .replace(/&#?\w{2,31};/g, (reference) => decodeCharacterReference(reference) ?? reference)
  const line = formatPlainLine(text, maxLength)
  return line === '' ? undefined : line
}

/** The name of a thing that JSON-LD writes as a text or as an object with a name. */
export function nameOf(value: unknown): string | undefined {
  const one = toArray(value)[0]
  if (typeof one === 'string') return lineOf(one, 200)
  return typeof one === 'object' && one !== null ? lineOf((one as LinkedData)['name'], 200) : undefined
}

/** The address of a thing that JSON-LD writes as a text or as an object with url or @id. */
export function addressOf(value: unknown): string | undefined {
  const one = toArray(value)[0]
  if (typeof one === 'string') return one
  if (typeof one !== 'object' || one === null) return undefined
  const data = one as LinkedData
  const address = data['url'] ?? data['contentUrl'] ?? data['@id']
  return typeof address === 'string' ? address : undefined
}
