import { type ClassificationContext, type QuotationFeature, repeatsItself } from './quoted-words.ts'

/** In a longer quotation the first word says nothing, in words. A guess; the weights were fitted with it. */
const maxWordsForFirst = 8

/** Finds features of the words themselves: their number, casing and ending, and what kinds of word they contain. */
export function findWordFeatures({
  quotedWords: { text, list, lengthClass, casing },
  words,
}: ClassificationContext): QuotationFeature[] {
  const last = /[,.?!]$/.exec(text.trimEnd())?.[0] ?? 'a word'
  const features = [
    `words: ${lengthClass}`,
    `written: ${casing}`,
    `written: ${casing}, words: ${lengthClass}`,
    `ends with: ${last}`,
    `ends with: ${last}, words: ${lengthClass}`,
    `ends with: ${last}, written: ${casing}`,
  ]
  if (/[#@]/.test(text)) features.push('has a tag')
  if (/\p{N}/u.test(text)) features.push('has a number')
  const lower = list.map((word) => word.toLowerCase().replaceAll('’', "'"))
  if (lower.some((word) => words.pronouns[word.replace(/'.*/, '')] === 'self'))
    features.push('speaks of itself')
  if (lower.some((word) => words.auxiliaries.has(word))) features.push('has a verb')
  if (words.auxiliaries.has(lower[0] ?? '')) features.push('begins with a verb')
  if (words.determiners.has(lower[0] ?? '')) features.push('begins with an article')
  if (words.prepositions.has(lower[0] ?? '')) features.push('begins with a preposition')
  if (repeatsItself(list)) features.push('repeats itself')
  if (/[?!]/.test(text)) features.push('asks or exclaims', `asks or exclaims, written: ${casing}`)
  const first = list[0]
  if (first !== undefined && list.length <= maxWordsForFirst && /^\p{Ll}/u.test(first))
    features.push(`begins: ${first}`)
  return features
}
