import { firstMention } from '../mentions/first-mention.ts'
import type { Mention } from '../mentions/mention.ts'
import { mentionStartingAt } from '../mentions/mention-starting-at.ts'
import { isDash } from '../mentions/token-tests.ts'
import type { QuotationContext } from './attribution.ts'
import { findVerbBefore } from './before-rules.ts'

/** "A," he said. "B." — the second part begins a sentence right after the attribution, in the same paragraph. */
export function findCarriedOn({
  tokenized,
  quote,
  from,
  at,
  attributions,
}: QuotationContext): Mention | undefined {
  const previous = attributions[quote - 1]
  if (!previous || from !== at) return undefined
  const { sentences, sentenceOf, tokens } = tokenized
  const own = sentenceOf[quote] ?? 0
  const other = sentenceOf[quote - 1] ?? 0
  if (sentences[own]?.paragraph !== sentences[other]?.paragraph || own - other > 2) return undefined
  if (own - other === 2 && !isShortAside(sentences[own - 1])) return undefined
  const before = tokens[tokenized.tokenOf[quote - 1] ?? 0]
  return before ? previous.mention : undefined
}

function isShortAside(sentence: { from: number; to: number } | undefined): boolean {
  return sentence !== undefined && sentence.to - sentence.from <= 8
}

/** It said they came out of “a” with “b”: one attribution for both, with no other verb or clause between them. */
export function findSameAttribution({
  tokenized,
  words,
  quote,
  attributions,
  at,
}: QuotationContext): Mention | undefined {
  const previous = attributions[quote - 1]
  if (previous?.strength !== 'strong' || !/attribution|same words/.test(previous.rule)) return undefined
  if (tokenized.sentenceOf[quote - 1] !== tokenized.sentenceOf[quote]) return undefined
  const between = tokenized.tokens.slice((tokenized.tokenOf[quote - 1] ?? 0) + 1, at)
  const breaks = between.some(
    (token) =>
      /^[;:—–]$/.test(token.text) ||
      (words.speechVerbs.has(token.lower) && !token.capital) ||
      words.joiners.fragments.has(token.lower),
  )
  return breaks || between.length > 6 ? undefined : previous.mention
}

/** A paragraph that is only a quotation continues the speech of the paragraph before, or is signed below. */
export function findOwnParagraph(context: QuotationContext): Mention | undefined {
  const { tokenized, words, quote, from, at, to, attributions } = context
  if (from !== at) return undefined
  const { sentences, sentenceOf, tokens } = tokenized
  const number = sentenceOf[quote] ?? 0
  const own = sentences[number]
  const before = sentences[number - 1]
  const below = sentences[number + 1]
  if (!own || before?.paragraph === own.paragraph) return undefined
  if (below && below.paragraph !== own.paragraph && isDash(tokens[below.from])) {
    const signed = mentionStartingAt(tokens, below.from + 1, below.to, words)
    if (signed?.kind === 'name') return signed
  }
  if (!before || to - at > 1) return undefined
  const previous = attributions[quote - 1]
  const previousSentence = sentences[sentenceOf[quote - 1] ?? 0]
  if (previous && previousSentence === before) return previous.mention
  return (
    findVerbBefore({ ...context, at: before.to, from: before.from }, words.speechVerbs) ??
    firstMention(tokens, before.from, before.to, words)
  )
}

/** He called it "a," "b" and "c": the speaker of the quotation before in the same sentence. */
export function findSameSentence({
  tokenized: { sentenceOf },
  quote,
  attributions,
}: QuotationContext): Mention | undefined {
  return sentenceOf[quote - 1] === sentenceOf[quote] ? attributions[quote - 1]?.mention : undefined
}

/** No speaker in the sentence: the speaker of the last quotation, if it is in the same paragraph. */
export function findPrevious({
  tokenized: { sentences, sentenceOf },
  quote,
  attributions,
}: QuotationContext): Mention | undefined {
  const same =
    sentences[sentenceOf[quote] ?? 0]?.paragraph === sentences[sentenceOf[quote - 1] ?? 0]?.paragraph
  return same ? attributions[quote - 1]?.mention : undefined
}
