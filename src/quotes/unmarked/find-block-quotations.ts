import type { FinderWords } from '../../languages/finder-words.ts'
import type { QuoteSpan } from '../found-quote.ts'
import type { Paragraph } from './paragraph.ts'

/** A line with the quote sign of mails and Markdown; and one indented as a typewritten page indents a letter. */
const quoteSign = /^>[ \t]?(?!>)/
const indent = /^(?: {4}|\t)[ \t]*(?=\S)/
const listItem = /^\s*(?:[•●▪◦‣*·–-]|\d{1,2}[.)])\s/u
/** "— Ida Marlow, in a letter to the council": who signs, on the last line. A longer line goes on with the text. */
const signature = /^[>\s]*(?:[—–―]|--)\s*(?=\p{Lu}[^\n]{1,80}$)/u
/** The share of lines that are signed or indented in a text that has no other. A guess: blank and first lines may differ. */
const mostLines = 0.8
/** In lines. A guess: in a text with fewer lines, a block may be most of it. */
const minLines = 5
const signatureAfter = /^[>\s]*(?:[—–―]|--)\s*\p{Lu}[^\n]{1,80}$/mu
/** How many characters after a block are searched for its signature. A guess. */
const maxSignature = 120
/** How many characters before a block are searched for a verb of speech. A guess. */
const introductionReach = 300

/** Whether a mail program has put a quote sign before the lines of a text: then the signs mean no quotation. */
export function isQuotedMail(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return areMost(lines.filter((line) => line.startsWith('>')).length, lines.length)
}

function areMost(count: number, all: number): boolean {
  return all >= minLines && count >= all * mostLines
}

/**
 * Finds the block quotations of a plain text: paragraphs whose lines all begin with `>`, or are all indented, after a colon or a
 * sentence with a verb of speech, or with a signature. One span for each paragraph, without its signature.
 * A mail that is quoted as a whole, and a text that is indented as a whole, have none.
 */
export function findBlockQuotations(text: string, words: FinderWords): QuoteSpan[] {
  const lines = splitLines(text)
  const full = lines.filter(({ words }) => words !== '')
  const indented = full.filter(({ words }) => indent.test(words)).length
  const hasSigns = full.some(({ words }) => words.startsWith('>')) && !isQuotedMail(text)
  const hasIndents = indented > 0 && !areMost(indented, full.length)
  if (!hasSigns && !hasIndents) return []
  const spans: QuoteSpan[] = []
  let first = 0
  while (first < lines.length) {
    const mark = [hasSigns ? quoteSign : undefined, hasIndents ? indent : undefined].find((one) =>
      one?.test(lines[first]?.words ?? ''),
    )
    let last = first
    if (mark) {
      while (mark.test(lines[last + 1]?.words ?? '')) last++
      if (mark === quoteSign || isLetter(lines, first, last))
        spans.push(...readBlock(text, lines.slice(first, last + 1), mark))
    }
    first = last + 1
  }
  return keepIntroduced(text, spans, words)
}

interface Line {
  start: number
  /** The line as written; empty if it is blank. */
  words: string
}

function splitLines(text: string): Line[] {
  let start = 0
  return text.split('\n').map((line) => {
    const words = line.trim() === '' ? '' : line.trimEnd()
    const at = start
    start += line.length + 1
    return { start: at, words }
  })
}

/** Whether an indented block is between blank lines and is no list. */
function isLetter(lines: readonly Line[], first: number, last: number): boolean {
  if ((lines[first - 1]?.words ?? '') !== '' || (lines[last + 1]?.words ?? '') !== '') return false
  return !lines.slice(first, last + 1).some(({ words }) => listItem.test(words))
}

/**
 * Keeps the block quotations that are speech: a colon or a sentence with a verb of speech is before the first paragraph, or
 * a signature after the last one. Others may be notes or pull quotes.
 */
