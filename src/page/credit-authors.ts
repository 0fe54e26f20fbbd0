import type { Frontmatter } from '../article/frontmatter-schema.ts'

export type Author = Frontmatter['authors'][number]

/** The authors of an article by what they are credited with. An author is in one list only. */
export interface Credits {
  /** Those who wrote this text. */
  writers: Author[]
  /** Those on whose reporting a retelling is based. Empty for the other relations, whose reporters are writers. */
  basedOn: Author[]
  translators: Author[]
  photographers: Author[]
  editors: Author[]
}

/**
 * Sorts the authors of an article by what they did, each list in the order of the byline. A retelling keeps the facts of
 * its source but not the wording, so the reporters of the source are not credited with having written it.
 */
export function creditAuthors({ authors, source }: Pick<Frontmatter, 'authors' | 'source'>): Credits {
  const withRole = (...roles: Author['role'][]) => authors.filter(({ role }) => roles.includes(role))
  const isRetelling = source.relation === 'retelling'
  return {
    writers: isRetelling ? withRole('writing') : withRole(undefined, 'writing', 'reporting'),
    basedOn: isRetelling ? withRole(undefined, 'reporting') : [],
    translators: withRole('translation'),
    photographers: withRole('photography'),
    editors: withRole('editing'),
  }
}
