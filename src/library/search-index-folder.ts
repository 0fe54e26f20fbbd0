/** The folder of the site that contains the search indexes. */
export const searchIndexFolder = 'pagefind'

/**
 * The folder of a part of the index, below `searchIndexFolder`, with a slash at its end. That of the newest part always has
 * the same address, so that browsers keep the search program in it. Older parts are in folders inside it, named by their keys.
 */
export function findPartFolder(language: string, key: string, isNewest: boolean): string {
  return isNewest ? `${language}/` : `${language}/${key.slice(0, 12)}/`
}
