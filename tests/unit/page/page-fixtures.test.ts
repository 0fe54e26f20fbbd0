import { createMarkdownProcessor } from '@astrojs/markdown-remark'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../../src/article/article.ts'
import { type ParsedArticle, parseArticle } from '../../../src/article/parse-article.ts'
import { formatProblems } from '../../../src/article/problem.ts'
import { findInterface } from '../../../src/languages/find-language.ts'
import { articleMarkdown } from '../../../src/page/article-markdown.ts'
import { pickArticleMarkup } from '../../../src/page/article-markup.ts'
import { drawArticle, isDrawnAlike } from '../../../src/page/draw-article.ts'
import { formatByline, formatBylineText } from '../../../src/page/format-byline.ts'
import { writeCitationMeta } from '../../../src/page/write-citation-meta.ts'
import { writeLinkedData } from '../../../src/page/write-linked-data.ts'
import { listFixtureCases } from '../../fixture-cases.ts'

const address = 'https://saltmere-copy.example/articles/lamps/'
const siteName = 'The Saltmere Copy'

/** The same renderer as Astro's, with the options of the site. */
const renderer = await createMarkdownProcessor({ syntaxHighlight: false, ...articleMarkdown })

function parse(source: string): Extract<ParsedArticle, { kind: 'article' }> {
  const parsed = parseArticle(source, 'lamps.md')
  if (parsed.kind === 'problems') throw new Error(formatProblems(parsed.problems))
  return parsed
}

async function renderBody(article: Article, markdown: string): Promise<string> {
  // Astro passes the markup on as JSON.
  const markup = JSON.parse(JSON.stringify(pickArticleMarkup(article)))
  const { code } = await renderer.render(markdown, { frontmatter: { markup } })
  return `${code}\n`
}

/** The byline and the `<meta>` elements, one per line. */
function formatMeta({ frontmatter }: Article): string {
  const byline = formatBylineText(formatByline(frontmatter, findInterface(frontmatter.language).words))
  const tags = writeCitationMeta(frontmatter, address, siteName).map((tag) =>
    'name' in tag ? `${tag.name}: ${tag.content}` : `${tag.property}: ${tag.content}`,
  )
  return [`byline: ${byline}`, ...tags, ''].join('\n')
}

describe('the page of an article', () => {
  test.for(listFixtureCases('page').map((fixture) => [fixture.fact, fixture] as const))(
    '%s',
    async ([, { read, expected }]) => {
      const { article, body } = parse(read('article.md') ?? '')
      const html = await renderBody(article, body.markdown)
      if (isDrawnAlike(body.tree)) expect(`${drawArticle(article, body.tree)}\n`).toBe(html)
      const linkedData = `${JSON.stringify(writeLinkedData(article, address, siteName), undefined, 2)}\n`
      const meta = formatMeta(article)
      expect(html).toBe(expected('expected.html', html))
      expect(linkedData).toBe(expected('expected.jsonld', linkedData))
      expect(meta).toBe(expected('expected.meta', meta))
    },
  )
})
