import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { Root } from 'mdast'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import type { Article, LocatedQuote } from '../article/article.ts'
import { formatDate } from '../article/article-date.ts'
import type { InterfaceWords } from '../languages/interface-words.ts'
import { languageAttributes } from '../languages/language-attributes.ts'
import { formatLabel, labelSpeaker } from '../page/label-speaker.ts'
import { makePlainBody } from './plain-body.ts'

const toHast = unified().use(remarkRehype).freeze()

/** What the HTML of an article is made of. */
type HtmlArticle = Pick<Article, 'frontmatter' | 'body' | 'quotes'>
type HtmlWords = Pick<InterfaceWords, 'corrections' | 'quotations' | 'unnamedSpeaker'>

/**
 * Writes an article as HTML without styles or scripts, for feeds and files: its corrections, its text, and all quotations
 * with their speakers.
 *
 * @param address the article's permalink
 * @param plain what `makePlainBody` returns for the article, if it was made before; it is not changed
 */
export function writeArticleHtml(
  article: HtmlArticle,
  address: string,
  words: HtmlWords,
  plain?: Root,
): string {
  return toHtml(buildArticle(article, address, words, plain))
}

/** The same as elements, for a writer of XML. */
export function buildArticle(
  article: HtmlArticle,
  address: string,
  words: HtmlWords,
  plain = makePlainBody(article, address),
): ElementContent[] {
  const body = toHast.runSync(plain)
  const content = 'children' in body ? (body.children as ElementContent[]) : []
  return [
    ...buildCorrections(article.frontmatter, words),
    ...content,
    ...(article.quotes.length > 0
      ? [h('h2', words.quotations), ...article.quotes.map((quote) => buildQuotation(quote, address, words))]
      : []),
  ]
}

/** The corrections of an article, below a heading; nothing if there are none. */
export function buildCorrections(
  { corrections = [], language }: Pick<Article['frontmatter'], 'corrections' | 'language'>,
  words: Pick<InterfaceWords, 'corrections'>,
): Element[] {
  if (corrections.length === 0) return []
  return [
    h('aside', [
      h('h2', words.corrections),
      ...corrections.map(({ date, text }) =>
        h('p', [h('time', { dateTime: date }, formatDate(date, language)), `: ${text}`]),
      ),
    ]),
  ]
}

/** A quotation as a `blockquote` whose `cite` is its permalink, with its speaker below. */
export function buildQuotation(
  quote: LocatedQuote,
  address: string,
  { unnamedSpeaker }: Pick<InterfaceWords, 'unnamedSpeaker'>,
): Element {
  const { id, text, language } = quote
  const link = `${address}#${id}`
  const who = formatLabel(labelSpeaker(quote, unnamedSpeaker), ', ')
  return h('blockquote', { cite: link, ...languageAttributes(language) }, [
    h('p', text),
    h('footer', ['— ', h('a', { href: link }, who)]),
  ])
}
