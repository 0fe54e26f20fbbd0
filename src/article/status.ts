import type { Frontmatter } from './frontmatter-schema.ts'

/** Whether and how readers see an article. */
export type Status = Frontmatter['status'] & string

/**
 * Returns the status of an article at a time. One whose day of publication is still to come is scheduled, unless the
 * frontmatter calls it published; one that was scheduled is published from then on. A date begins at midnight UTC.
 *
 * @param now milliseconds since 1970
 */
export function findStatus(
  { status, published }: Pick<Frontmatter, 'status' | 'published'>,
  now: number,
): Status {
  if (status === 'draft' || status === 'withdrawn' || status === 'published') return status
  return Date.parse(published) > now ? 'scheduled' : 'published'
}

/** Whether the site has a page for an article of this status: the article itself, or that it was withdrawn. */
export function hasPage(status: Status): boolean {
  return status === 'published' || status === 'withdrawn'
}
