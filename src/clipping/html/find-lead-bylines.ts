import type { Frontmatter } from '../../article/frontmatter-schema.ts'
import { isKept } from '../block.ts'
import { parseByline } from '../parse-byline.ts'
import { isPersonName } from '../person-name.ts'
import type { HtmlBlock } from './html-block.ts'

/** In lines of the text. A guess: a lead has no more. */
const maxFromStart = 3

/**
 * Finds lines that are only a byline ("By Ida Marlow"), and the first paragraph of the element with the text, if the lead is in
 * another element.
 */
export function findLeadBylines(
  blocks: readonly HtmlBlock[],
): { line: HtmlBlock; authors: Frontmatter['authors'] }[] {
  const text = blocks.filter(isKept)
  return text.slice(1, maxFromStart + 1).flatMap((line, index) => {
    const [before, after] = [text[index], text[index + 2]]
    const parent = line.around[1]
    const isFirst = parent && after?.around.includes(parent) && !before?.around.includes(parent)
    const authors = line.tag === 'p' && isFirst ? parseByline(line.text)?.authors : undefined
    return authors?.every(({ name, role }) => isPersonName(name) && role !== 'photography')
      ? [{ line, authors }]
      : []
  })
}
