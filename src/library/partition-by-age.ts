/** What decides in which part an article is. */
export interface AgedArticle {
  slug: string
  /** Its date as the frontmatter has it. */
  published: string
}

/**
 * Divides articles by age into parts of a bounded size, the oldest first. A part ends at an article that is chosen by its
 * address alone, so an article that is added, changed or removed, however old it is, almost always changes one part. Numbered
 * parts would all change after it. The parts depend on the articles only, not on their order here or on earlier builds.
 *
 * A part has from half of `size` to `size` articles. The newest has from ¼ to 1¼: in a smaller one, words would be rare by
 * chance, and scores could not be compared with those of the other parts.
 *
 * @param digest returns a text that looks random and is always the same for a slug
 */
export function partitionByAge<Article extends AgedArticle>(
  articles: readonly Article[],
  size: number,
  digest: (slug: string) => string,
): Article[][] {
  const [least, newest] = [Math.ceil(size / 2), Math.ceil(size / 4)]
  const sorted = articles.toSorted(compareAges)
  const parts: Article[][] = []
  let start = 0
  while (sorted.length - start >= size + newest) {
    const end = start + least + findLeast(sorted.slice(start + least - 1, start + size), digest)
    parts.push(sorted.slice(start, end))
    start = end
  }
  return start < sorted.length ? [...parts, sorted.slice(start)] : parts
}

function compareAges(a: AgedArticle, b: AgedArticle): number {
  return compare(a.published, b.published) || compare(a.slug, b.slug)
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** The index of the article with the least digest. */
function findLeast(articles: readonly AgedArticle[], digest: (slug: string) => string): number {
  const digests = articles.map(({ slug }) => digest(slug))
  return digests.reduce((least, value, index) => (value < (digests[least] ?? '') ? index : least), 0)
}
