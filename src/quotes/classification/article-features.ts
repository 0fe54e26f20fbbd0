import type { QuotationFeature, QuotedWords } from './quoted-words.ts'

/** What the article's other quotations say of each: whether its words come again, and how many short ones there are. */
export function findArticleFeatures(all: readonly QuotedWords[]): QuotationFeature[][] {
  const short = all.filter(({ list }) => list.length < 4).length
  const share = `short quotations in the article: ${Math.floor((4 * short) / Math.max(1, all.length))} in 4`
  const number = `quotations in the article: ${Math.min(7, Math.floor(all.length / 4)) * 4}`
  const keys = all.map(({ text, list }) =>
    list.length > longestRepeat
      ? text
      : list
          .join(' ')
          .toLowerCase()
          .replace(/[.,]+$/, ''),
  )
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  const seen = new Set<string>()
  return keys.map((key) => {
    const features = all.length < enough ? [number] : [share, number]
    if ((counts.get(key) ?? 0) > 1) features.push('comes again')
    if (seen.has(key)) features.push('came before')
    seen.add(key)
    return features
  })
}

/** Of fewer quotations than these, it says nothing that most are short. */
const enough = 4
/** More words than these come again only letter by letter. */
const longestRepeat = 12
