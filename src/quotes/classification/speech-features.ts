import type { FinderWords } from '../../languages/finder-words.ts'
import { isLeftOpen } from '../found-quote.ts'
import type { Token } from '../token.ts'
import { type ClassificationContext, formatTokenFeature, type QuotationFeature } from './quoted-words.ts'

/** How far from the marks a verb can be to have them as its object, in tokens. A guess; the weights were fitted with it. */
const verbReach = 40

/** Finds features of the speech around a quotation: its attribution, and the verbs before and after it in its sentence. */
export function findSpeechFeatures(context: ClassificationContext): QuotationFeature[] {
  return [
    ...findAttributionFeatures(context),
    ...findVerbFeaturesBefore(context),
    ...findVerbFeaturesAfter(context),
  ]
}

function findAttributionFeatures({
  attribution,
  at,
  sentence,
  tokenized: { spans, text },
  quote,
}: ClassificationContext): QuotationFeature[] {
  const strength = attribution?.strength ?? 'none'
  const features = [`attribution: ${strength}`]
  if (attribution) {
    const { from, kind } = attribution.mention
    const side = from > at ? 'behind' : from >= sentence.from ? 'before' : 'elsewhere'
    features.push(
      `attribution: ${strength}, ${side}`,
      `speaker ${side}, ${Math.min(6, Math.floor(Math.abs(from - at) / 2))} away`,
      `speaker: ${kind}`,
    )
  }
  const span = spans[quote]
  const next = spans[quote + 1]
  if (span && isLeftOpen(span)) {
    const isReopened = next !== undefined && /^\s*\n\s*$/.test(text.slice(span.end, next.outerStart))
    if (!isReopened && strength !== 'strong') features.push('left open')
  }
  return features
}

/** How a verb governs the quotation. */
type Government = 'right before' | 'that' | 'clause' | 'preposition' | 'object' | 'far'

function findVerbFeaturesBefore(context: ClassificationContext): QuotationFeature[] {
  const { tokenized, words, at, sentence, quotedWords } = context
  const { tokens } = tokenized
  const wordCount =
    quotedWords.list.length === 1
      ? '1'
      : quotedWords.list.length < 4
        ? '2-3'
        : quotedWords.list.length < 10
          ? 'more'
          : 'many'
  const floor = Math.max(sentence.from, at - verbReach)
  let verb = at - 1
  while (verb >= floor && !governsQuotation(tokens, verb, sentence.from, words)) verb--
  const token = tokens[verb]
  if (verb < floor || !token)
    return [
      'no verb before',
      `no verb before, written: ${quotedWords.casing}`,
      `no verb before, words: ${wordCount}`,
    ]
  const kind = words.thoughtVerbs.has(token.lower)
    ? 'thought'
    : words.speechVerbs.has(token.lower)
      ? 'speech'
      : 'judgement'
  const between = tokens.slice(verb + 1, at)
  const government = `${kind}, ${classifyGovernment(between, words)}`
  const last = between.at(-1)
  const features = [
    `verb before: ${token.lower}`,
    `verb before: ${kind}`,
    `verb before: ${government}`,
    `verb before: ${government}, written: ${quotedWords.casing}`,
    `verb before: ${government}, words: ${wordCount}`,
    `verb before: ${Math.min(6, Math.floor(between.length / 2))} away`,
  ]
  if (between.some((each) => each.kind === 'quote'))
    features.push(`verb before: ${government}, a quotation between`)
  if (last) {
    features.push(`verb before: ${government}, then: ${classifyWord(last, words)}`)
    if (words.prepositions.has(last.lower)) features.push(`verb before: ${government}, behind: ${last.lower}`)
  }
  return features
}

/** Whether a token is a verb that may have the quotation as its object: a verb of speech, thought or judgement. */
function governsQuotation(
  tokens: readonly Token[],
  index: number,
  from: number,
  words: FinderWords,
): boolean {
  const token = tokens[index]
  if (token?.kind !== 'word' || (token.capital && !words.notNames.has(token.lower))) return false
  const { lower } = token
  if (!words.speechVerbs.has(lower) && !words.judgementVerbs.has(lower) && !words.thoughtVerbs.has(lower))
    return false
  if (words.skippedWords.has(lower)) return false
  const before = tokens[index - 1]
  if (index === from || before === undefined) return true
  // "the claim" and "a call" are nouns, "some claim" and "many called" are not.
  const isNoun =
    words.definiteWords.has(before.lower) ||
    (words.determiners.has(before.lower) && words.nounLike.has(lower))
  return !(isNoun || before.possessive)
}

/** Returns how a verb governs the quotation, by the words between: none, "that", a clause, a preposition or an object. */
function classifyGovernment(between: readonly Token[], words: FinderWords): Government {
  if (between.length === 0) return 'right before'
  if (between.slice(0, 3).some((each) => words.subordinators.has(each.lower))) return 'that'
  const clause = between.some(
    (each) =>
      words.auxiliaries.has(each.lower) ||
      words.speechVerbs.has(each.lower) ||
      words.judgementVerbs.has(each.lower) ||
      words.subjectPronouns.has(each.lower),
  )
  if (clause) return 'clause'
  if (words.prepositions.has(between[0]?.lower ?? '')) return 'preposition'
  return between.length < 4 ? 'object' : 'far'
}

function classifyWord(token: Token, words: FinderWords): string {
  if (words.prepositions.has(token.lower)) return 'preposition'
  if (words.determiners.has(token.lower)) return 'article'
  if (/^(?:NAME|INITIALS)/.test(formatTokenFeature(token, words)))
    return token.possessive ? 'genitive' : 'name'
  if (words.auxiliaries.has(token.lower)) return 'verb'
  return token.kind === 'word' ? 'word' : 'sign'
}

function findVerbFeaturesAfter({
  tokenized: { tokens },
  words,
  at,
  sentence,
  quotedWords,
}: ClassificationContext): QuotationFeature[] {
  const to = Math.min(sentence.to, at + verbReach)
  let verb = at + 1
  while (
    verb < to &&
    !(
      governsQuotation(tokens, verb, sentence.from, words) &&
      !words.judgementVerbs.has(tokens[verb]?.lower ?? '')
    )
  )
    verb++
  const token = tokens[verb]
  if (verb >= to || !token) return ['no verb behind', `no verb behind, written: ${quotedWords.casing}`]
  const between = tokens.slice(at + 1, verb)
  const adjoining = between.length <= 3 && !between.some((each) => words.auxiliaries.has(each.lower))
  const way = adjoining
    ? 'adjoining'
    : between.some((each) => each.text === ',')
      ? 'behind a comma'
      : 'in the clause'
  const extent = sentence.to - verb <= 3 ? 'ends the sentence' : 'goes on'
  return [
    `verb behind: ${token.lower}`,
    `verb behind: ${way}, ${extent}`,
    `verb behind: ${way}, ${extent}, written: ${quotedWords.casing}`,
    `verb behind: ${between.some((each) => each.kind === 'quote') ? 'another quotation between' : 'nothing between'}`,
  ]
}
