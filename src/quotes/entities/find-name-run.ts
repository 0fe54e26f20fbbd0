import type { FinderWords } from '../../languages/finder-words.ts'
import { isComma, isNameWord, isVerb } from '../mentions/token-tests.ts'
import type { Token } from '../token.ts'

/** A name with the titles before it, as token indexes. */
export interface NameRun {
  from: number
  /** Where the name itself begins, after titles. */
  nameFrom: number
  /** The index after the last token. */
  to: number
}

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
  let joinsOffice = false
  for (let index = at; index < end && index - at < maxNameTokens; index++) {
    const token = tokens[index]
    const before = tokens[index - 1]
    const nextIsName = index + 1 < end && isNameWord(tokens[index + 1], words)
    if (isNameWord(token, words)) {
      to = index + 1
      if (token?.possessive) break
    } else if (!nextIsName || !token || !joinsName(token, before, words, joinsOffice)) break
    if (token && words.officeNouns.has(token.lower)) joinsOffice = true
  }
  if (isOnlyTitle(tokens, at, to, words)) return undefined
  const isOnlyWord = to === at + 1 || isOnlyTitle(tokens, at - 2, to, words)
  if (isOnlyWord && isInTitle(tokens, at, words)) return undefined
  if (isOffice(tokens, at, to, words)) return undefined
  const only = to === at + 1 ? tokens[at] : undefined
  if (only && words.demonyms.has(only.lower)) return undefined
  if (only && (opensSentence(only, tokens[to], words) || isNoName(only, words))) return undefined
  const nameFrom = skipTitles(tokens, at, to, words)
  const from = nameFrom > at ? at : skipPlace(tokens, at, to, words)
  return { from, nameFrom: Math.max(from, nameFrom), to }
}

/** "J. Quill", "Gov. Quill", "Secretary of State", "Ida van Marlow": the token between two words of a name. */
function joinsName(token: Token, before: Token | undefined, words: FinderWords, inOffice: boolean): boolean {
  if (token.text === '.') {
    const abbreviated =
      /^\p{Lu}$/u.test(before?.text ?? '') ||
      words.titles.has(before?.lower ?? '') ||
      words.abbreviations.has(before?.lower ?? '')
    return before?.end === token.start && abbreviated
  }
  if (words.titleJoiners.has(token.lower) && words.titles.has(before?.lower ?? '')) return true
  // "the Bureau of Rivers and Ports"
  if (inOffice && words.officeJoiners.has(token.lower)) return true
  return token.kind === 'word' && words.nameParticles.has(token.lower)
}

/** "Minister of Rivers", "Minister of Inland Rivers, Ada Quill,": a title and what it is for, without a name. */
function isOnlyTitle(tokens: readonly Token[], from: number, to: number, words: FinderWords): boolean {
  const hasJoiner =
    words.titles.has(tokens[from]?.lower ?? '') && words.titleJoiners.has(tokens[from + 1]?.lower ?? '')
  const isBeforeName =
    isComma(tokens[to]) && isNameWord(tokens[to + 1], words) && isNameWord(tokens[to + 2], words)
  return hasJoiner && (to <= from + 3 || (isBeforeName && !hasFirstName(tokens, from, to, words)))
}

/** Whether a known first name is among the tokens. */
function hasFirstName(tokens: readonly Token[], from: number, to: number, words: FinderWords): boolean {
  return tokens.slice(from, to).some((token) => isFirstName(token, words))
}

function isFirstName(token: Token | undefined, { maleNames, femaleNames }: FinderWords): boolean {
  return token !== undefined && (maleNames.has(token.lower) || femaleNames.has(token.lower))
}

/** "Prime Minister", "Health Secretary": an office without a name. "Ada Mayor" is a name. */
function isOffice(tokens: readonly Token[], from: number, to: number, words: FinderWords): boolean {
  return (
    to > from + 1 && !isFirstName(tokens[from], words) && words.officeHolders.has(tokens[to - 1]?.lower ?? '')
  )
}

