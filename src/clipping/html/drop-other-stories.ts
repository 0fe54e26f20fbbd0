import { dropped, isKept, reasonOf } from '../block.ts'
import { countTextWords, listWords } from '../count-words.ts'
import { findDate } from '../find-date.ts'
import { isKeptProse, kindOf } from './find-story.ts'
import { type HtmlBlock, isHeading } from './html-block.ts'
import { nameWithoutNumber } from './name-without-number.ts'
import type { PageElement, PageNode } from './page-tree.ts'
import { allLinks, type HtmlPass } from './survey-blocks.ts'

/** In words. A guess: a shorter link that is no heading is a button or the name of a section. */
const minTitle = 3
/** In elements. A guess: the title of a card is not deeper in it. */
const maxDepth = 7
/** In words. A guess: the title, the date and the first sentences of a story are shorter. */
const maxCard = 120
/** In characters. A guess: a longer line with a date is text. */
const maxDateLine = 100
/** A guess: one card may be a box of the story. */
const minCards = 2
/** In paragraphs. A guess: with so many of one kind, they are the story’s. */
const manyAlike = 3
/** In words. A guess: below a shorter text, cards may be what the page is about. */
const minStory = 100
/** The share of the words of a section that its cards have to have for the section to be one of cards. A guess. */
const mostlyCards = 0.3

interface Card {
  /** The addresses that its headings lead to, and all its links of some words. */
  headings: Set<string>
  titles: Set<string>
  words: number
  isDated: boolean
  /** Whether two links of it lead to the same address: its title, and "Read more". */
  isRepeated: boolean
  addresses: Set<string>
}

/**
 * Drops what is below the text in cards of other stories, and in the section that contains them: several elements of one
 * kind, each with a title that is a link, and with a date or a second link to the same place. Cards between paragraphs of
 * the story may be its own.
 */
export const dropOtherStories: HtmlPass = (draft) => {
  const { blocks, survey } = draft
  const cards = findCards(blocks, survey.above)
  if (cards.size < minCards) return draft
  const isInCard = ({ around }: HtmlBlock): boolean => around.some((element) => cards.has(element))
  const story = blocks.filter((block) => isKeptProse(block) && !isInCard(block))
  const end = findEnd(story, survey.kinds)
  if (end === undefined) return draft
  const place = blocks.indexOf(end) + 1
  const above = new Set(blocks.slice(0, place).flatMap(({ around }) => around))
  const isBelow = (element: PageElement): boolean => !above.has(element)
  const sizes = measureSections(blocks.slice(place), isInCard)
  const sections = new Set([...cards].filter(isBelow).map((card) => findSection(card, isBelow, sizes)))
  if (sections.size === 0) return draft
  return {
    ...draft,
    blocks: blocks.map((block) =>
      isKept(block) && block.around.some((element) => sections.has(element))
        ? { ...block, fate: dropped('related links') }
        : block,
    ),
  }
}

/** The last paragraph of the story: of the kind of its others, if it has one. `undefined` if the story is short. */
function findEnd(prose: readonly HtmlBlock[], kinds: ReadonlyMap<string, number>): HtmlBlock | undefined {
  const alike = prose.filter((block) => (kinds.get(kindOf(block)) ?? 0) >= manyAlike)
  const story = alike.length > 0 ? alike : prose
  return countWords(story) < minStory ? undefined : story.at(-1)
}

const countWords = (blocks: readonly HtmlBlock[]): number =>
  blocks.reduce((sum, { text }) => sum + countTextWords(text), 0)

/** How many words each element has, and how many of them are in cards. */
type Sizes = ReadonlyMap<PageElement, { all: number; inCards: number }>

function measureSections(lines: readonly HtmlBlock[], isInCard: (block: HtmlBlock) => boolean): Sizes {
  const sizes = new Map<PageElement, { all: number; inCards: number }>()
  for (const block of lines) {
    const words = countTextWords(block.text)
    const inCards = isInCard(block) ? words : 0
    for (const element of block.around) {
      const size = sizes.get(element) ?? { all: 0, inCards: 0 }
      sizes.set(element, { all: size.all + words, inCards: size.inCards + inCards })
    }
  }
  return sizes
}

