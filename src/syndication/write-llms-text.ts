import type { Article } from '../article/article.ts'
import { findDay } from '../article/article-date.ts'

/**
 * Writes llms.txt: a description of the site for language models, with links to its articles as Markdown.
 *
 * @param findAddress the address of an article's Markdown
 * @param pages the paper’s own pages, with their addresses
 * @see https://llmstxt.org/
 */
export function writeLlmsText(
  { name, description }: { name: string; description?: string | undefined },
  articles: readonly Pick<Article, 'slug' | 'frontmatter'>[],
  findAddress: (slug: string) => string,
  pages: readonly { title: string; address: string; description?: string }[] = [],
): string {
  const lines = articles.map(({ slug, frontmatter: { headline, dek, published } }) => {
    const note = [findDay(published), dek].filter(Boolean).join('. ')
    return writeLink(headline, findAddress(slug), note)
  })
  const own = pages.map(({ title, address, description: note }) => writeLink(title, address, note))
  const about = description === undefined ? [] : [`> ${description}`, '']
  return [
    `# ${name}`,
    '',
    ...about,
    'Every quotation is word for word in its article. A quotation without a speaker was not confirmed by a person.',
    '',
    ...(own.length > 0 ? ['## About this site', '', ...own, ''] : []),
    '## Articles',
    '',
    ...lines,
    '',
  ].join('\n')
}

function writeLink(words: string, address: string, note: string | undefined): string {
  return `- [${words.replace(/[[\]]/g, '\\$&')}](${address})${note === undefined ? '' : `: ${note}`}`
}
