import type { FinderWords } from '../../languages/finder-words.ts'
import type { Token } from '../token.ts'

/** Whether a token can be part of a name: it has a capital, and not only because it begins a sentence. */
export function isNameWord(token: Token | undefined, words: FinderWords): boolean {
  if (token?.kind !== 'word' || !token.capital || words.notNames.has(token.lower)) return false
  return words.contractions?.test(token.lower) !== true
}

/** Whether the words of a phrase are at a token and after it: "according to". */
export function hasPhraseAt(tokens: readonly Token[], at: number, phrase: readonly string[]): boolean {
  return phrase.every((word, step) => tokens[at + step]?.lower === word)
}

/** Whether a token is a comma. */
export function isComma(token: Token | undefined): boolean {
  return token?.text === ','
}

/** Whether a token is a dash of any length. */
export function isDash(token: Token | undefined): boolean {
  return token !== undefined && /^[—–―-]$/.test(token.text)
}

/** Whether a token looks like an adverb between subject and verb ("quietly"), by its ending. */
export function isAdverb({ lower, capital }: Token, words: FinderWords): boolean {
  const hasEnding = words.endings.adverb?.test(lower) === true
  return hasEnding && !capital && lower.length >= minAdverbLength && !words.notAdverbs.has(lower)
}

/** Shorter words that end like an adverb are none ("fly"), in characters. A guess. */
const minAdverbLength = 5

/** Whether a token is a title or initial, whose full stop does not end a sentence. */
export function isAbbreviation(token: Token | undefined, words: FinderWords): boolean {
  return token !== undefined && (words.abbreviations.has(token.lower) || /^\p{Lu}$/u.test(token.text))
}

/** Whether a token is a role or a title: spokesman, Mr. */
export function isRoleWord(token: Token, words: FinderWords): boolean {
  return words.speakerNouns.has(token.lower) || words.titles.has(token.lower)
}

/** Whether a preposition continues a noun phrase: "the head of the council", "a spokesman for the port". */
export function isOfPhrase(token: Token, words: FinderWords): boolean {
  return words.phrasePrepositions.has(token.lower)
}

/** Whether a token is a noun for a person or text that speaks: lawmaker, statement. */
export function isSpeaking(token: Token, words: FinderWords): boolean {
  return words.speakerNouns.has(token.lower) || words.textNouns.has(token.lower)
}

/** Whether a token is a verb that introduces speech. */
export function isVerb(token: Token, words: FinderWords): boolean {
  return !token.capital && words.speechVerbs.has(token.lower)
}

/** Whether a token is a verb that does not introduce speech, and cannot be a noun: it ends a noun phrase. */
export function isOtherVerb(token: Token, words: FinderWords): boolean {
  return (
    words.judgementVerbs.has(token.lower) &&
    !words.nounLike.has(token.lower) &&
    !words.speakerNouns.has(token.lower)
  )
}

/** Returns the index of the opening bracket before `from`, or `floor` if there is none. */
export function stepBack(tokens: readonly Token[], from: number, opening: string, floor: number): number {
  for (let at = from; at >= floor; at--) if (tokens[at]?.text === opening) return at
  return floor
}

/** Returns the index of the word before a quotation, which may have a colon or a comma in front of it. */
export function findWordBefore(tokens: readonly Token[], quotation: number): number {
  return /^[:,]$/.test(tokens[quotation - 1]?.text ?? '') ? quotation - 2 : quotation - 1
}

/** Returns the first token of a name with the titles, the role and the article before it, at `floor` or after it. */
export function findTitlesStart(
  tokens: readonly Token[],
  name: number,
  floor: number,
  words: FinderWords,
): number {
  const lists = [words.titles, words.speakerNouns, words.determiners]
  const isTitle = (token: Token | undefined): boolean =>
    token?.text === '.' || lists.some((list) => list.has(token?.lower ?? ''))
  let at = name
  while (at > floor && isTitle(tokens[at - 1])) at--
  return at
}
