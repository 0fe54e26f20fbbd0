import type { Element } from 'hast'
import { h } from 'hastscript'
import type { ListItem, PhrasingContent, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import type { Article, LocatedQuote } from '../article/article.ts'
import type { InterfaceWords } from '../languages/interface-words.ts'
import { languageAttributes } from '../languages/language-attributes.ts'
import { listSeparator } from '../languages/list-separator.ts'
import { findTextNodes, phrasingText, type TextNode } from '../markdown/parse-body.ts'
import { type ForeignWords, markForeignWords } from './mark-foreign-words.ts'

/** What the plugin needs of an article, and the interface's words in the article's language. It travels as JSON. */
export interface ArticleMarkup {
  blocks: Pick<Article['blocks'][number], 'id' | 'kind'>[]
  quotes: Pick<
    LocatedQuote,
    'id' | 'text' | 'language' | 'speaker' | 'role' | 'said' | 'weight' | 'voice' | 'unconfirmed' | 'passages'
  >[]
  /** The article's. */
  language: string
  dateline?: string
  foreign?: ForeignWords[]
  words: Pick<
    InterfaceWords,
    'linkToParagraph' | 'linkToSection' | 'unnamedSpeaker' | 'unconfirmed' | 'backToPassage'
  >
}

/** A stretch of a block's text that belongs to a quotation. */
interface PassagePart {
  start: number
  end: number
  quote: number
  /** Whether it is the first of its quotation, which carries the permalink. */
  first: boolean
}

/**
 * remark plugin: gives an article's paragraphs their permalinks, marks the passages that are quoted, sets each
 * quotation's card before the block it is in, and the dateline before the first paragraph. It draws what `parseArticle`
 * located and looks for nothing itself; `file.data.astro.frontmatter.markup` is the article.
 */
export function remarkArticle(): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    const markup = file.data.astro?.frontmatter?.['markup'] as ArticleMarkup | undefined
    if (markup) drawArticle(tree, markup)
  }
}

function drawArticle(tree: Root, markup: ArticleMarkup): void {
  const textNodes = findTextNodes(tree)
  const cards = new Map<number, Element[]>()
  const entries = new Map<TextNode, ListItem>()
  visit(tree, 'listItem', (entry) => {
    const first = entry.children[0]
    if (first?.type === 'paragraph') entries.set(first, entry)
  })
  textNodes.forEach(({ node, top }, block) => {
    const marks = findMarks(markup, block)
    for (const { quote, first } of marks) {
      if (first)
        cards.set(top, [
          ...(cards.get(top) ?? []),
          drawCard(markup, quote, (cards.get(top)?.length ?? 0) + 1),
        ])
    }
    const numbers = new Map(marks.map(({ quote }) => [quote, numberOfCard(cards.get(top), markup, quote)]))
    node.children = markPassages(node, marks, markup, numbers)
    const id = markup.blocks[block]?.id
    if (id === undefined || node.type !== 'paragraph') return
    // A list's entry that is one paragraph is written without it: the address is the entry's.
    const holder = entries.get(node) ?? node
    holder.data = { ...holder.data, hProperties: { id } } as typeof holder.data & object
    node.children.push(emptyLink(`#${id}`, ['permalink'], markup.words.linkToParagraph))
  })
  if (markup.foreign) markForeignWords(tree, markup.foreign)
  addDateline(textNodes[0]?.node, markup.dateline)
  tree.children = tree.children.map((node, top) => wrapBlock(node, cards.get(top) ?? []))
}

function findMarks({ quotes }: ArticleMarkup, block: number): PassagePart[] {
  const marks = quotes.flatMap(({ passages }, quote) =>
    passages.flatMap((passage, part) =>
      passage.block === block
        ? [
            {
              start: passage.start,
              end: passage.end,
              quote,
              first: part === 0,
            },
          ]
        : [],
    ),
  )
  return marks.sort((a, b) => a.start - b.start)
}

function cardId(id: string): string {
  return id.replace(/^quote-/, 'card-')
}

/** The address of a card's line that says who. */
function whoId(id: string): string {
  return id.replace(/^quote-/, 'who-')
}

function numberOfCard(
  cards: readonly Element[] | undefined,
  { quotes }: ArticleMarkup,
  quote: number,
): number | undefined {
  const id = cardId(quotes[quote]?.id ?? '')
  const index = cards?.findIndex((card) => card.properties['id'] === id) ?? -1
  return index === -1 ? undefined : index + 1
}

/**
 * A quotation's card. Its words are drawn by the style sheet from an attribute and are silent: in the text they already
 * stand, so that searching, copying and listening meet them once.
 */
function drawCard(
  { quotes, words, language: articleLanguage }: ArticleMarkup,
  index: number,
  number: number,
): Element {
  const quote = quotes[index]
  if (!quote) return h('div')
  const { id, text, language, speaker, role, said, weight, voice, unconfirmed } = quote
  const comma = listSeparator(articleLanguage)
  const own = language === undefined ? {} : { lang: articleLanguage }
  const link = h('a', { href: `#${id}` }, speaker ?? role ?? words.unnamedSpeaker)
  return h(
    'div',
    {
      className: ['card', weight, `voice-${voice}`, ...(goesOn(quotes, index) ? ['goes-on'] : [])],
      id: cardId(id),
      role: 'note',
      dataWords: text,
      dataNumber: String(number),
      ...(language === undefined ? {} : { lang: language }),
    },
    [
      h('p', { className: 'speaker', id: whoId(id), ...own }, [
        link,
        ...(unconfirmed && (speaker ?? role) !== undefined
          ? [h('span', { className: 'unconfirmed' }, ` (${words.unconfirmed})`)]
          : []),
        ...(role !== undefined && speaker !== undefined && !isToldBefore(quotes, index)
          ? [h('span', { className: 'role' }, `${comma}${role}`)]
          : []),
        ...(said === undefined ? [] : [h('span', { className: 'role' }, `${comma}${said}`)]),
      ]),
      h('a', { className: 'back', href: `#${id}`, ...own }, words.backToPassage),
    ],
  )
}

