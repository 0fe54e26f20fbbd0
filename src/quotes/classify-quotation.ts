import type { Attribution } from './attribute-speaker.ts'
import { evidenceWeights } from './evidence-weights.ts'
import { isNameWord } from './find-mention.ts'
import type { LanguageWords } from './languages/language-words.ts'
import type { ReadText, Token } from './read-text.ts'

/** What speaks for or against a quotation being somebody's words, by name. */
export type Evidence = string

/** Below this sum, words in marks are nobody's. Real news has 14 quotations to one scare quote, title or nickname. */
const leastEvidence = 0

const titleJoin = new Set([
  'a',
  'an',
  'and',
  'as',
  'at',
  'by',
  'for',
  'from',
  'in',
  'of',
  'on',
  'or',
  'the',
  'to',
  'vs',
  'with',
])

/**
 * Finds what speaks for and against words in marks being somebody's words: how many they are, how they are written, how
 * they stand in the sentence, and how they were attributed.
 */
export function findEvidence(
  read: ReadText,
  quote: number,
  attribution: Attribution | undefined,
  words: LanguageWords,
): Evidence[] {
  const { text, spans, tokens, tokenOf, sentences, sentenceOf } = read
  const span = spans[quote]
  const at = tokenOf[quote] ?? 0
  if (!span) return []
  const said = text.slice(span.start, span.end)
  // Scripts without spaces have words of about two signs.
  const list =
    said.match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,2}|[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu,
    ) ?? []
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  const sentence = sentences[sentenceOf[quote] ?? 0]
  const inside = sentence ? tokens.slice(sentence.from, sentence.to) : []
  const capitals = list.filter((word) => /^\p{Lu}/u.test(word)).length
  const small = list.filter(
    (word) => !/^\p{Lu}/u.test(word) && !titleJoin.has(word) && !/^\d/.test(word),
  ).length
  const isName = (token: Token | undefined): boolean => isNameWord(token, words)
  const evidence: [boolean, Evidence][] = [
    [true, `rule: ${attribution?.rule ?? 'nobody found'}`],
    [
      true,
      `words: ${list.length <= 4 ? list.length : list.length <= 6 ? '5-6' : list.length <= 10 ? '7-10' : 'many'}`,
    ],
    [capitals > 0 && small === 0 && list.length > 1, 'written like a title'],
    [capitals === list.length && list.length <= 3 && isName(before) && isName(after), 'inside a name'],
    [
      capitals > 0 && small === 0 && before !== undefined && words.works.has(before.lower),
      'the name of a work',
    ],
    [list.length === 1 && capitals === 1, 'one word with a capital'],
    [capitals > 0 && small > 0 && /^\p{Lu}/u.test(said), 'begins like a sentence'],
    [/[,]$/.test(said), 'ends with a comma'],
    [/[.]$/.test(said), 'ends with a stop'],
    [/[?!]$/.test(said), 'asks or exclaims'],
    [before?.text === ',', 'behind a comma'],
    [before?.text === ':', 'behind a colon'],
    [before?.text === '(', 'behind a bracket'],
    [before !== undefined && words.naming.has(before.lower), 'behind a word of naming'],
    [before !== undefined && /^(?:the|a|an)$/.test(before.lower), 'behind an article'],
    [before !== undefined && /^(?:his|her|its|their|our|my|'s)$/.test(before.lower), 'behind a possessive'],
    [before?.possessive === true, 'behind a genitive'],
    [before?.kind === 'word' && before.capital && !words.notNames.has(before.lower), 'behind a name'],
    [before !== undefined && words.prepositions.has(before.lower), 'behind a preposition'],
    [before !== undefined && words.speechVerbs.has(before.lower), 'behind a verb of speech'],
    [before?.lower === 'that', 'behind that'],
    [before?.lower === 'as', 'behind as'],
    [before?.lower === 'and' || before?.lower === 'or', 'behind and'],
    [
      before?.lower === 'word' ||
        before?.lower === 'words' ||
        before?.lower === 'term' ||
        before?.lower === 'phrase',
      'behind word or term',
    ],
    [before?.lower === 'so-called', 'behind so-called'],
    [
      after?.kind === 'word' &&
        !after.capital &&
        after.end - after.start > 2 &&
        !words.prepositions.has(after.lower) &&
        !words.conjunctions.has(after.lower),
      'before a small word',
    ],
    [after?.kind === 'word' && after.capital, 'before a name'],
    [after !== undefined && words.prepositions.has(after.lower), 'before a preposition'],
    [after?.text === ')', 'before a bracket'],
    [sentence !== undefined && sentence.from === at && sentence.to === at + 1, 'a sentence by itself'],
    [/\b(?:I|I'm|I’m|we|We|my|My|our|Our|me|us|you|You)\b/.test(said), 'speaks of itself'],
    [
      /^(?:is|are|was|were|has|have|had|will|would|can|could|should|must|not|to|be|been|do|does|did|that)\b/.test(
        said,
      ),
      'begins with a verb',
    ],
    [
      /\b(?:is|are|was|were|has|have|had|will|would|can|could|should|must|not|be|been|do|does|did|don't|don’t)\b/.test(
        said,
      ),
      'has a verb',
    ],
    [/^(?:a|an|the)\b/i.test(said), 'begins with an article'],
    [/[#@]/.test(said), 'has a tag'],
    [/\d/.test(said), 'has a number'],
    [
      inside.some((token) => token.kind === 'word' && words.speechVerbs.has(token.lower) && !token.capital),
      'verb of speech in the sentence',
    ],
    [
      inside.some((token) => token.kind === 'word' && words.weakVerbs.has(token.lower) && !token.capital),
      'verb of judgement in the sentence',
    ],
    [inside.filter((token) => token.kind === 'quote').length > 2, 'many in the sentence'],
    [inside.some((token) => words.naming.has(token.lower)), 'word of naming in the sentence'],
    [attribution?.mention.kind === 'name', 'said by a name'],
    [attribution?.mention.kind === 'pronoun', 'said by a pronoun'],
    [attribution?.mention.kind === 'nominal', 'said by a noun'],
    [
      quote > 0 &&
        spans
          .slice(Math.max(0, quote - 40), quote)
          .some((other) => text.slice(other.start, other.end) === said),
      'quoted before',
    ],
    [sentence?.paragraph === 0, 'in the headline'],
  ]
  const found = evidence.flatMap(([holds, name]) => (holds ? [name] : []))
  if (!found.includes('written like a title') && !found.includes('one word with a capital')) return found
  return [...found, ...found.filter((name) => /^behind /.test(name)).map((name) => `a title ${name}`)]
}

/**
 * Whether words in marks are somebody's words, by the sum of the evidence. The weights were measured on English news; in
 * another language words in marks are somebody's unless a word or two stand there that nobody is said to have said.
 */
export function isQuotation(evidence: readonly Evidence[], language: string): boolean {
  if (evidence.includes('inside a name') || evidence.includes('the name of a work')) return false
  if (!/^en\b/i.test(language)) {
    return !(
      evidence.includes('rule: nobody found') &&
      (evidence.includes('words: 1') || evidence.includes('words: 2'))
    )
  }
  const sum = evidence.reduce(
    (total, name) => total + (evidenceWeights[name] ?? 0),
    evidenceWeights['always'] ?? 0,
  )
  return sum >= leastEvidence
}
