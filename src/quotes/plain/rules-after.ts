import type { Mention } from '../mentions/mention.ts'
import { isComma, isDash } from '../mentions/token-tests.ts'
import { hasSpeaker } from './name-tokens.ts'
import { findSubjectAt } from './noun-phrase.ts'
import type { PlainContext } from './plain-context.ts'
import { beforeReach } from './rules-before.ts'
import { findSourceAt } from './source-phrase.ts'
import { findQuotedPerson, findSubjectAfterVerb } from './subject-after-verb.ts'

/** How far after a quotation the verb of its attribution can be, in tokens. A guess. */
const verbReach = 6

/** "« … », a déclaré Odile Varenne." — "„…“, so der Sprecher" — "«…», — сказала она": verb and subject after the marks. */
export function findAfter({ tokenized, words, at, quote, sentence }: PlainContext): Mention | undefined {
  const { tokens, sentences, sentenceOf, text, spans } = tokenized
  const span = spans[quote]
  if (!span) return undefined
  const following = sentences[(sentenceOf[quote] ?? 0) + 1]
  const to = at + 1 >= sentence.to && following?.paragraph === sentence.paragraph ? following.to : sentence.to
  let start = at + 1
  while (start < to && (isComma(tokens[start]) || isDash(tokens[start]))) start++
  const isMarked = start > at + 1
  const endsWithMark = /[,?!…—–]["'’”]?\s*$/.test(text.slice(span.start, span.end))
  // Without a comma or dash the words after may be the sentence that the quotation is part of.
  if (!isMarked && !endsWithMark) return undefined
  if (!isMarked && tokens[start]?.capital) return undefined
  const source = findSourceAt(tokens, start, to, words)
  if (source) return source
  let verb = start
  if (words.attributionWords.has(tokens[verb]?.lower ?? '')) {
    // „…“, so heißt das Projekt
    if (words.namingVerbs.has(tokens[verb + 1]?.lower ?? '')) return findSourceAt(tokens, verb + 1, to, words)
    const subject = findSubjectAt(tokens, verb + 1, to, words)
    if (subject) return subject
    verb++
    // "so charakterisierte ihn der Sprecher"
    if (words.pronouns[tokens[verb + 1]?.lower ?? ''] === undefined && tokens[verb + 1]?.kind === 'word')
      return findSubjectAt(tokens, verb + 1, to, words) ?? findSubjectAt(tokens, verb + 2, to, words)
  }
  while (verb < Math.min(to, start + verbReach) && words.skippedWords.has(tokens[verb]?.lower ?? '')) verb++
  const token = tokens[verb]
  if (token?.kind !== 'word') return undefined
  if (words.quotingVerbs.has(token.lower)) return findQuotedPerson(tokens, verb + 1, to, words)
  if (words.speechVerbs.has(token.lower) && !token.capital)
    return findSubjectAfterVerb(tokens, verb, to, words)
  const own = findSubjectAt(tokens, verb, to, words)
  if (own) {
    // "…», a-t-il raconté", "…“, hat sie gesagt", "…», elle dit".
    let next = own.to
    while (next < Math.min(to, own.to + verbReach) && words.skippedWords.has(tokens[next]?.lower ?? ''))
      next++
    // "„…?“, wurde Otto Brack gefragt": the subject of a passive verb did not ask.
    const auxiliary = tokens[verb - 1]?.lower ?? ''
    const hasAuxiliary =
      isMarked && verb > start && words.auxiliaries.has(auxiliary) && !words.copulas.has(auxiliary)
    if (verb > start && words.copulas.has(auxiliary)) return undefined
    return (hasAuxiliary && (own.kind !== 'nominal' || hasSpeaker(tokens, own, words))) ||
      words.speechVerbs.has(tokens[next]?.lower ?? '')
      ? own
      : undefined
  }
  // A word that is in no list and has a subject right after it must be a verb: „…“, schmunzelte Elisa Blank.
  const isUnlistedVerb =
    !token.capital &&
    token.text.length > 2 &&
    !words.conjunctions.has(token.lower) &&
    !words.prepositions.has(token.lower) &&
    !words.relatives.has(token.lower) &&
    !words.determiners.has(token.lower) &&
    !words.subordinators.has(token.lower)
  if (!isUnlistedVerb) return undefined
  const subject = findSubjectAfterVerb(tokens, verb, to, words)
  if (!subject) return undefined
  const isVerb = words.endings.unlistedPast?.test(token.lower) === true
  return subject.kind !== 'nominal' || isVerb || hasSpeaker(tokens, subject, words) ? subject : undefined
}

/** "Le taux « baisse encore » cette année, note aussi la Drees": a verb of speech after a comma, and its subject. */
export function findLater({
  tokenized: { tokens },
  words,
  at,
  sentence: { to },
}: PlainContext): Mention | undefined {
  for (let index = at + 2; index < Math.min(to, at + beforeReach); index++) {
    const token = tokens[index]
    if (token?.kind !== 'word' || token.capital || !words.speechVerbs.has(token.lower)) continue
    if (!isComma(tokens[index - 1])) continue
    const subject = findSubjectAfterVerb(tokens, index, to, words)
    if (subject) return subject
  }
  return undefined
}
