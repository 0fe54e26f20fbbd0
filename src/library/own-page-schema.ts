import { z } from 'astro/zod'
import { parseLanguageTag } from '../languages/language-tag.ts'

const text = z.string().trim().min(1, 'is empty: leave the field out instead')

/** The frontmatter of content/pages/*.md. All of it is optional. */
export const ownPageSchema = z.strictObject({
  title: text
    .optional()
    .describe('The headline of the page. Without it, the heading that the text begins with.'),
  language: text
    .refine(
      (value) => parseLanguageTag(value) !== undefined,
      'is not a BCP 47 language tag such as en, hy or en-GB',
    )
    .optional()
    .describe('The language of the page. Without it, that of its folder: the site’s, or hy in pages/hy.'),
  description: text.optional().describe('What search engines and link previews show.'),
  footer: z.boolean().optional().describe('Whether the footer of every page links to it. Without it: yes.'),
})

/** The valid frontmatter of a page of the paper’s own. */
export type OwnPageFields = z.output<typeof ownPageSchema>
