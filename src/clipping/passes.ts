/** The passes that every kind of clipping goes through, in their order; the order is explained at `passes`. */
import type { Paragraph, Text } from 'mdast'
import type { Block, ClippingDraft, Pass } from './clipping-draft.ts'
import { keptBlocks, settle } from './clipping-draft.ts'
import { findFurniture, isCaptionLine } from './find-furniture.ts'
import { parseByline, parseSignOff } from './parse-byline.ts'
import { parseDateLine } from './parse-date-in-words.ts'
import { parseDateline } from './parse-dateline.ts'

/** From here on a block is a paragraph of the article and not a line above it. Words. */
const paragraphWords = 22

function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length
}

function sameWords(one: string, other: string): boolean {
  const bare = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  return bare(one) === bare(other)
}

/** Drops what reads like furniture, wherever it stands. */
export const dropFurniture: Pass = (draft) =>
  settle(
    draft,
    new Map(
      keptBlocks(draft).flatMap((block) => {
        const reason = block.node.type === 'blockquote' ? undefined : findFurniture(block.text)
        return reason === undefined ? [] : [[block, { kind: 'dropped', reason }] as const]
      }),
    ),
  )

/** Takes the byline, the line of dates and the sign-off at the end. */
export const takeCredits: Pass = (draft) => {
  const fates = new Map<Block, Block['fate']>()
  const fields = { ...draft.fields }
  const kept = keptBlocks(draft)
  const firstParagraph = findFirstParagraph(kept)
  kept.forEach((block, index) => {
    const near = index <= firstParagraph + 1
    const date = near ? parseDateLine(block.text) : undefined
    const byline = near ? parseByline(block.text) : undefined
    const signOff = index > firstParagraph ? parseSignOff(block.text) : undefined
    if (byline) {
      if (byline.authors.length > 0) fields.authors ??= { value: byline.authors, from: 'the byline' }
      if (byline.agency !== undefined) fields.sourceAgency ??= { value: byline.agency, from: 'the byline' }
      fates.set(block, { kind: 'field', field: 'authors' })
    } else if (signOff) {
      const known = fields.authors?.value ?? []
      const added = signOff.filter((author) => !known.some((other) => other.name === author.name))
      fields.authors = { value: [...known, ...added], from: fields.authors?.from ?? 'the line at the end' }
      fates.set(block, { kind: 'field', field: 'authors' })
    } else if (date) {
      const field = date.updated ? 'updated' : 'published'
      fields[field] ??= { value: date.date, from: 'the line of the date' }
      fates.set(block, { kind: 'field', field })
    }
  })
  return settle({ ...draft, fields }, fates)
}

function findFirstParagraph(blocks: readonly Block[]): number {
  const found = blocks.findIndex(
    (block) => block.node.type === 'paragraph' && countWords(block.text) >= paragraphWords,
  )
  return found === -1 ? blocks.length : found
}

/** Takes headline, dek, and the caption or kicker above them: what stands before the first paragraph. */
export const takeHeadline: Pass = (draft) => {
  const top = findTop(draft)
  if (top.length === 0 || draft.fields.headline) return dropRepeatedHeadline(draft)
  const fates = new Map<Block, Block['fate']>()
  const fields = { ...draft.fields }
  const { headline, dek, above } = readTop(top, draft)
  fields.headline = {
    value: oneLine(headline.text),
    from: headline.node.type === 'heading' ? 'the heading' : 'the line above the text',
  }
  fates.set(headline, { kind: 'field', field: 'headline' })
  if (dek) {
    fields.dek ??= { value: oneLine(dek.text), from: 'the line under the headline' }
    fates.set(dek, { kind: 'field', field: 'dek' })
  }
  for (const block of above) {
    if (isKicker(block.text) && !fields.topics) {
      fields.topics = { value: [inSentenceCase(block.text)], from: 'the line above the headline' }
      fates.set(block, { kind: 'field', field: 'topics' })
    } else if (!fields.image) {
      const caption = oneLine(block.text)
      fields.image = { value: { alt: caption, caption }, from: 'the line above the headline' }
      fates.set(block, { kind: 'field', field: 'image' })
    } else fates.set(block, { kind: 'dropped', reason: 'caption without picture' })
  }
  return dropRepeatedHeadline(settle({ ...draft, fields }, fates))
}

/** The short lines before the first paragraph. A byline or a date that was taken ends them. */
function findTop(draft: ClippingDraft): Block[] {
  const top: Block[] = []
  for (const block of draft.blocks) {
    if (block.fate.kind === 'dropped') continue
    if (block.fate.kind === 'field') {
      if (top.length > 0 && block.fate.field !== 'image') break
      continue
    }
    const long = countWords(block.text) >= paragraphWords * 2
    if (long || !/^(?:paragraph|heading)$/.test(block.node.type) || parseDateline(block.text)) break
    top.push(block)
    if (top.length > 4) break
  }
  const credited = draft.blocks.some(
    (block) => block.fate.kind === 'field' && /authors|published|updated/.test(block.fate.field),
  )
  return credited ? top.slice(0, 4) : top.slice(0, topWithoutCredits(top))
}

