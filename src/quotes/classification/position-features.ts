import { isNameWord } from '../mentions/token-tests.ts'
import type { Token } from '../token.ts'
import { type ClassificationContext, formatTokenFeature, type QuotationFeature } from './quoted-words.ts'

/** How far from a title the word can be that says what it is ("on the programme “…”"), in tokens. Weights were fitted with it. */
const titleReach = 4
/** How far from a quotation its sentence is searched, in tokens. A guess; it keeps the work linear in very long sentences. */
const sentenceReach = 20

/** Finds features of a quotation's position: the words right before and after it, and where in its sentence it is. */
export function findPositionFeatures(context: ClassificationContext): QuotationFeature[] {
  const { tokenized, words, at, sentence, quotedWords, quote } = context
  const { spans, text } = tokenized
  const before = wordAt(context, at - 1)
  const after = wordAt(context, at + 1)
  const wordCount = quotedWords.list.length === 1 ? '1' : quotedWords.list.length < 4 ? '2-3' : 'more'
  const kindBefore = kindAt(context, at - 1)
  const kindAfter = kindAt(context, at + 1)
  const features = [
    `behind a ${kindBefore}`,
    `before a ${kindAfter}`,
    `behind a ${kindBefore}, written: ${quotedWords.casing}`,
    `before a ${kindAfter}, written: ${quotedWords.casing}`,
    `behind a ${kindBefore}, words: ${wordCount}`,
    `before a ${kindAfter}, words: ${wordCount}`,
    `between a ${kindBefore} and a ${kindAfter}`,
    `behind: ${before}`,
    `behind: ${wordAt(context, at - 2)} ${before}`,
    `before: ${after}`,
    `between: ${before} and ${after}`,
    `behind: ${before}, written: ${quotedWords.casing}`,
    `before: ${after}, written: ${quotedWords.casing}`,
    `behind: ${before}, words: ${wordCount}`,
    `before: ${after}, words: ${quotedWords.lengthClass}`,
    `sentence begins: ${wordAt(context, sentence.from)}`,
    `place in the sentence: ${Math.min(10, Math.floor((at - sentence.from) / 2))}`,
    `paragraph: ${Math.min(3, sentence.paragraph)}`,
    `quotations in the sentence: ${countQuotations(context)}`,
  ]
  // "a “so what” view", "a kind of “dust reaction”"
  if (kindBefore === 'determiner' && kindAfter === 'word')
    features.push('before its noun', `before its noun, words: ${wordCount}`, `before its noun: ${before}`)
  if (words.titleJoiners.has(before) && words.kindNouns.has(wordAt(context, at - 2)))
    features.push('a kind of')
  if (sentence.to === sentence.from + 1) features.push('a sentence by itself')
  const afterMarks = spans[quote]?.outerEnd ?? 0
  if (/^\s*(?:\[|https?:)/.test(text.slice(afterMarks, afterMarks + 12))) features.push('before a source')
  return quotedWords.casing === 'title' ? [...features, ...findTitleFeatures(context)] : features
}

/** Returns the word at a token of the quotation's sentence, or 'nothing' outside the sentence. */
function wordAt({ tokenized, words, sentence }: ClassificationContext, index: number): string {
  return index >= sentence.from && index < sentence.to
    ? formatTokenFeature(tokenized.tokens[index], words)
    : 'nothing'
}

/** Returns the kind of the word at a token of the sentence, by the word lists of the language. */
function kindAt({ tokenized, words, sentence }: ClassificationContext, index: number): string {
  const token = index >= sentence.from && index < sentence.to ? tokenized.tokens[index] : undefined
  if (token?.kind !== 'word') return token?.kind ?? 'border'
  const { lower } = token
  const kinds: [boolean, string][] = [
    [token.capital && !words.notNames.has(lower), token.possessive ? 'genitive' : 'name'],
    [words.subordinators.has(lower), 'subordinator'],
    [words.auxiliaries.has(lower), 'auxiliary'],
    [words.prepositions.has(lower), 'preposition'],
    [words.determiners.has(lower), 'determiner'],
    [words.conjunctions.has(lower), 'conjunction'],
    [words.namingWords.has(lower), 'word of naming'],
    [words.speechVerbs.has(lower), 'verb of speech'],
    [words.thoughtVerbs.has(lower), 'verb of thought'],
    [words.judgementVerbs.has(lower), 'verb of judgement'],
    [words.textNouns.has(lower), 'text'],
    [words.speakerNouns.has(lower), 'speaker'],
    [words.officeNouns.has(lower), 'office'],
    [words.subjectPronouns.has(lower), 'pronoun'],
  ]
  return kinds.find(([holds]) => holds)?.[1] ?? 'word'
}

function countQuotations({ tokenized: { tokens }, at, sentence }: ClassificationContext): number {
  const nearby = tokens.slice(
    Math.max(sentence.from, at - sentenceReach),
    Math.min(sentence.to, at + sentenceReach),
  )
  return Math.min(5, nearby.filter(({ kind }) => kind === 'quote').length)
}

/** Finds features of words with capitals like a title: whether the words around say that they are one. */
function findTitleFeatures(context: ClassificationContext): QuotationFeature[] {
  const { tokenized, words, at, sentence, quotedWords } = context
  const features: QuotationFeature[] = []
  const isNaming = (token: Token): boolean => words.namingWords.has(token.lower)
  if (tokenized.tokens.slice(Math.max(sentence.from, at - titleReach), at).some(isNaming))
    features.push('a title behind a word of naming')
  const reach = [Math.max(sentence.from, at - sentenceReach), Math.min(sentence.to, at + sentenceReach)]
  if (tokenized.tokens.slice(...reach).some(isNaming))
    features.push('a title, a word of naming in the sentence')
  if (quotedWords.list.length > 1 && quotedWords.list.some((one) => !/^\p{Lu}/u.test(one)))
    features.push('a title with small words')
  for (let step = 2; step <= titleReach + 1; step++)
    features.push(`a title near behind: ${wordAt(context, at - step)}`)
  for (let step = 1; step <= titleReach; step++)
    features.push(`a title near before: ${wordAt(context, at + step)}`)
  return features
}

/** Whether the words are a nickname: Tom “Bunny” Varrow. */
export function isInsideName({
  tokenized: { tokens },
  words,
  at,
  quotedWords,
}: ClassificationContext): boolean {
  return (
    quotedWords.casing === 'title' &&
    quotedWords.list.length <= 3 &&
    isNameWord(tokens[at - 1], words) &&
    isNameWord(tokens[at + 1], words)
  )
}

/** Whether the words are the title of a work named before it: the novel “A Bridge Too Many”. */
export function isNamedWork({
  tokenized: { tokens },
  words,
  at,
  quotedWords,
}: ClassificationContext): boolean {
  const before = tokens[at - 1]
  return quotedWords.casing === 'title' && before !== undefined && words.workNouns.has(before.lower)
}
