import type { Mention } from '../mentions/mention.ts'
import { isComma, isNameWord } from '../mentions/token-tests.ts'
import type { SentenceAnalysis } from './analyze-text.ts'
import type { QuotationContext, Reservation } from './attribution.ts'
import { overlaps } from './classify-mention.ts'
import { type ChosenSpeaker, findOtherSpeaker } from './find-other-speaker.ts'
import type { SpeechVerb } from './find-speech-verbs.ts'
import { isDependent } from './is-dependent.ts'
import { isInvented } from './is-invented.ts'
import { auxiliariesOf, isSaidByNobody, isUnsaid } from './is-unsaid.ts'

/**
 * Returns why the words of a quotation may not be those of the chosen speaker, `undefined` if nothing in the sentence says
 * so. The weights cannot learn this: in the annotated articles the subject of any verb of speech is the speaker, and such
 * sentences are rare.
 */
export function findReservation(
  context: QuotationContext,
  mention: Mention,
  analysis: SentenceAnalysis,
): Reservation | undefined {
  const { from, to, words, tokenized } = context
  if (isReaction(context, mention)) return { kind: 'notOwn' }
  if (mention.inside || mention.from < from || mention.from >= to) return undefined
  if (isSaidByNobody(context)) return { kind: 'unsaid' }
  if ([isContrasted, isInvented, isTextFound].some((is) => is(context, mention))) return { kind: 'notOwn' }
  const verb = findOwnVerb(context, mention, analysis)
  if (verb && isUnsaid(tokenized.tokens, verb.at, mention, from, words)) return { kind: 'unsaid' }
  const other = findOtherSpeaker(context, mention, verb, analysis)
  if (other) return { kind: 'notOwn', other }
  if (isDependent(context, mention, verb)) return { kind: 'notOwn' }
  if (!verb) return undefined
  const chosen = { ...context, mention, verb, analysis }
  return [isDoneTo, isTextThatReads].some((is) => is(chosen)) ? { kind: 'notOwn' } : undefined
}

/** "It was Quill, not Vell, who said", "Quill, not Vell, said": the name after "not", or the pronoun after it. */
function isContrasted({ tokenized: { tokens }, from, words }: QuotationContext, mention: Mention): boolean {
  let at = mention.from - 1
  if (words.relatives.has(tokens[mention.from]?.lower ?? '')) {
    if (isComma(tokens[at])) at--
    while (at > from && isNameWord(tokens[at], words)) at--
  }
  return at >= from && words.negations.has(tokens[at]?.lower ?? '')
}

function findOwnVerb(
  context: QuotationContext,
  mention: Mention,
  { speechVerbs }: SentenceAnalysis,
): SpeechVerb | undefined {
  const { at } = context
  let nearest: SpeechVerb | undefined
  for (const verb of speechVerbs) {
    if (!overlaps(verb.subject, mention) || mention.from > at !== verb.at > at) continue
    if (!nearest || Math.abs(verb.at - at) < Math.abs(nearest.at - at)) nearest = verb
  }
  return nearest ?? findVerbBeside(context, mention)
}

/** "Quill was told", "Quill translated": the verb right after the mention, which has no subject that speaks. */
function findVerbBeside(
  { tokenized: { tokens }, words }: QuotationContext,
  { to }: Mention,
): SpeechVerb | undefined {
  let at = to
  while (words.skippedWords.has(tokens[at]?.lower ?? '')) at++
  const lower = tokens[at]?.lower ?? ''
  const isVerb = words.recipientVerbs.has(lower) || words.relayVerbs.has(lower)
  return isVerb ? { at, kind: 'speech', participle: false, inverted: false } : undefined
}

/** "Vell was described as “…”": the subject of a passive verb did not say the words. */
function isDoneTo({ tokenized: { tokens }, verb, mention, at, to, words }: ChosenSpeaker): boolean {
  const auxiliaries = auxiliariesOf(tokens, verb.at, mention, words)?.filter((word) =>
    words.auxiliaries.has(word),
  )
  if (verb.participle || !words.copulas.has(auxiliaries?.at(-1) ?? '')) return false
  // "was quoted as saying “…”"
  const after = tokens.slice(verb.at + 1, verb.at < at ? at : to)
  return !after.some(({ lower, capital }) => !capital && words.speechVerbs.has(lower))
}

/** "held a sign that read “…”": the words are those of a text. */
function isTextThatReads({ tokenized: { tokens }, at, from, mention, words }: ChosenSpeaker): boolean {
  const lowerAt = (index: number): string => tokens[index]?.lower ?? ''
  let verb = at - 1
  while (verb > from && tokens[verb]?.kind === 'sign') verb--
  if (!words.speechVerbs.has(lowerAt(verb))) return false
  let pronoun = verb - 1
  while (pronoun > from && words.skippedWords.has(lowerAt(pronoun))) pronoun--
  const text = pronoun - 1
  const isRelative = words.relatives.has(lowerAt(pronoun)) || words.subordinators.has(lowerAt(pronoun))
  return isRelative && words.textNouns.has(lowerAt(text)) && (text < mention.from || text >= mention.to)
}

/** How many words can be between "found" and the noun: "found a small handwritten note". A guess. */
const foundReach = 6

/** "found a note: “…”", "cited a proverb: “…”": the words are those of a text that the subject has from somebody. */
function isTextFound({ tokenized: { tokens }, at, words }: QuotationContext, mention: Mention): boolean {
  const lowerAt = (index: number): string => tokens[index]?.lower ?? ''
  const noun = at - 2
  const isNoun = [words.textNouns, words.statementNouns, words.nounLike].some((list) =>
    list.has(lowerAt(noun)),
  )
  if (tokens[at - 1]?.text !== ':' || !isNoun) return false
  for (let verb = noun - 1; verb >= Math.max(mention.to, noun - foundReach); verb--) {
    if (tokens[verb]?.kind !== 'word' || words.possessives.has(lowerAt(verb))) return false
    if (words.findingVerbs.has(lowerAt(verb))) return true
  }
  return false
}

/** "“….” Quill disagreed": the words before are those of somebody else. */
function isReaction({ tokenized: { tokens }, at, words }: QuotationContext, { from, to }: Mention): boolean {
  return from > at && words.reactionVerbs.has(tokens[to]?.lower ?? '')
}
