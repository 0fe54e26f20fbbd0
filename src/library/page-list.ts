import type { Article } from '../article/article.ts'

/** Articles on each page of a list but the newest, which has at least as many and fewer than twice as many. */
export const articlesPerPage = 24

/** Names on each page of an index. A guess: about 60 kB, so that it opens at once. */
export const namesPerPage = 250

/** One page of a list that is published page by page. */
export interface ListPage<Item> {
  /** Counted from the oldest page, which is 1. `undefined` for the newest page, which has the address of the list. */
  number: number | undefined
  items: Item[]
  /** Where the page is, from the address of the list: `3/`, or empty for the newest page. Page 404 is at `404_/`. */
  path: string
  /** The page with the next newer items; `undefined` for the newest. */
  newerPath: string | undefined
  /** The page with the next older items; `undefined` for the oldest. */
  olderPath: string | undefined
}

/**
 * Divides a list into pages that are numbered from the oldest. A new item changes only the newest page, which has at least
 * `size` items. Once it would have twice as many, its older half becomes a page of its own.
 *
 * @param items newest first
 * @param size the number of items on every page but the newest
 */
export function pageFromOldest<Item>(items: readonly Item[], size: number): ListPage<Item>[] {
  const count = Math.max(0, Math.floor(items.length / size) - 1)
  const newestLength = items.length - count * size
  const findPath = (number: number): string | undefined =>
    number < 1 || number > count + 1 ? undefined : number > count ? '' : formatPath(number)
  return Array.from({ length: count + 1 }, (_, index) => {
    const number = count + 1 - index
    const start = index === 0 ? 0 : newestLength + (index - 1) * size
    return {
      number: index === 0 ? undefined : number,
      items: items.slice(start, index === 0 ? newestLength : start + size),
      path: findPath(number) ?? '',
      newerPath: findPath(number + 1),
      olderPath: findPath(number - 1),
    }
  })
}

/** Numbers whose pages Astro would write as `404.html` and `500.html`, which are pages of their own. */
const reservedNumbers: readonly number[] = [404, 500]

function formatPath(number: number): string {
  return reservedNumbers.includes(number) ? `${number}_/` : `${number}/`
}

/** A year of a list, and the page with its newest article. */
export interface ListYear {
  /** Its first day. Nothing of its articles is here: with the date of one, each new article would change all pages. */
  firstDay: string
  path: string
}

/**
 * Lists the years of a list of articles, newest first. The page of a year stays the same once it is full.
 *
 * @param pages newest first
 */
export function listYears(pages: readonly ListPage<Pick<Article, 'frontmatter'>>[]): ListYear[] {
  const years = new Map<string, ListYear>()
  for (const { items, path } of pages) {
    for (const { frontmatter } of items) {
      const year = frontmatter.published.slice(0, 4)
      if (!years.has(year)) years.set(year, { firstDay: `${year}-01-01`, path })
    }
  }
  return [...years.values()]
}

/** One page of an alphabetical index. */
export interface IndexPage<Item> {
  items: Item[]
  /** Where the page is, from the address of the index: `page_2/`, or empty for the first page. */
  path: string
}

/**
 * Divides an index into pages in its own order, at least one. No speaker or topic has the address of a page, because slugs
 * have no underscore.
 *
 * @param items in the order of the index
 */
export function pageIndex<Item>(items: readonly Item[], size: number): IndexPage<Item>[] {
  return Array.from({ length: Math.max(1, Math.ceil(items.length / size)) }, (_, index) => ({
    items: items.slice(index * size, (index + 1) * size),
    path: index === 0 ? '' : `page_${index + 1}/`,
  }))
}
