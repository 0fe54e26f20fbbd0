import { findFinderWords, findLanguage } from '../languages/find-language.ts'
import type { FinderWords } from '../languages/finder-words.ts'
import type { LanguageWeights } from '../languages/language.ts'
import { attributeSpeakers } from './attribute-speakers.ts'
import type { Attribution } from './attribution/attribution.ts'
import { findQuotationFeatures } from './classification/find-quotation-features.ts'
import { parseQuotedWords } from './classification/quoted-words.ts'
import { minQuotationScore, scoreQuotation } from './classification/score-quotation.ts'
import { findQuoteSpans } from './find-quote-spans.ts'
import type { FoundQuote, QuoteSpan } from './found-quote.ts'
import { numberUtterances } from './number-utterances.ts'
import { isPlainQuotation } from './plain/is-plain-quotation.ts'
import { applyPlainRules } from './plain/plain-rules.ts'
import { resolvePlainSpeakers } from './plain/resolve-plain-speakers.ts'
import { type ResolvedSpeaker, resolveSpeakers } from './resolve-speakers.ts'
import { sliceTokens } from './slice-tokens.ts'
import { type TokenizedText, tokenizeText } from './tokenize-text.ts'
import { attributeBlocks } from './unmarked/attribute-blocks.ts'
import { removeLineSigns } from './unmarked/find-block-quotations.ts'
import type { Paragraph } from './unmarked/paragraph.ts'

/**
 * Finds the quotations in a text and their speakers. Linear in the length of the text. Each result names the rule that
 * found the speaker.
 *
 * @param text paragraphs of plain text, separated by blank lines
 * @param language BCP 47 tag
 * @param blockquotes the paragraphs of block quotations, if that is known; otherwise the signs of its lines decide
 */
export function findQuotes(text: string, language: string, blockquotes?: readonly Paragraph[]): FoundQuote[] {
  return attributeQuotes(text, language, findQuoteSpans(text, language, blockquotes))
}

/**
 * Finds out which spans of a text are quotations, and their speakers. Returns one entry for each span.
 *
 * @param spans those of `findQuoteSpans`
 */
export function attributeQuotes(text: string, language: string, spans: readonly QuoteSpan[]): FoundQuote[] {
  const words = findFinderWords(language)
  const weights = findLanguage(language)?.weights
  const tokenized = tokenizeText(text, spans, words)
  const { attributions, speakers, quotations, scores } = weights
    ? findByWeights(tokenized, words, weights)
    : findByPlainRules(tokenized, words)
  const utterances = numberUtterances(text, spans, attributions)
  return spans.map((span, index) => {
    const attribution = attributions[index]
    const speaker = speakers[index]
    const found = {
      ...span,
      quote: readWords(text, span),
      utterance: utterances[index] ?? 0,
      rule: attribution?.rule ?? 'no speaker found',
    }
    if (!quotations[index]) return { ...found, kind: 'notQuotation', sure: false }
    return {
      ...found,
      kind: 'quotation',
      ...mentionFields(attribution, tokenized),
      ...speakerFields(speaker),
      // Without weights there is no likelihood, and no measurement of how often a rule is right.
      ...withAlternative(
        span.unmarked === 'block'
          ? judgeBlock(speaker)
          : judgeSpeaker(attribution, speaker, scores?.[index], weights?.names),
        attribution,
        speaker,
        tokenized,
      ),
    }
  })
}

/**
 * A speaker with a lower likelihood is not sure. The likelihood is that of the mention times that of the name. On the labelled
 * training quotations, full and last names reach it with a likely mention, and pronouns that clearly mean one person.
 */
const minSureLikelihood = 0.8
/** Words in marks with a lower sum of weights may be no quotation, so their speaker is not sure. A logistic score: 1 is 73%. */
const minSureScore = 1

/** Returns how likely the name is, and what makes it doubtful. */
function judgeSpeaker(
  attribution: Attribution | undefined,
  speaker: ResolvedSpeaker | undefined,
  score: number | undefined,
  names: LanguageWeights['names'] | undefined,
): Judgement {
  if (!attribution || !speaker) return { doubt: 'noSpeaker', sure: false }
  const mention = attribution.likelihood
  if (names === undefined || mention === undefined)
    return { doubt: speaker.name === undefined ? 'noName' : 'language', sure: false }
  const likelihoodOf = (kind: string): number => names.get(kind) ?? unmeasuredLikelihood
  const name = likelihoodOf(speaker.kind)
  const elsewhere = (speaker.otherMentions ?? []).reduce(
    (sum, other) => sum + other.likelihood * likelihoodOf(other.kind),
    0,
  )
  const own = attribution.reservation ? unmeasuredLikelihood : 1
  const likelihood = (mention * name + elsewhere) * own
  const rounded = Number(likelihood.toFixed(2))
  // The weights have two digits, and so has their sum.
  const isQuotationSure = Number((score ?? 0).toFixed(2)) >= minSureScore
  if (likelihood >= minSureLikelihood && isQuotationSure) return { likelihood: rounded, sure: true }
  if (attribution.reservation && likelihood / own >= minSureLikelihood)
    return {
      likelihood: rounded,
      doubt: attribution.reservation.kind === 'unsaid' ? 'unsaid' : 'mention',
      sure: false,
    }
  const doubt = speaker.name === undefined && name < mention ? 'noName' : name < mention ? 'name' : 'mention'
  return { likelihood: rounded, doubt: likelihood >= minSureLikelihood ? 'quotation' : doubt, sure: false }
}

