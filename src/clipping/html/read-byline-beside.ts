import type { Frontmatter } from '../../article/frontmatter-schema.ts'
import { findDate } from '../find-date.ts'
import { isJob, parseByline } from '../parse-byline.ts'
import { isPersonName } from '../person-name.ts'
import { spellNumericDates } from '../spell-numeric-dates.ts'
import { isCalledAuthor } from './decide-header-line.ts'
import { findLabelled } from './find-author-names.ts'
import { findHint } from './furniture-hints.ts'
import { listUnderHeadline } from './header-lines.ts'
import type { HtmlBlock } from './html-block.ts'
import { type FoundBeside, markField } from './read-beside.ts'

/** In lines. A guess: the byline is among a few lines under the headline. */
const maxUnder = 6
/** In characters. A guess: a longer line is a sentence. */
const maxLine = 120

/**
 * Reads the authors from a line under the headline that has other parts as well: "News | By Ida Marlow | 14 October 2031", "Ida
 * Marlow, 14.10.2031".
 */
export function readBylineBeside(
  blocks: readonly HtmlBlock[],
  language: string | undefined,
): FoundBeside<Frontmatter['authors']> | undefined {
  for (const line of listUnderHeadline(blocks, maxUnder)) {
    const names = line.text.length > maxLine || isOfOthers(line) ? [] : readNames(line, language)
    if (names.length === 0 || !names.every(({ name }) => isPersonName(name))) continue
    return {
      found: { value: names, from: 'a part of the line under the headline' },
      blocks: markField(blocks, line, 'authors, published'),
    }
  }
  return undefined
}

function isOfOthers({ around }: HtmlBlock): boolean {
  return around.some(({ hints }) => /^(?:comments|related links)$/.test(findHint(hints) ?? ''))
}

/** The names in a line that has a date. Without a label before it, a name is the author's if its element is called after authors. */
function readNames(line: HtmlBlock, language: string | undefined): Frontmatter['authors'] {
  const found = findDate(spellNumericDates(line.text, language))
  if (!found) return []
  const parts = [...line.text.split(/\s+[|•·⋅]\s+/u), ...line.pieces]
  const named = parts.map((part) => parseByline(part)?.authors ?? []).find((authors) => authors.length > 0)
  if (named) return named
  const labelled = findLabelled(line.pieces.map((piece) => piece.replace(/^[|•·⋅]\s*/u, '')))
  if (labelled.length > 0) return labelled
  const rest = found.rest.replace(/^[\s,|•·⋅–—-]+|[\s,|•·⋅–—-]+$/gu, '')
  return isCalledAuthor(line) && isPersonName(rest) && !isJob(rest) ? [{ name: rest }] : []
}
