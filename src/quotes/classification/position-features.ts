import { isNameWord } from '../mentions/token-tests.ts'
import type { Token } from '../tokenize-text.ts'
import { type ClassificationContext, formatTokenFeature, type QuotationFeature } from './quoted-words.ts'

/** So many words around a title say what it is the title of: "on the programme “…”". */
const near = 4
/** So many words on either side are the sentence: hostile text has sentences without end. */
const sentenceReach = 20

/** What the words around the marks say: which stand right before and behind, and how the marks stand in their sentence. */
export function findPositionFeatures(context: ClassificationContext): QuotationFeature[] {
  const { tokenized, at, sentence, quotedWords, quote } = context
  const { spans, text } = tokenized
  const before = wordAt(context, at - 1)
  const after = wordAt(context, at + 1)
  const few = quotedWords.list.length === 1 ? '1' : quotedWords.list.length < 4 ? '2-3' : 'more'
  const kindBefore = kindAt(context, at - 1)
  const kindAfter = kindAt(context, at + 1)
  const features = [
    `behind a ${kindBefore}`,
    `before a ${kindAfter}`,
    `behind a ${kindBefore}, written: ${quotedWords.casing}`,
    `before a ${kindAfter}, written: ${quotedWords.casing}`,
    `behind a ${kindBefore}, words: ${few}`,
    `before a ${kindAfter}, words: ${few}`,
    `between a ${kindBefore} and a ${kindAfter}`,
    `behind: ${before}`,
    `behind: ${wordAt(context, at - 2)} ${before}`,
    `before: ${after}`,
    `between: ${before} and ${after}`,
    `behind: ${before}, written: ${quotedWords.casing}`,
    `before: ${after}, written: ${quotedWords.casing}`,
    `behind: ${before}, words: ${few}`,
    `before: ${after}, words: ${quotedWords.lengthClass}`,
    `sentence begins: ${wordAt(context, sentence.from)}`,
    `place in the sentence: ${Math.min(10, Math.floor((at - sentence.from) / 2))}`,
    `paragraph: ${Math.min(3, sentence.paragraph)}`,
    `quotations in the sentence: ${countQuotations(context)}`,
  ]
  if (sentence.to === sentence.from + 1) features.push('a sentence by itself')
  const behind = spans[quote]?.outerEnd ?? 0
  if (/^\s*(?:\[|https?:)/.test(text.slice(behind, behind + 12))) features.push('before a source')
  return quotedWords.casing === 'title' ? [...features, ...describeTitle(context)] : features
}

/** The word at a place of the quotation's sentence. */
function wordAt({ tokenized, words, sentence }: ClassificationContext, index: number): string {
  return index >= sentence.from && index < sentence.to
    ? formatTokenFeature(tokenized.tokens[index], words)
    : 'nothing'
}

/** What kind of word stands at a place of the sentence, by the language's lists. */
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
    [words.naming.has(lower), 'word of naming'],
    [words.speechVerbs.has(lower), 'verb of speech'],
    [words.thoughtVerbs.has(lower), 'verb of thought'],
    [words.weakVerbs.has(lower), 'verb of judgement'],
    [words.texts.has(lower), 'text'],
    [words.speakers.has(lower), 'speaker'],
    [words.offices.has(lower), 'office'],
    [words.subjectPronouns.has(lower), 'pronoun'],
  ]
  return kinds.find(([holds]) => holds)?.[1] ?? 'word'
}

function countQuotations({ tokenized: { tokens }, at, sentence }: ClassificationContext): number {
  const around = tokens.slice(
    Math.max(sentence.from, at - sentenceReach),
    Math.min(sentence.to, at + sentenceReach),
  )
  return Math.min(5, around.filter(({ kind }) => kind === 'quote').length)
}

/** What is written like a title is one where the words around it say so. */
function describeTitle(context: ClassificationContext): QuotationFeature[] {
  const { tokenized, words, at, sentence, quotedWords } = context
  const features: QuotationFeature[] = []
  const names = (token: Token): boolean => words.naming.has(token.lower)
  if (tokenized.tokens.slice(Math.max(sentence.from, at - near), at).some(names))
    features.push('a title behind a word of naming')
  const reach = [Math.max(sentence.from, at - sentenceReach), Math.min(sentence.to, at + sentenceReach)]
  if (tokenized.tokens.slice(...reach).some(names)) features.push('a title, a word of naming in the sentence')
  if (quotedWords.list.length > 1 && quotedWords.list.some((one) => !/^\p{Lu}/u.test(one)))
    features.push('a title with small words')
  for (let step = 2; step <= near + 1; step++)
    features.push(`a title near behind: ${wordAt(context, at - step)}`)
  for (let step = 1; step <= near; step++) features.push(`a title near before: ${wordAt(context, at + step)}`)
  return features
}

/** "Tom “Bunny” Varrow": a nickname. */
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

/** "the novel “A Bridge Too Many”": what it is stands before it. */
export function isNamedWork({
  tokenized: { tokens },
  words,
  at,
  quotedWords,
}: ClassificationContext): boolean {
  const before = tokens[at - 1]
  return quotedWords.casing === 'title' && before !== undefined && words.works.has(before.lower)
}