/** Without a byline the top ends with the first line that ends like a sentence of the text, the headline being first. */
function topWithoutCredits(top: readonly Block[]): number {
  const sentence = top.findIndex((block, index) => index > 0 && /[.!?]["”’]?$/.test(block.text.trim()))
  const heading = top.findLastIndex((block) => block.node.type === 'heading' && block.node.depth === 1)
  return Math.max(heading + 1, sentence === -1 ? 1 : Math.min(sentence, 2))
}

function readTop(
  top: readonly Block[],
  draft: ClippingDraft,
): { headline: Block; dek?: Block; above: Block[] } {
  const first = top[0] as Block
  const heading = top.findIndex((block) => block.node.type === 'heading')
  if (heading !== -1) return splitTop(top, heading)
  if (top.length === 1) return { headline: first, above: [] }
  const body = draft.blocks
    .filter((block) => countWords(block.text) >= paragraphWords)
    .map((block) => block.text)
    .join('\n')
  // A line above is a caption or a kicker where it is a name that the text knows, a credit, or very short.
  const leading = top.findIndex(
    (block, index) =>
      index === top.length - 1 ||
      !(
        isKicker(block.text) ||
        isCaptionLine(block.text) ||
        (countWords(block.text) <= 4 && body.includes(block.text.trim())) ||
        isLongerSentence(block.text, top[index + 1]?.text ?? '')
      ),
  )
  return splitTop(top, leading)
}

/** A caption in sentences above a headline without a stop. */
function isLongerSentence(text: string, next: string): boolean {
  return /[.]$/.test(text.trim()) && !/[.]$/.test(next.trim()) && countWords(next) >= 4
}

function splitTop(top: readonly Block[], at: number): { headline: Block; dek?: Block; above: Block[] } {
  const headline = top[at] as Block
  const dek = top[at + 1]
  return { headline, above: top.slice(0, at), ...(dek && countWords(dek.text) >= 4 ? { dek } : {}) }
}

function isKicker(text: string): boolean {
  const line = text.trim()
  const words = countWords(line)
  return (
    words <= 3 &&
    line.length < 30 &&
    (line === line.toUpperCase() ||
      /^(?:world|politics|opinion|business|sport|sports|culture|news|analysis|exclusive|breaking|economy|science|health|technology|region|europe|asia|africa|americas|environment|education)(?: news)?$/i.test(
        line,
      ))
  )
}

function inSentenceCase(text: string): string {
  const line = oneLine(text)
  return line === line.toUpperCase() ? line.charAt(0) + line.slice(1).toLowerCase() : line
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function dropRepeatedHeadline(draft: ClippingDraft): ClippingDraft {
  const { headline, dek } = draft.fields
  const fates = new Map<Block, Block['fate']>()
  for (const block of keptBlocks(draft).slice(0, 8)) {
    if (headline && sameWords(block.text, headline.value))
      fates.set(block, { kind: 'dropped', reason: 'duplicate headline' })
    else if (dek && sameWords(block.text, dek.value)) fates.set(block, { kind: 'field', field: 'dek' })
  }
  return settle(draft, fates)
}

/** Takes captions and credits of pictures that a copy of text cannot have: the first as the image's, the others dropped. */
export const takeCaptions: Pass = (draft) => {
  const fates = new Map<Block, Block['fate']>()
  const fields = { ...draft.fields }
  for (const block of keptBlocks(draft)) {
    if (block.node.type !== 'paragraph' || !isCaptionLine(block.text) || countWords(block.text) > 40) continue
    if (fields.image) fates.set(block, { kind: 'dropped', reason: 'caption without picture' })
    else {
      const caption = oneLine(block.text)
      fields.image = { value: { alt: caption, caption }, from: 'a caption in the text' }
      fates.set(block, { kind: 'field', field: 'image' })
    }
  }
  return settle({ ...draft, fields }, fates)
}

/** Takes the dateline off the first paragraph: the page prints it there again. */
export const takeDateline: Pass = (draft) => {
  const at = draft.blocks.findIndex((block) => block.fate.kind === 'kept' && block.node.type === 'paragraph')
  const block = draft.blocks[at]
  const node = block?.node as Paragraph | undefined
  const first = node?.children[0]
  if (!block || !node || first?.type !== 'text') return draft
  const found = parseDateline(first.value)
  if (!found) return draft
  const { dateline, rest } = found
  const text: Text = { type: 'text', value: rest }
  const taken: Block = {
    node: { type: 'paragraph', children: [{ type: 'text', value: dateline.text }] },
    text: dateline.text,
    fate: { kind: 'field', field: 'dateline' },
  }
  const left: Block = {
    ...block,
    node: { ...node, children: [text, ...node.children.slice(1)] },
    text: block.text.slice(block.text.indexOf(dateline.text) + dateline.text.length).trimStart(),
  }
  const fields = { ...draft.fields, dateline: { value: dateline, from: 'the first paragraph' } }
  return {
    ...draft,
    fields,
    blocks: [...draft.blocks.slice(0, at), taken, left, ...draft.blocks.slice(at + 1)],
  }
}

/** Drops a paragraph that repeats an earlier one word for word: pull quotes, teasers. */
export const dropRepeated: Pass = (draft) => {
  const seen = new Set<string>()
  const kept = keptBlocks(draft)
  const texts = kept.map((block) => block.text)
  const fates = new Map<Block, Block['fate']>()
  kept.forEach((block, index) => {
    const bare = oneLine(block.text).toLowerCase()
    const long = countWords(block.text) >= 5
    const pulled =
      block.node.type === 'blockquote' &&
      long &&
      texts.some((text, other) => other !== index && contains(text, block.text))
    if (long && (seen.has(bare) || pulled)) fates.set(block, { kind: 'dropped', reason: 'repeated text' })
    seen.add(bare)
  })
  return settle(draft, fates)
}

/** Whether a text has the words of another, marks and case aside. */
function contains(text: string, part: string): boolean {
  const bare = (words: string): string =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  return bare(text).includes(bare(part))
}

/**
 * Furniture goes first, so that no prompt is taken for a headline. Credits come before the headline, because they say
 * where it ends. The dateline comes last: only then is it known which paragraph is the first.
 */
export const passes: readonly Pass[] = [
  dropFurniture,
  takeCredits,
  takeHeadline,
  takeCaptions,
  dropRepeated,
  takeDateline,
]
