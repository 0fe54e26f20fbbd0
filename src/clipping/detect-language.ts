import { findWords } from './count-words.ts'

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

/** The language a text is in, by its script or its commonest words; nothing where that does not tell for certain. */
export function detectLanguage(text: string): string | undefined {
  const words = findWords(text.slice(0, sampleLength)).map((word) => word.toLowerCase())
  const lettered = words.filter((word) => /\p{L}/u.test(word))
  if (lettered.length < minWords) return undefined
  for (const [language, letter] of scripts) {
    if (lettered.filter((word) => letter.test(word)).length > lettered.length * 0.6) return language
  }
  const ranked = Object.entries(common)
    .map(([language, list]) => {
      const set = new Set(list.split(' '))
      return { language, share: lettered.filter((word) => set.has(word)).length / lettered.length }
    })
    .sort((a, b) => b.share - a.share)
  const [best, next] = ranked
  if (!best || best.share < minShare || best.share < (next?.share ?? 0) * minLead) return undefined
  return best.language
}
