import type { FinderWords } from '../../languages/finder-words.ts'
import { isLeftOpen } from '../found-quote.ts'
import { findMentionBefore } from '../mentions/find-mention-before.ts'
import type { Mention } from '../mentions/mention.ts'
import { mentionStartingAt } from '../mentions/mention-starting-at.ts'
import type { Token } from '../token.ts'
import type { QuotationContext } from './attribution.ts'
import { lastCharacterInside } from './last-character-inside.ts'
import { findAfterVerb, isNoun } from './verb-subject.ts'

/** How far after a quotation the verb of its attribution can be, in tokens. A guess. */
const attributionReach = 45

/** "…," Vell said. — "…," said Vell. — "…?" asked the keeper. */
export function findAfter(context: QuotationContext): Mention | undefined {
  const { tokenized, words, at, quote } = context
  const { tokens, sentences, sentenceOf } = tokenized
  const next = tokens[at + 1]
  const hasOuterMark = next?.text === ',' || next?.text === '—' || next?.text === '–'
  const sentence = sentences[sentenceOf[quote] ?? 0]
  const span = tokenized.spans[quote]
  if (!next || !sentence || !span) return undefined
  const ending = lastCharacterInside(tokenized.text.slice(span.start, span.end)) ?? ''
  // After ? and ! the attribution may have become a separate sentence.
  const mayBeSplit = /[?!…—–-]/.test(ending)
  const following = sentences[(sentenceOf[quote] ?? 0) + 1]
  const to =
    at + 1 >= sentence.to && mayBeSplit && following?.paragraph === sentence.paragraph
      ? following.to
      : sentence.to
  if (ending === '.') return undefined
  if (!/[,?!…—–-]/.test(ending) && !hasOuterMark) {
    // The comma is missing: accept only a verb, or a name with its verb, right after the marks.
    const reach = Math.min(to, at + 7)
    const verb = tokens
      .slice(at + 1, reach)
      .findIndex((token) => words.speechVerbs.has(token.lower) && !token.capital)
    const pronoun = words.pronouns[next.lower] !== undefined && verb === 1
    return verb === -1 || !(next.capital || verb === 0 || pronoun)
      ? undefined
      : attributionBetween(tokens, at + 1, reach, words, true)
  }
  let start = at + 1
  while (hasOuterMark && /^[,—–-]$/.test(tokens[start]?.text ?? '')) start++
  return attributionBetween(tokens, start, Math.min(to, at + attributionReach), words, mayBeSplit)
}

/**
 * "…," Vell said. — "…?" asked the keeper: a comma or a question mark inside the marks, and nothing but subject and verb of
 * speech right after them. Nothing else in the sentence can change who speaks.
 */
export function findRightAfter({ tokenized, words, at, quote, to }: QuotationContext): Mention | undefined {
  const { tokens, text, spans } = tokenized
  const span = spans[quote]
  if (!span || isLeftOpen(span)) return undefined
  const ending = lastCharacterInside(text.slice(span.start, span.end)) ?? ''
  if (!/[,?!]/.test(ending)) return undefined
  const isSpeechVerb = (index: number): boolean => {
    const token = tokens[index]
    return (
      token?.kind === 'word' &&
      !token.capital &&
      words.speechVerbs.has(token.lower) &&
      !words.participles.has(token.lower) &&
      !isNoun(tokens, index, words)
    )
  }
  if (isSpeechVerb(at + 1)) return findAfterVerb(tokens, at + 1, to, words)
  if (tokens[at + 1]?.lower !== undefined && words.conjunctions.has(tokens[at + 1]?.lower ?? ''))
    return undefined
  const mention = mentionStartingAt(tokens, at + 1, to, words)
  return mention && isSpeechVerb(mention.to) ? mention : undefined
}

