import type { Attribution } from '../attribute-speaker.ts'
import { labelRule } from '../attribution/label-rules.ts'
import type { LanguageWords } from '../languages/language-words.ts'
import type { ReadText } from '../read-text.ts'
import { type Evidence, type Place, readSaid } from './evidence.ts'
import { findEvidenceOfArticle } from './evidence-of-article.ts'
import { findEvidenceOfPlace, isInsideName, isNamedWork } from './evidence-of-place.ts'
import { findEvidenceOfSpeech } from './evidence-of-speech.ts'
import { findEvidenceOfWords } from './evidence-of-words.ts'

/**
 * Finds, for each quotation of a text, what speaks for and against its words being somebody's: the words themselves, where
 * they stand, the speech around them, and the article's other quotations.
 */
export function findEvidence(
  read: ReadText,
  attributions: readonly (Attribution | undefined)[],
  words: LanguageWords,
): Evidence[][] {
  const all = read.spans.map((span) => readSaid(read.text.slice(span.start, span.end), words))
  const ofArticle = findEvidenceOfArticle(all)
  return all.map((said, quote) => {
    const sentence = read.sentences[read.sentenceOf[quote] ?? 0]
    if (!sentence) return []
    const at = read.tokenOf[quote] ?? 0
    const place: Place = { read, words, quote, at, sentence, attribution: attributions[quote], said }
    if (isShortSentence(place)) place.said = { ...said, written: 'sentence' }
    return [
      ...(isInsideName(place) ? ['inside a name'] : []),
      ...(isNamedWork(place) ? ['the name of a work'] : []),
      ...(isLabelled(place) ? ['behind a label'] : []),
      ...findEvidenceOfWords(place),
      ...findEvidenceOfPlace(place),
      ...findEvidenceOfSpeech(place),
      ...(ofArticle[quote] ?? []),
    ]
  })
}

/** "Quill: “…”": who is named before a colon said what stands behind it; a single word may be a title. */
function isLabelled({ attribution, said }: Place): boolean {
  return attribution?.rule === labelRule && said.list.length > 1
}

/** "Quill: “No.”", "“No,” said Quill": the capital is the sentence's, and makes no title of the word. */
function isShortSentence({ read: { tokens }, at, sentence, said }: Place): boolean {
  const begins = at === sentence.from || tokens[at - 1]?.text === ':'
  return begins && said.list.length === 1 && /[,.?!]$/.test(said.text)
}
