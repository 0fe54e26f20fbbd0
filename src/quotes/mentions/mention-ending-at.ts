import type { FinderWords } from '../../languages/finder-words.ts'
import type { Token } from '../token.ts'
import { type Mention, maxMentionTokens } from './mention.ts'
import {
  isAbbreviation,
  isNameWord,
  isOfPhrase,
  isRoleWord,
  isSpeaking,
  isVerb,
  stepBack,
} from './token-tests.ts'

/** Returns the mention whose last token is at `last`, or `undefined` if none ends there. `floor` as in `findMentionBefore`. */
export function mentionEndingAt(
  tokens: readonly Token[],
  last: number,
  floor: number,
  words: FinderWords,
): Mention | undefined {
  let at = last
  if (tokens[at]?.text === ')') at = stepBack(tokens, at, '(', floor) - 1
  const token = tokens[at]
  if (token?.kind !== 'word' || at < floor) return undefined
  const pronoun = words.pronouns[token.lower]
  if (
    pronoun !== undefined &&
    !token.possessive &&
    !(words.objectPronouns.has(token.lower) && pronoun !== 'it')
  ) {
    return { from: at, to: at + 1, kind: 'pronoun' }
  }
  if (isNameWord(token, words))
    return { from: findNameStart(tokens, at, floor, words), to: last + 1, kind: 'name' }
  return findNominalEndingAt(tokens, at, floor, words)
}

function findNameStart(tokens: readonly Token[], last: number, floor: number, words: FinderWords): number {
  let from = last
  for (let at = last - 1; at >= floor && last - at < maxMentionTokens; at--) {
    const token = tokens[at]
    if (!token) break
    const abbreviated = token.text === '.' && isAbbreviation(tokens[at - 1], words)
    if (isNameWord(token, words)) from = at
    else if (abbreviated) from = at
    else if (
      token.kind === 'word' &&
      words.nameConnectors.has(token.lower) &&
      isNameWord(tokens[at - 1], words)
    )
      continue
    else if (token.kind === 'word' && !token.capital && isRoleWord(token, words)) from = at
    else break
  }
  while (from < last && words.conjunctions.has(tokens[from]?.lower ?? '')) from++
  return from
}

/** A noun phrase with its article: "the pro-government lawmaker", "a spokesman for the ministry". */
function findNominalEndingAt(
  tokens: readonly Token[],
  last: number,
  floor: number,
  words: FinderWords,
): Mention | undefined {
  const head = tokens[last]
  if (!head || words.prepositions.has(head.lower) || words.conjunctions.has(head.lower)) return undefined
  if (words.determiners.has(head.lower) && !words.indefinitePronouns.has(head.lower)) return undefined
  if (isVerb(head, words) && !words.textNouns.has(head.lower)) return undefined
  let from = last
  let hasSpeakingNoun = isSpeaking(head, words)
  for (let at = last; at >= floor && last - at < maxMentionTokens; at--) {
    const token = tokens[at]
    if (token?.kind !== 'word') break
    if (words.conjunctions.has(token.lower) && !words.joiners.nouns.has(token.lower)) break
    if (at < last && isVerb(token, words) && !isSpeaking(token, words)) break
    hasSpeakingNoun ||= isSpeaking(token, words)
    from = at
    const previous = tokens[at - 1]
    if (at < last && words.prepositions.has(token.lower) && !isOfPhrase(token, words)) return undefined
    if (
      words.determiners.has(token.lower) &&
      !(previous && isOfPhrase(previous, words)) &&
      !previous?.possessive
    ) {
      if (previous && words.prepositions.has(previous.lower)) return undefined
      return { from, to: last + 1, kind: 'nominal' }
    }
  }
  return hasSpeakingNoun || from < last ? { from, to: last + 1, kind: 'nominal' } : undefined
}
