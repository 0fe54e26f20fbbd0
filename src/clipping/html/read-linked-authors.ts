import type { Frontmatter } from '../../article/frontmatter-schema.ts'
import { matchWords } from '../language-words.ts'
import { isJob } from '../parse-byline.ts'
import { isPersonName } from '../person-name.ts'
import { isCalledAuthor } from './decide-header-line.ts'
import { findHint } from './furniture-hints.ts'
import { findHeadlineLine, listUnderHeadline } from './header-lines.ts'
import type { HtmlBlock } from './html-block.ts'
import { listLineAddresses } from './list-addresses.ts'
import { type FoundBeside, markField } from './read-beside.ts'

/** In lines. A guess: a picture of the author and its credit are between the headline and the name. */
const maxUnder = 6

/** An address of what somebody wrote: "/author/ida-marlow", "/autoren/ida-marlow-12". */
export const authorPath = /[/=](?:authors?|autor(?:es|en|e|zy)?|auteurs?|auteure|redakteure?|redaktor)\/./i

/** "By the Harbour Desk": not a name alone. */
const labelFirst = new RegExp(String.raw`^${matchWords('bylineLabels', 'authorLabels')}\s`, 'iu')

/**
 * Reads the authors from lines right under the headline that are names and nothing else, and links to pages of authors.
 * Their elements may be called after anything.
 */
export function readLinkedAuthors(
  blocks: readonly HtmlBlock[],
): FoundBeside<Frontmatter['authors']> | undefined {
  const lines = listUnderHeadline(blocks, maxUnder).filter(
    (block) =>
      isPersonName(block.text) && !isJob(block.text) && !labelFirst.test(block.text) && isOfAuthor(block),
  )
  const [first] = lines
  if (!first) return undefined
  const names = new Set(lines.map((line) => line.text))
  return {
    found: { value: [...names].map((name) => ({ name })), from: 'the link to the author under the headline' },
    blocks: lines.reduce((all, line) => markField(all, line, 'authors'), [...blocks]),
  }
}

/** In lines. A guess: the name is so near above the headline. */
const maxAbove = 3

/** Reads the author from a line right above the headline that is a name and nothing else, in an element called after authors. */
export function readAuthorAbove(
  blocks: readonly HtmlBlock[],
): FoundBeside<Frontmatter['authors']> | undefined {
  const head = Math.max(findHeadlineLine(blocks), 0)
  const line = blocks
    .slice(Math.max(0, head - maxAbove), head)
    .findLast((block) => isPersonName(block.text) && !isJob(block.text) && isCalledAuthor(block))
  return (
    line && {
      found: { value: [{ name: line.text }], from: 'the name above the headline' },
      blocks: markField(blocks, line, 'authors'),
    }
  )
}

/** Whether a line outside of comments is a link in an element for authors, or all its links lead to pages of authors. */
function isOfAuthor(block: HtmlBlock): boolean {
  const { inside, outside } = listLineAddresses(block)
  const addresses = inside.length > 0 ? inside : outside
  return (
    addresses.length > 0 &&
    (isCalledAuthor(block) || addresses.every((address) => authorPath.test(address))) &&
    !block.around.some(({ hints }) => findHint(hints) === 'comments')
  )
}
