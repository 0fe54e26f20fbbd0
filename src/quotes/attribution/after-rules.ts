import type { FinderWords } from '../../languages/finder-words.ts'
import { findMentionBefore } from '../mentions/find-mention-before.ts'
import type { Mention } from '../mentions/mention.ts'
import { mentionStartingAt } from '../mentions/mention-starting-at.ts'
import type { Token } from '../tokenize-text.ts'
import type { QuotationContext } from './attribution.ts'
import { afterVerb, isNoun } from './verb-subject.ts'

/** How far behind a quotation its attribution's verb may stand. Tokens. */
const attributionReach = 45

/** "…," Vell said. — "…," said Vell. — "…?" asked the keeper. */
export function findAfter(place: QuotationContext): Mention | undefined {
  const { read, words, at, quote } = place
  const { tokens, sentences, sentenceOf } = read
  const ending = lastCharacter(place)
  const next = tokens[at + 1]
  const outside = next?.text === ',' || next?.text === '—' || next?.text === '–'
  const sentence = sentences[sentenceOf[quote] ?? 0]
  if (!next || !sentence) return undefined
  // After ? and ! the attribution may have been taken for a sentence of its own.
  const asks = /[?!…—–-]/.test(ending)
  const following = sentences[(sentenceOf[quote] ?? 0) + 1]
  const to =
    at + 1 >= sentence.to && asks && following?.paragraph === sentence.paragraph ? following.to : sentence.to
  if (ending === '.') return undefined
  if (!/[,?!…—–-]/.test(ending) && !outside) {
    // The comma was forgotten: only a verb or a name with a verb right behind the marks will do.
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
  while (outside && /^[,—–-]$/.test(tokens[start]?.text ?? '')) start++
  return attributionBetween(tokens, start, Math.min(to, at + attributionReach), words, asks)
}

// Marks behind the last character are few; a bound keeps hostile rows of them linear.
const endLength = 40

/** The character a quotation ends with, inside its marks. */
function lastCharacter({ read: { text, spans }, quote }: QuotationContext): string {
  const span = spans[quote]
  return span
    ? (text
        .slice(Math.max(span.start, span.end - endLength), span.end)
        .trimEnd()
        .replace(/['’"”\])]+$/, '')
        .at(-1) ?? '')
    : ''
}

/** He felt that “most of them,” she said: a fragment whose sentence has a verb of its own before it may be that one's. */
export function findAfterFragment(place: QuotationContext): Mention | undefined {
  const { read, words, quote, at, from } = place
  const span = read.spans[quote]
  if (from === at || !span || !/^\p{Ll}/u.test(read.text.slice(span.start))) return undefined
  const before = read.tokens.slice(from, at)
  const said = before.some(
    (token) => !token.capital && (words.speechVerbs.has(token.lower) || words.weakVerbs.has(token.lower)),
  )
  return said ? findAfter(place) : undefined
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
    if (
      /^(?:and|but|while|though|although|because|when|so)$/.test(token.lower) &&
      (index === from || tokens[index - 1]?.text === ',')
    )
      return undefined
    if (token.kind !== 'word' || !words.speechVerbs.has(token.lower) || token.capital || token.possessive)
      continue
    if (isNoun(tokens, index, words)) continue
    if (words.participles.has(token.lower) && index === from) return undefined
    const inverted =
      index === from || isSkipped(tokens, from, index, words)
        ? afterVerb(tokens, index, to, words)
        : undefined
    if (inverted) return inverted
    if (index > from) {
      const mention = findMentionBefore(tokens, index, from, words)
      if (mention) return mention
    }
  }
  return adjacentSpeaker(tokens, from, to, words)
}

function isSkipped(tokens: readonly Token[], from: number, to: number, words: FinderWords): boolean {
  for (let index = from; index < to; index++) if (!words.skipped.has(tokens[index]?.lower ?? '')) return false
  return true
}

/** "…," beamed Vell. — "…," Vell pressed. — with a verb that nobody listed: right behind the quotation it can only be that. */
function adjacentSpeaker(
  tokens: readonly Token[],
  from: number,
  to: number,
  words: FinderWords,
): Mention | undefined {
  const verbLike = (token: Token | undefined): boolean =>
    token?.kind === 'word' &&
    !token.capital &&
    (words.weakVerbs.has(token.lower) || /[^e]ed$/.test(token.lower))
  if (verbLike(tokens[from])) {
    const mention = mentionStartingAt(tokens, from + 1, to, words)
    return mention?.kind === 'nominal' ? undefined : mention
  }
  const mention = mentionStartingAt(tokens, from, to, words)
  return mention && mention.kind !== 'nominal' && verbLike(tokens[mention.to]) ? mention : undefined
}

/** "“…” is how Vell put it", "The “…,” he said": a verb of speech anywhere behind the quotation in its sentence. */
export function findLater({ read: { tokens }, words, at, to }: QuotationContext): Mention | undefined {
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
    const inverted = index === comma + 1 ? afterVerb(tokens, index, to, words) : undefined
    if (inverted) return inverted
  }
  return undefined
}

/** The comma that sets an attribution off: outside, or inside the closing marks of a later quotation. */
function lastComma(tokens: readonly Token[], at: number, index: number): number | undefined {
  for (let comma = index - 1; comma > at; comma--) {
    const token = tokens[comma]
    if (token?.text === ',' || token?.kind === 'quote') return comma
  }
  return undefined
}
