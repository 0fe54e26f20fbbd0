import { accountFor, isKept } from '../block.ts'
import { parseDateline } from '../parse-dateline.ts'
import type { LossAccount, ParsedClipping } from '../parsed-clipping.ts'
import { buildHtmlBody } from './build-html-body.ts'
import { ClippingError } from './clipping-error.ts'
import { formatPlainLine } from './format-plain-line.ts'
import type { HtmlBlock } from './html-block.ts'
import type { PageElement } from './page-tree.ts'
import type { PageMetadata } from './read-metadata.ts'
import { removeDateline } from './remove-dateline.ts'
import { signQuotation } from './sign-quotation.ts'

/** In characters. As for text clippings: about twenty times a long article. */
const maxArticle = 300_000
const tooLong = 'The text of the page is longer than any article. Copy the article’s own text.'

/** In lines. A guess: a dek or a picture’s caption may be above the paragraph with the dateline. */
const maxLead = 3

/**
 * Puts the fields and the decided lines of a page together. Returns `undefined` if no text is kept. The dateline of the first
 * paragraphs becomes a field.
 *
 * @param head what the page's data states about the dateline, and the page's own address
 * @throws ClippingError if the article is too long
 */
export function assembleClipping(
  stated: Partial<ParsedClipping>,
  tree: PageElement,
  blocks: readonly HtmlBlock[],
  head: Pick<PageMetadata, 'dateline' | 'address'>,
): ParsedClipping | undefined {
  const kept = blocks.filter(isKept)
  if (kept.reduce((sum, block) => sum + block.text.length, 0) > maxArticle) throw new ClippingError(tooLong)
  const published = stated.published?.value
  const first = kept
    .slice(0, maxLead)
    .find(({ text }) => findDateline(text, head.dateline, published) !== undefined)
  const dateline = first && findDateline(first.text, head.dateline, published)
  if (first && dateline) removeDateline(first, dateline.value.text)
  for (const block of kept) if (block.isSignature) signQuotation(block)
  const base = head.address?.value ?? (stated.relation ? undefined : stated.sourceUrl?.value)
  const body = buildHtmlBody(tree, kept, base)
  if (body.children.length === 0) return undefined
  return {
    ...stated,
    ...(dateline && { dateline }),
    ...(dateline?.value.date !== undefined &&
      published === undefined && {
        published: {
          value: dateline.value.date,
          from: 'the dateline',
          doubt: 'only the dateline has this day',
        },
      }),
    ...(dateline?.value.agency !== undefined && {
      sourceAgency: (stated.relation && stated.sourceAgency) ?? {
        value: dateline.value.agency,
        from: 'the dateline',
      },
    }),
    body,
    account: blocks.flatMap((block) => accountOf(block, block === first ? dateline?.value.text : undefined)),
    repaired: [],
  }
}

/**
 * Finds the dateline at the start of a paragraph. One that the page's data states together with its place may have any form,
 * if the paragraph begins with its words.
 */
function findDateline(
  paragraph: string,
  stated: PageMetadata['dateline'],
  published: string | undefined,
): ParsedClipping['dateline'] {
  const parsed = parseDateline(paragraph, published)?.dateline
  const { text, place } = stated?.value ?? {}
  if (text !== undefined && place !== undefined && paragraph.startsWith(`${text} `)) {
    const details = parsed?.text === text ? parsed : {}
    return { value: { ...details, text, place }, from: stated?.from ?? '' }
  }
  return parsed && { value: parsed, from: 'the first paragraph' }
}

function accountOf(block: HtmlBlock, dateline: string | undefined): LossAccount[] {
  if (dateline !== undefined) {
    return [
      { fate: 'field', text: dateline, field: 'dateline' },
      { fate: 'kept', text: formatPlainLine(block.text.slice(dateline.length), block.text.length + 1) },
    ]
  }
  return [accountFor(block)]
}
