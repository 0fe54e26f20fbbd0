import { type BlockFate, dropped, field, kept } from '../block.ts'
import { listWords } from '../count-words.ts'
import { matchWords, wordEnd } from '../language-words.ts'
import { parseByline } from '../parse-byline.ts'
import { parseCaption } from '../parse-caption.ts'
import { findBlogTimes, parseDateLine } from '../parse-date-line.ts'
import { parseDateline } from '../parse-dateline.ts'
import { isParagraph } from './drop-furniture.ts'
import { isBullet } from './split-blocks.ts'
import { decide, findOpen, type TextBlock, type TextDraft, type TextPass } from './text-block.ts'

/** Splits the dateline from the first paragraph, as a block of its own. */
export const readDateline: TextPass = (draft) => {
  const first = findOpen(draft).find((index) => {
    const line = draft.blocks[index]?.text ?? ''
    return listWords(line).length > 3 && !isBullet(line)
  })
  const text = first === undefined ? undefined : draft.blocks[first]?.text
  const found = text === undefined ? undefined : parseDateline(text, draft.fields.published?.value)
  const block = draft.blocks[first ?? -1]
  if (!found || first === undefined || !block) return draft
  const { agency } = found.dateline
  return {
    ...draft,
    fields: {
      ...draft.fields,
      dateline: { value: found.dateline, from: 'the first paragraph' },
      ...(agency === undefined || draft.fields.sourceAgency
        ? {}
        : { sourceAgency: { value: agency, from: 'the dateline' } }),
    },
    blocks: [
      ...draft.blocks.slice(0, first),
      { ...block, text: found.dateline.text, fate: field('dateline') },
      { ...block, text: found.rest, cut: block.text.length - found.rest.length },
      ...draft.blocks.slice(first + 1),
    ],
  }
}

/** In blocks. Credits are in the last lines: "(Reporting by A; Editing by B)". */
const creditBlocks = 5

/** Reads the credits, dates and notes on the author after the text. */
export const readCredits: TextPass = (draft) => {
  const fields = { ...draft.fields }
  const fates = new Map<number, BlockFate>()
  const times = findBlogTimes(draft.blocks)
  for (const index of findOpen(draft).slice(-creditBlocks)) {
    const block = draft.blocks[index]
    if (!block || times.has(block)) continue
    const { text } = block
    const byline = parseByline(text)
    const dates = parseDateLine(text)
    if (byline) {
      const known = new Set(fields.authors?.value.map(({ name }) => name.toLowerCase()))
      const added = byline.authors.filter(({ name }) => !known.has(name.toLowerCase()))
      const value = [...(fields.authors?.value ?? []), ...added]
      if (added.length > 0 || fields.authors === undefined) {
        fields.authors = {
          value,
          from: fields.authors ? `${fields.authors.from} and the credits` : 'the credits',
        }
        fates.set(index, field('authors'))
      } else fates.set(index, dropped('repeated text'))
    } else if (dates) {
      const { published, updated } = dates
      if (published !== undefined) fields.published ??= { value: published, from: 'the line of dates' }
      if (updated !== undefined) fields.updated ??= { value: updated, from: 'the line of dates' }
      fates.set(
        index,
        (published ?? updated)
          ? field(published === undefined ? 'updated' : 'published')
          : dropped('time without date'),
      )
    } else if (isAuthorNote(text, fields)) fates.set(index, dropped('author box'))
  }
  return decide({ ...draft, fields }, fates)
}

const authorNoteVerb = new RegExp(String.raw`^,?\s*${matchWords('authorNoteVerbs')}${wordEnd}`, 'iu')

/** "Ida Marlow is a reporter for …", of somebody the byline names. */
function isAuthorNote(text: string, { authors }: TextDraft['fields']): boolean {
  return (authors?.value ?? []).some(({ name }) => {
    if (!text.toLowerCase().startsWith(name.toLowerCase())) return false
    return authorNoteVerb.test(text.slice(name.length)) && listWords(text).length <= 80
  })
}

