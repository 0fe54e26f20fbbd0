import { createMarkdownProcessor } from '@astrojs/markdown-remark'
import type { Article } from '../../../src/article/article.ts'
import { parseArticle } from '../../../src/article/parse-article.ts'
import { formatProblems } from '../../../src/article/problem.ts'
import { articleMarkdown } from '../../../src/page/article-markdown.ts'
import { pickArticleMarkup } from '../../../src/page/article-markup.ts'
import { writeJsonForHtml, writeLinkedData } from '../../../src/page/write-linked-data.ts'
import type { SitePage } from '../../../src/page/write-page-meta.ts'

/** The page that the tests of this folder write. */
export const sitePage: SitePage = {
  address: 'https://saltmere-copy.example/articles/lamps/',
  site: { name: 'The Saltmere Copy', address: 'https://saltmere-copy.example/' },
}

/** The same renderer as Astro's, with the options of the site. */
const renderer = await createMarkdownProcessor({ syntaxHighlight: false, ...articleMarkdown })

/**
 * Parses the file of an article.
 *
 * @throws if it has problems
 */
export function parseFixture(source: string): Article {
  const parsed = parseArticle(source, 'lamps.md')
  if (parsed.kind === 'problems') throw new Error(formatProblems(parsed.problems))
  return parsed.article
}

/** Renders the body of an article as the site does. */
export async function renderBody(article: Article): Promise<string> {
  // Astro passes the markup on as JSON.
  const markup = JSON.parse(JSON.stringify(pickArticleMarkup(article)))
  const { code } = await renderer.render(article.body, { frontmatter: { markup } })
  return `${code}\n`
}

/** Renders a page with the parts of an article's page that machines read: language, JSON-LD, headline, dek and body. */
export async function renderPage(article: Article): Promise<string> {
  const { language, headline, dek } = article.frontmatter
  const summary = dek === undefined ? '' : `<p class="dek p-summary">${dek}</p>`
  const json = writeJsonForHtml(writeLinkedData(article, sitePage))
  return `<!doctype html><html lang="${language}"><head><link rel="canonical" href="${sitePage.address}"></head>
<body><main><article class="h-entry"><header><h1>${headline}</h1>${summary}</header>
<div class="e-content">${await renderBody(article)}</div></article></main>
<script type="application/ld+json">${json}</script></body></html>`
}