/** The speaker of a block quotation is never sure: no annotated article has one, so nothing was measured. */
function judgeBlock(speaker: ResolvedSpeaker | undefined): Judgement {
  if (!speaker) return { doubt: 'noSpeaker', sure: false }
  return { doubt: speaker.name === undefined ? 'noName' : 'block', sure: false }
}

function readWords(text: string, { start, end, unmarked }: QuoteSpan): string {
  const words = text.slice(start, end)
  return unmarked === 'block' ? removeLineSigns(words) : words
}

type Judgement = Pick<FoundQuote, 'likelihood' | 'doubt' | 'sure'>

/** Adds who else may be the speaker: another person whom the mention may mean, or another mention. */
function withAlternative(
  judgement: Judgement,
  attribution: Attribution | undefined,
  speaker: ResolvedSpeaker | undefined,
  tokenized: TokenizedText,
): Judgement & Pick<FoundQuote, 'alternative'> {
  const rival = attribution?.reservation?.other ?? attribution?.rival
  const alternative =
    judgement.doubt === 'mention' && rival
      ? sliceTokens(tokenized, rival.from, rival.to)
      : judgement.doubt === 'name'
        ? speaker?.other
        : undefined
  return { ...judgement, ...(alternative === undefined ? {} : { alternative }) }
}

/** A way to resolve a mention that the labelled quotations do not have is not trusted. */
const unmeasuredLikelihood = 0.5

/** What is found about the words in marks of a text, by the index of their span. */
interface Findings {
  attributions: readonly (Attribution | undefined)[]
  speakers: readonly (ResolvedSpeaker | undefined)[]
  /** Whether the words are a quotation. */
  quotations: readonly boolean[]
  /** How clearly words in marks are a quotation, if that was measured. */
  scores?: readonly number[]
}

function findByWeights(tokenized: TokenizedText, words: FinderWords, weights: LanguageWeights): Findings {
  const attributions = attributeBlocks(
    tokenized,
    attributeSpeakers(tokenized, words, weights.speakers),
    words,
  )
  const features = findQuotationFeatures(tokenized, attributions, words)
  // Speech without marks is always a quotation.
  const scores = tokenized.spans.map(({ unmarked }, index) =>
    unmarked === undefined ? scoreQuotation(features[index] ?? [], weights.quotations) : minSureScore,
  )
  return {
    attributions,
    speakers: resolveSpeakers(tokenized, attributions, words, weights.pronouns),
    quotations: scores.map((score) => score >= minQuotationScore),
    scores,
  }
}

function findByPlainRules(tokenized: TokenizedText, words: FinderWords): Findings {
  const attributions = attributeBlocks(tokenized, applyPlainRules(tokenized, words), words)
  return {
    attributions,
    speakers: resolvePlainSpeakers(tokenized, attributions, words),
    quotations: tokenized.spans.map(({ start, end, unmarked }, quote) => {
      if (unmarked !== undefined) return true
      const quotedWords = parseQuotedWords(tokenized.text.slice(start, end), words)
      return isPlainQuotation({ tokenized, words, quote }, attributions[quote], quotedWords)
    }),
  }
}

function speakerFields(speaker: ResolvedSpeaker | undefined): Pick<FoundQuote, 'speaker' | 'role'> {
  const { name, role } = speaker ?? {}
  return { ...(name === undefined ? {} : { speaker: name }), ...(role === undefined ? {} : { role }) }
}

function mentionFields(
  attribution: Attribution | undefined,
  { tokens, text }: TokenizedText,
): Partial<FoundQuote> {
  const inside = attribution?.mention.inside
  if (inside) {
    return {
      speakerText: text.slice(inside.start, inside.end),
      speakerStart: inside.start,
      speakerEnd: inside.end,
    }
  }
  const first = tokens[attribution?.mention.from ?? -1]
  const last = tokens[(attribution?.mention.to ?? 0) - 1]
  if (!first || !last) return {}
  return { speakerText: text.slice(first.start, last.end), speakerStart: first.start, speakerEnd: last.end }
}
