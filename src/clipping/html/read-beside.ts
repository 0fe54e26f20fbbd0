import type { Frontmatter } from '../../article/frontmatter-schema.ts'
import { field } from '../block.ts'
import { listWords } from '../count-words.ts'
import { findDate } from '../find-date.ts'
import { findPageFurniture } from '../find-furniture.ts'
import { matchWords, wordEnd, wordStart } from '../language-words.ts'
import type { FieldValue } from '../parsed-clipping.ts'
import { spellNumericDates } from '../spell-numeric-dates.ts'
import { readPrintedLine } from './decide-header-line.ts'
import { isKeptProse } from './find-story.ts'
import { findHint } from './furniture-hints.ts'
import type { HtmlBlock } from './html-block.ts'

/** A field that a line beside the article states, and the lines, of which that one has become a field. */
export interface FoundBeside<Value> {
  found: FieldValue<Value>
  blocks: HtmlBlock[]
}

/** In lines. A guess: the date is right above the headline, or among a few lines between it and the text. */
const [maxAbove, maxBelow] = [3, 8]
/** In words. A guess: a date has its section or the number of comments beside it; a longer line is a sentence. */
const maxBesideDate = 9
/** The first year of web pages. An older day beside a headline is one that the article is about: of a birth, of a battle. */
const firstYear = '1991'
/** In elements. A guess: an element so near to a line has no menu beside it. */
const maxShared = 4

const weekday = new RegExp(`${wordStart}${matchWords('weekdays')}${wordEnd}`, 'iu')
const updated = new RegExp(`${wordStart}${matchWords('updatedLabels')}${wordEnd}`, 'iu')
const published = new RegExp(`${wordStart}${matchWords('publishedLabels')}${wordEnd}`, 'iu')
/** "Member since: 14.10.2031": a date of something else. */
const otherLabel = /\p{L}\s?[:：]\s?(?:\p{L}+,?\s)?\d/u
const time = /\d{1,2}[:.h]\d{2}(?![.\d])|\d\s?[ap]\.?m\b/iu

/**
 * Reads the day of publication from a line right above or under the headline that is no line of dates: "Harbour news //
 * 14.10.2031". Above the headline, a weekday or a time may be those of today, which many pages show.
 */
export function readDateBeside(
  blocks: readonly HtmlBlock[],
  language: string | undefined,
): FoundBeside<string> | undefined {
  const head = blocks.findIndex(({ fate }) => fate?.fate === 'field' && fate.field === 'headline')
  const text = blocks.findIndex(isKeptProse)
  const title = blocks[head]
  if (!title || text < head) return undefined
  const dayOf = ({ text }: HtmlBlock): string | undefined => {
    if (listWords(text).length > maxBesideDate || updated.test(text)) return undefined
    const line = spellNumericDates(text, language)
    const found = findDate(line)
    if (otherLabel.test(line) && !published.test(line)) return undefined
    if (found === undefined || found.date < firstYear) return undefined
    return findDate(spellNumericDates(found.rest, language)) === undefined ? found.date : undefined
  }
  const isUnread = ({ fate }: HtmlBlock): boolean =>
    fate?.fate === 'around' || (fate?.fate === 'dropped' && fate.reason !== 'comments')
  const isShared = ({ around }: HtmlBlock): boolean =>
    around
      .slice(0, maxShared)
      .some(({ tag }, index) => tag !== 'body' && title.around.includes(around[index] as never))
  const below = blocks.slice(head + 1, Math.min(text, head + 1 + maxBelow)).filter(isUnread)
  const above = blocks
    .slice(Math.max(0, head - maxAbove), head)
    .toReversed()
    .filter(
      (block) => isUnread(block) && isShared(block) && !weekday.test(block.text) && !time.test(block.text),
    )
  const line = [...below, ...above].find((block) => dayOf(block) !== undefined)
  const value = line && dayOf(line)
  if (!line || value === undefined) return undefined
  return {
    found: { value, from: 'the date beside the headline' },
    blocks: markField(blocks, line, 'published'),
  }
}

/** In lines. A guess: the topics may be between the text and the byline under it. */
const maxAfter = 2

/**
 * Reads the authors from a line right under the article that has their names and the day of publication: "Ida Marlow |
 * 14.10.2031". Without that day the line may be about another article or a comment.
 */
export function readAuthorsBelow(
  blocks: readonly HtmlBlock[],
  published: string | undefined,
  language: string | undefined,
): FoundBeside<Frontmatter['authors']> | undefined {
  const last = blocks.findLastIndex(isKeptProse)
  if (published === undefined || last < 0) return undefined
  for (const block of blocks.slice(last + 1, last + 1 + maxAfter)) {
    const isComment =
      block.around.some(({ hints }) => findHint(hints) === 'comments') ||
      findPageFurniture(block.text) === 'comments'
    if (isComment) return undefined
    const { byline, dates } = readPrintedLine(block, language) ?? {}
    if (byline && dates?.published?.slice(0, 10) === published.slice(0, 10) && byline.authors.length > 0) {
      return {
        found: { value: byline.authors, from: 'the byline under the text' },
        blocks: markField(blocks, block, 'authors'),
      }
    }
  }
  return undefined
}

function markField(blocks: readonly HtmlBlock[], line: HtmlBlock, name: string): HtmlBlock[] {
  return blocks.map((block) => (block === line ? { ...block, fate: field(name) } : block))
}
