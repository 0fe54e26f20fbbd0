import { type ClassificationContext, type QuotationFeature, repeatsItself } from './quoted-words.ts'

/** In a quotation of more words than this, how it begins tells nothing. */
const fewWords = 8

/** What the words themselves say: how many, how they are written, how they end, and which they are where they are few. */
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
  if (first !== undefined && list.length <= fewWords && /^\p{Ll}/u.test(first))
    features.push(`begins: ${first}`)
  return features
}
