import type { FinderWords } from '../../languages/finder-words.ts'
import type { Attribution } from '../attribution/attribution.ts'
import { labelRule } from '../attribution/label-rules.ts'
import type { QuotedWords } from '../classification/quoted-words.ts'
import { isComma } from '../mentions/token-tests.ts'
import type { Sentence, Token } from '../token.ts'
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
  // „…“, sagte der Zeitung …: said by somebody, even if the subject was not found.
  if (isComma(after) && isSpeechVerb(tokens[at + 2], words) && list.length > 1) return true
  if (endsClauseWithVerb(tokens, at, words) && list.length >= minPhraseWords) return true
  // Without any words of the language, only the length can decide.
  if (words.speechVerbs.size === 0) return list.length >= minPhraseWords
  if (before && (words.workNouns.has(before.lower) || words.namingWords.has(before.lower))) return false
  // „Al-Qaida“, «Эхо Москвы»: capitals on every word, and no sign of a sentence.
  const isTitle =
    !isJudged(tokens, at, sentence?.from ?? 0, words) &&
    list.every((word) => /^[\p{Lu}\p{N}]/u.test(word)) &&
    !isSentence
  if (
    isTitle &&
    !(isAttributed && (list.length > 1 || before === undefined)) &&
    !(follows && before !== undefined && (list.length > 1 || before.text === ':') && rule)
  )
    return false
  if (isSentence && (follows || isAttributed)) return list.length > 1 || isAttributed
  if (isAttributed || (follows && rule !== undefined)) return true
  if (before?.text === ':' && words.namingWords.has(tokens[at - 2]?.lower ?? '')) return false
  if (before?.text === ':' && list.length > 1) return true
  if (before?.text === ',' && list.length > minPhraseWords) return true
  if (isJudged(tokens, at, sentence?.from ?? 0, words)) return true
  if (list.length === 1) return false
  if (closesClause(tokens, at, sentence, words)) return true
  if (words.nounsHaveCapitals || words.nounsNeedNoArticle) {
    // A noun before or after the marks makes them a name or a term: in the state of the «…» group.
    const isNounBefore = before?.kind === 'word' && !isFunctionWord(before.lower, words)
    if (isNounBefore && list.length < minPhraseWords + 1) return false
  }
  if (list.length < minPhraseWords && (rule === undefined || (after?.kind === 'word' && after.capital)))
    return false
  return rule !== undefined && rule !== 'subject of the sentence before'
}

/** How far before the marks the verb can be, in tokens. A guess. */
const verbReach = 15

/** "bezeichnete den Plan als „maßvoll“", "nannte ihn einen „Irrweg“", "qualifie le texte de « farce »". */
function isJudged(tokens: readonly Token[], at: number, from: number, words: FinderWords): boolean {
  let near = at - 1
  if (words.determiners.has(tokens[near]?.lower ?? '')) near--
  const hasComparison = words.comparisonWords.has(tokens[near]?.lower ?? '')
  const reach = hasComparison ? verbReach : 4
  for (let verb = near; verb >= Math.max(from, at - reach); verb--) {
    const token = tokens[verb]
    if (token?.kind === 'quote') return false
    if (token && !token.capital && words.judgementVerbs.has(token.lower)) return true
  }
  // "als „Geschäft des Jahrhunderts“ bezeichnet"
  return hasComparison && tokens.slice(at + 1, at + 4).some(({ lower }) => words.judgementVerbs.has(lower))
}

/** "Она подчеркнула, что клуб «имеет другое значение».": reported speech that ends with the quotation. */
function closesClause(
  tokens: readonly Token[],
  at: number,
  sentence: Sentence | undefined,
  words: FinderWords,
): boolean {
  const after = tokens[at + 1]
  if (!sentence || (at + 1 < sentence.to && !/^[.?!։]$/.test(after?.text ?? ''))) return false
  const isObject = [1, 2].some((step) => words.prepositions.has(tokens[at - step]?.lower ?? ''))
  if (isObject) return false
  return tokens
    .slice(Math.max(sentence.from, at - verbReach), at)
    .some(({ lower }, index, all) => words.subordinators.has(lower) && hasVerbBefore(all, index, words))
}

function isSpeechVerb(token: Token | undefined, words: FinderWords): boolean {
  return token?.kind === 'word' && !token.capital && words.speechVerbs.has(token.lower)
}

/** "die die Gefahr einer „…“ beschwören.": the verb at the end of a clause says that the words are somebody's. */
function endsClauseWithVerb(tokens: readonly Token[], at: number, words: FinderWords): boolean {
  const verb = tokens[at + 1]
  const next = tokens[at + 2]
  const isVerb = verb?.kind === 'word' && !verb.capital && words.judgementVerbs.has(verb.lower)
  return isVerb && words.nounsHaveCapitals && next?.kind === 'sign' && !words.namingWords.has(verb.lower)
}

function hasVerbBefore(tokens: readonly Token[], index: number, words: FinderWords): boolean {
  return tokens.slice(0, index).some(({ lower }) => words.speechVerbs.has(lower))
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