function keepIntroduced(text: string, spans: readonly QuoteSpan[], words: FinderWords): QuoteSpan[] {
  const kept: QuoteSpan[] = []
  for (let first = 0, last = 0; first < spans.length; first = ++last) {
    for (let next = spans[last + 1]; next; next = spans[last + 1]) {
      if (text.slice(spans[last]?.outerEnd, next.outerStart).trim() !== '') break
      last++
    }
    const { outerStart = 0 } = spans[first] ?? {}
    const { end = 0 } = spans[last] ?? {}
    if (isIntroduced(text, outerStart, words) || signatureAfter.test(text.slice(end, end + maxSignature)))
      kept.push(...spans.slice(first, last + 1))
  }
  return kept
}

function isIntroduced(text: string, start: number, words: FinderWords): boolean {
  const before = text.slice(Math.max(0, start - introductionReach), start).trimEnd()
  if (before.endsWith(':')) return true
  const sentence =
    before
      .replace(/[.!?]$/, '')
      .split(/[.!?\n]/)
      .at(-1) ?? ''
  return (sentence.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []).some((word) => words.speechVerbs.has(word))
}

/** Reads the lines of a block: one span for each of its paragraphs, which lines with only the sign separate. */
function readBlock(text: string, lines: readonly Line[], mark: RegExp): QuoteSpan[] {
  const spans: QuoteSpan[] = []
  let outerStart = lines[0]?.start ?? 0
  let paragraph: Paragraph | undefined
  const close = (): void => {
    const span = paragraph && toBlockSpan(text, paragraph, outerStart)
    if (span) {
      spans.push(span)
      outerStart = span.outerEnd + 1
    }
    paragraph = undefined
  }
  for (const line of lines) {
    const sign = mark.exec(line.words)?.[0].length ?? 0
    const start = line.start + sign
    const end = line.start + line.words.length
    if (line.words.slice(sign).trim() === '') close()
    else paragraph = { start: paragraph?.start ?? start, end }
  }
  close()
  return spans
}

/** Makes spans of the paragraphs that Markdown shows as block quotations. */
export function readBlockquotes(text: string, paragraphs: readonly Paragraph[]): QuoteSpan[] {
  return paragraphs.flatMap((paragraph) => toBlockSpan(text, paragraph, paragraph.start) ?? [])
}

/** Returns the paragraphs of block quotations in Markdown that are speech, as in a plain text. */
export function keepSpokenBlockquotes(
  text: string,
  paragraphs: readonly Paragraph[],
  words: FinderWords,
): Paragraph[] {
  const spoken = new Set(
    keepIntroduced(text, readBlockquotes(text, paragraphs), words).map(({ start }) => start),
  )
  return paragraphs.filter(({ start }) => spoken.has(start))
}

/** Returns the span of a paragraph without the line that signs it; `undefined` if it has no other words. */
function toBlockSpan(text: string, { start, end }: Paragraph, outerStart: number): QuoteSpan | undefined {
  const lastLine = Math.max(start, text.lastIndexOf('\n', end - 1) + 1)
  const signed = signature.exec(text.slice(lastLine, end))
  if (!signed) return hasWords(text.slice(start, end)) ? makeSpan(start, end, outerStart, end) : undefined
  if (lastLine === start) return undefined
  const dash = lastLine + (/^[>\s]*/.exec(text.slice(lastLine, end))?.[0].length ?? 0)
  const last = start + text.slice(start, lastLine).trimEnd().length
  return hasWords(text.slice(start, last)) ? makeSpan(start, last, outerStart, dash) : undefined
}

function makeSpan(start: number, end: number, outerStart: number, outerEnd: number): QuoteSpan {
  return { start, end, outerStart, outerEnd, unmarked: 'block' }
}

function hasWords(words: string): boolean {
  return /[\p{L}\p{N}]/u.test(words)
}

/** Returns the words of a block quotation without the signs and spaces at the start of its lines. */
export function removeLineSigns(words: string): string {
  return words.replace(/\n[ \t]*(?:>[ \t]?)?/g, '\n')
}