/** "Minister of Rivers and Ports", "Minister of Inland Rivers": the words after "of" belong to the title. */
function isInTitle(tokens: readonly Token[], at: number, words: FinderWords): boolean {
  const before = tokens[at - 1]?.lower ?? ''
  const isSecond = isNameWord(tokens[at - 1], words) && words.titleJoiners.has(tokens[at - 2]?.lower ?? '')
  const of = words.conjunctions.has(before) ? at - 3 : isSecond ? at - 2 : at - 1
  return (
    words.titleJoiners.has(tokens[of]?.lower ?? '') &&
    words.titles.has(tokens[of - 1]?.lower ?? '') &&
    tokens[of - 1]?.capital === true
  )
}

/** "Ultimately, …", "Following the vote, …": a word with a capital that is no name. */
function opensSentence(word: Token, next: Token | undefined, words: FinderWords): boolean {
  if (next?.text === ',') return words.endings.adverb?.test(word.lower) === true
  const hasWordAfter = next?.kind === 'word' && !next.capital && !isVerb(next, words)
  return hasWordAfter && words.endings.participle?.test(word.lower) === true
}

/** "Officials", "Statement", "Lowport-based", "D-Lowport": a single word with a capital that is no name. */
function isNoName(token: Token, words: FinderWords): boolean {
  const { lower, text } = token
  return (
    words.speakerNouns.has(lower) ||
    words.textNouns.has(lower) ||
    isOrigin(token, words) ||
    /^[A-Z]-[A-Z]/.test(text)
  )
}

/** "Lowport-based": where somebody lives or comes from. */
function isOrigin({ lower }: Token, words: FinderWords): boolean {
  return words.endings.origin?.test(lower) === true
}

/** Whether only nouns of an office are left: "Justice Department" is not the department of a Justice. */
function isOfficeFrom(tokens: readonly Token[], from: number, to: number, words: FinderWords): boolean {
  return tokens.slice(from, to).some(({ lower }) => words.officeNouns.has(lower))
}

/** Returns where the name begins after its titles: in "Lowport Gov. Ada Quill" the name is Ada Quill. */
function skipTitles(tokens: readonly Token[], from: number, to: number, words: FinderWords): number {
  let nameFrom = from
  for (let at = from; at < to - 1; at++) {
    const token = tokens[at]
    if (!token) continue
    const isRole =
      words.titles.has(token.lower) ||
      isOrigin(token, words) ||
      (words.speakerNouns.has(token.lower) && at + 2 < to)
    // "Ministry of Foreign Affairs", "Department of Rivers and Ports"
    const opensOffice =
      words.officeNouns.has(token.lower) && words.titleJoiners.has(tokens[at + 1]?.lower ?? '')
    if (opensOffice) break
    if (!isRole || isOfficeFrom(tokens, at + 1, to, words)) continue
    nameFrom = at + 1
    if (words.titleJoiners.has(tokens[at + 1]?.lower ?? '')) nameFrom = skipDomain(tokens, at + 2, to, words)
    if (tokens[nameFrom]?.text === '.') nameFrom++
  }
  return nameFrom < to ? nameFrom : from
}

/** "Minister of Inland Rivers Ada Quill": returns the known first name after a title's "of", or else the second token after it. */
function skipDomain(tokens: readonly Token[], from: number, to: number, words: FinderWords): number {
  for (let at = from + 1; at < to - 1; at++) if (isFirstName(tokens[at], words)) return at
  return from + 1
}

/** "the mayor of Lowport Ada Quill": after a preposition, returns where a first name begins behind the name of a place. */
function skipPlace(tokens: readonly Token[], from: number, to: number, words: FinderWords): number {
  if (!words.prepositions.has(tokens[from - 1]?.lower ?? '') || isFirstName(tokens[from], words)) return from
  for (let at = from + 1; at < to - 1; at++)
    if (isFirstName(tokens[at], words) && isNameWord(tokens[at + 1], words)) return at
  return from
}
