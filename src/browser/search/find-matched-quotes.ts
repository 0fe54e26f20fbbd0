import type { SearchedQuote } from '../../library/write-search-records.ts'
import { countLettersBefore } from './count-letters.ts'
import type { ResultContent } from './search-index.ts'

/** Finds which of an article's quotations have the words that were searched, in the order of the article. */
export function findMatchedQuotes({
  raw_content,
  locations,
  meta,
}: Pick<ResultContent, 'raw_content' | 'locations' | 'meta'>): SearchedQuote[] {
  const lettersBefore = countLettersBefore(raw_content)
  const matches = locations.flatMap((word) => lettersBefore[word] ?? [])
  const quotes: SearchedQuote[] = JSON.parse(meta.quotes ?? '[]')
  let end = 0
  return quotes.filter(({ letters }) => {
    const start = end
    end += letters
    return matches.some((match) => match >= start && match < end)
  })
}
