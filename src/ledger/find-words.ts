import search from 'approx-string-match'
import { foldTypography } from '../quotes/fold-typography.ts'

/** The words of several passages as one text in which words are looked for. */
export interface SearchedText {
  text: string
  /** Offset in `text` at which each passage begins. */
  starts: number[]
}

/** A place where words were found. */
export interface FoundWords {
  start: number
  end: number
  /** Share of the words that are the same: 1 if all are, 0 if none. */
  similarity: number
}

/**
 * Joins folded passages with one space: whether a paragraph ends between two words makes no difference to them.
 *
 * @param passages as `foldWords` returns them
 */
export function joinPassages(passages: readonly string[]): SearchedText {
  const starts: number[] = []
  let text = ''
  for (const passage of passages) {
    starts.push(text.length)
    text += `${passage} `
  }
  return { text, starts }
}

/** The form in which words are compared: case and typography make no difference. All functions of this file take it. */
export function foldWords(text: string): string {
  return foldTypography(text).toLowerCase()
}

/** Index of the passage in which an offset is. */
export function findPassageAt({ starts }: SearchedText, offset: number): number {
  const after = starts.findIndex((start) => start > offset)
  return (after === -1 ? starts.length : after) - 1
}

/** More places than this are not told apart. */
const maxPlaces = 100

/** Finds every place that has exactly these words, as whole words: not “safe” in “unsafe”. */
export function findExactWords({ text }: SearchedText, words: string): FoundWords[] {
  const found: FoundWords[] = []
  if (words === '') return found
  for (let start = text.indexOf(words); start !== -1; start = text.indexOf(words, start + 1)) {
    const end = start + words.length
    if (isWordBorder(text, start) && isWordBorder(text, end)) found.push({ start, end, similarity: 1 })
    if (found.length >= maxPlaces) break
  }
  return found
}

function isWordBorder(text: string, offset: number): boolean {
  // A letter may be two UTF-16 units.
  const before = text.slice(Math.max(0, offset - 2), offset)
  return !(/[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(text.slice(offset, offset + 2)))
}

/** Fewer letters are found approximately almost anywhere. A guess. */
const minApproximateLength = 12

/** Finds the places whose words are most like these, if at least `minSimilarity` of the letters are the same. */
export function findSimilarWords({ text }: SearchedText, words: string, minSimilarity: number): FoundWords[] {
  if (words.length < minApproximateLength) return []
  const maxErrors = Math.floor(words.length * (1 - minSimilarity))
  return search(text, words, maxErrors)
    .slice(0, maxPlaces)
    .map(({ start, end, errors }) => ({ start, end, similarity: 1 - errors / words.length }))
}

/** Share of the letters that two texts have in common, in their order: 1 if they are the same, 0 if nothing is. */
export function compareWords(one: string, other: string): number {
  const longest = Math.max(one.length, other.length)
  if (longest === 0 || one === other) return 1
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one]
  // The matcher finds the best place in the longer text. What is left of that text counts as added.
  const [best] = search(longer, shorter, shorter.length)
  if (!best) return 0
  return Math.max(0, shorter.length - best.errors) / longest
}
