import type { QuotationFeature, QuotedWords } from './quoted-words.ts'

/** With fewer quotations, the share of short ones says nothing about them. A guess. */
const minQuotations = 4
/** A quotation with fewer words is short. The weights were fitted with it. */
const minLongWords = 4
/** Longer quotations are compared without ignoring case and final punctuation, in words. A guess; keeps the work small. */
const maxFoldedWords = 12

/** Finds features of each quotation that depend on the others: repeated words, and the share of short quotations. */
export function findArticleFeatures(all: readonly QuotedWords[]): QuotationFeature[][] {
  const short = all.filter(({ list }) => list.length < minLongWords).length
  const share = `short quotations in the article: ${Math.floor((4 * short) / Math.max(1, all.length))} in 4`
  const number = `quotations in the article: ${Math.min(7, Math.floor(all.length / 4)) * 4}`
  const keys = all.map(({ text, list }) =>
    list.length > maxFoldedWords
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
    const features = all.length < minQuotations ? [number] : [share, number]
    if ((counts.get(key) ?? 0) > 1) features.push('comes again')
    if (seen.has(key)) features.push('came before')
    seen.add(key)
    return features
  })
}