/** Reads captions between the paragraphs: the first becomes the article's, the others have no picture here. */
export const readCaptions: TextPass = (draft) => {
  const fields = { ...draft.fields }
  const fates = new Map<number, BlockFate>()
  for (const index of findOpen(draft)) {
    const found = parseCaption(draft.blocks[index]?.text ?? '')
    if (!found) continue
    const { caption, credit } = found
    const whole = fields.image?.value
    if (whole && caption === undefined && credit !== undefined && whole.credit === undefined) {
      fields.image = { value: { ...whole, credit }, from: fields.image?.from ?? 'the caption' }
      fates.set(index, field('image.credit'))
    } else if (whole === undefined && caption !== undefined) {
      fields.image = {
        value: { alt: caption, caption, ...(credit === undefined ? {} : { credit }) },
        from: 'a line that says it is a caption',
      }
      fates.set(index, field('image.caption'))
    } else fates.set(index, dropped('caption without picture'))
  }
  return decide({ ...draft, fields }, fates)
}

/** Repetitions are looked for in texts of up to this many blocks; no article has more. */
const maxBlocks = 3000
/** In words. An article may repeat fewer words on purpose. */
const minRepeatedWords = 8

/** Drops repetitions of the headline, and whole paragraphs and pull quotes that repeat the text. */
export const dropRepetitions: TextPass = (draft) => {
  const open = findOpen(draft)
  if (open.length > maxBlocks) return draft
  const fates = new Map<number, BlockFate>()
  const headline = draft.fields.headline?.value
  const seen = new Set<string>()
  const all = open.map((index) => draft.blocks[index]?.text ?? '').join('\n')
  for (const index of open) {
    const text = draft.blocks[index]?.text ?? ''
    if (headline !== undefined && text === headline) fates.set(index, dropped('duplicate headline'))
    else if (listWords(text).length >= minRepeatedWords) {
      if (seen.has(text) || isPullQuote(text, all)) fates.set(index, dropped('repeated text'))
      seen.add(text)
    }
  }
  return decide(draft, fates)
}

/** Whether a block is only a quotation whose words are inside another paragraph as well. */
function isPullQuote(text: string, all: string): boolean {
  const words = /^[“"”«„]([^“”"«»„]{20,400}?)[.,]?[”"“»]?[.]?$/u.exec(text)?.[1]
  if (words === undefined) return false
  const first = all.indexOf(words)
  return first !== -1 && all.indexOf(words, first + 1) !== -1
}

/** In words. A sub-head has no more. */
const maxHeadingWords = 12

/** Decides which blocks are sub-heads, list items and quotations. The others become paragraphs. */
export const shapeBody: TextPass = (draft) => {
  const open = findOpen(draft)
  const text = (position: number): string => draft.blocks[open[position] ?? -1]?.text ?? ''
  const times = findBlogTimes(draft.blocks)
  const bullets = open.map((_, position) => isBullet(text(position)))
  const shapes = new Map<number, NonNullable<TextBlock['shape']>>()
  open.forEach((index, position) => {
    const inList = bullets[position] && (bullets[position - 1] || bullets[position + 1])
    const next = text(position + 1)
    const heads =
      times.has(draft.blocks[index] as TextBlock) ||
      (position > 0 && isHeading(text(position)) && (isParagraph(next) || bullets[position + 1] === true))
    if (draft.blocks[index]?.isQuoted) shapes.set(index, 'quotation')
    else shapes.set(index, inList ? 'item' : heads ? 'heading' : 'paragraph')
  })
  return {
    ...draft,
    blocks: draft.blocks.map((block, index) => {
      const shape = shapes.get(index)
      return shape === undefined ? block : { ...block, fate: kept, shape }
    }),
  }
}

/** "Q: And now?", "TOMAS VELL: And now?": a line of an interview. */
const spokenLine = /^(?:\p{Lu}|\p{Lu}{2,}(?:[ .-]+\p{Lu}+){0,3})\s?[:：]\s/u

function isHeading(text: string): boolean {
  return (
    listWords(text).length <= maxHeadingWords &&
    !spokenLine.test(text) &&
    // "Ida Marlow, born 3 May 1940; died 12 October 2031" is a sentence without its full stop.
    !text.includes(';') &&
    /^[\p{Lu}\p{Lo}\p{N}]/u.test(text) &&
    /[\p{L}\p{N}?)’]$/u.test(text) &&
    !/["“”«»]/u.test(text)
  )
}
