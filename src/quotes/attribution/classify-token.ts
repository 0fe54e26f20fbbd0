import type { FinderWords } from '../../languages/finder-words.ts'
import { isDash, isNameWord } from '../mentions/token-tests.ts'
import type { Token } from '../token.ts'

/** Returns the class of a word or sign, the same set of classes in every language. Features are made of these classes. */
export function classifyToken(token: Token | undefined, words: FinderWords): string {
  if (!token) return 'end'
  if (token.kind === 'quote') return 'quotation'
  if (token.kind === 'sign') return classifySign(token)
  const { lower } = token
  if (isNameWord(token, words)) return 'name'
  if (words.speechVerbs.has(lower)) return words.participles.has(lower) ? 'saying' : 'said'
  if (words.judgementVerbs.has(lower)) return words.participles.has(lower) ? 'judging' : 'judged'
  if (words.skippedWords.has(lower)) return 'auxiliary'
  if (words.prepositions.has(lower)) return words.distinctPrepositions.has(lower) ? lower : 'preposition'
  if (words.conjunctions.has(lower)) return words.distinctConjunctions.has(lower) ? lower : 'conjunction'
  if (words.pronouns[lower] !== undefined) return 'pronoun'
  if (words.determiners.has(lower)) return 'article'
  if (words.endings.adverb?.test(lower)) return 'adverb'
  if (words.endings.past?.test(lower)) return 'past'
  if (words.endings.participle?.test(lower)) return 'participle'
  return 'word'
}

function classifySign(token: Token): string {
  if (token.text === ',') return 'comma'
  if (token.text === '.') return 'stop'
  if (token.text === ':') return 'colon'
  return isDash(token) ? 'dash' : 'sign'
}
