import { describe, expect, test } from 'vitest'
import type { Article } from '../../../src/article/article.ts'
import { findInterface } from '../../../src/languages/find-language.ts'
import { parseMarkdown } from '../../../src/markdown/parse-markdown.ts'
import { drawArticle, isDrawnAlike } from '../../../src/page/draw-article.ts'
import { formatByline, formatBylineText } from '../../../src/page/format-byline.ts'
import { writeCitationMeta } from '../../../src/page/write-citation-meta.ts'
import { writeLinkedData } from '../../../src/page/write-linked-data.ts'
import { listFixtureCases } from '../../fixture-cases.ts'
import { parseFixture, renderBody, sitePage } from './render-page.ts'

/** The byline and the `<meta>` elements, one per line. */
function formatMeta(article: Article): string {
  const { frontmatter } = article
  const byline = formatBylineText(formatByline(frontmatter, findInterface(frontmatter.language).words))
  const tags = writeCitationMeta(article, sitePage).map((tag) =>
    'name' in tag ? `${tag.name}: ${tag.content}` : `${tag.property}: ${tag.content}`,
  )
  return [`byline: ${byline}`, ...tags, ''].join('\n')
}

describe('the page of an article', () => {
  test.for(listFixtureCases('page').map((fixture) => [fixture.fact, fixture] as const))(
    '%s',
    async ([, { read, expected }]) => {
      const article = parseFixture(read('article.md') ?? '')
      const html = await renderBody(article)
      const tree = parseMarkdown(article.body)
      if (isDrawnAlike(tree)) expect(`${drawArticle(article, tree)}\n`).toBe(html)
      const linkedData = `${JSON.stringify(writeLinkedData(article, sitePage), undefined, 2)}\n`
      const meta = formatMeta(article)
      expect(html).toBe(expected('expected.html', html))
      expect(linkedData).toBe(expected('expected.jsonld', linkedData))
      expect(meta).toBe(expected('expected.meta', meta))
    },
  )
})
