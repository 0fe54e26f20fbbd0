import { isNameWord } from '../mentions/token-tests.ts'
import type { Token } from '../tokenize-text.ts'
import { type ClassificationContext, formatTokenFeature, type QuotationFeature } from './quoted-words.ts'

/** So many words around a title say what it is the title of: "on the programme “…”". */
const near = 4
/** So many words on either side are the sentence: hostile text has sentences without end. */
const sentenceReach = 20

/** What the words around the marks say: which stand right before and behind, and how the marks stand in their sentence. */
export function findPositionFeatures(place: ClassificationContext): QuotationFeature[] {
  const { read, at, sentence, said, quote } = place
  const { spans, text } = read
  const before = wordAt(place, at - 1)
  const after = wordAt(place, at + 1)
  const few = said.list.length === 1 ? '1' : said.list.length < 4 ? '2-3' : 'more'
  const kindBefore = kindAt(place, at - 1)
  const kindAfter = kindAt(place, at + 1)
  const evidence = [
    `behind a ${kindBefore}`,
    `before a ${kindAfter}`,
    `behind a ${kindBefore}, written: ${said.written}`,
    `before a ${kindAfter}, written: ${said.written}`,
    `behind a ${kindBefore}, words: ${few}`,
    `before a ${kindAfter}, words: ${few}`,
    `between a ${kindBefore} and a ${kindAfter}`,
    `behind: ${before}`,
    `behind: ${wordAt(place, at - 2)} ${before}`,
    `before: ${after}`,
    `between: ${before} and ${after}`,
    `behind: ${before}, written: ${said.written}`,
    `before: ${after}, written: ${said.written}`,
    `behind: ${before}, words: ${few}`,
    `before: ${after}, words: ${said.length}`,
    `sentence begins: ${wordAt(place, sentence.from)}`,
    `place in the sentence: ${Math.min(10, Math.floor((at - sentence.from) / 2))}`,
    `paragraph: ${Math.min(3, sentence.paragraph)}`,
    `quotations in the sentence: ${countQuotations(place)}`,
  ]
  if (sentence.to === sentence.from + 1) evidence.push('a sentence by itself')
  const behind = spans[quote]?.outerEnd ?? 0
  if (/^\s*(?:\[|https?:)/.test(text.slice(behind, behind + 12))) evidence.push('before a source')
  return said.written === 'title' ? [...evidence, ...describeTitle(place)] : evidence
}

/** The word at a place of the quotation's sentence. */
function wordAt({ read, words, sentence }: ClassificationContext, index: number): string {
  return index >= sentence.from && index < sentence.to
    ? formatTokenFeature(read.tokens[index], words)
    : 'nothing'
}

/** What kind of word stands at a place of the sentence, by the language's lists. */
function kindAt({ read, words, sentence }: ClassificationContext, index: number): string {
  const token = index >= sentence.from && index < sentence.to ? read.tokens[index] : undefined
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

function countQuotations({ read: { tokens }, at, sentence }: ClassificationContext): number {
  const around = tokens.slice(
    Math.max(sentence.from, at - sentenceReach),
    Math.min(sentence.to, at + sentenceReach),
  )
  return Math.min(5, around.filter(({ kind }) => kind === 'quote').length)
}

/** What is written like a title is one where the words around it say so. */
function describeTitle(place: ClassificationContext): QuotationFeature[] {
  const { read, words, at, sentence, said } = place
  const evidence: QuotationFeature[] = []
  const names = (token: Token): boolean => words.naming.has(token.lower)
  if (read.tokens.slice(Math.max(sentence.from, at - near), at).some(names))
    evidence.push('a title behind a word of naming')
  const reach = [Math.max(sentence.from, at - sentenceReach), Math.min(sentence.to, at + sentenceReach)]
  if (read.tokens.slice(...reach).some(names)) evidence.push('a title, a word of naming in the sentence')
  if (said.list.length > 1 && said.list.some((one) => !/^\p{Lu}/u.test(one)))
    evidence.push('a title with small words')
  for (let step = 2; step <= near + 1; step++)
    evidence.push(`a title near behind: ${wordAt(place, at - step)}`)
  for (let step = 1; step <= near; step++) evidence.push(`a title near before: ${wordAt(place, at + step)}`)
  return evidence
}

/** "Tom “Bunny” Varrow": a nickname. */
export function isInsideName({ read: { tokens }, words, at, said }: ClassificationContext): boolean {
  return (
    said.written === 'title' &&
    said.list.length <= 3 &&
    isNameWord(tokens[at - 1], words) &&
    isNameWord(tokens[at + 1], words)
  )
}

/** "the novel “A Bridge Too Many”": what it is stands before it. */
export function isNamedWork({ read: { tokens }, words, at, said }: ClassificationContext): boolean {
  const before = tokens[at - 1]
  return said.written === 'title' && before !== undefined && words.works.has(before.lower)
}
