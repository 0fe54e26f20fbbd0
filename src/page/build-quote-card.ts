import type { Element } from 'hast'
import { h } from 'hastscript'
import type { LocatedQuote } from '../article/article.ts'
import type { InterfaceWords } from '../languages/interface-words.ts'
import { listSeparator } from '../languages/list-separator.ts'
import { formatCardId, formatSpeakerLineId } from './card-address.ts'

/** What a card shows of a quotation. */
export type CardQuote = Pick<
  LocatedQuote,
  'id' | 'text' | 'language' | 'speaker' | 'role' | 'said' | 'weight' | 'voice' | 'unconfirmed' | 'passages'
>

/** What a card needs beside its quotation. */
export interface CardContext {
  /** The card's number among those of the same block, counted from 1. */
  number: number
  /** The quotations before this one, in the order of the article. */
  earlier: readonly CardQuote[]
  /** The article's language, a BCP 47 tag. */
  language: string
  words: Pick<InterfaceWords, 'unnamedSpeaker' | 'unconfirmed' | 'backToPassage'>
}

/**
 * Builds a quotation's card: who said the words, and the way back to the passage. The words are an attribute that the style
 * sheet prints, and so are found, copied and read aloud only once, in the text.
 */
export function buildQuoteCard(
  quote: CardQuote,
  { number, earlier, language: articleLanguage, words }: CardContext,
): Element {
  const { id, text, language, speaker, role, said, weight, voice, unconfirmed } = quote
  const separator = listSeparator(articleLanguage)
  // Without it the interface's words would be read aloud in the language of the quotation.
  const interfaceLanguage = language === undefined ? {} : { lang: articleLanguage }
  const isDoubtful = unconfirmed && (speaker ?? role) !== undefined
  const showsRole = role !== undefined && speaker !== undefined && !wasRoleShown(quote, earlier)
  return h(
    'div',
    {
      className: [
        'card',
        weight,
        `voice-${voice}`,
        ...(continuesCardAbove(quote, earlier.at(-1)) ? ['goes-on'] : []),
      ],
      id: formatCardId(id),
      role: 'note',
      dataWords: text,
      dataNumber: String(number),
      ...(language === undefined ? {} : { lang: language }),
    },
    [
      h('p', { className: 'speaker', id: formatSpeakerLineId(id), ...interfaceLanguage }, [
        h('a', { href: `#${id}` }, speaker ?? role ?? words.unnamedSpeaker),
        ...(isDoubtful ? [h('span', { className: 'unconfirmed' }, ` (${words.unconfirmed})`)] : []),
        ...(showsRole ? [h('span', { className: 'role' }, `${separator}${role}`)] : []),
        ...(said === undefined ? [] : [h('span', { className: 'role' }, `${separator}${said}`)]),
      ]),
      h('a', { className: 'back', href: `#${id}`, ...interfaceLanguage }, words.backToPassage),
    ],
  )
}

/** Whether a card can do without its own speaker line because the card above it names the same speaker. */
function continuesCardAbove(quote: CardQuote, above: CardQuote | undefined): boolean {
  return (
    above !== undefined &&
    quote.speaker !== undefined &&
    quote.speaker === above.speaker &&
    quote.passages[0]?.block === above.passages[0]?.block &&
    !quote.unconfirmed &&
    !above.unconfirmed &&
    quote.said === above.said
  )
}

/** A speaker's role is shown once. Later cards show only the name, unless the speaker speaks in another role. */
function wasRoleShown({ speaker, role }: CardQuote, earlier: readonly CardQuote[]): boolean {
  return earlier.some((other) => other.speaker === speaker && other.role === role)
}
