import type { Article } from '../article/article.ts'
import { keepByLanguage } from '../languages/keep-by-language.ts'

/**
 * Words per minute of adults who read English non-fiction silently. Using the figure for the other languages too is a guess.
 *
 * @see Brysbaert, “How many words do we read per minute?”, Journal of Memory and Language 109 (2019)
 */
const wordsPerMinute = 238

const findSegmenter = keepByLanguage((language) => new Intl.Segmenter(language, { granularity: 'word' }))

/** Estimates how many whole minutes an article takes to read: at least one. */
export function estimateReadingMinutes({
  frontmatter,
  blocks,
}: Pick<Article, 'frontmatter' | 'blocks'>): number {
  const words = blocks.reduce((sum, { text }) => sum + countUnicodeWords(text, frontmatter.language), 0)
  return Math.max(1, Math.round(words / wordsPerMinute))
}

/** Latin letters, digits and the usual punctuation: a text in which the standard's rules for words are a short pattern. */
const latinText = /^[\s!-^a-~\u00bf-\u00d6\u00d8-\u00f6\u00f8-\u017e“”„«»‘’–—…]*$/
/** @see https://unicode.org/reports/tr29/#Word_Boundaries */
const latinWord =
  /[\da-z\u00c0-\u017e]+(?:(?:(?<=[a-z\u00c0-\u017e])['‘’.:](?=[a-z\u00c0-\u017e])|(?<=\d)['‘’.,;](?=\d))[\da-z\u00c0-\u017e]+)*/gi
/** In these a colon can be inside a word, or not, by rules of their own. */
const ownRules = /^(?:fi|sv)\b/

/** Counts the words of a text. Exported for its test: `Intl.Segmenter` takes ten times as long where the pattern is enough. */
export function countUnicodeWords(text: string, language: string): number {
  if (latinText.test(text) && !ownRules.test(language)) return text.match(latinWord)?.length ?? 0
  return [...findSegmenter(language).segment(text)].filter(({ isWordLike }) => isWordLike).length
}
