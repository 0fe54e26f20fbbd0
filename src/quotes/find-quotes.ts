import { findFinderWords, findLanguage } from '../languages/find-language.ts'
import { attributeSpeakers } from './attribute-speakers.ts'
import type { Attribution } from './attribution/attribution.ts'
import { findQuotationFeatures } from './classification/find-quotation-features.ts'
import { isQuotation } from './classification/is-quotation.ts'
import { findQuoteSpans } from './find-quote-spans.ts'
import type { FoundQuote } from './found-quote.ts'
import { numberUtterances } from './number-utterances.ts'
import { type ResolvedSpeaker, resolveSpeakers } from './resolve-speakers.ts'
import { type TokenizedText, tokenizeText } from './tokenize-text.ts'

/**
 * Finds the quotations in a text and their speakers. Linear in the length of the text. Each result names the rule that
 * found the speaker.
 *
 * @param text paragraphs of plain text, separated by blank lines
 * @param language BCP 47 tag
 */
export function findQuotes(text: string, language: string): FoundQuote[] {
  const spans = findQuoteSpans(text, language)
  const words = findFinderWords(language)
  const weights = findLanguage(language)?.weights
  const tokenized = tokenizeText(text, spans, words)
  const attributions = attributeSpeakers(tokenized, words, weights?.speakers)
  const speakers = resolveSpeakers(tokenized, attributions, words)
  const features = findQuotationFeatures(tokenized, attributions, words)
  const utterances = numberUtterances(text, spans, attributions)
  return spans.map((span, index) => {
    const attribution = attributions[index]
    const speaker = speakers[index]
    const found = {
      ...span,
      quote: text.slice(span.start, span.end),
      utterance: utterances[index] ?? 0,
      rule: attribution?.rule ?? 'no speaker found',
    }
    if (!isQuotation(features[index] ?? [], weights?.quotations)) {
      return { ...found, kind: 'notQuotation', sure: false }
    }
    return {
      ...found,
      kind: 'quotation',
      ...mentionFields(attribution, tokenized),
      ...speakerFields(speaker),
      ...(attribution?.likelihood === undefined
        ? {}
        : { likelihood: Number(attribution.likelihood.toFixed(2)) }),
      // Without weights there is no likelihood, and no measurement of how often a rule is right.
      sure:
        attribution?.likelihood !== undefined && attribution.strength === 'strong' && speaker?.sure === true,
    }
  })
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
