import type { FinderWords } from '../../languages/finder-words.ts'
import { isNameWord, isVerb } from '../mentions/token-tests.ts'
import type { Token } from '../tokenize-text.ts'

/** A name with the titles before it, as token indexes. */
export interface NameRun {
  from: number
  /** Where the name itself begins, after titles. */
  nameFrom: number
  /** The index after the last token. */
  to: number
}

const particles = new Set('de la del van von der den bin ibn al el da di dos du ter ten'.split(' '))

/** Longer runs of capitals are not read as one name, in tokens. A guess. */
const maxNameTokens = 10

/**
 * Returns the name that begins at a token: words with capitals, particles between them, and titles before. Returns
 * `undefined` if none begins there.
 *
 * @param end the name ends before this token
 */
export function findNameRun(
  tokens: readonly Token[],
  at: number,
  end: number,
  words: FinderWords,
): NameRun | undefined {
  if (!isNameWord(tokens[at], words)) return undefined
  let to = at
  for (let index = at; index < end && index - at < maxNameTokens; index++) {
    const token = tokens[index]
    const before = tokens[index - 1]
    const nextIsName = index + 1 < end && isNameWord(tokens[index + 1], words)
    if (isNameWord(token, words)) {
      to = index + 1
      if (token?.possessive) break
    } else if (!nextIsName || !token || !joinsName(token, before, words)) break
  }
  const only = to === at + 1 ? tokens[at] : undefined
  if (only && (opensSentence(only, tokens[to], words) || isNoName(only, words))) return undefined
  return { from: at, nameFrom: skipTitles(tokens, at, to, words), to }
}

/** "J. Quill", "Gov. Quill", "Secretary of State", "Ida van Marlow": the token between two words of a name. */
function joinsName(token: Token, before: Token | undefined, words: FinderWords): boolean {
  if (token.text === '.') {
    const abbreviated =
      /^\p{Lu}$/u.test(before?.text ?? '') ||
      words.titles.has(before?.lower ?? '') ||
      words.abbreviations.has(before?.lower ?? '')
    return before?.end === token.start && abbreviated
  }
  if (token.lower === 'of' && words.titles.has(before?.lower ?? '')) return true
  return token.kind === 'word' && particles.has(token.lower)
}

/** "Ultimately, …", "Following the vote, …": a word with a capital that is no name. */
function opensSentence(word: Token, next: Token | undefined, words: FinderWords): boolean {
  if (next?.text === ',') return words.endings.adverb?.test(word.lower) === true
  const hasWordAfter = next?.kind === 'word' && !next.capital && !isVerb(next, words)
  return hasWordAfter && words.endings.participle?.test(word.lower) === true
}

/** "Officials", "Statement", "D-Lowport": a single word with a capital that is no name. */
function isNoName({ lower, text }: Token, words: FinderWords): boolean {
  return words.speakerNouns.has(lower) || words.textNouns.has(lower) || /^[A-Z]-[A-Z]/.test(text)
}

/** Returns where the name begins after its titles: in "Lowport Gov. Ada Quill" the name is Ada Quill. */
function skipTitles(tokens: readonly Token[], from: number, to: number, words: FinderWords): number {
  let nameFrom = from
  for (let at = from; at < to - 1; at++) {
    const token = tokens[at]
    if (!token || !words.titles.has(token.lower)) continue
    nameFrom = at + 1
    if (tokens[at + 1]?.lower === 'of') nameFrom = at + 3
    if (tokens[nameFrom]?.text === '.') nameFrom++
  }
  return nameFrom < to ? nameFrom : from
}