/** Whether the card stands under another of the same speaker's, beside one block: the name over both is enough. */
function goesOn(quotes: ArticleMarkup['quotes'], index: number): boolean {
  const [quote, before] = [quotes[index], quotes[index - 1]]
  return (
    quote !== undefined &&
    before !== undefined &&
    quote.speaker !== undefined &&
    quote.speaker === before.speaker &&
    quote.passages[0]?.block === before.passages[0]?.block &&
    !quote.unconfirmed &&
    !before.unconfirmed &&
    quote.said === before.said
  )
}

/** A role is told in full once; where the speaker comes back in the same one, the name is enough. */
function isToldBefore(quotes: ArticleMarkup['quotes'], index: number): boolean {
  const { speaker, role } = quotes[index] ?? {}
  return quotes.slice(0, index).some((other) => other.speaker === speaker && other.role === role)
}

function wrapBlock(node: RootContent, cards: readonly Element[]): RootContent {
  if (cards.length === 0) return node
  const drawn = cards.map((card) => ({
    type: 'card',
    data: { hName: card.tagName, hProperties: card.properties, hChildren: card.children },
  }))
  return {
    type: 'passageBlock',
    data: { hName: 'div', hProperties: { className: ['block'] } },
    children: [...drawn, node],
  } as unknown as RootContent
}

/** A link without words of its own in the text: its sign is the style sheet's, its name is said. */
function emptyLink(url: string, className: string[], label: string): PhrasingContent {
  return { type: 'link', url, children: [], data: { hProperties: { className, ariaLabel: label } } }
}

function markPassages(
  { children }: TextNode,
  marks: readonly PassagePart[],
  markup: ArticleMarkup,
  numbers: ReadonlyMap<number, number | undefined>,
): PhrasingContent[] {
  if (marks.length === 0) return children
  const opened = new Set<PassagePart>()
  const stopped = new Set<PassagePart>()
  let offset = 0
  const cut = (node: PhrasingContent, inLink: boolean): PhrasingContent[] => {
    if ('children' in node) {
      const within = inLink || node.type === 'link' || node.type === 'linkReference'
      const cutChildren = (node.children as PhrasingContent[]).flatMap((child) => cut(child, within))
      return [{ ...node, children: cutChildren } as PhrasingContent]
    }
    const start = offset
    offset += phrasingText(node).length
    return node.type === 'text' ? cutText(node.value, start, inLink) : [node]
  }
  const cutText = (value: string, start: number, inLink: boolean): PhrasingContent[] => {
    const pieces: PhrasingContent[] = []
    let done = 0
    for (const mark of marks) {
      const from = Math.max(mark.start - start, done)
      const to = Math.min(mark.end - start, value.length)
      if (from >= to) continue
      if (from > done) pieces.push({ type: 'text', value: value.slice(done, from) })
      pieces.push(
        drawPassage(value.slice(from, to), mark, markup, {
          number: numbers.get(mark.quote),
          opens: !opened.has(mark),
          isStop: !stopped.has(mark),
          inLink,
        }),
      )
      opened.add(mark)
      if (!inLink) stopped.add(mark)
      done = to
    }
    if (done < value.length) pieces.push({ type: 'text', value: value.slice(done) })
    return pieces
  }
  return children.flatMap((child) => cut(child, false))
}

/** What a piece of a passage is, beside its words. */
interface Piece {
  /** The number of its card beside the block. */
  number: number | undefined
  /** Whether it is the first of its passage here. */
  opens: boolean
  /** Whether the keyboard stops at it: at the first that is no link of the article's own. */
  isStop: boolean
  /** Whether it stands in a link of the article's own, in which no other can be. */
  inLink: boolean
}

/** A piece of a passage: it leads to its card, whose speaker describes it to those who listen. One stop for the keyboard. */
function drawPassage(
  value: string,
  mark: PassagePart,
  { quotes }: ArticleMarkup,
  { number, opens, isStop, inLink }: Piece,
): PhrasingContent {
  const { id = '', voice, language } = quotes[mark.quote] ?? {}
  const properties = {
    className: ['said', `voice-${voice}`],
    ...(mark.first && opens ? { id } : {}),
    ...(number === undefined ? {} : { dataNumber: String(number) }),
    ...languageAttributes(language),
  }
  const words = { type: 'text', value }
  const leads = { ariaDescribedBy: whoId(id), ...(mark.first && isStop ? {} : { tabIndex: -1 }) }
  const link = { type: 'link', url: `#${cardId(id)}`, data: { hProperties: leads }, children: [words] }
  const passage = {
    type: 'passage',
    data: { hName: 'span', hProperties: properties },
    children: [inLink || !/\S/.test(value) ? words : link],
  }
  return passage as unknown as PhrasingContent
}

function addDateline(node: TextNode | undefined, dateline: string | undefined): void {
  if (!node || dateline === undefined) return
  const drawn = {
    type: 'dateline',
    data: { hName: 'span', hProperties: { className: ['dateline'] } },
    children: [{ type: 'text', value: dateline }],
  }
  node.children.unshift(drawn as unknown as PhrasingContent, { type: 'text', value: ' ' })
}
