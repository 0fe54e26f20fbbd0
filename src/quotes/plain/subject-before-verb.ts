import type { FinderWords } from '../../languages/finder-words.ts'
import type { Mention } from '../mentions/mention.ts'
import { isComma, isDash } from '../mentions/token-tests.ts'
import type { Token } from '../token.ts'
import { hasSpeaker, isNameToken } from './name-tokens.ts'
import { beginsObject, findPhraseWithArticle, findSubjectAt } from './noun-phrase.ts'
import { findSubjectAfterVerb } from './subject-after-verb.ts'

export function findVerbSubject(
  tokens: readonly Token[],
  verb: number,
  from: number,
  to: number,
  words: FinderWords,
): Mention | undefined {
  if (words.conjunctions.has(tokens[verb - 1]?.lower ?? '')) {
    // "Medin bedankte sich und sagte": the subject of the first verb.
    const subject = findOpeningSubject(tokens, from, verb, words)
    if (subject) return subject
  }
  // "Die Pläne, die er kennt, nannte sie „…“": a pronoun right after the verb is its subject.
  const next = tokens[verb + 1]
  if (next?.kind === 'word' && verb + 1 < to) {
    const pronoun = findSubjectAt(tokens, verb + 1, to, words)
    // "Der Rat nannte sie „…“": with a subject right before the verb it is an object.
    const before = pronoun ? findSubjectEndingAt(tokens, verb - 1, from, words) : undefined
    const hasSubject = before?.from === from && !isComma(tokens[verb - 1])
    if (pronoun?.kind === 'pronoun' && !hasSubject) return pronoun
  }
  let end = verb - 1
  while (end >= from && isBetweenSubjectAndVerb(tokens[end], words)) end--
  const before = findClausePronoun(tokens, verb, from, words) ?? findSubjectEndingAt(tokens, end, from, words)
  if (before) return before
  const after = findSubjectAfterVerb(tokens, verb, to, words)
  const isThing = after?.kind === 'nominal' && !hasSpeaker(tokens, after, words)
  // "Quill vom Hafenamt erläutert die Pläne": a thing after the verb is its object.
  return isThing || !after ? (findOpeningSubject(tokens, from, verb, words) ?? after) : after
}

/** "…, indem sie den Rat zum Handeln aufforderte: „…“": the pronoun after the word that begins the verb's clause. */
function findClausePronoun(
  tokens: readonly Token[],
  verb: number,
  from: number,
  words: FinderWords,
): Mention | undefined {
  for (let at = verb - 2; at > from; at--) {
    if (tokens[at]?.kind === 'quote') return undefined
    if (!isComma(tokens[at])) continue
    if (!words.conjunctions.has(tokens[at + 1]?.lower ?? '') || at + 2 >= verb) return undefined
    const subject = findSubjectAt(tokens, at + 2, verb, words)
    return subject?.kind === 'pronoun' ? subject : undefined
  }
  return undefined
}

function isBetweenSubjectAndVerb(token: Token | undefined, words: FinderWords): boolean {
  if (token?.kind !== 'word' || token.capital) return false
  const lists = [words.skippedWords, words.objectPronouns, words.negations, words.possibilityWords]
  return lists.some((list) => list.has(token.lower))
}

/** How many tokens an inserted clause can have. A guess. */
const maxInsertion = 25

/** Returns the subject whose last token is at `last`; a clause between commas after it is skipped. */
export function findSubjectEndingAt(
  tokens: readonly Token[],
  last: number,
  from: number,
  words: FinderWords,
): Mention | undefined {
  if (last < from) return undefined
  if (tokens[last]?.text === ')') {
    const opening = lastIndexOf(tokens, last, from, (token) => token.text === '(')
    return opening === undefined ? undefined : findSubjectEndingAt(tokens, opening - 1, from, words)
  }
  if (isComma(tokens[last]) || isDash(tokens[last])) {
    // "X, портовый инженер, сказал": the subject is before the first of the two commas.
    const comma = lastIndexOf(tokens, last - 1, Math.max(from, last - maxInsertion), isComma)
    return comma === undefined ? undefined : findSubjectEndingAt(tokens, comma - 1, from, words)
  }
  const first = Math.max(from, last - maxSubject)
  for (let start = first; start <= last; start++) {
    const before = tokens[start - 1]
    // "Einer Frau Stadtrat Petra Vik sagte …": an object, with a name at its end.
    if (beginsObject(tokens, start, words)) {
      const object = findPhraseWithArticle(tokens, start, last + 1, words)
      if (object?.to === last + 1) return undefined
    }
    if (start > from && before?.kind === 'word' && words.prepositions.has(before.lower)) continue
    const startsName = isNameToken(before, words) && isNameToken(tokens[start], words)
    if (start > from && startsName && !(start - 1 === from)) continue
    const subject = findSubjectAt(tokens, start, last + 1, words)
    if (subject?.to !== last + 1) continue
    // "mit deutlichen Worten": a German noun after a small word is no name.
    const isPlainNoun = words.nounsHaveCapitals && subject.kind === 'name' && start > from
    if (isPlainNoun && before?.kind === 'word' && !before.capital && !words.conjunctions.has(before.lower))
      continue
    return subject
  }
  return undefined
}

/** The longest subject before its verb, in tokens. A guess. */
const maxSubject = 10

function lastIndexOf(
  tokens: readonly Token[],
  from: number,
  floor: number,
  matches: (token: Token) => boolean,
): number | undefined {
  for (let at = from; at >= floor; at--) {
    const token = tokens[at]
    if (token && matches(token)) return at
  }
  return undefined
}

/** "La miembro de la Plataforma … asegura": the subject that begins the sentence, if no other clause begins before the verb. */
export function findOpeningSubject(
  tokens: readonly Token[],
  from: number,
  verb: number,
  words: FinderWords,
): Mention | undefined {
  let start = from
  while (start < verb && words.conjunctions.has(tokens[start]?.lower ?? '')) start++
  const subject = findSubjectAt(tokens, start, verb, words)
  if (!subject) return undefined
  const between = tokens.slice(subject.to, verb)
  const hasClause = between.some(
    (token, index) =>
      token.kind === 'quote' ||
      (words.relatives.has(token.lower) && isComma(between[index - 1])) ||
      words.subordinators.has(token.lower) ||
      (token.kind === 'word' &&
        words.pronouns[token.lower] !== undefined &&
        !words.determiners.has(token.lower)),
  )
  return hasClause ? undefined : subject
}
