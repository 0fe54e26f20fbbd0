import type { PhrasingContent, RootContent } from 'mdast'
import { parse } from 'yaml'
import { splitArticleFile } from '../article/split-article-file.ts'
import { parseMarkdown, phrasingText } from '../markdown/read-body.ts'
import { type Block, type ClippingDraft, makeBlock } from './clipping-draft.ts'
import { finishClipping } from './finish-clipping.ts'
import { mendEncoding } from './mend-encoding.ts'
import type { ParsedClipping } from './parsed-clipping.ts'
import { readMetadata } from './read-metadata.ts'

/**
 * Reads an article that another clipper saved as Markdown (Obsidian Web Clipper's frontmatter: title, source, author,
 * published, description, tags). Nothing that runs, and no raw HTML, comes through.
 */
export function parseMarkdownClipping(source: string): ParsedClipping {
  const { text, mended } = mendEncoding(source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'))
  const parts = splitArticleFile(text)
  const fields = parts ? readClipperFields(parts.yaml) : {}
  const { blocks, image } = readBlocks(parseMarkdown(parts?.body ?? text).children)
  return finishClipping({
    blocks,
    fields: { ...fields, ...(image === undefined || fields.image ? {} : { image }) },
    mended: mended === 0 ? [] : [`${mended} mis-decoded ${mended === 1 ? 'character' : 'characters'}`],
  })
}

function readClipperFields(yaml: string): ClippingDraft['fields'] {
  let found: unknown
  try {
    found = parse(yaml, { schema: 'core', maxAliasCount: 0 })
  } catch {
    return {} // frontmatter that cannot be read says nothing
  }
  if (typeof found !== 'object' || found === null) return {}
  const {
    title,
    headline,
    source,
    url,
    author,
    authors,
    published,
    date,
    updated,
    modified,
    description,
    dek,
    tags,
    topics,
    site,
    language,
  } = found as Record<string, unknown>
  return readMetadata('the clipper’s frontmatter', {
    headline: title ?? headline,
    sourceUrl: typeof source === 'string' ? source : url,
    authors: author ?? authors,
    published: published ?? date,
    updated: updated ?? modified,
    dek: description ?? dek,
    topics: withoutClippersOwn(tags ?? topics),
    sourceName: site,
    language,
  })
}

/** Clippers mark what they saved with a tag of their own, which says nothing about the article. */
function withoutClippersOwn(tags: unknown): unknown {
  return Array.isArray(tags) ? tags.filter((tag) => !/^clippings?$/i.test(String(tag))) : tags
}

/** Blocks of a Markdown tree with only what an article may hold, and the first picture as the article's. */
export function readBlocks(nodes: readonly RootContent[]): {
  blocks: Block[]
  image?: ParsedClipping['image']
} {
  const blocks: Block[] = []
  let image: ParsedClipping['image']
  for (const node of nodes) {
    if (node.type === 'html') {
      const text = node.value.replace(/<[^>]*>/g, ' ').trim()
      if (text !== '')
        blocks.push({ ...makeBlock(node, text), fate: { kind: 'dropped', reason: 'player or embed' } })
      continue
    }
    if (node.type === 'definition' || node.type === 'thematicBreak') continue
    const found = findImage(node)
    if (found && !image) image = { value: found, from: 'a picture in the text' }
    const clean = cleanNode(node)
    const text = clean === undefined ? '' : textOf(clean)
    if (clean && text.trim() !== '') blocks.push(makeBlock(shiftHeading(clean), text))
  }
  return { blocks, ...(image === undefined ? {} : { image }) }
}

function findImage(node: RootContent): NonNullable<ParsedClipping['image']>['value'] | undefined {
  if (node.type === 'image') {
    const alt = (node.alt ?? '').replace(/\s+/g, ' ').trim() || undefined
    const url = safeAddress(node.url)
    return alt === undefined
      ? undefined
      : { alt, ...(url !== undefined && /^https?:/.test(url) ? { url } : {}) }
  }
  if (!('children' in node)) return undefined
  for (const child of node.children) {
    const found = findImage(child as RootContent)
    if (found) return found
  }
  return undefined
}

/** A node without raw HTML, pictures, and links that may not be followed; nothing where nothing is left. */
function cleanNode<Kind extends RootContent>(node: Kind): Kind | undefined {
  if (
    node.type === 'html' ||
    node.type === 'image' ||
    node.type === 'imageReference' ||
    node.type === 'footnoteReference'
  )
    return undefined
  if (node.type === 'code')
    return { type: 'paragraph', children: [{ type: 'text', value: node.value }] } as unknown as Kind
  if (!('children' in node)) return node
  const children = (node.children as RootContent[]).flatMap((child): RootContent[] => {
    if (child.type === 'linkReference') return (cleanNode(child)?.children ?? []) as RootContent[]
    const clean = cleanNode(child)
    if (!clean) return []
    if (clean.type !== 'link') return [clean]
    const url = safeAddress(clean.url)
    return url === undefined || textOf(clean) === '' ? clean.children : [{ ...clean, url, title: null }]
  })
  return { ...node, children } as Kind
}

/** An address a reader may follow from another site: http and https, and mailto. */
function safeAddress(url: string): string | undefined {
  return URL.canParse(url) && /^(?:https?|mailto):$/.test(new URL(url).protocol)
    ? new URL(url).href
    : undefined
}

function shiftHeading(node: RootContent): RootContent {
  return node.type === 'heading' && node.depth > 4 ? { ...node, depth: 4 } : node
}

/** The words of a node, those of its blocks on lines of their own. */
export function textOf(node: RootContent): string {
  if (
    !('children' in node) ||
    /^(?:paragraph|heading|link|emphasis|strong|delete|tableCell)$/.test(node.type)
  ) {
    return phrasingText(node as PhrasingContent)
  }
  return node.children.map((child) => textOf(child as RootContent)).join('\n')
}
