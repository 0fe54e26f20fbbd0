import type { FinderWords } from '../../languages/finder-words.ts'
import type { Attribution } from '../attribution/attribution.ts'
import { findLabel, labelRule } from '../attribution/label-rules.ts'
import { isLeftOpen } from '../found-quote.ts'
import type { Mention } from '../mentions/mention.ts'
import { hasPhraseAt, isComma, isDash } from '../mentions/token-tests.ts'
import type { Sentence, Token } from '../token.ts'
import type { TokenizedText } from '../tokenize-text.ts'
import { isWithheld } from './is-withheld.ts'
import { isNameToken, isSpeakerNoun } from './name-tokens.ts'
import { beginsObject, endOfNames, findPhraseWithArticle, findSubjectAt } from './noun-phrase.ts'

/** One quotation in its sentence, for the rules of a language without weights. */
interface PlainContext {
  tokenized: TokenizedText
  words: FinderWords
  quote: number
  /** Index of the quotation's token. */
  at: number
  sentence: Sentence
  /** What was found for the quotations before. */
  attributions: readonly (Attribution | undefined)[]
}

interface PlainRule {
  name: string
  find: (context: PlainContext) => Mention | undefined
}

/** How far after a quotation the verb of its attribution can be, in tokens. A guess. */
const verbReach = 6
/** How far before a quotation its verb of speech can be, in tokens. A guess. */
const beforeReach = 40

/** The rules in order of precedence. Each one is certain enough to name a speaker by itself; there are no guesses. */
const plainRules: readonly PlainRule[] = [
  { name: labelRule, find: findPlainLabel },
  { name: 'attribution after', find: findAfter },
  { name: 'carried on after its attribution', find: findCarriedOn },
  { name: 'attribution before', find: findBefore },
  { name: 'according to', find: findSource },
  { name: 'attribution later in the sentence', find: findLater },
  { name: 'same sentence as the quotation before', find: findSameSentence },
  { name: 'subject of the sentence before', find: findSentenceBefore },
]

/**
 * Finds the speaker of each quotation in a language without weights, by rules that need its words only. Returns one entry
 * per quotation, `undefined` if no rule applies: then the speaker is open. No speaker has a likelihood.
 */
export function applyPlainRules(tokenized: TokenizedText, words: FinderWords): (Attribution | undefined)[] {
  const attributions: (Attribution | undefined)[] = []
  tokenized.spans.forEach((_, quote) => {
    const sentence = tokenized.sentences[tokenized.sentenceOf[quote] ?? 0]
    const at = tokenized.tokenOf[quote] ?? 0
    let found: Attribution | undefined
    for (const { name, find } of sentence ? plainRules : []) {
      const mention = sentence && find({ tokenized, words, quote, at, sentence, attributions })
      if (!mention) continue
      if (isWithheld(tokenized.tokens, mention, at, sentence.from, words)) break
      found = { mention, rule: name, strength: 'strong' }
      break
    }
    attributions.push(found)
  })
  return takeFromNext(tokenized, attributions)
}

/** "« A » et « B », note la Darse": quotations of one sentence have the attribution after the last of them. */
function takeFromNext(
  { sentenceOf, spans, text }: TokenizedText,
  attributions: readonly (Attribution | undefined)[],
): (Attribution | undefined)[] {
  const taken = [...attributions]
  for (let quote = taken.length - 2; quote >= 0; quote--) {
    const next = taken[quote + 1]
    const span = spans[quote]
    const nextSpan = spans[quote + 1]
    if (taken[quote] || !next || !span || !nextSpan) continue
    const isOpen = isLeftOpen(span) && /^\s*$/.test(text.slice(span.outerEnd, nextSpan.outerStart))
    const isSame =
      sentenceOf[quote] === sentenceOf[quote + 1] && /^attribution (?:after|later)/.test(next.rule)
    if (isOpen || isSame) taken[quote] = next
  }
  return taken
}

/** "Анна Меркина: «…»": only a name, and a role in brackets or after a comma, before the colon. */
function findPlainLabel({
  tokenized,
  words,
  quote,
  at,
  sentence,
  attributions,
}: PlainContext): Mention | undefined {
  const context = { tokenized, words, quote, at, from: sentence.from, to: sentence.to, attributions }
  const label = findLabel(context)
  if (!label) return undefined
  const { tokens } = tokenized
  return tokens
    .slice(label.from, label.to)
    .every((token) => token.kind === 'sign' || isNameToken(token, words))
    ? label
    : undefined
}

