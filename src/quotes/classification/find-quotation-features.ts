import type { FinderWords } from '../../languages/finder-words.ts'
import type { Attribution } from '../attribute-speakers.ts'
import { labelRule } from '../attribution/label-rules.ts'
import type { TokenizedText } from '../tokenize-text.ts'
import { findArticleFeatures } from './article-features.ts'
import { findPositionFeatures, isInsideName, isNamedWork } from './position-features.ts'
import { type ClassificationContext, parseQuotedWords, type QuotationFeature } from './quoted-words.ts'
import { findSpeechFeatures } from './speech-features.ts'
import { findWordFeatures } from './word-features.ts'

/**
 * Finds, for each quotation of a text, what speaks for and against its words being somebody's: the words themselves, where
 * they stand, the speech around them, and the article's other quotations.
 */
export function findQuotationFeatures(
  tokenized: TokenizedText,
  attributions: readonly (Attribution | undefined)[],
  words: FinderWords,
): QuotationFeature[][] {
  const all = tokenized.spans.map((span) =>
    parseQuotedWords(tokenized.text.slice(span.start, span.end), words),
  )
  const ofArticle = findArticleFeatures(all)
  return all.map((quotedWords, quote) => {
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
      ...(isLabelled(context) ? ['behind a label'] : []),
      ...findWordFeatures(context),
      ...findPositionFeatures(context),
      ...findSpeechFeatures(context),
      ...(ofArticle[quote] ?? []),
    ]
  })
}

/** "Quill: “…”": who is named before a colon said what stands behind it; a single word may be a title. */
function isLabelled({ attribution, quotedWords }: ClassificationContext): boolean {
  return attribution?.rule === labelRule && quotedWords.list.length > 1
}

/** "Quill: “No.”", "“No,” said Quill": the capital is the sentence's, and makes no title of the word. */
function isShortSentence({
  tokenized: { tokens },
  at,
  sentence,
  quotedWords,
}: ClassificationContext): boolean {
  const begins = at === sentence.from || tokens[at - 1]?.text === ':'
  return begins && quotedWords.list.length === 1 && /[,.?!]$/.test(quotedWords.text)
}