/** The largest element below the text that contains a card and consists mostly of cards. */
function findSection(
  card: PageElement,
  isBelow: (element: PageElement) => boolean,
  sizes: Sizes,
): PageElement {
  let section = card
  for (let up = card.parent; up && isBelow(up); up = up.parent) {
    const { all, inCards } = sizes.get(up) ?? { all: 0, inCards: 0 }
    if (inCards < all * mostlyCards) break
    section = up
  }
  return section
}

/** Finds the cards that lead to other stories: those that have others of their kind beside them. */
function findCards(blocks: readonly HtmlBlock[], above: ReadonlySet<PageElement>): Set<PageElement> {
  const cards = new Map<PageElement, Card>()
  for (const block of blocks.filter(isTitle)) {
    const address = addressOf(block) ?? ''
    for (const element of block.around.slice(0, maxDepth)) {
      if (above.has(element)) break
      const card = cards.get(element) ?? newCard()
      if (isHeading(block)) card.headings.add(address)
      card.titles.add(address)
      cards.set(element, card)
    }
  }
  for (const block of blocks) describeCards(block, cards)
  const found = [...cards].filter(
    ([, { headings, titles, words }]) => (headings.size || titles.size) === 1 && words <= maxCard,
  )
  const rows = Map.groupBy(found, ([{ parent }]) => parent)
  const groups = [...rows.values()].flatMap((row) => [
    ...Map.groupBy(row, ([element]) => nameWithoutNumber(element)).values(),
  ])
  // A date may be in a form that cannot be read: those beside it show what the card is.
  const isOfCards = (group: typeof found): boolean =>
    group.filter(([, { isDated, isRepeated }]) => isDated || isRepeated).length >= minCards
  return new Set(groups.filter(isOfCards).flatMap((group) => group.map(([element]) => element)))
}

const newCard = (): Card => ({
  headings: new Set(),
  titles: new Set(),
  words: 0,
  isDated: false,
  isRepeated: false,
  addresses: new Set(),
})

/** Adds a line to what is known of the cards that contain it. */
function describeCards(block: HtmlBlock, cards: ReadonlyMap<PageElement, Card>): void {
  const own = block.around.flatMap((element) => cards.get(element) ?? [])
  if (own.length === 0) return
  const isDate = isDateOrByline(block)
  const address = block.linked >= allLinks ? addressOf(block) : undefined
  for (const card of own) {
    card.words += countTextWords(block.text)
    card.isDated ||= isDate
    if (address === undefined) continue
    card.isRepeated ||= card.addresses.has(address)
    card.addresses.add(address)
  }
}

/** Whether a line is short and has a date, or an earlier rule found that it says who wrote the story. */
function isDateOrByline(block: HtmlBlock): boolean {
  const { text, linked, fate } = block
  const isByline =
    reasonOf(block) === 'author box' || (fate?.fate === 'field' && /authors|published/.test(fate.field))
  return text.length <= maxDateLine && linked < allLinks && (isByline || findDate(text) !== undefined)
}

/** Whether a line can be the title of another story: a heading or some words that lead to another page. */
function isTitle(block: HtmlBlock): boolean {
  const isLong = isHeading(block) || listWords(block.text).length >= minTitle
  return block.linked >= allLinks && isLong && addressOf(block)?.startsWith('#') === false
}

/** The address of the first link in a line, or of the link that contains it. */
function addressOf({ nodes, around }: HtmlBlock): string | undefined {
  const find = (node: PageNode): string | undefined =>
    node.kind === 'text' ? undefined : (node.href ?? node.children.map(find).find((href) => href))
  return nodes.map(find).find((href) => href) ?? around.find(({ href }) => href)?.href
}
