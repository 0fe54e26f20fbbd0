import { type BlockFate, dropped, field } from '../block.ts'
import { listWords } from '../count-words.ts'
import { matchCapitalizedWords, matchWords } from '../language-words.ts'
import { parseByline } from '../parse-byline.ts'
import { parseCaption } from '../parse-caption.ts'
import { findBlogTimes } from '../parse-date-line.ts'
import { parseDateline } from '../parse-dateline.ts'
import { isPersonName } from '../person-name.ts'
import { type HeaderLine, readHeaderLine } from '../read-header-line.ts'
import { spellNumericDates } from '../spell-numeric-dates.ts'
import { isParagraph } from './drop-furniture.ts'
import { scoreHeadline, worstHeadline } from './score-headline.ts'
import { isBullet } from './split-blocks.ts'
import { decide, findOpen, type TextDraft, type TextPass } from './text-block.ts'

/** A label that no headline begins with, and a name. */
const bylineOpening = new RegExp(String.raw`^${matchCapitalizedWords('sureBylineLabels')}\s+\p{Lu}`, 'u')

/** In blocks. A guess: a byline further down is not that of the article. */
const maxHeaderBlocks = 12

/**
 * Reads the lines above the text: caption or kicker, headline, dek, byline, dates. The headline is the likeliest line above
 * the byline and the first paragraph. If no line there is likely, there is no headline.
 */
export const readHeader: TextPass = (draft) => {
  const open = findOpen(draft).slice(0, maxHeaderBlocks)
  const text = (index: number): string => draft.blocks[index]?.text ?? ''
  const lines = new Map<number, HeaderLine>()
  for (const index of open) {
    const line = readHeaderLine(spellNumericDates(text(index), draft.language))
    if (line) lines.set(index, line)
  }
  const bylineAt = open.find(
    (index) => lines.get(index)?.byline !== undefined && isAboveText(open, index, text),
  )
  const firstParagraph = open.find(
    (index) => (bylineAt === undefined || index > bylineAt) && !lines.has(index) && startsText(text(index)),
  )
  const top = open.filter((index) => index < (firstParagraph ?? Number.POSITIVE_INFINITY))
  if (draft.fields.headline && !draft.stated.has('headline')) return readLines(draft, top, lines)
  const candidates = top.filter(
    (index) =>
      !lines.has(index) &&
      (bylineAt === undefined || index < bylineAt) &&
      !parseCaption(text(index)) &&
      !isBullet(text(index)) &&
      !bylineOpening.test(text(index)),
  )
  const headlineAt = pickHeadline(candidates, text)
  if (headlineAt === undefined) return readLines(draft, top, lines)
  const found = text(headlineAt)
  const { headline } = draft.fields
  if (headline && found !== headline.value && !isReplaced(found, bylineAt))
    return readLines(draft, top, lines)
  const fates = new Map<number, BlockFate>([
    [headlineAt, !headline || found === headline.value ? field('headline') : replaced],
  ])
  const fields: TextDraft['fields'] = {
    ...draft.fields,
    headline: headline ?? {
      value: found,
      from: headlineAt === open[0] ? 'the first line' : 'the likeliest line above the text',
    },
  }
  for (const index of candidates) {
    const line = text(index)
    if (index === headlineAt) continue
    if (index > headlineAt && bylineAt === undefined) {
      // Without a byline after it, a line under the headline may be the first of the text, unless it is a name.
      if (isPersonName(line) && !lines.get(index + 1)?.dates)
        readCaptionLine(index, line, 'the name under the headline', fields, fates)
    } else if (index > headlineAt && draft.stated.has('dek') && listWords(line).length >= 5) {
      fates.set(index, line === fields.dek?.value ? field('dek') : replaced)
    } else if (index > headlineAt && fields.dek === undefined && listWords(line).length >= 5) {
      fields.dek = { value: line, from: 'the line under the headline' }
      fates.set(index, field('dek'))
    } else if (index < headlineAt && isKicker(line)) {
      fields.topics = {
        value: [...(fields.topics?.value ?? []), plainKicker(line)],
        from: 'the line above the headline',
      }
      fates.set(index, field('topics'))
    } else if (index < headlineAt || isPersonName(line)) {
      readCaptionLine(index, line, 'the line above the headline', fields, fates)
    }
  }
  return readLines(decide({ ...draft, fields }, fates), top, lines, headlineAt)
}

const replaced = dropped('replaced by the writer')

/** Whether a line is surely a headline, so that the writer's replaces it. Without a byline under it, it may be text. */
function isReplaced(line: string, bylineAt: number | undefined): boolean {
  return bylineAt !== undefined && !isParagraph(line)
}

