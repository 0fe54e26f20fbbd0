import type { Frontmatter } from '../../article/frontmatter-schema.ts'
import { isJob } from '../parse-byline.ts'
import { isPersonName } from '../person-name.ts'
import { isKeptProse } from './find-story.ts'
import { isOfComment } from './header-lines.ts'
import type { HtmlBlock } from './html-block.ts'
import { listLineAddresses } from './list-addresses.ts'
import type { PageElement } from './page-tree.ts'
import { type FoundBeside, markField } from './read-beside.ts'
import { authorPath } from './read-linked-authors.ts'

/** In lines. A guess: links to other articles may be between the text and the box about its author. */
const maxAfter = 25
/** In elements. A guess: the box is so near around the name. */
const maxBox = 4

const boxNames = /(?<![a-z])(?:author|autor|auteur)-?_?(?:bio|box|info|card|profile|about|details?)(?![a-z])/

/**
 * Reads the author from the box about one person below the text: its first line is a name, and a link of the box leads to the
 * page of an author. Returns `undefined` if several such boxes have different names.
 */
export function readAuthorBox(blocks: readonly HtmlBlock[]): FoundBeside<Frontmatter['authors']> | undefined {
  const last = blocks.findLastIndex(isKeptProse)
  const boxes = new Map<PageElement, HtmlBlock>()
  const linked = new Set<PageElement>()
  for (const block of last < 0 ? [] : blocks.slice(last + 1, last + 1 + maxAfter)) {
    const box = block.around.slice(0, maxBox).find(({ hints }) => boxNames.test(hints))
    if (!box || isOfComment(block)) continue
    if (!boxes.has(box)) boxes.set(box, block)
    const { inside, outside } = listLineAddresses(block)
    if ([...inside, ...outside].some((address) => authorPath.test(address))) linked.add(box)
  }
  const lines = [...boxes].flatMap(([box, line]) => (linked.has(box) ? [line] : []))
  const [line] = lines
  if (!line || !isPersonName(line.text) || isJob(line.text)) return undefined
  if (lines.some(({ text }) => text !== line.text)) return undefined
  return {
    found: { value: [{ name: line.text }], from: 'the box about the author below the text' },
    blocks: markField(blocks, line, 'authors'),
  }
}
