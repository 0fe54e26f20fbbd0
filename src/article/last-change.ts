import type { Frontmatter } from './frontmatter-schema.ts'

/** Returns the date of an article's last change, as the frontmatter has it. A correction is a change too. */
export function findLastChange({
  published,
  updated = published,
  corrections = [],
}: Pick<Frontmatter, 'published' | 'updated' | 'corrections'>): string {
  return [updated, ...corrections.map(({ date }) => date)].reduce((one, other) =>
    Date.parse(other) > Date.parse(one) ? other : one,
  )
}
