import type { Article } from '../article/article.ts'
import { findDay } from '../article/article-date.ts'

/**
 * Writes llms.txt: what language models are told of the site, with links to its articles as Markdown.
 *
 * @param findAddress the address of an article's Markdown
 * @see https://llmstxt.org/
 */
export function writeLlmsText(
  { name, description }: { name: string; description?: string | undefined },
  articles: readonly Pick<Article, 'slug' | 'frontmatter'>[],
  findAddress: (slug: string) => string,
): string {
  const lines = articles.map(({ slug, frontmatter: { headline, dek, published } }) => {
    const note = [findDay(published), dek].filter(Boolean).join('. ')
    return `- [${headline.replace(/[[\]]/g, '\\$&')}](${findAddress(slug)}): ${note}`
  })
  const about = description === undefined ? [] : [`> ${description}`, '']
  return [
    `# ${name}`,
    '',
    ...about,
    'Every quotation is word for word in its article. A quotation without a speaker was not confirmed by a person.',
    '',
    '## Articles',
    '',
    ...lines,
    '',
  ].join('\n')
}
