import type { ResultContent } from './search-part.ts'
import { countLetters, splitIndexedText } from './split-indexed-text.ts'

/** A piece of an excerpt. */
export interface ExcerptPart {
  text: string
  /** Whether it is a word that was searched. */
  marked: boolean
}

/** How many words an excerpt has, and how many of them are before the first that was searched. Both are guesses. */
const excerptWords = 30
const wordsBefore = 5

/**
 * Chooses the words of a result's text that have the most words that were searched. The headline and the names of speakers
 * are left out: the result shows both.
 */
export function chooseExcerpt({
  raw_content,
  locations,
  anchors,
  meta,
}: Pick<ResultContent, 'raw_content' | 'locations' | 'anchors' | 'meta'>): ExcerptPart[] {
  const { words, lettersBefore, between } = splitIndexedText(raw_content)
  // The text begins with the headline and a dash.
  const afterHeadline = lettersBefore.findIndex((letters) => letters > countLetters(meta.title))
  const first = afterHeadline === -1 ? 0 : afterHeadline
  const last = anchors[0]?.location ?? words.length
  const found = new Set(locations.filter((location) => location >= first && location < last))
  const start = Math.max(first, chooseStart([...found]) - wordsBefore)
  const end = Math.min(last, start + excerptWords)
  const parts = words.slice(start, end).flatMap((word, index) => [
    { text: index === 0 ? '' : between, marked: false },
    { text: word.trim(), marked: found.has(start + index) },
    { text: /\s$/.test(word) ? ' ' : '', marked: false },
  ])
  return joinParts([
    { text: start > first ? '… ' : '', marked: false },
    ...parts,
    { text: end < last ? ' …' : '', marked: false },
  ])
}

/** Returns the word from which on the most words were found that fit into an excerpt; the first one if there are several. */
function chooseStart(found: readonly number[]): number {
  const counts = found.map(
    (start) =>
      found.filter((location) => location >= start && location < start + excerptWords - wordsBefore).length,
  )
  return found[counts.indexOf(Math.max(...counts))] ?? 0
}

/** Joins neighbours that are both marked or both not, and leaves out empty ones. */
function joinParts(parts: readonly ExcerptPart[]): ExcerptPart[] {
  const joined: ExcerptPart[] = []
  for (const { text, marked } of parts) {
    const previous = joined.at(-1)
    if (text === '') continue
    if (previous && !previous.marked && !marked) previous.text += text
    else joined.push({ text, marked })
  }
  return joined
}
