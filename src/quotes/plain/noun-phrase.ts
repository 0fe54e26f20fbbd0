import type { FinderWords } from '../../languages/finder-words.ts'
import type { Mention } from '../mentions/mention.ts'
import type { Token } from '../token.ts'
import { isNameToken, isOblique, isSpeakerNoun } from './name-tokens.ts'

/** The longest noun phrase, in tokens. A guess. */
const maxPhraseTokens = 12
/** Words without a capital that can come before a noun or a name without an article, in tokens. A guess. */
const maxWordsWithoutArticle = 5

/**
 * Returns the subject that begins at a token, in a language without weights: a pronoun, a noun phrase with its article, or a
 * name with the nouns before it. Returns `undefined` if none begins there, or if its form is that of an object.
 *
 * @param to the phrase ends before this token
 */
export function findSubjectAt(
  tokens: readonly Token[],
  from: number,
  to: number,
  words: FinderWords,
): Mention | undefined {
  const first = tokens[from]
  if (first?.kind !== 'word' || from >= to) return undefined
  if (words.pronouns[first.lower] !== undefined) {
    // "sie" is a pronoun, "Sie" a title of nothing.
    return words.determiners.has(first.lower) ? undefined : { from, to: from + 1, kind: 'pronoun' }
  }
  if (beginsObject(tokens, from, words)) return undefined
  if (words.determiners.has(first.lower)) return findPhraseWithArticle(tokens, from, to, words)
  if (words.prepositions.has(first.lower) || words.conjunctions.has(first.lower)) return undefined
  return words.nounsNeedNoArticle
    ? findPhraseWithoutArticle(tokens, from, to, words)
    : findNamePhrase(tokens, from, to, words)
}

/** Whether an article, alone or with the word after it, shows that a noun phrase is an object: "dem", "der alten", "der Frau". */
export function beginsObject(tokens: readonly Token[], at: number, words: FinderWords): boolean {
  const lower = tokens[at]?.lower ?? ''
  return (
    words.objectDeterminers.has(lower) ||
    words.objectPhrase?.test(`${lower} ${tokens[at + 1]?.text}`) === true
  )
}

/** "der Anwalt Ayman Sheib ad-Din", "la secrétaire générale de la CGT", "le ministère russe de la Défense". */
export function findPhraseWithArticle(
  tokens: readonly Token[],
  from: number,
  to: number,
  words: FinderWords,
): Mention | undefined {
  const limit = Math.min(to, from + maxPhraseTokens)
  let end = from + 1
  let name = false
  for (; end < limit; end++) {
    const token = tokens[end]
    if (!token || !isPhraseWord(tokens, end, words)) break
    const { lower } = token
    if (words.conjunctions.has(lower)) {
      // "der Anwalt und Dissident": the second noun has no article.
      const next = tokens[end + 1]
      if (
        !next ||
        words.determiners.has(next.lower) ||
        !(isNameToken(next, words) || isSpeakerNoun(next, words))
      )
        break
      continue
    }
    const joins =
      words.phrasePrepositions.has(lower) && (words.prepositions.has(lower) || !words.determiners.has(lower))
    if (joins) continue
    if (words.prepositions.has(lower)) break
    if (words.determiners.has(lower)) {
      // An article continues the phrase after a preposition only; in German also as a genitive, unless a name is complete.
      const afterPreposition = words.phrasePrepositions.has(tokens[end - 1]?.lower ?? '')
      if (!afterPreposition && (name || !words.nounsHaveCapitals)) break
      continue
    }
    if (words.speechVerbs.has(lower) && !token.capital && end > from + 1) break
    // "der Drusenführer kämpferisch": after a German noun only another noun or a preposition continues the phrase.
    if (words.nounsHaveCapitals && !token.capital && isNameToken(tokens[end - 1], words)) break
    if (isNameToken(token, words)) name = !words.nounsHaveCapitals || isNameToken(tokens[end - 1], words)
  }
  while (end > from + 1 && isLeftOver(tokens[end - 1], words)) end--
  return end === from + 1 ? undefined : { from, to: end, kind: 'nominal' }
}

/** Whether a phrase cannot end with this token: a preposition, an article, a conjunction, an auxiliary. */
function isLeftOver(token: Token | undefined, words: FinderWords): boolean {
  if (token === undefined || token.capital) return false
  const { lower } = token
  return (
    words.prepositions.has(lower) ||
    words.determiners.has(lower) ||
    words.conjunctions.has(lower) ||
    words.skippedWords.has(lower)
  )
}

/** Whether a token is a word, or the full stop of an abbreviation, inside a phrase. */
function isPhraseWord(tokens: readonly Token[], at: number, words: FinderWords): boolean {
  const token = tokens[at]
  if (token?.kind === 'word') return !words.relatives.has(token.lower) || words.determiners.has(token.lower)
  return token?.text === '.' && isAbbreviation(tokens[at - 1], words)
}

