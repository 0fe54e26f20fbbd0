import { dropped, isKept, reasonOf } from '../block.ts'
import { countTextWords } from '../count-words.ts'
import { findPageFurniture } from '../find-furniture.ts'
import { matchWords } from '../language-words.ts'
import { isPersonName } from '../person-name.ts'
import { isAmidSentence, isKeptProse } from './find-story.ts'
import type { HtmlBlock } from './html-block.ts'
import { normalizeWords } from './normalize-words.ts'
import { allLinks, type HtmlDraft, type HtmlPass } from './survey-blocks.ts'

/** In words. A guess: "About the author" has few. */
const maxTitle = 5
/** In lines, and as a share of the text. A guess: what is longer is a part of the story. */
const [maxLines, maxShare] = [5, 0.3]

/**
 * Drops the author’s box at the end of the text: what is under "About the author", if it begins with a person’s name, and
 * what is under the name of an author as a heading or a link.
 */
export const dropBiography: HtmlPass = (draft) => {
  const { blocks } = draft
  const named = findNamedTitle(draft)
  const title = named ?? blocks.findLastIndex(isTitle)
  const rest = blocks.slice(named ?? title + 1).filter(isKept)
  const [first] = rest
  if (title < 0 || !first || rest.length > maxLines) return draft
  if (named === undefined && !beginsWithName(first)) return draft
  const count = (some: readonly HtmlBlock[]): number =>
    some.reduce((sum, { text }) => sum + countTextWords(text), 0)
  if (count(rest) > count(blocks.filter(isKept)) * maxShare) return draft
  const box = new Set(rest)
  return {
    ...draft,
    blocks: blocks.map((block) => (box.has(block) ? { ...block, fate: dropped('author box') } : block)),
  }
}

const about = new RegExp(`^${matchWords('aboutWords')}\\s+`, 'iu')

/** The index of the last heading or link below the text that is only the name of an author, over a sentence. */
function findNamedTitle({ blocks, survey }: HtmlDraft): number | undefined {
  const names = [
    ...(survey.known.authors ?? []),
    ...blocks.flatMap(({ fate, text }) =>
      fate?.fate === 'field' && /authors/.test(fate.field) ? [text] : [],
    ),
  ].map(normalizeWords)
  const index = blocks.findLastIndex(({ tag, linked, text }, place) => {
    if (place <= survey.first || !(/^h[2-6]$/.test(tag) || linked >= allLinks)) return false
    const name = text.replace(about, '')
    return isPersonName(name) && names.some((words) => words.includes(normalizeWords(name)))
  })
  const below = blocks.slice(index + 1).filter(isKept)
  return index > 0 && below.some((block) => isAmidSentence(block) || isKeptProse(block)) ? index : undefined
}

function isTitle(block: HtmlBlock): boolean {
  const { text } = block
  return (
    reasonOf(block) === 'author box' &&
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
