import { findFinderWords, findLanguage } from '../languages/find-language.ts'
import type { FinderWords } from '../languages/finder-words.ts'
import type { LanguageWeights } from '../languages/language.ts'
import { attributeSpeakers } from './attribute-speakers.ts'
import type { Attribution } from './attribution/attribution.ts'
import { findQuotationFeatures } from './classification/find-quotation-features.ts'
import { isQuotation } from './classification/is-quotation.ts'
import { parseQuotedWords } from './classification/quoted-words.ts'
import { findQuoteSpans } from './find-quote-spans.ts'
import type { FoundQuote } from './found-quote.ts'
import { areJoined } from './locate-quote.ts'
import { isPlainQuotation } from './plain/is-plain-quotation.ts'
import { applyPlainRules } from './plain/plain-rules.ts'
import { resolvePlainSpeakers } from './plain/resolve-plain-speakers.ts'
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
  const { attributions, speakers, isQuotation } = weights
    ? findByWeights(tokenized, words, weights)
    : findByPlainRules(tokenized, words)
  let utterance = 0
  return spans.map((span, index) => {
    const attribution = attributions[index]
    const speaker = speakers[index]
    const previous = spans[index - 1]
    // One utterance has one attribution: words attributed to another mention are another utterance.
    const hasInnerLabel = attribution?.mention.inside !== undefined
    const leftOpen = previous !== undefined && previous.outerEnd === previous.end && !hasInnerLabel
    const sameAttribution = leftOpen || attribution?.mention.from === attributions[index - 1]?.mention.from
    if (!(previous && sameAttribution && areJoined(text, previous, span))) utterance++
    const found = {
      ...span,
      quote: text.slice(span.start, span.end),
      utterance,
      rule: attribution?.rule ?? 'no speaker found',
    }
    if (!isQuotation(index)) {
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
        attribution?.likelihood !== undefined && attribution.strength === 'strong' && sureKinds.has(speaker?.kind ?? ''),
    }
  })
}

const sureKinds = new Set(['full name', 'last name', 'one name','name in apposition', 'office','label','name', 'pronoun, clear', 'pronoun, one person', 'whole role', 'no name', 'it, an office','statement of the only office'])

/** What is found about the words in marks of a text, by the index of their span. */
interface Findings {
  attributions: readonly (Attribution | undefined)[]
  speakers: readonly (ResolvedSpeaker | undefined)[]
  isQuotation: (index: number) => boolean
}

function findByWeights(tokenized: TokenizedText, words: FinderWords, weights: LanguageWeights): Findings {
  const attributions = attributeSpeakers(tokenized, words, weights.speakers)
  const features = findQuotationFeatures(tokenized, attributions, words)
  return {
    attributions,
    speakers: resolveSpeakers(tokenized, attributions, words),
    isQuotation: (index) => isQuotation(features[index] ?? [], weights.quotations),
  }
}

function findByPlainRules(tokenized: TokenizedText, words: FinderWords): Findings {
  const attributions = applyPlainRules(tokenized, words)
  return {
    attributions,
    speakers: resolvePlainSpeakers(tokenized, attributions, words),
    isQuotation: (quote) => {
      const span = tokenized.spans[quote]
      const quotedWords = parseQuotedWords(span ? tokenized.text.slice(span.start, span.end) : '', words)
      return isPlainQuotation({ tokenized, words, quote }, attributions[quote], quotedWords)
    },
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
