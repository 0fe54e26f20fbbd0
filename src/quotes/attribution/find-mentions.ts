import type { FinderWords } from '../../languages/finder-words.ts'
import type { Mention } from '../mentions/mention.ts'
import { mentionStartingAt } from '../mentions/mention-starting-at.ts'
import { isNameWord } from '../mentions/token-tests.ts'
import type { Token } from '../token.ts'

/** Finds all mentions between two tokens that could be speakers, in order and without overlaps. */
export function findMentions(
  tokens: readonly Token[],
  from: number,
  to: number,
  words: FinderWords,
): Mention[] {
  const mentions: Mention[] = []
  let brackets = 0
  for (let at = from; at < to; at++) {
    const token = tokens[at]
    if (token?.text === '(' || token?.text === '[') brackets++
    if (token?.text === ')' || token?.text === ']') brackets = Math.max(0, brackets - 1)
    if (token?.kind !== 'word') continue
    if (words.relatives.has(token.lower)) {
      mentions.push({ from: at, to: at + 1, kind: 'pronoun' })
      continue
    }
    if (isJoiningConjunction(tokens, at, words) || isSentenceOpening(tokens, at, from, words)) continue
    if (isAbbreviatedPlace(tokens, at, words) || (brackets > 0 && isPartyLetter(token))) continue
    const mention = mentionStartingAt(tokens, at, to, words)
    if (!mention) continue
    const trimmed = endBeforeAuxiliary(mention, tokens, words)
    mentions.push(trimmed)
    at = trimmed.to - 1
  }
  return mentions
}

/** "and Vell", "that Vell": the conjunction is not part of the name. In "That keeper" it is a determiner. */
function isJoiningConjunction(tokens: readonly Token[], at: number, words: FinderWords): boolean {
  const { lower } = tokens[at] ?? { lower: '' }
  const next = tokens[at + 1]
  if (!words.conjunctions.has(lower)) return false
  const isDeterminer =
    words.determiners.has(lower) &&
    next?.kind === 'word' &&
    !next.capital &&
    !words.determiners.has(next.lower) &&
    words.pronouns[next.lower] === undefined
  return !isDeterminer
}

/** "Rising from her chair, …", "Specifically, …": a word with a capital only because it begins the sentence. */
function isSentenceOpening(tokens: readonly Token[], at: number, from: number, words: FinderWords): boolean {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (at !== from || !token) return false
  if (words.endings.adverb?.test(token.lower)) return next?.text === ',' || next?.capital === false
  const verb = next?.kind === 'word' && !next.capital && !words.speechVerbs.has(next.lower)
  return verb && words.endings.participle?.test(token.lower) === true
}

/** "Ostvik, Calif.": a state, not a person. */
function isAbbreviatedPlace(tokens: readonly Token[], at: number, words: FinderWords): boolean {
  const { lower, capital } = tokens[at] ?? { lower: '', capital: false }
  if (!capital || !words.abbreviations.has(lower) || words.titles.has(lower)) return false
  return tokens[at + 1]?.text === '.' && !isNameWord(tokens[at + 2], words)
}

/** "(D-Ostvik)", "(R)": a party and a place. */
function isPartyLetter({ text }: Token): boolean {
  return /^\p{Lu}(?:-|$)/u.test(text)
}

/** "her husband could draw": the mention ends before the auxiliary. */
function endBeforeAuxiliary(mention: Mention, tokens: readonly Token[], words: FinderWords): Mention {
  if (mention.kind !== 'nominal') return mention
  for (let at = mention.from + 1; at < mention.to; at++) {
    if (words.auxiliaries.has(tokens[at]?.lower ?? '')) return { ...mention, to: at }
  }
  return mention
}
