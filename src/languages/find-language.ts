import { arabic } from './ar/language.ts'
import { german } from './de/language.ts'
import { enFinder } from './en/finder.ts'
import { english } from './en/language.ts'
import type { FinderWords } from './finder-words.ts'
import { french } from './fr/language.ts'
import { armenian } from './hy/language.ts'
import type { InterfaceWords } from './interface-words.ts'
import type { Language } from './language.ts'
import { russian } from './ru/language.ts'

const languages = [arabic, german, english, french, armenian, russian]
const languageByTag = new Map<string, Language>(languages.map((language) => [language.tag, language]))

/** The languages that the project has a folder for: primary subtags (BCP 47). */
export const languageTags: readonly string[] = languages.map(({ tag }) => tag)

/** Finds a language by its BCP 47 tag. Returns `undefined` if the project has no folder for it. */
export function findLanguage(tag: string): Language | undefined {
  return languageByTag.get(tag.split('-')[0]?.toLowerCase() ?? '')
}

/** Finds the interface texts for a language, and the language they are in: English if there are none. */
export function findInterface(tag: string): { words: InterfaceWords; language: string } {
  const language = findLanguage(tag) ?? english
  return { words: language.interface, language: language.tag }
}

/** Finds the words that the quotation finder needs in a language: the English ones if it has none. */
export function findFinderWords(tag: string): FinderWords {
  return findLanguage(tag)?.finder ?? enFinder
}
