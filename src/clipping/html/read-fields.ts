import { parseByline } from '../parse-byline.ts'
import { parseDateLine } from '../parse-date-line.ts'
import type { ParsedClipping } from '../parsed-clipping.ts'
import type { ArticleBlock } from './article-block.ts'
import { plainLine } from './plain-line.ts'

/**
 * Fields that only the lines of the article area give, where the page's head gives none: the byline, the date, the dek
 * and the caption of the first picture.
 */
export function readFields(blocks: readonly ArticleBlock[]): Partial<ParsedClipping> {
  const lines = (field: string): string[] =>
    blocks.flatMap((block) =>
      block.fate?.fate === 'field' && block.fate.field === field ? [block.text] : [],
    )
  const authors = lines('authors').map((line) => parseByline(line)?.authors ?? [])
  const byline = authors.find((found) => found.length > 0)
  const dates = [...lines('published'), ...lines('updated')].map((line) => parseDateLine(line))
  const published = dates.find((date) => date?.published !== undefined)?.published
  const updated = dates.find((date) => date?.updated !== undefined)?.updated
  const dek = lines('dek')[0]
  const caption = lines('image')[0]
  return {
    ...(byline && { authors: { value: byline, from: 'the byline' } }),
    ...(published !== undefined && { published: { value: published, from: 'the date line' } }),
    ...(updated !== undefined && { updated: { value: updated, from: 'the date line' } }),
    ...(dek !== undefined && { dek: { value: plainLine(dek, 500), from: 'the line under the headline' } }),
    ...(caption !== undefined && {
      image: {
        value: { alt: plainLine(caption, 600), caption: plainLine(caption, 600) },
        from: 'the first caption',
      },
    }),
  }
}
