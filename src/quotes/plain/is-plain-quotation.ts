import type { FinderWords } from '../../languages/finder-words.ts'
import type { Attribution } from '../attribution/attribution.ts'
import { labelRule } from '../attribution/label-rules.ts'
import type { QuotedWords } from '../classification/quoted-words.ts'
import type { TokenizedText } from '../tokenize-text.ts'

/** With this many words or more, words in marks are speech, not a name or a term. A guess. */
const minSpeechWords = 7
/** With fewer words than this, words in marks need a sign of speech right beside them. A guess. */
const minPhraseWords = 3

/**
 * Whether words in marks are a quotation, in a language without weights: long ones and sentences are; short ones only with
 * a verb of speech, and not if they are written or placed like a name, a title or a term.
 */
export function isPlainQuotation(
  { tokenized, words, quote }: { tokenized: TokenizedText; words: FinderWords; quote: number },
  attribution: Attribution | undefined,
  { list, text }: QuotedWords,
): boolean {
  const { tokens, tokenOf, sentences, sentenceOf } = tokenized
  const at = tokenOf[quote] ?? 0
  const sentence = sentences[sentenceOf[quote] ?? 0]
  const before = at > (sentence?.from ?? 0) ? tokens[at - 1] : undefined
  const after = at + 1 < (sentence?.to ?? 0) ? tokens[at + 1] : undefined
  const rule = attribution?.rule
  if (rule === labelRule) return list.length > 1
  const isAttributed = rule === 'attribution after'
  const follows = before === undefined || /^[:—–]$/.test(before.text)
  const isSentence = /[.?!…,]["'’”»]?\s*$/.test(text)
  if (list.length >= minSpeechWords) return true
  if (before && (words.workNouns.has(before.lower) || words.namingWords.has(before.lower))) return false
  // „Al-Qaida“, «Эхо Москвы»: capitals on every word, and no sign of a sentence.
  const isTitle = list.every((word) => /^[\p{Lu}\p{N}]/u.test(word)) && !isSentence
  if (isTitle && !(isAttributed && list.length > 1) && !(follows && before !== undefined && list.length > 1 && rule)) return false
  if (isSentence && (follows || isAttributed)) return list.length > 1 || isAttributed
  if (isAttributed || (follows && rule !== undefined)) return true
  if (list.length === 1) return false
  if (words.nounsHaveCapitals || words.nounsNeedNoArticle) {
    // A noun before or after the marks makes them a name or a term: in the state of the «…» group.
    const isNounBefore = before?.kind === 'word' && !isFunctionWord(before.lower, words)
    if (isNounBefore && list.length < minPhraseWords + 1) return false
  }
  if (list.length < minPhraseWords && (rule === undefined || after?.kind === 'word' && after.capital)) return false
  return rule !== undefined && rule !== 'subject of the sentence before'
}

function isFunctionWord(lower: string, words: FinderWords): boolean {
  return (
    words.determiners.has(lower) ||
    words.speechVerbs.has(lower) ||
    words.judgementVerbs.has(lower) ||
    words.auxiliaries.has(lower) ||
    words.skippedWords.has(lower) ||
    words.subordinators.has(lower) ||
    words.conjunctions.has(lower)
  )
}
