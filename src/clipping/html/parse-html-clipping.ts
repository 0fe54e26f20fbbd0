import { parseDateline } from '../parse-dateline.ts'
import type { LossAccount, ParsedClipping } from '../parsed-clipping.ts'
import { isPersonName } from '../person-name.ts'
import { repairEncoding } from '../repair-encoding.ts'
import { ClippingError } from './clipping-error.ts'
import { decideBlocks } from './decide-blocks.ts'
import { decodeMisreadReferences } from './decode-misread-references.ts'
import { findArticle } from './find-article.ts'
import { formatPlainLine } from './format-plain-line.ts'
import { type HtmlBlock, listBlocks } from './html-block.ts'
import { normalizeWords } from './normalize-words.ts'
import { buildPageTree, type PageElement } from './page-tree.ts'
import { parsePage } from './parse-page.ts'
import { readCopyrightHolder } from './read-copyright-holder.ts'
import { readFields, readLeadCaption } from './read-fields.ts'
import { joinImages } from './read-image.ts'
import { readMetadata } from './read-metadata.ts'
import { removeDateline } from './remove-dateline.ts'
import { trimPage } from './trim-page.ts'
import { buildHtmlBody } from './build-html-body.ts'

/**
 * Parses a saved web page. Returns its article as Markdown, the fields that its head and its lines state, and the fate of
 * every visible word of the page.
 *
 * @throws ClippingError if the page is too big, nested too deep, or has no article. Throws no other error.
 */
export function parseHtmlClipping(html: string): ParsedClipping {
  const { text, count } = repairEncoding(decodeMisreadReferences(trimPage(html)))
  try {
    const clipping = readPage(text)
    return count === 0
      ? clipping
      : { ...clipping, repaired: [`${count} mis-decoded ${count === 1 ? 'mark' : 'marks'}`] }
  } catch (error) {
    if (error instanceof ClippingError) throw error
    // Some malformed pages make the extractor or the parser throw errors of any kind. For the writer it is one case.
    throw new ClippingError(
      'The page cannot be read: its markup is broken. Copy the text of the article instead.',
    )
  }
}

/** In characters. As for text clippings: about twenty times a long article. */
const maxArticle = 300_000
const tooLong = 'The text of the page is longer than any article. Copy the article’s own text.'
const noArticle = 'There is no article in the page. Save the page when it has loaded, or copy its text.'

function readPage(html: string): ParsedClipping {
  const page = parsePage(html)
  if (!page.body) throw new ClippingError(noArticle)
  const metadata = readMetadata(page)
  const tree = buildPageTree(page.body)
  const found = findArticle(page, tree)
  if (!found) throw new ClippingError(noArticle)
  const blocks = decideBlocks(listBlocks(tree, found.texts), found.area, {
    headline: metadata.headline?.value,
    authors: metadata.authors?.value.map((author) => author.name),
    dek: metadata.dek?.value,
  })
  const lines = readFields(blocks)
  const { image: headImage, ...head } = metadata
  const source = metadata.sourceName ? undefined : readCopyrightHolder(blocks)
  const image = joinImages(headImage, readLeadCaption(blocks, metadata.sourceUrl?.value))
  const stated = {
    ...lines,
    ...head,
    ...(isPrintedBetter(lines, head) && lines.authors && { authors: lines.authors }),
    ...(source && { sourceName: source }),
    ...(image && { image }),
  }
  return assemble(stated, tree, keepUnread(blocks, stated))
}

/** Keeps lines that look like a field but could not be parsed. */
function keepUnread(blocks: readonly HtmlBlock[], stated: Partial<ParsedClipping>): HtmlBlock[] {
  const dek = normalizeWords(stated.dek?.value ?? '')
  const isStated = (field: string, text: string): boolean =>
    field === 'dek' ? dek.includes(normalizeWords(text)) : field in stated
  return blocks.map((block) => {
    const { fate, text } = block
    if (fate?.fate !== 'field' || fate.field.split(', ').every((field) => isStated(field, text))) return block
    return { ...block, fate: { fate: 'kept' } }
  })
}

function assemble(
  stated: Partial<ParsedClipping>,
  tree: PageElement,
  blocks: readonly HtmlBlock[],
): ParsedClipping {
  const kept = blocks.filter((block) => block.fate?.fate === 'kept')
  if (kept.reduce((sum, block) => sum + block.text.length, 0) > maxArticle) throw new ClippingError(tooLong)
  const dateline = kept[0] && parseDateline(kept[0].text, stated.published?.value)
  const first = dateline && kept[0]
  if (first) removeDateline(first, dateline.dateline.text)
  const body = buildHtmlBody(tree, kept, stated.sourceUrl?.value)
  if (body.children.length === 0) throw new ClippingError(noArticle)
  return {
    ...stated,
    ...(dateline && { dateline: { value: dateline.dateline, from: 'the first paragraph' } }),
    ...(dateline?.dateline.agency !== undefined && {
      sourceAgency: { value: dateline.dateline.agency, from: 'the dateline' },
    }),
    body,
    account: blocks.flatMap((block) =>
      accountOf(block, block === first ? dateline?.dateline.text : undefined),
    ),
    repaired: [],
  }
}

/**
 * Whether the printed byline is better than the authors of the head: it has all of them and more (many heads name only the
 * first), or they are accounts and desks, and it names persons.
 */
function isPrintedBetter(lines: Partial<ParsedClipping>, head: Partial<ParsedClipping>): boolean {
  const printed = lines.authors?.value.map(({ name }) => name) ?? []
  const named = head.authors?.value.map(({ name }) => name) ?? []
  const folded = printed.map((name) => name.toLowerCase())
  const isMore = printed.length > named.length && named.every((name) => folded.includes(name.toLowerCase()))
  const isPerson = (name: string): boolean => isPersonName(name)
  return named.length > 0 && (isMore || (!named.some(isPerson) && printed.some(isPerson)))
}

function accountOf(block: HtmlBlock, dateline: string | undefined): LossAccount[] {
  if (dateline !== undefined) {
    return [
      { fate: 'field', text: dateline, field: 'dateline' },
      { fate: 'kept', text: formatPlainLine(block.text.slice(dateline.length), block.text.length + 1) },
    ]
  }
  return [{ text: block.text, ...(block.fate ?? { fate: 'kept' }) } as LossAccount]
}
