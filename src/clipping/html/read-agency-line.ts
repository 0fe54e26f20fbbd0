import { isAgency } from '../agencies.ts'
import { isKept, reasonOf } from '../block.ts'
import { listWords } from '../count-words.ts'
import { parseByline } from '../parse-byline.ts'
import type { ParsedClipping } from '../parsed-clipping.ts'
import { isKeptProse } from './find-story.ts'
import { findHeadlineLine, isOfComment } from './header-lines.ts'
import type { HtmlBlock } from './html-block.ts'
import { normalizeWords } from './normalize-words.ts'
import { type FoundBeside, markField } from './read-beside.ts'
import { sourceLine } from './source-line.ts'
import { inFigure } from './survey-blocks.ts'

/** In lines. A guess: who the text is from is so near to the headline, and to the end of the text. */
const [maxAbove, maxBelow] = [12, 6]
/** In lines. A guess: the line may be under the first paragraph, if that is in the head of the article. */
const maxLead = 2
/** In words. A guess: "Source: Associated Press", "News - Anadolu Agency". */
const maxLine = 6

/**
 * Reads the news agency from a line near the text that no rule keeps: "Source: Reuters", "News - Reuters", or the byline "Ida
 * Marlow and Reuters" of a known author.
 */
export function readAgencyLine(
  blocks: readonly HtmlBlock[],
  { authors }: Partial<ParsedClipping>,
): FoundBeside<string> | undefined {
  const head = findHeadlineLine(blocks)
  const first = blocks.findIndex(isKeptProse)
  const last = blocks.findLastIndex(isKeptProse)
  const known = new Set(authors?.value.map(({ name }) => normalizeWords(name)))
  for (const [index, block] of blocks.entries()) {
    const isAbove = head >= 0 && index > head && index < first + maxLead && index <= head + maxAbove
    const isBelow = last >= 0 && index > last && index <= last + maxBelow
    if (!(isAbove || isBelow) || isKept(block) || inFigure(block) || isOfComment(block)) continue
    const agency = isAbove
      ? (findLabelled(block) ?? findLast(block) ?? findBehindAuthors(block, known))
      : findLabelled(block)
    if (agency === undefined) continue
    const isByline = known.size > 0 && findBehindAuthors(block, known) !== undefined
    return {
      found: { value: agency, from: isByline ? 'the byline' : 'the line with the agency' },
      blocks: markField(blocks, block, isByline ? 'authors, sourceAgency' : 'sourceAgency'),
    }
  }
  return undefined
}

/** "Source: Reuters". */
function findLabelled({ text }: HtmlBlock): string | undefined {
  const name = text.slice(text.search(/[:：]/u) + 1).trim()
  return sourceLine.test(text) && isAgency(name) ? name : undefined
}

/** "News - Reuters": two parts, of which the second is an agency. */
function findLast(block: HtmlBlock): string | undefined {
  const [label, name = '', ...others] = block.text.split(/\s[–—|•·-]\s/u)
  const isShort = listWords(block.text).length <= maxLine && others.length === 0
  return isShort && label !== undefined && isAgency(name) && reasonOf(block) !== 'author box'
    ? name
    : undefined
}

/** "Ida Marlow and Reuters": a known author before the agency. */
function findBehindAuthors({ text }: HtmlBlock, known: ReadonlySet<string>): string | undefined {
  if (listWords(text).length > maxLine * 2) return undefined
  const { authors = [], agency } = parseByline(text, true) ?? {}
  const areKnown = authors.length > 0 && authors.every(({ name }) => known.has(normalizeWords(name)))
  return areKnown && agency !== undefined && isAgency(agency) ? agency : undefined
}
