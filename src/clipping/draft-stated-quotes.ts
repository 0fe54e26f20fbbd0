import { matchQuotes } from '../article/match-quotes.ts'
import { findFinderWords } from '../languages/find-language.ts'
import { type BodyBlock, findBlockquotes, joinBlocks } from '../markdown/parse-body.ts'
import { type DraftEntry, draftQuotes } from '../quotes/draft-quotes.ts'
import { findQuotes } from '../quotes/find-quotes.ts'
import type { FoundQuote } from '../quotes/found-quote.ts'
import { keepSpokenBlockquotes } from '../quotes/unmarked/find-block-quotations.ts'
import type { StatedQuote } from './parsed-clipping.ts'

/**
 * Drafts the quotations of a body. A quotation that the clipping states, and whose words are a quotation of the body word
 * for word, is taken as stated: who says it, or that no one is named. The others are as the finder sees them, except that
 * a complete list shows which words in quotation marks are not speech. What is stated but not in the body is ignored.
 */
export function draftStatedQuotes(
  blocks: readonly BodyBlock[],
  language: string,
  stated: readonly StatedQuote[],
): DraftEntry[] {
  const text = joinBlocks(blocks)
  const blockquotes = keepSpokenBlockquotes(text, findBlockquotes(blocks), findFinderWords(language))
  const found = findQuotes(text, language, blockquotes)
  if (stated.length === 0) return draftQuotes(text, found)
  const starts = locateStated(blocks, language, stated)
  const parts = new Map(
    stated.flatMap((quote, index) =>
      (starts[index] ?? []).map((start) => [start, { quote, index }] as const),
    ),
  )
  const isComplete = listsAll(found, (span) => parts.has(span.start))
  const drafts = draftQuotes(
    text,
    found.map((span): FoundQuote => {
      const part = parts.get(span.start)
      if (part) return stateSpeaker(span, part.quote, found.length + part.index)
      return isComplete ? { ...span, kind: 'notQuotation' } : span
    }),
  ).map((draft): DraftEntry => {
    const part = draft.starts[0] === undefined ? undefined : parts.get(draft.starts[0])
    return part && draft.list === 'quotes'
      ? { ...draft, entry: { ...ownFields(part.quote, language), text: draft.entry.text } }
      : draft
  })
  // The finder sees no block quotation that contains quotation marks or is not introduced.
  const drafted = new Set(drafts.flatMap((draft) => draft.starts))
  const others = stated.flatMap((entry, index): DraftEntry[] => {
    const [start] = starts[index] ?? []
    return start === undefined || drafted.has(start)
      ? []
      : [{ list: 'quotes', starts: [start], entry: ownFields(entry, language) }]
  })
  return [...drafts, ...others].sort((a, b) => (a.starts[0] ?? 0) - (b.starts[0] ?? 0))
}

/** Leaves out a language that is the article's. */
function ownFields({ language: own, ...quote }: StatedQuote, language: string): StatedQuote {
  return own === undefined || own === language ? quote : { ...quote, language: own }
}

/**
 * Whether a list of quotations is complete: it has all those whose speaker the finder is sure of, and more than half of
 * all. Some pages list only a pull quote. The share is a guess.
 */
function listsAll(found: readonly FoundQuote[], isListed: (span: FoundQuote) => boolean): boolean {
  const quotations = found.filter(({ kind }) => kind === 'quotation')
  return (
    quotations.every((span) => isListed(span) || !span.sure) &&
    quotations.filter(isListed).length * 2 > quotations.length
  )
}

function stateSpeaker(span: FoundQuote, { speaker, role }: StatedQuote, utterance: number): FoundQuote {
  const { speaker: _speaker, role: _role, ...bare } = span
  return {
    ...bare,
    kind: 'quotation',
    utterance,
    sure: true,
    ...(speaker === undefined ? {} : { speaker }),
    ...(role === undefined ? {} : { role }),
  }
}

/** An ellipsis between two parts of a quotation, where words of the reporter interrupt it. */
const partSeparator = / … /g

/** The offsets of the parts of each stated quotation in the body; `undefined` if it is not there word for word. */
function locateStated(
  blocks: readonly BodyBlock[],
  language: string,
  stated: readonly StatedQuote[],
): (number[] | undefined)[] {
  const locate = (texts: readonly string[]): (number[] | undefined)[] =>
    matchQuotes({ language, quotes: texts.map((text) => ({ text })) }, blocks).spansOfQuotes.map((spans) =>
      spans?.map(({ start }) => start),
    )
  const texts = stated.map(({ text }) => text)
  const asWritten = locate(texts)
  return asWritten.every((starts) => starts !== undefined)
    ? asWritten
    : locate(texts.map((text, index) => (asWritten[index] ? text : text.replace(partSeparator, ' '))))
}
