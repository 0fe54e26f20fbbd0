import type { SearchedQuote } from '../../library/write-search-record.ts'
import { foldWord, splitQuery } from './fold-word.ts'
import type { ResultContent } from './search-part.ts'
import { countLetters, splitIndexedText } from './split-indexed-text.ts'

/**
 * Finds the quotations of an article that have all the words that were searched, in their own words or in the speaker's name
 * and role. They are in the order of the article.
 *
 * @param query what the reader typed
 */
export function findMatchedQuotes(
  { raw_content, locations, anchors }: Pick<ResultContent, 'raw_content' | 'locations' | 'anchors'>,
  query: string,
): SearchedQuote[] {
  const { words, lettersBefore } = splitIndexedText(raw_content)
  const searched = splitQuery(query)
  const known = new Map<string, number[]>()
  const hits = locations.flatMap((location) => {
    const word = words[location]
    const start = lettersBefore[location]
    if (word === undefined || start === undefined) return []
    const meant = known.get(word) ?? findMeant(foldWord(word), searched)
    known.set(word, meant)
    return [{ location, start, end: start + countLetters(word), meant }]
  })
  // The index leaves out some words that are searched, so only those that it has found can be asked for.
  const wanted = new Set(hits.flatMap(({ meant }) => meant))
  return anchors.flatMap(({ id, location }, index) => {
    const quote: SearchedQuote = JSON.parse(id)
    const next = anchors[index + 1]?.location ?? Number.POSITIVE_INFINITY
    const own = hits.filter(
      (hit) =>
        (hit.location >= location && hit.location < next) ||
        quote.passages.some(([start, end]) => hit.start < end && hit.end > start),
    )
    const has = new Set(own.flatMap(({ meant }) => meant))
    return own.length > 0 && wanted.size === has.size ? [quote] : []
  })
}

/** Returns which of the searched words a word was found for. The index knows stems and does not say, so: the most similar. */
function findMeant(word: string, searched: readonly string[]): number[] {
  const lengths = searched.map((one) => measureCommonPart(word, one))
  const longest = Math.max(...lengths)
  return lengths.flatMap((length, index) => (length === longest ? [index] : []))
}

/** The length of the longest text that is in both. */
function measureCommonPart(a: string, b: string): number {
  let longest = 0
  for (let start = 0; start < a.length; start += 1)
    while (start + longest < a.length && b.includes(a.slice(start, start + longest + 1))) longest += 1
  return longest
}
