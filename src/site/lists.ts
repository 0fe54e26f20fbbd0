import { type Lists, listAll, listInLanguage } from '../library/list-in-language.ts'
import { getSite, type Site } from './get-site.ts'
import { getLibrary, type Library } from './library.ts'

/** The lists of each library, by the path of their language. */
const made = new WeakMap<Library, Map<string, Lists>>()

/** Returns what the lists in a language of the site show. They are made once a build. */
export async function getLists({ language: tag, path, languages, lists }: Site): Promise<Lists> {
  const library = await getLibrary()
  const known = made.get(library) ?? new Map<string, Lists>()
  made.set(library, known)
  const own =
    known.get(path) ??
    (lists === 'own'
      ? listInLanguage(library, { tag, path }, languages, library.variants)
      : listAll(library, tag))
  known.set(path, own)
  return own
}

/** A page in one of the languages of the site. */
export interface Translation {
  /** A BCP 47 tag. */
  language: string
  /** From the front page of the site. */
  path: string
}

/**
 * Returns a function that lists the languages in which a list exists, the first one first. It returns an empty list if the
 * site has only one language. It takes the address of the list from the front page in its language (`topics/bridges/`), and
 * the page of the list (`3/`, or empty for the newest).
 */
export async function prepareTranslations({
  languages,
  lists,
  path: own,
}: Site): Promise<(list: string, page?: string) => Translation[]> {
  if (languages.length === 1) return () => []
  const known = new Map<string, ReadonlySet<string>>()
  for (const { tag, path } of languages) {
    const { speakerPages, topicPages } = await getLists(await getSite(tag))
    const addresses = [
      ...fixedLists,
      ...topicPages.map(({ slug }) => `topics/${slug}/`),
      ...speakerPages.map(({ slug }) => `speakers/${slug}/`),
    ]
    known.set(path, new Set(addresses))
  }
  // Lists of other articles have other pages.
  const isKnown = (path: string, list: string, page: string): boolean =>
    path === own || ((lists !== 'own' || page === '') && known.get(path)?.has(list) === true)
  return (list, page = '') =>
    languages
      .filter(({ path }) => isKnown(path, list, page))
      .map(({ tag, path }) => ({ language: tag, path: path + list + page }))
}

/** What every language has. */
const fixedLists = ['', 'search/', 'speakers/', 'topics/'] as const
