import { listWords } from './count-words.ts'

/** Words so common in a language and so rare in the others that a page of text tells itself by them. */
const common: Record<string, string> = {
  en: 'the and of to that was with said for his from which were has',
  fr: 'les des est dans une qui pour sur pas au avec son plus ont',
  de: 'der die und das ist nicht den von mit auf dem ein eine sich',
  es: 'los las una por con para del más como pero sus fue está su',
  it: 'che gli della nel sono una per con delle anche è dei alla più',
  pt: 'não uma com dos para mais das foi são ao pelo também na em',
  nl: 'het een van niet dat met zijn voor op aan ook worden naar en',
  sv: 'och att det som är på av inte den till har med för ett',
  pl: 'nie się jest na że do jak ale przez po od za tak oraz',
  tr: 've bir bu için olarak ile daha çok olan gibi sonra kadar ancak olduğu',
  ru: 'и в не на что с по как из для это был его к',
  uk: 'та що не на з у як до за це від про його був',
}
const scripts: readonly [string, RegExp][] = [
  ['hy', /\p{Script=Armenian}/u],
  ['ka', /\p{Script=Georgian}/u],
  ['el', /\p{Script=Greek}/u],
  ['he', /\p{Script=Hebrew}/u],
  ['ko', /\p{Script=Hangul}/u],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
]

/** A text is read so far; more would tell no more. */
const sampleLength = 20_000
/** Fewer words tell nothing for certain. */
const minWords = 25
/** In running text about every third word is one of the common ones; half of that is asked for. */
const minShare = 0.12
/** The next language has to be this much behind. */
const minLead = 1.6

/** In a text of another language than the one stated, hardly a word of that one is common. */
const minContradiction = 0.08

/**
 * The language a text is plainly in, where that is another than the page states: content systems state their own.
 *
 * @param stated BCP 47
 */
export function contradictLanguage(text: string, stated: string): string | undefined {
  const own = stated.split('-')[0]
  const shares = rankLanguages(text)
  const best = shares[0]
  if (!best || best.language === own || best.share < minContradiction) return undefined
  const share = shares.find(({ language }) => language === own)?.share
  // Of a language that is not in the table nothing is known: only a clear case of another one tells.
  return share === undefined ? detectLanguage(text) : best.share >= 4 * share ? best.language : undefined
}

/** The language a text is in, by its script or its commonest words; nothing where that does not tell for certain. */
export function detectLanguage(text: string): string | undefined {
  const lettered = letteredWords(text)
  if (lettered.length < minWords) return undefined
  for (const [language, letter] of scripts) {
    if (lettered.filter((word) => letter.test(word)).length > lettered.length * 0.6) return language
  }
  const [best, next] = rankLanguages(text)
  if (!best || best.share < minShare || best.share < (next?.share ?? 0) * minLead) return undefined
  return best.language
}

function letteredWords(text: string): string[] {
  return listWords(text.slice(0, sampleLength))
    .map((word) => word.toLowerCase())
    .filter((word) => /\p{L}/u.test(word))
}

/** What share of a text's words are among each language's commonest, the largest first; nothing where words are few. */
function rankLanguages(text: string): { language: string; share: number }[] {
  const lettered = letteredWords(text)
  if (lettered.length < minWords) return []
  return Object.entries(common)
    .map(([language, list]) => {
      const set = new Set(list.split(' '))
      return { language, share: lettered.filter((word) => set.has(word)).length / lettered.length }
    })
    .sort((a, b) => b.share - a.share)
}
