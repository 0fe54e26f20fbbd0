import type { FinderWords } from '../languages/finder-words.ts'
import { isComma, isNameWord } from './mentions/token-tests.ts'
import type { Sentence, Token } from './token.ts'

/**
 * Marks the words that are names here and small words, months or verbs elsewhere: "Jun Ashby", "Will Quill", "Ada May". Such
 * a token keeps its capital in `lower`, so no list of words has it. Mutates the tokens.
 */
export function markAmbiguousNames(
  tokens: Token[],
  sentences: readonly Sentence[],
  words: FinderWords,
): void {
  if (words.ambiguousNames.size === 0) return
  const found: { at: number; sentence: Sentence }[] = []
  for (const sentence of sentences)
    for (let at = sentence.from; at < sentence.to; at++) {
      const token = tokens[at]
      if (token?.capital && words.ambiguousNames.has(token.lower)) found.push({ at, sentence })
    }
  const named = new Set<string>()
  for (const { at, sentence } of found) {
    const token = tokens[at]
    if (!token || !isPartOfName(tokens, at, sentence, words)) continue
    named.add(token.lower)
    keepCapital(token)
  }
  // "May said": the name alone, after the full name somewhere in the text.
  for (const { at, sentence } of found) {
    const token = tokens[at]
    if (token && named.has(token.lower) && speaksAlone(tokens, at, sentence, words)) keepCapital(token)
  }
}

function keepCapital(token: Token): void {
  token.lower = token.lower.charAt(0).toUpperCase() + token.lower.slice(1)
}

/** The tokens right before and after a token, in its sentence. */
function findNeighbours(
  tokens: readonly Token[],
  at: number,
  { from, to }: Sentence,
): [Token | undefined, Token | undefined] {
  return [at > from ? tokens[at - 1] : undefined, at + 1 < to ? tokens[at + 1] : undefined]
}

/** Whether another word of a name is right before or after the word, and no date is meant. */
function isPartOfName(tokens: readonly Token[], at: number, sentence: Sentence, words: FinderWords): boolean {
  const [before, next] = findNeighbours(tokens, at, sentence)
  // "in May Quill left", "late June", "5 June": a month.
  const isDated =
    before?.kind === 'word' &&
    !words.speechVerbs.has(before.lower) &&
    (/^\d/.test(before.text) ||
      [words.prepositions, words.determiners, words.otherWords, words.dateWords].some((list) =>
        list.has(before.lower),
      ))
  if (isDated || /^\d/.test(next?.text ?? '')) return false
  // "Ada May"
  if (before && isNameWord(before, words) && !words.titles.has(before.lower)) return true
  if (!next || !isNameWord(next, words)) return false
  // "Will Quill resign?", "Per Quill’s wish, …": at the start of a sentence a verb or a comma must follow the name.
  return at > sentence.from || isFollowedByVerb(tokens, at + 2, sentence.to, words)
}

/** Whether a verb or a comma follows, and the sentence is not a question. */
function isFollowedByVerb(tokens: readonly Token[], at: number, to: number, words: FinderWords): boolean {
  const next = tokens[at]
  if (!next || tokens[to - 1]?.text === '?') return false
  return isComma(next) || isVerbAfterName(next, words)
}

function isVerbAfterName({ lower, capital }: Token, words: FinderWords): boolean {
  const isVerb =
    words.speechVerbs.has(lower) || words.auxiliaries.has(lower) || words.endings.past?.test(lower)
  return !capital && isVerb === true
}

/** "May said", "said May": a verb of speech right beside the name. */
function speaksAlone(tokens: readonly Token[], at: number, sentence: Sentence, words: FinderWords): boolean {
  const [before, next] = findNeighbours(tokens, at, sentence)
  if (next?.kind === 'word' && isVerbAfterName(next, words)) return true
  return before?.kind === 'word' && words.speechVerbs.has(before.lower) && !isNameWord(next, words)
}
