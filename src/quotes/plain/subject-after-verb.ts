import type { FinderWords } from '../../languages/finder-words.ts'
import type { Mention } from '../mentions/mention.ts'
import type { Token } from '../token.ts'
import { hasSpeaker, isNameToken, isSpeakerNoun } from './name-tokens.ts'
import { beginsObject, endOfNames, findPhraseWithArticle, findSubjectAt } from './noun-phrase.ts'

/** Returns the subject after a verb of speech, past the person who is told: "a déclaré à la presse le maire". */
export function findSubjectAfterVerb(
  tokens: readonly Token[],
  verb: number,
  to: number,
  words: FinderWords,
): Mention | undefined {
  let at = verb + 1
  while (at < to && words.skippedWords.has(tokens[at]?.lower ?? '')) at++
  if (isObjectPronoun(tokens, at, words)) at++
  if (words.recipientPrepositions.has(tokens[at]?.lower ?? '')) at = skipRecipient(tokens, at, to, words)
  else if (beginsObject(tokens, at, words)) {
    const object = findPhraseWithArticle(tokens, at, to, words)
    if (object)
      return findSubjectAt(tokens, object.to, to, words) ?? findSubjectInObject(tokens, object, words)
  }
  return findSubjectAt(tokens, at, to, words)
}

/**
 * "sagte dem Blatt die Sprecherin", "sagte der Zeitung Olga Quell": a subject that looks like the end of the object before it.
 * After a person it may be part of the object, so it is none: "sagte der Sprecherin Olga Quell".
 */
function findSubjectInObject(
  tokens: readonly Token[],
  { from, to }: Mention,
  words: FinderWords,
): Mention | undefined {
  for (let at = from + 2; at < to; at++) {
    const hasArticle = words.determiners.has(tokens[at]?.lower ?? '')
    const lower = tokens[at]?.lower ?? ''
    const isFirstName = words.maleNames.has(lower) || words.femaleNames.has(lower)
    const mayBePerson = tokens.slice(from, at).some((token) => isSpeakerNoun(token, words))
    if (!hasArticle && (!isFirstName || mayBePerson)) continue
    const subject = findSubjectAt(tokens, at, to, words)
    if (subject?.to === to && (isFirstName || hasSpeaker(tokens, subject, words))) return subject
  }
  return undefined
}

/** "antwortete ihm Ida Fenn": a pronoun in the dative. Before a noun, "ihr" is a possessive: "sagte ihr Sprecher". */
function isObjectPronoun(tokens: readonly Token[], at: number, words: FinderWords): boolean {
  const lower = tokens[at]?.lower ?? ''
  if (!words.objectPronouns.has(lower)) return false
  return !words.determiners.has(lower) || !isSpeakerNoun(tokens[at + 1], words)
}

/** Returns the index after "à l’AFP", "a Público", "auprès de la presse". */
function skipRecipient(tokens: readonly Token[], from: number, to: number, words: FinderWords): number {
  let at = from + 1
  while (
    at < to &&
    (words.prepositions.has(tokens[at]?.lower ?? '') || words.determiners.has(tokens[at]?.lower ?? ''))
  )
    at++
  return isNameToken(tokens[at], words) ? endOfNames(tokens, at, to, words) : at + 1
}

/** "— цитирует РБК Лесина": the subject is a paper, and the object is the speaker. */
export function findQuotedPerson(
  tokens: readonly Token[],
  from: number,
  to: number,
  words: FinderWords,
): Mention | undefined {
  let last: number | undefined
  for (let at = from; at < to; at++) {
    const token = tokens[at]
    if (!token || token.kind === 'sign') break
    if (words.prepositions.has(token.lower)) break
    if (token.kind === 'word') last = at
  }
  const token = tokens[last ?? -1]
  if (!token || last === undefined) return undefined
  if (!isNameToken(token, words)) return { from: last, to: last + 1, kind: 'nominal' }
  let first = last
  while (first > from && isNameToken(tokens[first - 1], words) && !isAllCapitals(tokens[first - 1])) first--
  return { from: first, to: last + 1, kind: 'name' }
}

function isAllCapitals(token: Token | undefined): boolean {
  return token !== undefined && token.text.length > 1 && token.text === token.text.toUpperCase()
}
