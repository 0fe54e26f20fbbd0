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
  read: TokenizedText,
  attributions: readonly (Attribution | undefined)[],
  words: FinderWords,
): QuotationFeature[][] {
  const all = read.spans.map((span) => parseQuotedWords(read.text.slice(span.start, span.end), words))
  const ofArticle = findArticleFeatures(all)
  return all.map((said, quote) => {
    const sentence = read.sentences[read.sentenceOf[quote] ?? 0]
    if (!sentence) return []
    const at = read.tokenOf[quote] ?? 0
    const place: ClassificationContext = {
      read,
      words,
      quote,
      at,
      sentence,
      attribution: attributions[quote],
      said,
    }
    if (isShortSentence(place)) place.said = { ...said, written: 'sentence' }
    return [
      ...(isInsideName(place) ? ['inside a name'] : []),
      ...(isNamedWork(place) ? ['the name of a work'] : []),
      ...(isLabelled(place) ? ['behind a label'] : []),
      ...findWordFeatures(place),
      ...findPositionFeatures(place),
      ...findSpeechFeatures(place),
      ...(ofArticle[quote] ?? []),
    ]
  })
}

/** "Quill: “…”": who is named before a colon said what stands behind it; a single word may be a title. */
function isLabelled({ attribution, said }: ClassificationContext): boolean {
  return attribution?.rule === labelRule && said.list.length > 1
}

/** "Quill: “No.”", "“No,” said Quill": the capital is the sentence's, and makes no title of the word. */
function isShortSentence({ read: { tokens }, at, sentence, said }: ClassificationContext): boolean {
  const begins = at === sentence.from || tokens[at - 1]?.text === ':'
  return begins && said.list.length === 1 && /[,.?!]$/.test(said.text)
}
