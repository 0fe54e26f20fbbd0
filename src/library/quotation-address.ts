/** What the ids of quotations begin with. */
const prefix = 'quote-'

/**
 * Returns the path of a quotation's own page, from the front page of the site.
 *
 * @example findQuotationPath('lamps', 'quote-ask-the-council') // 'articles/lamps/quotes/ask-the-council/'
 */
export function findQuotationPath(slug: string, id: string): string {
  return `articles/${slug}/quotes/${findQuotationName(id)}/`
}

/** Returns the last part of the address of a quotation's own page. */
export function findQuotationName(id: string): string {
  return id.startsWith(prefix) ? id.slice(prefix.length) : id
}

/** Whether an id is that of a quotation, as far as its form says. */
export function isQuotationId(id: string): boolean {
  return id.startsWith(prefix)
}
