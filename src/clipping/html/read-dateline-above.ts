import type { Frontmatter } from '../../article/frontmatter-schema.ts'
import { isKept } from '../block.ts'
import { parseDateline } from '../parse-dateline.ts'
import { isKeptProse } from './find-story.ts'
import { type HtmlBlock, isCalled } from './html-block.ts'
import { normalizeWords } from './normalize-words.ts'
import { type FoundBeside, markField } from './read-beside.ts'

type Dateline = NonNullable<Frontmatter['dateline']>

const names = /(?<![a-z])date-?line(?![a-z])/

/** Reads a dateline that is an element of its own before the first paragraph, and not a part of it. */
export function readDatelineAbove(
  blocks: readonly HtmlBlock[],
  published: string | undefined,
): FoundBeside<Dateline> | undefined {
  const index = blocks.findIndex(isKeptProse) - 1
  const [line, paragraph] = blocks.slice(Math.max(index, 0))
  if (index < 0 || !line || !paragraph || isKept(line) || !isCalled(line, names, 1)) return undefined
  const dateline = parseDateline(`${line.text} ${paragraph.text}`, published)?.dateline
  if (!dateline || normalizeWords(dateline.text) !== normalizeWords(line.text)) return undefined
  return {
    found: { value: dateline, from: 'the line above the first paragraph' },
    blocks: markField(blocks, line, 'dateline'),
  }
}