/** "« … », a déclaré Odile Varenne." — "„…“, so der Sprecher" — "«…», — сказала она": verb and subject after the marks. */
function findAfter({ tokenized, words, at, quote, sentence }: PlainContext): Mention | undefined {
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
function findLater({
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

/** Returns the subject after a verb of speech, past the person who is told: "a déclaré à la presse le maire". */
function findSubjectAfterVerb(
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
function findQuotedPerson(
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

/** A quotation that begins a sentence right after the attribution of the one before it, in the same paragraph. */
function findCarriedOn({ tokenized, quote, at, sentence, attributions }: PlainContext): Mention | undefined {
  const previous = attributions[quote - 1]
  const begins = sentence.from === at || (sentence.from === at - 1 && isDash(tokenized.tokens[at - 1]))
  if (!previous || !begins) return undefined
  const { sentences, sentenceOf } = tokenized
  const own = sentenceOf[quote] ?? 0
  const other = sentenceOf[quote - 1] ?? 0
  return sentences[other]?.paragraph === sentence.paragraph && own - other <= 1 ? previous.mention : undefined
}

/** "X sagte: „…“" — "Gestern erklärte X, dass … „…“": the nearest verb of speech before the quotation, and its subject. */
function findBefore({
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

function findVerbSubject(
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
function findSubjectEndingAt(
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
function findOpeningSubject(
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

/** How many words can come before a phrase for "according to", in tokens. A guess. */
const maxWordsBeforeSource = 4

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

/** "Selon Odile Varenne, « … »" — "По словам Дубравина, «…»". */
function findSource({ tokenized: { tokens }, words, at, sentence }: PlainContext): Mention | undefined {
  for (let index = sentence.from; index < Math.min(at, sentence.from + maxWordsBeforeSource); index++) {
    const source = findSourceAt(tokens, index, at, words)
    if (source) return source
  }
  return undefined
}

/** Returns the mention after a phrase for "according to" that begins at a token. */
function findSourceAt(
  tokens: readonly Token[],
  at: number,
  to: number,
  words: FinderWords,
): Mention | undefined {
  for (const phrase of words.accordingTo) {
    const parts = phrase.split(' ')
    if (!hasPhraseAt(tokens, at, parts)) continue
    const start = at + parts.length
    // "según relata la portavoz"
    if (words.speechVerbs.has(tokens[start]?.lower ?? ''))
      return findSubjectAfterVerb(tokens, start, to, words)
    const subject = findSubjectAt(tokens, start, to, words)
    if (subject && (subject.kind !== 'nominal' || hasSpeaker(tokens, subject, words))) return subject
    // After such a phrase a noun or a name may have any case: "laut dem Sprecher".
    const object = words.determiners.has(tokens[start]?.lower ?? '')
      ? findPhraseWithArticle(tokens, start, to, words)
      : undefined
    if (object && hasSpeaker(tokens, object, words)) return object
    if (isNameToken(tokens[start], words))
      return { from: start, to: endOfNames(tokens, start, to, words), kind: 'name' }
  }
  return undefined
}

/** Whether a noun phrase has a noun for a person, an office or a text, or a name. "D’après le récit" has none. */
function hasSpeaker(tokens: readonly Token[], { from, to }: Mention, words: FinderWords): boolean {
  return tokens
    .slice(from, to)
    .some(
      (token) =>
        isSpeakerNoun(token, words) ||
        words.officeNouns.has(token.lower) ||
        words.textNouns.has(token.lower) ||
        (!words.nounsHaveCapitals && isNameToken(token, words)),
    )
}

function findSameSentence({
  tokenized: { sentenceOf },
  quote,
  attributions,
}: PlainContext): Mention | undefined {
  return sentenceOf[quote - 1] === sentenceOf[quote] ? attributions[quote - 1]?.mention : undefined
}

/** "Sie sagte, dass es gut sei. „Das war …“": a quotation that is a sentence, after one with a verb of speech. */
function findSentenceBefore({
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
