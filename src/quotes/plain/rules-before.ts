import type { FinderWords } from '../../languages/finder-words.ts'
import type { Mention } from '../mentions/mention.ts'
import { isComma } from '../mentions/token-tests.ts'
import type { Token } from '../token.ts'
import { hasSpeaker } from './name-tokens.ts'
import type { PlainContext } from './plain-context.ts'
import { findSourceAt } from './source-phrase.ts'
import { findQuotedPerson } from './subject-after-verb.ts'
import { findOpeningSubject, findSubjectEndingAt, findVerbSubject } from './subject-before-verb.ts'

/** How far before a quotation its verb of speech can be, in tokens. A guess. */
export const beforeReach = 40

/** "X sagte: „…“" — "Gestern erklärte X, dass … „…“": the nearest verb of speech before the quotation, and its subject. */
export function findBefore({
  tokenized: { tokens },
  words,
  at,
  sentence: { from },
}: PlainContext): Mention | undefined {
  const floor = Math.max(from, at - beforeReach)
  for (let verb = at - 1; verb >= floor; verb--) {
    const token = tokens[verb]
    if (token?.kind === 'quote') return undefined
    if (token?.kind !== 'word' || token.capital) continue
    if (!words.speechVerbs.has(token.lower) && !words.judgementVerbs.has(token.lower)) continue
    // "So heißt es in dem Schreiben: „…“": "es" is not a person; the source is the document.
    const source = findSourceAt(tokens, verb, at, words)
    if (source) return source
    // "Heike Lindau zitierte Otto Brack mit den Worten: „…“"
    const quoted = words.quotingVerbs.has(token.lower)
      ? findQuotedPerson(tokens, verb + 1, at, words)
      : undefined
    if (quoted?.kind === 'name') return quoted
    const clause = findClauseStart(tokens, verb, from, words)
    if (clause.inRelativeClause) {
      const antecedent = findSubjectEndingAt(tokens, clause.at - 1, from, words)
      if (antecedent) return antecedent
      continue
    }
    return findVerbSubject(tokens, verb, from, at, words)
  }
  return findSubjectBeforeColon(tokens, from, at, words)
}

/** "…, die von einem Vormittag berichtete: „…“": where the clause of a verb begins, and whether a relative pronoun begins it. */
function findClauseStart(
  tokens: readonly Token[],
  verb: number,
  from: number,
  words: FinderWords,
): { at: number; inRelativeClause: boolean } {
  for (let at = verb - 1; at > from; at--) {
    const token = tokens[at]
    if (token?.kind === 'sign' && /^[;:]$/.test(token.text)) return { at: at + 1, inRelativeClause: false }
    if (isComma(token) && words.relatives.has(tokens[at + 1]?.lower ?? ''))
      return { at, inRelativeClause: at + 1 < verb }
  }
  return { at: from, inRelativeClause: false }
}

/** "La miembro de la Plataforma coincide: «…»": the verb is in no list, but the sentence ends with a colon. */
function findSubjectBeforeColon(
  tokens: readonly Token[],
  from: number,
  at: number,
  words: FinderWords,
): Mention | undefined {
  if (tokens[at - 1]?.text !== ':') return undefined
  const subject = findOpeningSubject(tokens, from, at - 1, words)
  if (!subject || subject.to === at - 1) return undefined
  return subject.kind === 'pronoun' || hasSpeaker(tokens, subject, words) ? subject : undefined
}

/** "Sie sagte, dass es gut sei. „Das war …“": a quotation that is a sentence, after one with a verb of speech. */
export function findSentenceBefore({
  tokenized: { tokens, sentences, sentenceOf },
  words,
  quote,
  at,
  sentence,
}: PlainContext): Mention | undefined {
  if (sentence.from !== at || sentence.to > at + 2) return undefined
  const before = sentences[(sentenceOf[quote] ?? 0) - 1]
  if (!before) return undefined
  const endsWithColon = tokens[before.to - 1]?.text === ':'
  if (before.paragraph !== sentence.paragraph && !endsWithColon) return undefined
  for (let verb = before.from; verb < before.to; verb++) {
    const token = tokens[verb]
    if (token?.kind === 'quote') return undefined
    if (token?.kind !== 'word' || token.capital || !words.speechVerbs.has(token.lower)) continue
    return findVerbSubject(tokens, verb, before.from, before.to, words)
  }
  return undefined
}
