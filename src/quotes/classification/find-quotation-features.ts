import type { FinderWords } from '../../languages/finder-words.ts'
import { findRightAfter } from '../attribution/after-rules.ts'
import type { Attribution } from '../attribution/attribution.ts'
import { labelRule } from '../attribution/label-rules.ts'
import type { TokenizedText } from '../tokenize-text.ts'
import { findArticleFeatures } from './article-features.ts'
import { findPositionFeatures, isInsideName, isNamedWork } from './position-features.ts'
import { type ClassificationContext, parseQuotedWords, type QuotationFeature } from './quoted-words.ts'
import { findSpeechFeatures } from './speech-features.ts'
import { findWordFeatures } from './word-features.ts'

/**
 * Finds the features that decide whether words in marks are a quotation: of the words themselves, their position, the verbs
 * around them, and the other quotations of the article. Returns a list per span.
 */
export function findQuotationFeatures(
  tokenized: TokenizedText,
  attributions: readonly (Attribution | undefined)[],
  words: FinderWords,
): QuotationFeature[][] {
  const allQuotedWords = tokenized.spans.map((span) =>
    parseQuotedWords(tokenized.text.slice(span.start, span.end), words),
  )
  const articleFeatures = findArticleFeatures(allQuotedWords)
  return allQuotedWords.map((quotedWords, quote) => {
    const sentence = tokenized.sentences[tokenized.sentenceOf[quote] ?? 0]
    if (!sentence) return []
    const at = tokenized.tokenOf[quote] ?? 0
    const context: ClassificationContext = {
      tokenized,
      words,
      quote,
      at,
      sentence,
      attribution: attributions[quote],
      quotedWords,
    }
    if (isShortSentence(context)) context.quotedWords = { ...quotedWords, casing: 'sentence' }
    return [
      ...(isInsideName(context) ? ['inside a name'] : []),
      ...(isNamedWork(context) ? ['the name of a work'] : []),
      ...(isTerm(context) ? ['a term'] : []),
      ...(isLabelled(context) ? ['behind a label'] : []),
      ...(isSaidRightAfter(context) ? ['said right after'] : []),
      ...findWordFeatures(context),
      ...findPositionFeatures(context),
      ...findSpeechFeatures(context),
      ...(articleFeatures[quote] ?? []),
    ]
  })
}

/** "Quill: “…”": words after a label are a quotation. A single word that is no sentence may still be a title. */
function isLabelled({ attribution, quotedWords }: ClassificationContext): boolean {
  return attribution?.rule === labelRule && (quotedWords.list.length > 1 || /[.?!]$/.test(quotedWords.text))
}

/** Longer words in marks are no term, in words. A guess. */
const maxTermWords = 3

/** "a kind of “dust reaction”", "took a “so what” view": a term, unless a person in the sentence says it. */
function isTerm({ tokenized: { tokens }, words, at, sentence, quotedWords }: ClassificationContext): boolean {
  if (quotedWords.casing !== 'small' || quotedWords.list.length > maxTermWords) return false
  const before = tokens[at - 1]?.lower ?? ''
  const isKind = words.titleJoiners.has(before) && words.kindNouns.has(tokens[at - 2]?.lower ?? '')
  const isView = words.determiners.has(before) && words.viewNouns.has(tokens[at + 1]?.lower ?? '')
  if (!isKind && !isView) return false
  return !tokens
    .slice(sentence.from, at)
    .some(({ lower, capital }) => !capital && (words.speechVerbs.has(lower) || words.namingVerbs.has(lower)))
}

/** "“Thanks, Tom!” responded Quill": a sentence with its attribution right after it. */
function isSaidRightAfter({ tokenized, words, quote, at, sentence }: ClassificationContext): boolean {
  if (at !== sentence.from) return false
  const { from, to } = sentence
  return findRightAfter({ tokenized, words, quote, at, from, to, attributions: [] }) !== undefined
}

/** "Quill: “No.”", "“No,” said Quill": a single word has its capital because it is a sentence, not because it is a title. */
function isShortSentence({
  tokenized: { tokens },
  at,
  sentence,
  quotedWords,
}: ClassificationContext): boolean {
  const beginsSentence = at === sentence.from || tokens[at - 1]?.text === ':'
  return beginsSentence && quotedWords.list.length === 1 && /[,.?!]$/.test(quotedWords.text)
}
