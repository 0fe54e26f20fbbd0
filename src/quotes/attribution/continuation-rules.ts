import { firstMention } from '../mentions/first-mention.ts'
import type { Mention } from '../mentions/mention.ts'
import { mentionStartingAt } from '../mentions/mention-starting-at.ts'
import { isDash } from '../mentions/token-tests.ts'
import type { QuotationContext } from './attribution.ts'
import { findVerbBefore } from './before-rules.ts'

/** "A," he said. "B." — the second part, in the same paragraph, begins a sentence right behind the attribution. */
export function findCarriedOn({ read, quote, from, at, decided }: QuotationContext): Mention | undefined {
  const previous = decided[quote - 1]
  if (!previous || from !== at) return undefined
  const { sentences, sentenceOf, tokens } = read
  const own = sentenceOf[quote] ?? 0
  const other = sentenceOf[quote - 1] ?? 0
  if (sentences[own]?.paragraph !== sentences[other]?.paragraph || own - other > 2) return undefined
  if (own - other === 2 && !isShortAside(sentences[own - 1])) return undefined
  const before = tokens[read.tokenOf[quote - 1] ?? 0]
  return before ? previous.mention : undefined
}

function isShortAside(sentence: { from: number; to: number } | undefined): boolean {
  return sentence !== undefined && sentence.to - sentence.from <= 8
}

/** It said they came out of “a” with “b”: one attribution governs both, and no other verb or clause begins between them. */
export function findSameAttribution({
  read,
  words,
  quote,
  decided,
  at,
}: QuotationContext): Mention | undefined {
  const previous = decided[quote - 1]
  if (previous?.strength !== 'strong' || !/attribution|same words/.test(previous.rule)) return undefined
  if (read.sentenceOf[quote - 1] !== read.sentenceOf[quote]) return undefined
  const between = read.tokens.slice((read.tokenOf[quote - 1] ?? 0) + 1, at)
  const breaks = between.some(
    (token) =>
      /^[;:—–]$/.test(token.text) ||
      (words.speechVerbs.has(token.lower) && !token.capital) ||
      /^(?:but|while|as|which|who)$/.test(token.lower),
  )
  return breaks || between.length > 6 ? undefined : previous.mention
}

/** A paragraph that is a quotation and nothing else goes on with what was said in the one before, or is signed below. */
export function findOwnParagraph(place: QuotationContext): Mention | undefined {
  const { read, words, quote, from, at, to, decided } = place
  if (from !== at) return undefined
  const { sentences, sentenceOf, tokens } = read
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
  const previous = decided[quote - 1]
  const previousSentence = sentences[sentenceOf[quote - 1] ?? 0]
  if (previous && previousSentence === before) return previous.mention
  return (
    findVerbBefore({ ...place, at: before.to, from: before.from }, words.speechVerbs) ??
    firstMention(tokens, before.from, before.to, words)
  )
}

/** He called it "a," "b" and "c": what follows a quotation in its sentence is said by whoever said that. */
export function findSameSentence({
  read: { sentenceOf },
  quote,
  decided,
}: QuotationContext): Mention | undefined {
  return sentenceOf[quote - 1] === sentenceOf[quote] ? decided[quote - 1]?.mention : undefined
}

/** Nothing in the sentence: the speaker of the last quotation, if that stands in the same paragraph. */
export function findPrevious({
  read: { sentences, sentenceOf },
  quote,
  decided,
}: QuotationContext): Mention | undefined {
  const same =
    sentences[sentenceOf[quote] ?? 0]?.paragraph === sentences[sentenceOf[quote - 1] ?? 0]?.paragraph
  return same ? decided[quote - 1]?.mention : undefined
}
