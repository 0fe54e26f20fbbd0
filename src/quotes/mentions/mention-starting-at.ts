import type { FinderWords } from '../../languages/finder-words.ts'
import type { Token } from '../token.ts'
import { type Mention, maxMentionTokens } from './mention.ts'
import { isAbbreviation, isNameWord, isOtherVerb, isSpeaking, isVerb } from './token-tests.ts'

/** Returns the mention that begins at a token, or `undefined` if none does. It ends before token `to` at the latest. */
export function mentionStartingAt(
  tokens: readonly Token[],
  from: number,
  to: number,
  words: FinderWords,
): Mention | undefined {
  const first = tokens[from]
  if (first?.kind !== 'word') return undefined
  const pronoun = words.pronouns[first.lower]
  if (pronoun !== undefined && !first.possessive && !words.possessives.has(first.lower))
    return { from, to: from + 1, kind: 'pronoun' }
  let at = from
  let hasName = false
  let hasSpeakingNoun = words.determiners.has(first.lower)
  for (; at < to && at - from < maxMentionTokens; at++) {
    const token = tokens[at]
    if (!token) break
    if (token.kind === 'sign' && token.text === '.' && isAbbreviation(tokens[at - 1], words)) continue
    if (token.text === '/' && at > from) continue
    if (token.kind !== 'word') break
    if (/^\d/.test(token.text)) continue
    if (isNameWord(token, words)) hasName = true
    else if (hasName && words.nameConnectors.has(token.lower) && isNameWord(tokens[at + 1], words)) continue
    else if (at > from && (words.prepositions.has(token.lower) || words.conjunctions.has(token.lower))) break
    else if (hasName && !isSpeaking(token, words) && !token.possessive) break
    else if (at > from && !token.capital && (words.determiners.has(token.lower) || isOtherVerb(token, words)))
      break
    else if (at > from && endsNoun(tokens, at, from, words)) break
    else if (isVerb(token, words) && !isNounAfterArticle(tokens, at, from, words)) break
    else if (!hasSpeakingNoun && !hasName && words.skippedWords.has(token.lower)) break
    else if (words.prepositions.has(token.lower)) break
    hasSpeakingNoun ||= isSpeaking(token, words)
    if (
      hasName &&
      token.possessive &&
      !isNameWord(tokens[at + 1], words) &&
      !isSpeaking(tokens[at + 1] ?? token, words)
    ) {
      at++
      break
    }
  }
  if (at === from || !(hasName || hasSpeakingNoun)) return undefined
  return { from, to: at, kind: hasName ? 'name' : 'nominal' }
}

/** "the lawyer who ran", "the services are", "the couple started": the noun phrase ends before a clause or a verb. */
function endsNoun(tokens: readonly Token[], at: number, from: number, words: FinderWords): boolean {
  const { lower = '', capital = false } = tokens[at] ?? {}
  if (words.relatives.has(lower) || words.auxiliaries.has(lower)) return true
  return at > from + 1 && !capital && words.endings.past?.test(lower) === true
}

/** "the report", "a tweet": after an article, a word that could be a verb is a noun. */
function isNounAfterArticle(tokens: readonly Token[], at: number, from: number, words: FinderWords): boolean {
  return (
    at === from + 1 &&
    words.determiners.has(tokens[from]?.lower ?? '') &&
    words.nounLike.has(tokens[at]?.lower ?? '')
  )
}
