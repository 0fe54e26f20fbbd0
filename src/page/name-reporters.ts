import type { Frontmatter } from '../article/frontmatter-schema.ts'
import { creditAuthors } from './credit-authors.ts'

/**
 * Names the people who wrote down what an article quotes: its writers, or for a retelling without one the reporters of its
 * source. Returns `undefined` if the article names neither.
 */
export function nameReporters(
  frontmatter: Pick<Frontmatter, 'authors' | 'source' | 'language'>,
): string | undefined {
  const { writers, basedOn } = creditAuthors(frontmatter)
  const people = writers.length > 0 ? writers : basedOn
  if (people.length === 0) return undefined
  return new Intl.ListFormat(frontmatter.language).format(people.map(({ name }) => name))
}
