import { arabic } from './ar/language.ts'
import type { ClippingWords } from './clipping-words.ts'
import { danish } from './da/language.ts'
import { german } from './de/language.ts'
import { greek } from './el/language.ts'
import { enInterface } from './en/interface.ts'
import { english } from './en/language.ts'
import { spanish } from './es/language.ts'
import { type FinderWords, noFinderWords } from './finder-words.ts'
import { french } from './fr/language.ts'
import { hebrew } from './he/language.ts'
import { armenian } from './hy/language.ts'
import { indonesian } from './id/language.ts'
import type { InterfaceWords } from './interface-words.ts'
import { italian } from './it/language.ts'
import { japanese } from './ja/language.ts'
import { georgian } from './ka/language.ts'
import { korean } from './ko/language.ts'
import type { Language } from './language.ts'
import { dutch } from './nl/language.ts'
import { polish } from './pl/language.ts'
import { portuguese } from './pt/language.ts'
import { russian } from './ru/language.ts'
import { swedish } from './sv/language.ts'
import { turkish } from './tr/language.ts'
import { ukrainian } from './uk/language.ts'
import { chinese } from './zh/language.ts'

const languages: readonly Language[] = [
  arabic,
  danish,
  german,
  greek,
  english,
  spanish,
  french,
  hebrew,
  armenian,
  indonesian,
  italian,
  japanese,
  georgian,
  korean,
  dutch,
  polish,
  portuguese,
  russian,
  swedish,
  turkish,
  ukrainian,
  chinese,
]
const languageByTag = new Map<string, Language>(languages.map((language) => [language.tag, language]))

/** The languages that have interface texts: primary subtags (BCP 47). */
export const interfaceLanguages: readonly string[] = languages.flatMap((language) =>
  language.interface ? [language.tag] : [],
)

/** Finds a language by its BCP 47 tag. Returns `undefined` if the project has no folder for it. */
export function findLanguage(tag: string): Language | undefined {
  return languageByTag.get(tag.split('-')[0]?.toLowerCase() ?? '')
}

/** Finds the interface texts for a language, and the language they are in: English if there are none. */
export function findInterface(tag: string): { words: InterfaceWords; language: string } {
  const language = findLanguage(tag)
  return language?.interface
    ? { words: language.interface, language: language.tag }
    : { words: enInterface, language: 'en' }
}

/** Finds the words that the quotation finder needs in a language. If it has none, all lists are empty: English words never decide. */
export function findFinderWords(tag: string): FinderWords {
  return findLanguage(tag)?.finder ?? noFinderWords
}

/**
 * The words of all languages that clippings are read with. A clipping's language is not known before it is read, so its
 * recognisers use them all at once.
 */
export function listClippingWords(): { tag: string; words: ClippingWords }[] {
  return languages.flatMap(({ tag, clipping }) => (clipping ? [{ tag, words: clipping }] : []))
}
