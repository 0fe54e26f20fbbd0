import type { FinderWords } from '../languages/finder-words.ts'
import type { QuoteSpan } from './found-quote.ts'
import { markAmbiguousNames } from './mark-ambiguous-names.ts'
import { markOtherVerbs } from './mark-other-verbs.ts'
import type { Sentence, Token } from './token.ts'

/** A text as tokens and sentences. Each quotation is one token. */
export interface TokenizedText {
  text: string
  spans: readonly QuoteSpan[]
  tokens: Token[]
  sentences: Sentence[]
  /** For each span, the index of its token. */
  tokenOf: number[]
  /** For each span, the index of its sentence. */
  sentenceOf: number[]
  /** For each token, the index of its sentence. */
  sentenceOfToken: number[]
}

// A word includes its inner stops, hyphens and apostrophes: U.S., O'Malley, e-mail, al-Assad, AT&T, 1.5.
const wordOrSign =
  /(?:\p{Lu}\.){2,}|[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|[.'’&@_-](?=[\p{L}\p{N}]))*(?:['’](?![\p{L}\p{N}]))?|\n\s*|[^\s]/gu

/** Splits a text into tokens and sentences. `spans` are its quotations, in order. Linear in the length of the text. */
export function tokenizeText(text: string, spans: readonly QuoteSpan[], words: FinderWords): TokenizedText {
  const paragraphPerLine = hasParagraphPerLine(text)
  const tokens: Token[] = []
  const tokenOf: number[] = []
  const breaks: number[] = []
  let at = 0
  spans.forEach((span, quote) => {
    addTokens(text, at, span.outerStart, { tokens, breaks, paragraphPerLine, words })
    tokenOf.push(tokens.length)
    const { outerStart: start, outerEnd: end } = span
    tokens.push({ start, end, text: '', lower: '', kind: 'quote', capital: false, possessive: false, quote })
    at = end
  })
  addTokens(text, at, text.length, { tokens, breaks, paragraphPerLine, words })
  const sentences = findSentences({ text, spans }, tokens, new Set(breaks), words)
  markAmbiguousNames(tokens, sentences, words)
  markOtherVerbs(tokens, words)
  const sentenceOfToken = sentences.flatMap(({ from, to }, number) =>
    new Array<number>(to - from).fill(number),
  )
  const sentenceOf = tokenOf.map((at) => sentenceOfToken[at] ?? 0)
  return { text, spans, tokens, sentences, tokenOf, sentenceOf, sentenceOfToken }
}

/** A line this long is not hard-wrapped, so in its text each line is a paragraph. In characters; a guess. */
const minUnwrappedLine = 240

/** Whether a single line break ends a paragraph in a text, because its lines are not hard-wrapped. */
export function hasParagraphPerLine(text: string): boolean {
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf('\n', at)
    const end = next === -1 ? text.length : next
    if (end - at > minUnwrappedLine) return true
    at = end + 1
  }
  return false
}

/** What `addTokens` adds to. */
interface TokenList {
  tokens: Token[]
  /** Indexes of the tokens that begin a paragraph. */
  breaks: number[]
  paragraphPerLine: boolean
  words: FinderWords
}

function addTokens(text: string, from: number, to: number, list: TokenList): void {
  wordOrSign.lastIndex = from
  for (let match = wordOrSign.exec(text); match && match.index < to; match = wordOrSign.exec(text)) {
    const word = match[0]
    if (word.startsWith('\n')) {
      if (list.paragraphPerLine || word.indexOf('\n', 1) !== -1) list.breaks.push(list.tokens.length)
      continue
    }
    let start = match.index
    for (const part of splitJoinedWords(word, list.words)) {
      list.tokens.push(makeToken(part, start, to, list.words))
      start += part.length
    }
  }
}

/** Splits words that are written as one: "l’Elysée", "déclare-t-il". */
function splitJoinedWords(word: string, { elision, joinedPronoun }: FinderWords): string[] {
  const elided = elision?.exec(word)?.[0] ?? ''
  const rest = word.slice(elided.length)
  const at = joinedPronoun ? rest.search(joinedPronoun) : -1
  const parts = at > 0 ? [rest.slice(0, at), rest.slice(at)] : [rest]
  return elided === '' ? parts : [elided, ...parts]
}

function makeToken(word: string, start: number, to: number, words: FinderWords): Token {
  // A pronoun that was joined to its verb is without its hyphens.
  const hyphens = words.joinedPronoun ? (/^-(?:t-)?/i.exec(word)?.[0].length ?? 0) : 0
  const text = word.length > hyphens ? word.slice(hyphens) : word
  const straight = text.toLowerCase().replaceAll('’', "'")
  const possessive = words.possessiveEnding?.test(straight) === true
  return {
    start: start + word.length - text.length,
    end: Math.min(start + word.length, to),
    text,
    lower: words.possessiveEnding ? straight.replace(/'s?$/, '') : straight,
    kind: /^[A-Za-z\d]/.test(text) || /[\p{L}\p{N}]/u.test(text) ? 'word' : 'sign',
    capital: /^[\0-\x7f]/.test(text) ? /^[A-Z]/.test(text) : /^\p{Lu}/u.test(text),
    possessive,
  }
}

/** A longer sentence is cut, in tokens: the rules' work grows with it, and news has none. A guess. */
const maxSentenceTokens = 300

function findSentences(
  { text, spans }: Pick<TokenizedText, 'text' | 'spans'>,
  tokens: Token[],
  breaks: Set<number>,
  words: FinderWords,
): Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  let paragraph = 0
  const close = (to: number): void => {
    if (to > from) sentences.push({ from, to, paragraph })
    from = to
  }
  tokens.forEach(({ quote }, index) => {
    // "Quill wrote to the council:" and the block quotation below it are one sentence.
    const isIntroduced = spans[quote ?? -1]?.unmarked === 'block' && tokens[index - 1]?.text === ':'
    if (breaks.has(index) && !isIntroduced) {
      close(index)
      paragraph++
    }
    if (index + 1 - from >= maxSentenceTokens || endsSentence(text, tokens, index, words)) close(index + 1)
  })
  close(tokens.length)
  return sentences
}

function endsSentence(text: string, tokens: Token[], index: number, words: FinderWords): boolean {
  const token = tokens[index]
  const next = tokens[index + 1]
  if (!token) return false
  if (token.kind === 'quote') {
    // A stop inside the closing mark ends the sentence if a new sentence begins after the mark.
    const last =
      text
        .slice(token.start, token.end)
        .replace(/["'“”’«»」』\s]+$/u, '')
        .at(-1) ?? ''
    return (
      /[.?!…]/.test(last) &&
      next !== undefined &&
      (next.capital || next.kind === 'quote' || /^\d/.test(next.text))
    )
  }
  if (token.kind === 'word')
    return /^(?:\p{Lu}\.){2,}$/u.test(token.text) && startsSentence(next, words) && next?.kind === 'word'
  if (/[?!։։。]/.test(token.text)) return true
  if (token.text === ':') return false
  if (token.text !== '.') return false
  const before = tokens[index - 1]
  if (before?.end === token.start && (words.abbreviations.has(before.lower) || /^\p{Lu}$/u.test(before.text)))
    return false
  if (next === undefined) return true
  if (next.start === token.end && next.kind === 'word') return false
  return next.capital || next.kind === 'quote' || /^[\p{N}\p{Lo}([•—–-]/u.test(next.text)
}

/** After initials such as U.S., only a word that is no name begins a new sentence. */
function startsSentence(next: Token | undefined, words: FinderWords): boolean {
  return next?.capital === true && words.notNames.has(next.lower)
}
