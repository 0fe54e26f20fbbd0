import type { Nodes, Paragraph, RootContent } from 'mdast'
import { toString as mdastToString } from 'mdast-util-to-string'
import { splitArticleFile } from '../article/split-article-file.ts'
import { findMarkupExcess } from '../markdown/markup-limits.ts'
import { findTextNodes } from '../markdown/parse-body.ts'
import { parseMarkdown } from '../markdown/parse-markdown.ts'
import { accountFor, dropped, field, isInArticle, kept } from './block.ts'
import { cleanText } from './clean-text.ts'
import { ClippingRefused } from './clipping-refused.ts'
import { readMarkdownFrontmatter } from './markdown-frontmatter.ts'
import type { ParsedClipping, StatedFields } from './parsed-clipping.ts'
import { dropFurniture } from './text/drop-furniture.ts'
import { dropRepetitions, readCaptions, readCredits, readDateline } from './text/read-body-parts.ts'
import { readHeader } from './text/read-header.ts'
import type { TextBlock, TextDraft, TextPass } from './text/text-block.ts'
import { tidyTree } from './tidy-markdown.ts'

const passes: readonly TextPass[] = [
  dropFurniture,
  keepHeadings,
  readHeader,
  readDateline,
  readCredits,
  readCaptions,
  dropRepetitions,
]

/** A top-level node of the clipping, with its words. */
interface MarkdownBlock extends TextBlock {
  node: RootContent
}

/**
 * Parses a Markdown clipping, with or without frontmatter. The body goes through the same passes as that of a text
 * clipping, block by block, and loses what no article may contain. A finished article stays as it is.
 *
 * @throws ClippingRefused if the frontmatter cannot be read, or if there is too much markup
 */
export function parseMarkdownClipping(markdown: string, stated: StatedFields = {}): ParsedClipping {
  const { text: clean, repaired } = cleanText(markdown)
  const file = splitArticleFile(clean)
  if (findMarkupExcess(file?.body ?? clean)) {
    throw new ClippingRefused('has more markup than any article: copy the article’s text into a .txt file')
  }
  if (!file && /^---[^\S\n]*\n\s*[\w-]+:(?:\s|$)/m.test(clean.trimStart().slice(0, 200))) {
    throw new ClippingRefused('begins with frontmatter that has no end: write a line of --- below its fields')
  }
  const own = file ? readMarkdownFrontmatter(file.yaml) : {}
  const fields = own.finished === undefined ? { ...own, ...stated } : own
  const body = file?.body ?? clean
  const tree = parseMarkdown(body)
  const blocks = tree.children.map(toBlock)
  if (fields.finished !== undefined) {
    const account = blocks.filter(({ text }) => text !== '').map(accountFor)
    return { ...fields, body: tidyTree(tree), account, repaired }
  }
  const start = readPicture(takeTitle({ blocks, fields, stated: new Set(Object.keys(stated)) }))
  const { blocks: done, fields: found } = passes.reduce((draft, pass) => pass(draft), start)
  const nodes = (done as readonly MarkdownBlock[]).flatMap((block) => {
    if (!isInArticle(block)) return []
    const { node, cut } = block
    return [cut === undefined ? node : cutStart(node, cut)]
  })
  const dek =
    found.dek && !nodes.some((node) => formatWords(node).startsWith(found.dek?.value.slice(0, 60) ?? ''))
      ? found.dek
      : undefined
  const { dek: _, ...rest } = found
  const definitions = tree.children.filter((node) => node.type === 'definition')
  return {
    ...rest,
    ...(dek ? { dek } : {}),
    body: tidyTree({ type: 'root', children: [...nodes, ...definitions] }, found.sourceUrl?.value),
    account: done.filter(({ text }) => text !== '').map(accountFor),
    repaired,
  }
}

/** The words of a block, with a space between the items of a list and the cells of a table. */
function formatWords(node: RootContent): string {
  const texts = findTextNodes({ type: 'root', children: [node] }).map(({ node: own }) => plainText(own))
  return texts.length === 0 ? plainText(node) : texts.join(' ')
}

