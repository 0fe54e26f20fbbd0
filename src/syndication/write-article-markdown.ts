import type { PhrasingContent, Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import type { Article } from '../article/article.ts'
import { formatDate } from '../article/article-date.ts'
import { findInterface } from '../languages/find-language.ts'
import { formatByline, formatBylineText } from '../page/format-byline.ts'
import { formatLabel, labelSpeaker } from '../page/label-speaker.ts'
import { makePlainBody } from './plain-body.ts'

const writer = unified().use(remarkGfm).use(remarkStringify, { bullet: '-', rule: '-' }).freeze()

/**
 * Writes an article as Markdown for people and programs elsewhere: headline, byline, dates, source, text, quotations with
 * their speakers, and corrections. What only the site needs is left out.
 *
 * @param address the article's permalink
 * @param plain what `makePlainBody` returns for the article, if it was made before; it is not changed
 */
export function writeArticleMarkdown(
  article: Article,
  address: string,
  plain = makePlainBody(article, address),
): string {
  const { frontmatter, quotes } = article
  const { headline, dek, language, published, updated, source, corrections = [] } = frontmatter
  const { words } = findInterface(language)
  const byline = formatBylineText(formatByline(frontmatter, words))
  const facts = [
    byline,
    `${words.published} ${formatDate(published, language)}`,
    ...(updated === undefined ? [] : [`${words.updated} ${formatDate(updated, language)}`]),
  ].filter((fact) => fact !== '')
  const sourceName: PhrasingContent =
    source.url === undefined ? text(source.name) : link(source.url, source.name)
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [text(headline)] },
      ...(dek === undefined ? [] : [paragraph({ type: 'emphasis', children: [text(dek)] })]),
      paragraph(text(facts.join(' · '))),
      paragraph(
        text(`${words.source}: `),
        sourceName,
        text(` · ${words.permalink}: `),
        link(address, address),
      ),
      ...plain.children,
      ...section(
        words.corrections,
        corrections.map(({ date, text: note }) => paragraph(text(`${formatDate(date, language)}: ${note}`))),
      ),
      ...section(
        words.quotations,
        quotes.map(({ id, text: quotation, speaker, role }) => ({
          type: 'blockquote' as const,
          children: [
            paragraph(text(quotation)),
            paragraph(
              text('— '),
              link(
                `${address}#${id}`,
                formatLabel(labelSpeaker({ speaker, role }, words.unnamedSpeaker), ', '),
              ),
            ),
          ],
        })),
      ),
    ],
  }
  return writer.stringify(tree)
}

function section(heading: string, content: RootContent[]): RootContent[] {
  return content.length === 0 ? [] : [{ type: 'heading', depth: 2, children: [text(heading)] }, ...content]
}

function paragraph(...children: PhrasingContent[]): { type: 'paragraph'; children: PhrasingContent[] } {
  return { type: 'paragraph', children }
}

function text(value: string): PhrasingContent {
  return { type: 'text', value }
}

function link(url: string, words: string): PhrasingContent {
  return { type: 'link', url, children: [{ type: 'text', value: words }] }
}
