import { listClippingWords } from '../languages/find-language.ts'
import { listWords } from './count-words.ts'

const languages = listClippingWords()
const commonWords = languages
  .filter(({ words }) => words.commonWords.length > 0)
  .map(({ tag, words }) => ({ language: tag, common: new Set(words.commonWords) }))
const scripts = languages.flatMap(({ tag, words }) =>
  words.script ? [{ language: tag, letter: words.script }] : [],
)

/** In characters. Only the start of a text is looked at: more of it does not change the shares. */
const sampleLength = 20_000
/** A guess: in fewer words the shares depend on chance. */
const minWords = 25
/** The same in letters, for scripts without spaces between words. */
const minLetters = 100
/** The share of a text's words that must contain a letter of a script. A guess: foreign names stay below it. */
const minScriptShare = 0.6
/**
 * The smallest share of common words that identifies a language. Measured on 923 English and 150 German articles: the
 * median is 0.19, and 98 of 100 are above 0.12. French and Spanish (3 articles) are at 0.11, and have to be stated.
 */
const minShare = 0.12
/** How many times the share of the next language that is. In the same articles it is at least 2.5 times. */
const minLead = 1.6
/**
 * The smallest share that contradicts a stated language. Lower than `minShare`, because here the stated language has to be
 * far behind too. In the articles above no other language has a share of more than 0.07.
 */
const minContradiction = 0.08
/** How many times the share of the stated language that is. A guess: the articles above are at least 2.5 times ahead. */
const minContradictionLead = 4

/**
 * Detects the language a text is in if it is not the one its page states: many content systems state their own language.
 * Returns `undefined` if the text does not clearly contradict the page.
 *
 * @param stated BCP 47 tag
 */
export function contradictLanguage(text: string, stated: string): string | undefined {
  const own = stated.split('-')[0]
  const script = detectScript(text)
  if (script !== undefined) return script === own ? undefined : script
  const shares = rankLanguages(text)
  const best = shares[0]
  if (!best || best.language === own || best.share < minContradiction) return undefined
  const share = shares.find(({ language }) => language === own)?.share
  // Without common words of the stated language there is nothing to compare with: the text has to be clear by itself.
  if (share === undefined) return detectLanguage(text)
  return best.share >= share * minContradictionLead ? best.language : undefined
}

/** The language whose letters most words of a text have, if only one language has them. */
function detectScript(text: string): string | undefined {
  const words = listLetteredWords(text)
  if (words.length < minWords && words.join('').length < minLetters) return undefined
  return scripts.find(
    ({ letter }) => words.filter((word) => letter.test(word)).length > words.length * minScriptShare,
  )?.language
}

/** Detects the language of a text, by its script or its common words. Returns `undefined` if the text is not clear. */
export function detectLanguage(text: string): string | undefined {
  const script = detectScript(text)
  if (script !== undefined) return script
  if (listLetteredWords(text).length < minWords) return undefined
  const [best, next] = rankLanguages(text)
  if (!best || best.share < minShare || best.share < (next?.share ?? 0) * minLead) return undefined
  return best.language
}

function listLetteredWords(text: string): string[] {
  return listWords(text.slice(0, sampleLength))
    .map((word) => word.toLowerCase())
    .filter((word) => /\p{L}/u.test(word))
}

/** What share of a text's words are common words of each language, the largest first. Empty if the text has few words. */
function rankLanguages(text: string): { language: string; share: number }[] {
  const words = listLetteredWords(text)
  if (words.length < minWords) return []
  return commonWords
    .map(({ language, common }) => ({
      language,
      share: words.filter((word) => common.has(word)).length / words.length,
    }))
    .sort((a, b) => b.share - a.share)
}
