import { findFinderWords, findLanguage } from '../languages/find-language.ts'
import { type Attribution, attributeSpeakers } from './attribute-speakers.ts'
import { findQuotationFeatures } from './classification/find-quotation-features.ts'
import { isQuotation } from './classification/is-quotation.ts'
import { findQuoteSpans } from './find-quote-spans.ts'
import type { FoundQuote } from './found-quote.ts'
import { areJoined } from './locate-quote.ts'
import { type ResolvedSpeaker, resolveSpeakers } from './resolve-speakers.ts'
import { type TokenizedText, tokenizeText } from './tokenize-text.ts'

/**
 * Finds what stands between quotation marks and who said it. A pure function of text and language, linear in the text's
 * length; each decision names its rule.
 *
 * @param text paragraphs of plain text with a blank line between them
 * @param language BCP 47
 */
export function findQuotes(text: string, language: string): FoundQuote[] {
  const spans = findQuoteSpans(text, language)
  const words = findFinderWords(language)
  const weights = findLanguage(language)?.weights
  const tokenized = tokenizeText(text, spans, words)
  const attributions = attributeSpeakers(tokenized, words, weights?.speakers)
  const speakers = resolveSpeakers(tokenized, attributions, words)
  const features = findQuotationFeatures(tokenized, attributions, words)
  let utterance = 0
  return spans.map((span, index) => {
    const attribution = attributions[index]
    const speaker = speakers[index]
    const previous = spans[index - 1]
    // One utterance has one attribution: what somebody else says next, or the same one says anew, is another.
    const labelled = attribution?.mention.inside !== undefined
    const leftOpen = previous !== undefined && previous.outerEnd === previous.end && !labelled
    const same = leftOpen || attribution?.mention.from === attributions[index - 1]?.mention.from
    if (!(previous && same && areJoined(text, previous, span))) utterance++
    const found = {
      ...span,
      quote: text.slice(span.start, span.end),
      utterance,
      rule: attribution?.rule ?? 'nobody found',
    }
    if (!isQuotation(features[index] ?? [], weights?.quotations)) {
      return { ...found, kind: 'notQuotation', sure: false }
    }
    return {
      ...found,
      kind: 'quotation',
      ...describeMention(attribution, tokenized),
      ...describeSpeaker(speaker),
      ...(attribution?.likelihood === undefined
        ? {}
        : { likelihood: Number(attribution.likelihood.toFixed(2)) }),
      // A rule alone is not enough: how often it is right is known only where it was measured.
      sure:
        attribution?.likelihood !== undefined && attribution.strength === 'strong' && speaker?.sure === true,
    }
  })
}

function describeSpeaker(speaker: ResolvedSpeaker | undefined): Pick<FoundQuote, 'speaker' | 'role'> {
  const { name, role } = speaker ?? {}
  return { ...(name === undefined ? {} : { speaker: name }), ...(role === undefined ? {} : { role }) }
}

function describeMention(
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
