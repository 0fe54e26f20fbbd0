import { findFinderWords, findLanguage } from '../languages/find-language.ts'
import { attributeSpeakers } from './attribute-speakers.ts'
import type { Attribution } from './attribution/attribution.ts'
import { findQuoteSpans } from './find-quote-spans.ts'
import { isLeftOpen, type QuoteSpan } from './found-quote.ts'
import { areJoined } from './locate-quote.ts'
import { applyPlainRules } from './plain/plain-rules.ts'
import { tokenizeText } from './tokenize-text.ts'

/** A span with the number of its utterance. Spans with one number can be parts of one quotation. */
export interface UtteredSpan extends QuoteSpan {
  utterance: number
}

/**
 * Finds the text between quotation marks and what belongs together, without looking for speakers: `findQuotes` finds the same
 * spans and utterances. Speakers are attributed only if two neighbouring spans could be one utterance.
 *
 * @param text paragraphs of plain text, separated by blank lines
 * @param language BCP 47 tag
 */
export function findUtteredSpans(text: string, language: string): UtteredSpan[] {
  const spans = findQuoteSpans(text, language)
  const mayBeOne = spans.some((span, index) => {
    const previous = spans[index - 1]
    return previous !== undefined && areJoined(text, previous, span)
  })
  const attributions = mayBeOne ? attribute(text, spans, language) : []
  const utterances = numberUtterances(text, spans, attributions)
  return spans.map((span, index) => ({ ...span, utterance: utterances[index] ?? 0 }))
}

function attribute(text: string, spans: QuoteSpan[], language: string): (Attribution | undefined)[] {
  const words = findFinderWords(language)
  const weights = findLanguage(language)?.weights
  const tokenized = tokenizeText(text, spans, words)
  return weights ? attributeSpeakers(tokenized, words, weights.speakers) : applyPlainRules(tokenized, words)
}

/**
 * Numbers the utterances of a text: one number for each span, from 1.
 *
 * @param attributions one for each span
 */
export function numberUtterances(
  text: string,
  spans: readonly QuoteSpan[],
  attributions: readonly (Attribution | undefined)[],
): number[] {
  let utterance = 0
  return spans.map((span, index) => {
    const previous = spans[index - 1]
    const mention = attributions[index]?.mention
    // One utterance has one attribution: words attributed to another mention are another utterance.
    const leftOpen = previous !== undefined && isLeftOpen(previous) && mention?.inside === undefined
    const sameAttribution = leftOpen || mention?.from === attributions[index - 1]?.mention.from
    if (!(previous && sameAttribution && areJoined(text, previous, span))) utterance++
    return utterance
  })
}
