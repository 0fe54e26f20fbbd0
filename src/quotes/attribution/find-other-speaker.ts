import type { FinderWords } from '../../languages/finder-words.ts'
import { findMentionBefore } from '../mentions/find-mention-before.ts'
import type { Mention } from '../mentions/mention.ts'
import { mentionStartingAt } from '../mentions/mention-starting-at.ts'
import { findWordBefore, hasPhraseAt, isComma, isNameWord } from '../mentions/token-tests.ts'
import type { Token } from '../token.ts'
import type { SentenceAnalysis } from './analyze-text.ts'
import type { QuotationContext } from './attribution.ts'
import { classifyMention, lastNameOf, overlaps } from './classify-mention.ts'
import type { SpeechVerb } from './find-speech-verbs.ts'
import { auxiliariesOf } from './is-unsaid.ts'

/** A quotation with the mention chosen as its speaker. */
export interface ChosenSpeaker extends QuotationContext {
  mention: Mention
  /** The verb of speech or judgement nearest to the quotation whose subject is the mention. */
  verb: SpeechVerb
  analysis: SentenceAnalysis
}

/**
 * Returns the person whose words the chosen speaker may only pass on, `undefined` if the sentence names none: "according to
 * Quill", "rejected Vell’s claim that", "said Vell told workers", "read from a letter by Vell".
 *
 * @param verb the verb of speech whose subject is the chosen mention, if there is one
 */
export function findOtherSpeaker(
  context: QuotationContext,
  mention: Mention,
  verb: SpeechVerb | undefined,
  analysis: SentenceAnalysis,
): Mention | undefined {
  const isBefore = mention.from < context.at
  const found = [
    findCited(context, mention, analysis),
    ...(isBefore
      ? [
          findAuthor(context, mention),
          findAgentBefore(context, mention),
          findNearerSpeaker(context, mention, analysis),
        ]
      : []),
    ...(verb ? findByVerb({ ...context, mention, verb, analysis }) : []),
  ]
  return found.find((other) => other && isSomeoneElse(other, mention, context))
}

function findByVerb(chosen: ChosenSpeaker): (Mention | undefined)[] {
  return chosen.verb.at < chosen.at
    ? [findInnerSpeaker(chosen), findBlamed(chosen), findPassedOn(chosen)]
    : [findSpeakerBefore(chosen), findSpeakerBehind(chosen), findPassedOn(chosen)]
}

function isSomeoneElse(
  other: Mention,
  mention: Mention,
  { tokenized: { tokens }, words }: QuotationContext,
): boolean {
  const name = lastNameOf(other, tokens, words)
  return !overlaps(other, mention) && (name === undefined || name !== lastNameOf(mention, tokens, words))
}

/** How far the verb of "“…,” Vell said, according to Quill" can be from the quotation, in tokens. A guess. */
const citedReach = 8

/** "“…,” Vell said, according to Quill": returns who spoke, as the mention says. */
function findCited(
  { tokenized: { tokens }, at, words }: QuotationContext,
  { from }: Mention,
  { speechVerbs }: SentenceAnalysis,
): Mention | undefined {
  const isSource = words.accordingTo.some((phrase) => {
    const parts = phrase.split(' ')
    return hasPhraseAt(tokens, from - parts.length, parts)
  })
  const speaking = speechVerbs.find(
    ({ at: verb, kind, participle, subject }) =>
      kind === 'speech' &&
      !participle &&
      subject?.kind === 'name' &&
      Math.abs(verb - at) <= citedReach &&
      auxiliariesOf(tokens, verb, subject, words) !== undefined,
  )
  return isSource ? speaking?.subject : undefined
}