function readCaptionLine(
  index: number,
  caption: string,
  from: string,
  fields: TextDraft['fields'],
  fates: Map<number, BlockFate>,
): void {
  if (fields.image) {
    fates.set(index, dropped('caption without picture'))
    return
  }
  fields.image = { value: { alt: caption, caption }, from }
  fates.set(index, field('image.caption'))
}

/** Whether the lines above a byline can be headline, dek and caption: none is long, and one at most is a paragraph. */
function isAboveText(open: readonly number[], at: number, text: (index: number) => string): boolean {
  const above = open.filter((index) => index < at)
  return (
    above.filter((index) => isParagraph(text(index))).length <= 1 &&
    above.every((index) => listWords(text(index)).length <= 80)
  )
}

function startsText(text: string): boolean {
  return isParagraph(text) || parseDateline(text) !== undefined
}

function pickHeadline(candidates: readonly number[], text: (index: number) => string): number | undefined {
  let best: { index: number; score: number } | undefined
  for (const index of candidates) {
    const score = scoreHeadline(text(index))
    if (score > (best?.score ?? worstHeadline)) best = { index, score }
  }
  return best?.index
}

const sections = new RegExp(
  String.raw`^(?:${matchWords('sections')}(?:\s*[&/|>]\s*|\s+${matchWords('conjunctions')}\s+)?){1,4}:?$`,
  'iu',
)

function isKicker(line: string): boolean {
  if (!/\p{L}/u.test(line)) return false
  if (sections.test(line)) return true
  const capitals = line === line.toUpperCase() && line !== line.toLowerCase()
  return capitals && listWords(line).length <= 3 && !isPersonName(line)
}

function plainKicker(line: string): string {
  const bare = line.replace(/\s*:$/, '')
  return bare === bare.toUpperCase() ? bare.slice(0, 1) + bare.slice(1).toLowerCase() : bare
}

/** An office, or an address to write to. Under the byline it belongs to the author, not to the text. */
const officeLine = new RegExp(
  String.raw`^(?:${matchWords('jobQualifiers')}\s+)*${matchWords('jobTitles')}(?:,\s.{2,40})?$|^\S+@\S+\.\S+$|^@\w{2,30}$`,
  'iu',
)

/** Reads the lines that are only a byline or dates. */
function readLines(
  draft: TextDraft,
  top: readonly number[],
  lines: ReadonlyMap<number, HeaderLine>,
  headlineAt = -1,
): TextDraft {
  const fields = { ...draft.fields }
  const fates = new Map<number, BlockFate>()
  const times = findBlogTimes(draft.blocks)
  for (const index of top) {
    const block = draft.blocks[index]
    if (block === undefined || block.fate !== undefined || times.has(block)) continue
    const followed =
      lines.get(index + 1)?.dates !== undefined || officeLine.test(draft.blocks[index + 1]?.text ?? '')
    const line =
      lines.get(index) ??
      readBareByline(block.text, fields.headline !== undefined && index > headlineAt, followed)
    if (line?.byline && fields.authors === undefined) {
      const { authors, agency } = line.byline
      fields.authors = { value: authors, from: 'the byline' }
      if (agency !== undefined) fields.sourceAgency = { value: agency, from: 'the byline' }
      fates.set(index, field(line.dates ? 'authors, published' : 'authors'))
    } else if (line?.byline)
      fates.set(index, draft.stated.has('authors') ? replaced : dropped('repeated text'))
    else if (fields.authors !== undefined && officeLine.test(block.text))
      fates.set(index, dropped('author box'))
    if (line?.dates) {
      const { published, updated, timeOnly } = line.dates
      if (published !== undefined) fields.published ??= { value: published, from: 'the line of dates' }
      if (updated !== undefined) fields.updated ??= { value: updated, from: 'the line of dates' }
      const dated = published ?? updated
      if (dated === undefined && timeOnly) fates.set(index, dropped('time without date'))
      else if (!line.byline) fates.set(index, field(published === undefined ? 'updated' : 'published'))
    }
  }
  return decide({ ...draft, fields }, fates)
}

/** Reads names without "By": several, or with a place or an agency. One name alone needs a date or an office under it. */
function readBareByline(text: string, underHeadline: boolean, followed: boolean): HeaderLine | undefined {
  const byline = underHeadline ? parseByline(text, true) : undefined
  if (!byline) return undefined
  const isClear = byline.authors.length > 1 || byline.place !== undefined || byline.agency !== undefined
  return isClear || followed ? { byline } : undefined
}
