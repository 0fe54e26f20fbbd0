import type { Frontmatter } from '../../article/frontmatter-schema.ts'
import { field } from '../block.ts'
import { findPageFurniture } from '../find-furniture.ts'
import { matchWords } from '../language-words.ts'
import { parseByline } from '../parse-byline.ts'
import type { FieldValue } from '../parsed-clipping.ts'
import { readPrintedLine } from './decide-header-line.ts'
import { isKeptProse } from './find-story.ts'
import { findHint } from './furniture-hints.ts'
import type { HtmlBlock } from './html-block.ts'

/** A field that a line beside the article states, and the lines, of which that one has become a field. */
export interface FoundBeside<Value> {
  found: FieldValue<Value>
  blocks: HtmlBlock[]
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

/** In lines of the text. A guess: a line that names the author begins or ends the article. */
const [maxFromStart, maxFromEnd] = [5, 8]
/** In characters. A guess: longer lines are sentences. */
const maxLabelled = 120
const labelled = new RegExp(
  String.raw`^(?:${matchWords('authorLabels', 'bylineLabels')})\s*[:：]\s*(?=\p{Lu})`,
  'iu',
)

/** Reads the authors from the only line at the start or end of the text that names them after a label: "Author: Ida Marlow". */
export function readLabelledAuthors(
  blocks: readonly HtmlBlock[],
): FoundBeside<Frontmatter['authors']> | undefined {
  const text = blocks.filter(({ fate }) => fate?.fate === 'kept')
  const ends = text.filter((_, index) => index < maxFromStart || index >= text.length - maxFromEnd)
  const lines = ends.filter((block) => block.text.length <= maxLabelled && labelled.test(block.text))
  const [line] = lines
  const authors = line && parseByline(line.text.replace(labelled, ''), true)?.authors
  if (!line || lines.length > 1 || !authors || authors.length === 0) return undefined
  return {
    found: { value: authors, from: 'the labelled byline' },
    blocks: markField(blocks, line, 'authors'),
  }
}

/** The lines, of which one has become a field. */
export function markField(blocks: readonly HtmlBlock[], line: HtmlBlock, name: string): HtmlBlock[] {
  return blocks.map((block) => (block === line ? { ...block, fate: field(name) } : block))
}
