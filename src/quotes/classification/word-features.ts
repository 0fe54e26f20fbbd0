import { type ClassificationContext, type QuotationFeature, repeatsItself } from './quoted-words.ts'

/** In a quotation of more words than this, how it begins tells nothing. */
const fewWords = 8

/** What the words themselves say: how many, how they are written, how they end, and which they are where they are few. */
export function findWordFeatures({
  said: { text, list, length, written },
  words,
}: ClassificationContext): QuotationFeature[] {
  const last = /[,.?!]$/.exec(text.trimEnd())?.[0] ?? 'a word'
  const evidence = [
    `words: ${length}`,
    `written: ${written}`,
    `written: ${written}, words: ${length}`,
    `ends with: ${last}`,
    `ends with: ${last}, words: ${length}`,
    `ends with: ${last}, written: ${written}`,
  ]
  if (/[#@]/.test(text)) evidence.push('has a tag')
  if (/\p{N}/u.test(text)) evidence.push('has a number')
  const lower = list.map((word) => word.toLowerCase().replaceAll('’', "'"))
  if (lower.some((word) => words.pronouns[word.replace(/'.*/, '')] === 'self'))
    evidence.push('speaks of itself')
  if (lower.some((word) => words.auxiliaries.has(word))) evidence.push('has a verb')
  if (words.auxiliaries.has(lower[0] ?? '')) evidence.push('begins with a verb')
  if (words.determiners.has(lower[0] ?? '')) evidence.push('begins with an article')
  if (words.prepositions.has(lower[0] ?? '')) evidence.push('begins with a preposition')
  if (repeatsItself(list)) evidence.push('repeats itself')
  if (/[?!]/.test(text)) evidence.push('asks or exclaims', `asks or exclaims, written: ${written}`)
  const first = list[0]
  if (first !== undefined && list.length <= fewWords && /^\p{Ll}/u.test(first))
    evidence.push(`begins: ${first}`)
  return evidence
}
