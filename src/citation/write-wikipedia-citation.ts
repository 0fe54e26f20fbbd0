import type { Frontmatter } from '../article/frontmatter-schema.ts'
import type { CslItem, CslName } from './csl-item.ts'

/** Characters of an ISO 8601 date without its time. */
const dateLength = 10

/**
 * Writes the template by which Wikipedia cites an article. A reprint is cited at its source, if the frontmatter has its
 * address, with this copy or the archived original as the archive.
 *
 * @param accessed the day it was read, YYYY-MM-DD, or a mark for it
 * @see https://en.wikipedia.org/wiki/Template:Cite_news
 */
export function writeWikipediaCitation(
  item: CslItem,
  { source, published }: Pick<Frontmatter, 'source' | 'published'>,
  accessed: string,
): string {
  const isReprint = source.relation === 'reprint'
  const original = isReprint ? source.url : undefined
  const fields: [string, string | undefined][] = [
    ...(item.author ?? []).flatMap((name, index) => describeName(name, index + 1)),
    ['title', item.title],
    ['newspaper', item['container-title']],
    ['agency', source.agency],
    ['date', (isReprint ? (source.published ?? published) : published).slice(0, dateLength)],
    ['url', original ?? item.URL],
    ['access-date', accessed],
    ['archive-url', source.archived],
    ['archive-date', source.archived === undefined ? undefined : findArchiveDate(source.archived)],
    ['language', item.language],
  ]
  const written = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [` |${name}=${escapeValue(value)}`],
  )
  return `{{cite news${written.join('')}}}`
}

function describeName(name: CslName, number: number): [string, string][] {
  if ('literal' in name) return [[`author${number}`, name.literal]]
  return [
    [`last${number}`, name.family],
    [`first${number}`, name.given],
  ]
}

/** The day in an address of the Internet Archive: https://web.archive.org/web/20311104120000/… */
function findArchiveDate(address: string): string | undefined {
  const [, year, month, day] = /\/(\d{4})(\d{2})(\d{2})\d{0,6}[a-z_]*\//.exec(address) ?? []
  return year === undefined ? undefined : `${year}-${month}-${day}`
}

/** A `|` would end a field, and `}}` the template. */
function escapeValue(value: string): string {
  return value.replace(/\||\}(?=\})/g, (sign) => (sign === '|' ? '{{!}}' : '&#125;'))
}
