import { formatDate } from '../article/article-date.ts'
import type { Frontmatter } from '../article/frontmatter-schema.ts'
import type { InterfaceWords } from '../languages/interface-words.ts'
import { formatByline, formatBylineText } from '../page/format-byline.ts'

/**
 * Formats a citation without a style, in the article's language: byline, headline, newspaper, date, address.
 *
 * @param address the article's permalink, or that of a quotation
 */
export function formatPlainCitation(
  frontmatter: Frontmatter,
  address: string,
  siteName: string,
  words: InterfaceWords,
): string {
  const { headline, source, published, language } = frontmatter
  const [open, close] = words.quotationMarks
  const isReprint = source.relation === 'reprint'
  const parts = [
    formatBylineText(formatByline(frontmatter, words)),
    `${open}${headline}${close}`,
    isReprint ? source.name : siteName,
    formatDate(isReprint ? (source.published ?? published) : published, language),
    address,
  ]
  return parts
    .filter((part) => part !== '')
    .join('. ')
    .replace(/([.!?…])(["”»’]?)\. /g, '$1$2 ')
}