/** Like `mdast-util-to-string`, except that a hard line break separates words. */
function plainText(node: Nodes): string {
  if (node.type === 'break') return ' '
  return 'children' in node
    ? node.children.map(plainText).join('')
    : mdastToString(node, { includeHtml: false })
}

function toBlock(node: RootContent): MarkdownBlock {
  if (node.type === 'html') {
    const text = node.value
      .replace(/<!--[\s\S]*?-->|<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
    return { node, text, fate: dropped('player or embed') }
  }
  if (node.type === 'definition') return { node, text: '', fate: dropped('navigation') }
  const text = formatWords(node).replace(/\s+/g, ' ').trim()
  const isOpen = node.type === 'heading' || node.type === 'paragraph'
  return { node, text, ...(!isOpen && { fate: kept, shape: 'item' }) }
}

/** The title is that of the frontmatter, or the first heading. A later heading with the same words is a duplicate. */
function takeTitle(draft: TextDraft): TextDraft {
  let { headline } = draft.fields
  const blocks = draft.blocks.map((block): TextBlock => {
    const { node } = block as MarkdownBlock
    if (node.type !== 'heading') return block
    if (headline === undefined && node.depth === 1 && block.text !== '') {
      headline = { value: block.text, from: 'the first heading' }
      return { ...block, fate: field('headline') }
    }
    if (block.text === headline?.value) return { ...block, fate: dropped('duplicate headline') }
    const isReplaced = draft.stated.has('headline') && node.depth === 1
    return isReplaced ? { ...block, fate: dropped('replaced by the writer') } : block
  })
  return { ...draft, blocks, fields: { ...draft.fields, ...(headline ? { headline } : {}) } }
}

/** Markdown marks its headings, so that no later pass has to recognise them. Headings of furniture are dropped before. */
function keepHeadings(draft: TextDraft): TextDraft {
  const blocks = draft.blocks.map((block): TextBlock => {
    const heads = (block as MarkdownBlock).node.type === 'heading' && block.fate === undefined
    return heads ? { ...block, fate: kept, shape: 'heading' } : block
  })
  return { ...draft, blocks }
}

/** A picture before the text is the article's lead picture. It is described and linked, but not loaded. */
function readPicture(draft: TextDraft): TextDraft {
  const first = draft.blocks.findIndex((block) => isInArticle(block) && block.text !== '')
  const picture = draft.blocks[first] as MarkdownBlock | undefined
  const image = picture?.node.type === 'paragraph' ? onlyImage(picture.node) : undefined
  if (!image?.alt || !/^https?:\/\//i.test(image.url) || !URL.canParse(image.url)) return draft
  const blocks = draft.blocks.map(
    (block, index): TextBlock => (index === first ? { ...block, fate: field('image.alt') } : block),
  )
  const value = { alt: image.alt, url: image.url }
  return {
    ...draft,
    blocks,
    fields: { ...draft.fields, image: { value, from: 'the picture above the text' } },
  }
}

function onlyImage({ children }: Paragraph): { url: string; alt?: string | null | undefined } | undefined {
  const only = children.length === 1 ? children[0] : undefined
  if (only?.type === 'image') return only
  return only?.type === 'link' && only.children.length === 1 && only.children[0]?.type === 'image'
    ? only.children[0]
    : undefined
}

/** Removes the first characters of a paragraph (the dateline, with single spaces), whatever elements they are in. */
function cutStart(node: RootContent, length: number): RootContent {
  let left = length
  const cut = <Node extends { type: string }>(inner: Node): Node[] => {
    if (left <= 0) return [inner]
    if ('value' in inner && typeof inner.value === 'string') {
      const value = inner.value.replace(/\s+/g, ' ')
      const taken = Math.min(left, value.length)
      left -= taken
      return taken === value.length ? [] : [{ ...inner, value: value.slice(taken) }]
    }
    if (!('children' in inner)) return [inner]
    const children = (inner.children as { type: string }[]).flatMap((child) => cut(child))
    return children.length === 0 ? [] : [{ ...inner, children }]
  }
  return cut(node)[0] ?? node
}
