import { type BlockFate, dropped, field } from '../block.ts'
import { listWords } from '../count-words.ts'
import { findDate } from '../find-date.ts'
import { findPageFurniture } from '../find-furniture.ts'
import { matchWords } from '../language-words.ts'
import { isPersonName } from '../person-name.ts'
import { findShared } from './find-shared.ts'
import { isChrome } from './find-story.ts'
import type { HtmlBlock } from './html-block.ts'
import { normalizeWords } from './normalize-words.ts'
import type { BlockSurvey, LineRule } from './survey-blocks.ts'

/** In words. A guess: a longer line above the headline is a sentence. */
export const maxKicker = 7
/** In lines. A guess: a page has at most the section and the kicker directly above its headline. */
const maxAbove = 2
/** In elements. A guess: kicker and headline are in an element so near to both of them. */
const maxShared = 3

/** What is printed directly above the headline: the section, or a kicker about the story. */
export const decideKicker: LineRule = (block, index, survey) => {
  const { blocks, head, known } = survey
  const title = blocks[head]
  if (!title || index >= head || index < head - maxAbove) return undefined
  const isRow = blocks.slice(index, head).every((other) => isKicker(other, title, survey))
  return isRow ? nameKicker(block, known.printed) : undefined
}

/** Between topics in one line: "Saltmere · Bridges". */
const topicSign = /\s*[·•|,/]\s*/u

/** Returns the fate of a kicker: the field `topics` if it contains only topics of the article, otherwise dropped. */
export function nameKicker({ text }: HtmlBlock, printed: BlockSurvey['known']['printed']): BlockFate {
  const topics = printed?.find((each) => each.field === 'topics')?.texts.map(normalizeWords) ?? []
  const isTopic = (words: string): boolean => topics.includes(normalizeWords(words))
  return isTopic(text) || text.split(topicSign).every(isTopic) ? field('topics') : dropped('kicker')
}

const menuLine = new RegExp(`^${matchWords('menuWords')}$`, 'iu')
/** "Home > News", "Page 2", "© Ida Marlow": breadcrumbs, numbers and rights. */
const otherLine = /[>»›/©@|:]|\d{2}|^(?!.*\p{L}{2})/u

function isKicker(block: HtmlBlock, title: HtmlBlock, { known, hintOf }: BlockSurvey): boolean {
  const { text, tag } = block
  const shared = findShared(block, title)
  if (!shared || shared.distance > maxShared) return false
  if (/^(?:h1|li|td|dd|dt|figcaption)$/.test(tag) || listWords(text).length > maxKicker) return false
  const isOther = shared.inside.some((element) => isChrome(element) || hintOf(element) !== undefined)
  const isKnown = [known.site, known.headline].some(
    (name) => normalizeWords(text) === normalizeWords(name ?? ''),
  )
  return (
    !isOther &&
    !isKnown &&
    !otherLine.test(text) &&
    !menuLine.test(text) &&
    findPageFurniture(text) === undefined &&
    findDate(text) === undefined &&
    // A name that no rule reads may be the author’s.
    !(block.extracted && isPersonName(text)) &&
    !known.authors?.some((name) => text.includes(name))
  )
}