/** "Quill said Vell told workers “…”", "Quill said Vell called it “…”": a verb with its own subject inside what is reported. */
function findInnerSpeaker({
  tokenized: { tokens },
  verb,
  at,
  words,
  analysis,
}: ChosenSpeaker): Mention | undefined {
  if (verb.kind !== 'speech' || verb.participle) return undefined
  return analysis.speechVerbs.find((inner) => {
    const { subject } = inner
    const lower = tokens[inner.at]?.lower ?? ''
    if (inner.kind !== 'speech' && !words.namingVerbs.has(lower)) return false
    if (inner.participle || inner.at <= verb.at || inner.at > at) return false
    if (words.thoughtVerbs.has(lower) || words.nounLike.has(lower) || !subject || subject.from <= verb.at)
      return false
    if (!/^(?:name|role)$/.test(classifyMention(subject, tokens, words))) return false
    // "said Vell would continue to speak": nothing was said yet.
    const auxiliaries = auxiliariesOf(tokens, inner.at, subject, words)
    if (!auxiliaries || auxiliaries.some((word) => words.infinitiveWords.has(word))) return false
    const between = tokens.slice(inner.at + 1, at)
    return between.every(({ kind }) => kind !== 'quote') && between[0]?.lower !== words.infinitiveMarker
  })?.subject
}

/** "rejected Vell’s claim that “…”", "read a statement by Vell: “…”": a noun for something said, and its author. */
function findAuthor(
  { tokenized: { tokens }, at, words }: QuotationContext,
  { to: first }: Mention,
): Mention | undefined {
  const lowerAt = (index: number): string => tokens[index]?.lower ?? ''
  const isNoun = (index: number): boolean =>
    [words.nounLike, words.textNouns, words.statementNouns].some((list) => list.has(lowerAt(index)))
  let last = at - 1
  if (words.articles.has(lowerAt(last))) last--
  // "called Vell’s report “rash”" is the subject's own word.
  const isIntroduced =
    tokens[last]?.text === ':' ||
    words.subordinators.has(lowerAt(last)) ||
    words.phrasePrepositions.has(lowerAt(last))
  if (!isIntroduced) return undefined
  last--
  if (isNoun(last) && tokens[last - 1]?.possessive)
    return last - 1 >= first ? findMentionBefore(tokens, last, first, words) : undefined
  if (!isNameWord(tokens[last], words)) return undefined
  const name = findMentionBefore(tokens, last + 1, first, words)
  return name && words.sourcePrepositions.has(lowerAt(name.from - 1)) && isNoun(name.from - 2)
    ? name
    : undefined
}

/** How many tokens can be between a verb such as "called" and the quotation, for what is called so. A guess. */
const maxCalled = 4

/**
 * "Quill smiled as the mayor shouted “…”", "Quill wrote to Vell, who called it “…”": the subject of the verb right before the
 * quotation, if it comes after the chosen mention. A pronoun may mean the mention.
 */
function findNearerSpeaker(
  { tokenized: { tokens }, at, words }: QuotationContext,
  mention: Mention,
  { speechVerbs }: SentenceAnalysis,
): Mention | undefined {
  const last = findWordBefore(tokens, at)
  const reach = (verb: number): number => (words.namingVerbs.has(tokens[verb]?.lower ?? '') ? maxCalled : 0)
  const subject = speechVerbs.findLast(
    ({ at: verb, participle, subject: own }) =>
      !participle && own && own.from >= mention.to && verb <= last && last - verb <= reach(verb),
  )?.subject
  if (!subject) return undefined
  if (!words.relatives.has(tokens[subject.from]?.lower ?? ''))
    return subject.kind === 'pronoun' ? undefined : subject
  const end = isComma(tokens[subject.from - 1]) ? subject.from - 1 : subject.from
  return end > mention.to ? findMentionBefore(tokens, end, mention.to, words) : undefined
}

/** "described by Vell as “…”", "was told by Vell: “…”": the agent of a verb right before the quotation. */
function findAgentBefore(
  { tokenized: { tokens }, at, words }: QuotationContext,
  { to: first }: Mention,
): Mention | undefined {
  const lowerAt = (index: number): string => tokens[index]?.lower ?? ''
  let last = at - 1
  const isSkipped = (index: number): boolean =>
    /^[:,]$/.test(tokens[index]?.text ?? '') ||
    words.comparisonWords.has(lowerAt(index)) ||
    words.articles.has(lowerAt(index))
  while (last > first && isSkipped(last)) last--
  if (!isNameWord(tokens[last], words)) return undefined
  const name = findMentionBefore(tokens, last + 1, first, words)
  const verb = (name?.from ?? 0) - 2
  const isVerb = words.speechVerbs.has(lowerAt(verb)) || words.judgementVerbs.has(lowerAt(verb))
  return name && isVerb && words.agentPrepositions.has(lowerAt(verb + 1)) ? name : undefined
}

