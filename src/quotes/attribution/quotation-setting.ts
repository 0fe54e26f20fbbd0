import type { Mention } from '../mentions/mention.ts'
import type { TextAnalysis } from './analyze-text.ts'
import type { QuotationContext } from './attribution.ts'
import { classifyToken } from './classify-token.ts'
import type { SpeechVerb } from './find-speech-verbs.ts'
import { lastCharacterInside } from './last-character-inside.ts'

/** A quotation in its sentence, in the terms that the features of its candidates are made of. */
export interface QuotationSetting {
  /** Index of the quotation's sentence. */
  sentence: number
  /** What ends the quotation: "comma", "stop", "ask", "comma outside" (after the marks) or "open". */
  ending: string
  /** Class of the token before the quotation, or whether it begins its sentence or paragraph. */
  precededBy: string
  /** Whether the quotation begins in lower case, its length, and its ending. */
  shape: string
  /** Whether there are verbs of speech or judgement before and after it in its sentence. */
  verbs: string
  speechVerbsBefore: readonly SpeechVerb[]
  speechVerbsAfter: readonly SpeechVerb[]
  /** All mentions in the sentence. */
  mentions: readonly Mention[]
  /** Mentions before and after the quotation, at most `mentionReach` tokens away. */
  mentionsBefore: readonly Mention[]
  mentionsAfter: readonly Mention[]
  /** The quoted words, in lower case. */
  quotedText: string
}

/** Mentions further from the quotation are not counted, in tokens. A guess. */
const mentionReach = 100

/**
 * Describes a quotation in its sentence, once for all of its candidates.
 *
 * @param source the mention after "according to", if the sentence has one: it counts as a verb of speech
 */
export function describeQuotationSetting(
  context: QuotationContext,
  analysis: TextAnalysis,
  source: Mention | undefined,
): QuotationSetting {
  const { tokenized, words, quote, at, from } = context
  const { tokens, sentences, text, spans } = tokenized
  const sentence = tokenized.sentenceOf[quote] ?? 0
  const span = spans[quote]
  const quotedText = span ? text.slice(span.start, span.end) : ''
  const { mentions = [], speechVerbs = [] } = analysis.sentences[sentence] ?? {}
  const speechVerbsBefore = speechVerbs.filter((speechVerb) => speechVerb.at < at)
  const speechVerbsAfter = speechVerbs.filter((speechVerb) => speechVerb.at > at)
  const verbBefore = speechVerbsBefore.length > 0 || (source !== undefined && source.from < at)
  const verbAfter = speechVerbsAfter.length > 0 || (source !== undefined && source.from > at)
  const ending = classifyEnding(quotedText, tokens[at + 1]?.text)
  const isFragment = /^\W*\p{Ll}/u.test(quotedText)
  const opensParagraph = sentences[sentence - 1]?.paragraph !== sentences[sentence]?.paragraph
  const opening = opensParagraph ? 'paragraph' : 'sentence'
  return {
    sentence,
    ending,
    precededBy: from === at ? opening : classifyToken(tokens[at - 1], words),
    shape: `${isFragment ? 'fragment' : 'sentence'} ${classifyLength(quotedText)} ${ending}`,
    verbs: `${verbBefore ? 'verb' : 'none'} before ${verbAfter ? 'verb' : 'none'} behind`,
    speechVerbsBefore,
    speechVerbsAfter,
    mentions,
    mentionsBefore: mentions.filter(({ to }) => to <= at && to > at - mentionReach),
    mentionsAfter: mentions.filter(({ from }) => from > at && from < at + mentionReach),
    quotedText: quotedText.toLowerCase(),
  }
}

function classifyEnding(quotedText: string, next: string | undefined): string {
  const last = lastCharacterInside(quotedText)
  if (last === ',') return 'comma'
  if (last === '.') return 'stop'
  if (last === '?' || last === '!') return 'ask'
  return next === ',' ? 'comma outside' : 'open'
}

/** Quotations with fewer words are a "word", with fewer than `minLongWords` a "phrase". The weights were fitted with these. */
const minPhraseWords = 3
const minLongWords = 8

function classifyLength(quotedText: string): string {
  // The first 200 characters have more words than the limits; splitting a long quotation would be slow.
  const count = quotedText.slice(0, 200).split(/\s+/).length
  if (count < minPhraseWords) return 'word'
  return count < minLongWords ? 'phrase' : 'long'
}

/** Returns a number of tokens as a range, for features. The weights were fitted with these ranges. */
export function formatTokenDistance(tokens: number): string {
  if (tokens <= 3) return `${tokens}`
  if (tokens <= 6) return '4-6'
  if (tokens <= 12) return '7-12'
  return tokens <= 25 ? '13-25' : 'far'
}