/** He felt that “most of them,” she said: a fragment in a sentence that has another verb of speech before it. */
export function findAfterFragment(context: QuotationContext): Mention | undefined {
  const { tokenized, words, quote, at, from } = context
  const span = tokenized.spans[quote]
  if (from === at || !span || !/^\p{Ll}/u.test(tokenized.text.slice(span.start))) return undefined
  const before = tokenized.tokens.slice(from, at)
  const hasVerbBefore = before.some(
    (token) =>
      !token.capital && (words.speechVerbs.has(token.lower) || words.judgementVerbs.has(token.lower)),
  )
  return hasVerbBefore ? findAfter(context) : undefined
}

function attributionBetween(
  tokens: readonly Token[],
  from: number,
  to: number,
  words: FinderWords,
  near: boolean,
): Mention | undefined {
  for (let index = from; index < to; index++) {
    const token = tokens[index]
    if (!token || token.text === ';') return undefined
    if (token.kind === 'quote' && !(index > from + 1 && token.end - token.start < 40)) return undefined
    if (near && index - from > 14) return undefined
    if (words.joiners.attributions.has(token.lower) && (index === from || tokens[index - 1]?.text === ','))
      return undefined
    if (token.kind !== 'word' || !words.speechVerbs.has(token.lower) || token.capital || token.possessive)
      continue
    if (isNoun(tokens, index, words)) continue
    if (words.participles.has(token.lower) && index === from) return undefined
    const inverted =
      index === from || areAllSkipped(tokens, from, index, words)
        ? findAfterVerb(tokens, index, to, words)
        : undefined
    if (inverted) return inverted
    if (index > from) {
      const mention = findMentionBefore(tokens, index, from, words)
      if (mention) return mention
    }
  }
  return adjacentSpeaker(tokens, from, to, words)
}

function areAllSkipped(tokens: readonly Token[], from: number, to: number, words: FinderWords): boolean {
  for (let index = from; index < to; index++)
    if (!words.skippedWords.has(tokens[index]?.lower ?? '')) return false
  return true
}

/** "…," beamed Vell. — "…," Vell pressed. — right after a quotation, a verb that is in no list must be a verb of speech. */
function adjacentSpeaker(
  tokens: readonly Token[],
  from: number,
  to: number,
  words: FinderWords,
): Mention | undefined {
  const verbLike = (token: Token | undefined): boolean =>
    token?.kind === 'word' &&
    !token.capital &&
    (words.judgementVerbs.has(token.lower) || words.endings.unlistedPast?.test(token.lower) === true)
  if (verbLike(tokens[from])) {
    const mention = mentionStartingAt(tokens, from + 1, to, words)
    return mention?.kind === 'nominal' ? undefined : mention
  }
  const mention = mentionStartingAt(tokens, from, to, words)
  return mention && mention.kind !== 'nominal' && verbLike(tokens[mention.to]) ? mention : undefined
}

/** "“…” is how Vell put it", "The “…,” he said": a verb of speech anywhere after the quotation in its sentence. */
export function findLater({ tokenized: { tokens }, words, at, to }: QuotationContext): Mention | undefined {
  for (let index = at + 1; index < Math.min(to, at + attributionReach); index++) {
    const token = tokens[index]
    if (
      token?.kind !== 'word' ||
      token.capital ||
      !words.speechVerbs.has(token.lower) ||
      isNoun(tokens, index, words)
    )
      continue
    if (words.participles.has(token.lower)) continue
    const comma = lastComma(tokens, at, index)
    if (comma === undefined) continue
    const mention = findMentionBefore(tokens, index, comma + 1, words)
    if (mention) return mention
    const inverted = index === comma + 1 ? findAfterVerb(tokens, index, to, words) : undefined
    if (inverted) return inverted
  }
  return undefined
}

/** The comma before an attribution: outside, or inside the closing marks of a later quotation. */
function lastComma(tokens: readonly Token[], at: number, index: number): number | undefined {
  for (let comma = index - 1; comma > at; comma--) {
    const token = tokens[comma]
    if (token?.text === ',' || token?.kind === 'quote') return comma
  }
  return undefined
}