function isAbbreviation(token: Token | undefined, words: FinderWords): boolean {
  return token !== undefined && (words.abbreviations.has(token.lower) || /^\p{Lu}$/u.test(token.text))
}

/** "мэр города Анна Меркина", "РБК Лев Дубравин", "քաղաքապետ Արեգ Լուսյանը": ends with the first name that may be a subject. */
function findPhraseWithoutArticle(
  tokens: readonly Token[],
  from: number,
  to: number,
  words: FinderWords,
): Mention | undefined {
  const limit = Math.min(to, from + maxPhraseTokens)
  let start = from
  let noun: number | undefined
  let small = 0
  for (let at = from; at < limit; at++) {
    const token = tokens[at]
    if (!token || token.kind === 'sign') break
    // «…» between a noun and a name is the name of a firm or a paper: глава «Гавань-Медиа».
    if (token.kind === 'quote') {
      if (noun === undefined || at === from) break
      continue
    }
    const { lower } = token
    if (words.prepositions.has(lower) || words.conjunctions.has(lower) || words.relatives.has(lower)) break
    if (words.speechVerbs.has(lower) || words.pronouns[lower] !== undefined) break
    if (isNameToken(token, words)) {
      const end = endOfNames(tokens, at, limit, words)
      const names = tokens.slice(at, end)
      const isObject = isOblique(names, words)
      if (!isObject && !names.every(isAcronym)) {
        while (names.length > 1 && isAcronym(names[0])) names.shift()
        return { from: noun ?? end - names.length, to: end, kind: 'name' }
      }
      // In the wrong case: whom something is told, or the place of an office.
      if (noun === undefined) start = end
      at = end - 1
      continue
    }
    if (isSpeakerNoun(token, words) && !isObliqueNoun(token, words)) noun ??= at
    else if (noun === undefined && ++small > maxWordsWithoutArticle) break
  }
  if (noun === undefined) return undefined
  let end = noun + 1
  if (tokens[end]?.kind === 'quote' && end < limit) end++
  return start <= noun ? { from: noun, to: end, kind: 'nominal' } : { from: noun, to: end, kind: 'nominal' }
}

/** Whether a noun has the ending of an object, and its base form is a noun for a speaker: канцлера. */
function isObliqueNoun({ lower }: Token, words: FinderWords): boolean {
  return !words.speakerNouns.has(lower) && !words.officeNouns.has(lower)
}

/** Whether a token is written in capitals only: РБК, CGT. */
export function isAcronym(token: Token | undefined): boolean {
  return (
    token !== undefined && token.text.length > 1 && token.text === token.text.toUpperCase() && token.capital
  )
}

/** "Mme Binet", "Kremlsprecher Dmitri Peskov", "Augustin Tran Van Chau". */
function findNamePhrase(
  tokens: readonly Token[],
  from: number,
  limitAt: number,
  words: FinderWords,
): Mention | undefined {
  let at = from
  const limit = Math.min(limitAt, from + maxPhraseTokens)
  // A title or a noun for a speaker may come first, without an article and without a capital.
  while (at < limit) {
    const token = tokens[at]
    if (!token) break
    if (token.text === '.' && isAbbreviation(tokens[at - 1], words)) at++
    else if (words.titles.has(token.lower) || (!token.capital && isSpeakerNoun(token, words))) at++
    else break
  }
  if (!isNameToken(tokens[at], words)) return at > from ? { from, to: at, kind: 'nominal' } : undefined
  let to = endOfNames(tokens, at, limit, words)
  // "Beraterin und Autorin Ida Fenn": two nouns for one speaker.
  const isNoun = words.nounsHaveCapitals && isSpeakerNoun(tokens[to - 1], words)
  const second = words.conjunctions.has(tokens[to]?.lower ?? '') ? tokens[to + 1] : undefined
  if (isNoun && to + 1 < limit && isNameToken(second, words) && isSpeakerNoun(second, words))
    to = endOfNames(tokens, to + 1, limit, words)
  return { from, to, kind: 'name' }
}

/** Returns the index after the words of a name that begins at a token. */
export function endOfNames(tokens: readonly Token[], from: number, to: number, words: FinderWords): number {
  let end = from + 1
  for (let at = from + 1; at < to; at++) {
    const token = tokens[at]
    if (!token) break
    if (isNameToken(token, words)) end = at + 1
    else if (token.text === '.' && isAbbreviation(tokens[at - 1], words)) continue
    else if (token.kind !== 'word' || !words.nameParticles.has(token.lower)) break
    else if (words.determiners.has(token.lower) && !isNameToken(tokens[at + 1], words)) break
    // "Nadel der LB": an article before an abbreviation is no part of a name.
    else if (words.determiners.has(token.lower) && (words.nounsHaveCapitals || isAcronym(tokens[at + 1])))
      break
  }
  return end
}