/** "said Quill, citing Vell", "Quill read from a letter by Vell", "Quill read Vell’s letter", "Quill translated for Vell". */
function findPassedOn({
  tokenized: { tokens },
  verb,
  mention,
  to,
  at,
  words,
}: ChosenSpeaker): Mention | undefined {
  const end = verb.at < at ? at : to
  let isRelayed = words.relayVerbs.has(tokens[verb.at]?.lower ?? '')
  for (let index = Math.min(mention.to, verb.at); index < end; index++) {
    const { kind, lower = '' } = tokens[index] ?? {}
    if (kind === 'quote') return undefined
    isRelayed ||= words.relayVerbs.has(lower)
    if (isRelayed && isOwnerOfText(tokens, index, words))
      return findMentionBefore(tokens, index + 1, mention.to, words)
    const isRead = words.relayVerbs.has(lower) && tokens[at - 1]?.text === ':'
    const isCiting = words.quotingVerbs.has(lower) && !words.copulas.has(tokens[index - 1]?.lower ?? '')
    if (!isCiting && !isRead && !(isRelayed && words.relayPrepositions.has(lower))) continue
    const other = mentionStartingAt(tokens, index + 1, end, words)
    const isPerson = other && /^(?:name|role)$/.test(classifyMention(other, tokens, words))
    if (isPerson && !tokens[other.to - 1]?.possessive) return other
  }
  return undefined
}

/** "Vell’s letter": whether a token is a name, and the text of that person follows. */
function isOwnerOfText(tokens: readonly Token[], at: number, words: FinderWords): boolean {
  const token = tokens[at]
  return (
    token?.possessive === true && isNameWord(token, words) && words.textNouns.has(tokens[at + 1]?.lower ?? '')
  )
}

/** "blamed Vell for saying “…”": the person right before the preposition of a participle. */
function findBlamed({ tokenized: { tokens }, verb, mention, at, words }: ChosenSpeaker): Mention | undefined {
  let participle = at - 1
  while (participle > verb.at && tokens[participle]?.kind === 'sign') participle--
  const preposition = tokens[participle - 1]?.lower ?? ''
  if (!words.participles.has(tokens[participle]?.lower ?? '') || !words.phrasePrepositions.has(preposition))
    return undefined
  return findMentionBefore(tokens, participle - 1, mention.to, words)
}

/** "Vell never said “…,” Quill insisted", "what Vell called “…”, Quill said": another person with a verb right before the quotation. */
function findSpeakerBefore({
  at,
  analysis,
  tokenized: { tokens },
  words,
}: ChosenSpeaker): Mention | undefined {
  const last = tokens[at - 1]
  const end =
    last?.text === ':' || last?.text === ',' || words.subordinators.has(last?.lower ?? '') ? at - 1 : at
  return analysis.speechVerbs.find(
    ({ at: verb, kind, participle, subject }) =>
      verb === end - 1 &&
      (kind === 'speech' || words.namingVerbs.has(tokens[verb]?.lower ?? '')) &&
      !participle &&
      subject?.kind === 'name',
  )?.subject
}

/** "“…,” Quill said Vell had told her": after the attribution, another name with its own verb of speech. */
function findSpeakerBehind({
  tokenized: { tokens },
  verb,
  mention,
  to,
  words,
}: ChosenSpeaker): Mention | undefined {
  const other = mentionStartingAt(tokens, Math.max(verb.at + 1, mention.to), to, words)
  if (other?.kind !== 'name') return undefined
  let next = other.to
  while (next < to && words.skippedWords.has(tokens[next]?.lower ?? '')) next++
  const token = tokens[next]
  return token && !token.capital && words.speechVerbs.has(token.lower) ? other : undefined
}
