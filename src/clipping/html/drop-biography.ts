import { dropped } from '../block.ts'
import { countTextWords } from '../count-words.ts'
import { findPageFurniture } from '../find-furniture.ts'
import { isPersonName } from '../person-name.ts'
import type { HtmlBlock } from './html-block.ts'
import type { HtmlPass } from './survey-blocks.ts'

/** In words. A guess: "About the author" has few. */
const maxTitle = 5
/** In lines, and as a share of the text. A guess: what is longer is a part of the story. */
const [maxLines, maxShare] = [5, 0.3]

/** Drops what is under "About the author" at the end of the text, if it begins with a person’s name: it is the author’s box. */
export const dropBiography: HtmlPass = (draft) => {
  const { blocks } = draft
  const title = blocks.findLastIndex(isTitle)
  const rest = blocks.slice(title + 1).filter(isKept)
  const [first] = rest
  if (title < 0 || !first || rest.length > maxLines || !beginsWithName(first)) return draft
  const count = (some: readonly HtmlBlock[]): number =>
    some.reduce((sum, { text }) => sum + countTextWords(text), 0)
  if (count(rest) > count(blocks.filter(isKept)) * maxShare) return draft
  const box = new Set(rest)
  return {
    ...draft,
    blocks: blocks.map((block) => (box.has(block) ? { ...block, fate: dropped('author box') } : block)),
  }
}

const isKept = ({ fate }: HtmlBlock): boolean => fate?.fate === 'kept'

function isTitle({ fate, text }: HtmlBlock): boolean {
  return (
    fate?.fate === 'dropped' &&
    fate.reason === 'author box' &&
    countTextWords(text) <= maxTitle &&
    !/\d|[:：]\s*\S/u.test(text) &&
    findPageFurniture(text) === 'author box'
  )
}

/** Whether the first two or three words of a line are a person’s name. */
function beginsWithName({ text }: HtmlBlock): boolean {
  const words = text.split(/[\s,(]+/u)
  return [2, 3].some((count) => isPersonName(words.slice(0, count).join(' ')))
}
