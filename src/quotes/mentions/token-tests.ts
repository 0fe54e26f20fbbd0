import type { FinderWords } from '../../languages/finder-words.ts'
import type { Token } from '../tokenize-text.ts'

/** Whether a token can be part of a name: a capital, and no word that only begins a sentence. */
export function isNameWord(token: Token | undefined, words: FinderWords): boolean {
  if (token?.kind !== 'word' || !token.capital || words.notNames.has(token.lower)) return false
  return !/^(?:i|we|you|they|he|she|it|that|there|what|who|let)['’]/.test(token.lower)
}

/** Small words inside names: Ludwig van …, the Bank of … */
export const nameConnector = new Set(
  list('of de la del van von der den bin ibn al el da di dos du the for and &'),
)

function list(text: string): string[] {
  return text.split(' ')
}

/** A comma. */
export function isComma(token: Token | undefined): boolean {
  return token?.text === ','
}

/** A dash that stands by itself, of any length. */
export function isDash(token: Token | undefined): boolean {
  return token !== undefined && /^[—–―-]$/.test(token.text)
}

/** By its ending, an adverb between subject and verb: quietly. */
export function isAdverb(token: Token): boolean {
  return !token.capital && /ly$/.test(token.lower) && token.lower.length > 4 && token.lower !== 'family'
}

/** Pronouns that are spoken of, not speaking. */
export function isObject(lower: string): boolean {
  return lower === 'him' || lower === 'her' || lower === 'them' || lower === 'you' || lower === 'it'
}

/** A title or initial whose full stop ends no sentence. */
export function isAbbreviation(token: Token | undefined, words: FinderWords): boolean {
  return token !== undefined && (words.abbreviations.has(token.lower) || /^\p{Lu}$/u.test(token.text))
}

/** A word for an office or part: spokesman, Mr. */
export function isRoleWord(token: Token, words: FinderWords): boolean {
  return words.speakers.has(token.lower) || words.titles.has(token.lower)
}

/** "the head of the council", "a spokesman for the port": what the preposition begins belongs to the noun. */
export function isOfPhrase(token: Token): boolean {
  return /^(?:of|for)$/.test(token.lower)
}

/** A word for somebody or something that speaks: a lawmaker, a statement. */
export function isSpeaking(token: Token, words: FinderWords): boolean {
  return words.speakers.has(token.lower) || words.texts.has(token.lower)
}

/** Whether a word is one of the verbs that introduce speech and can hardly be a noun in its place. */
export function isVerb(token: Token, words: FinderWords): boolean {
  return !token.capital && words.speechVerbs.has(token.lower)
}

/** A verb that is none of speech: where a noun has been met, it ends the subject. */
export function isOtherVerb(token: Token, words: FinderWords): boolean {
  return (
    words.weakVerbs.has(token.lower) && !words.nounLike.has(token.lower) && !words.speakers.has(token.lower)
  )
}

/** The token where a bracket opened, going back from where it closes; the floor where none did. */
export function stepBack(tokens: readonly Token[], from: number, opening: string, floor: number): number {
  for (let at = from; at >= floor; at--) if (tokens[at]?.text === opening) return at
  return floor
}
