import { z } from 'astro/zod'
import { findLanguage, interfaceLanguages } from '../languages/find-language.ts'
import { parseLanguageTag } from '../languages/language-tag.ts'
import { isWebAddress } from '../markdown/link-address.ts'
import { siteColorsSchema } from './site-colors.ts'
import { siteFontsSchema } from './site-fonts.ts'
import { sitePolicySchema } from './site-policy.ts'

const text = z.string().trim().min(1, { error: 'is empty', abort: true })

const siteLanguage = text
  .refine((value) => parseLanguageTag(value) !== undefined && findLanguage(value)?.interface !== undefined, {
    error: `must be a language that the project has interface texts for: ${interfaceLanguages.join(', ')}`,
    abort: true,
  })
  .transform((value) => parseLanguageTag(value) ?? value)

/** A page of the site, by its path from the front page. Two slashes would lead to another site. */
const sitePath = /^\/(?!\/)[^\s\\]*$/
const mailbox = /^mailto:[^\s@]+@[^\s@]+$/i

const footerLink = z.strictObject({
  text: text.describe('The words of the link.'),
  url: text
    .refine((value) => isWebAddress(value) || mailbox.test(value) || sitePath.test(value), {
      error: 'is not an address that a footer can link to',
    })
    .describe('A web address (https://…), a mailbox (mailto:…) or a page of this site (/topics/).'),
})

const footer = z.strictObject({
  text: text.optional().describe('For example who publishes the site.'),
  links: z.array(footerLink).optional().describe('Each with `text` and `url`.'),
})

const otherLanguage = z.strictObject({
  language: siteLanguage.describe('The language, as a BCP 47 tag.'),
  name: text.optional().describe('The name of the site in it. Without it, the same name.'),
  tagline: text.optional().describe('One sentence for the front page.'),
  description: text.optional().describe('What search engines and link previews show.'),
  footer: footer.optional().describe('Its own footer, instead of that of the first language.'),
})

const fields = z.strictObject({
  name: text.describe('The name of the site, shown at the top of every page and given to citation managers.'),
  tagline: text.optional().describe('One sentence for the front page. Without it there is none.'),
  description: text
    .optional()
    .describe('What search engines and link previews show. Without it they show the tagline.'),
  language: siteLanguage
    .default('en')
    .describe(
      `The language of the front page, lists and search: ${interfaceLanguages.join(', ')}, or one of them with a region (en-GB). Without it: en.`,
    ),
  otherLanguages: z
    .array(otherLanguage)
    .optional()
    .describe('More languages for the front page, lists and search: those of hy are at `/hy/`.'),
  lists: z
    .enum(['all', 'own'])
    .optional()
    .describe(
      'Which articles the lists in a language have: `all`, or those in their `own` language. Without it: all.',
    ),
  pdf: z
    .boolean()
    .optional()
    .describe('Whether each article links to a PDF of itself. `npm run pdf` writes them after a build.'),
  quotationPages: z
    .boolean()
    .optional()
    .describe(
      'Whether each quotation has a page of its own. Without it: up to 1,000 articles. Recorded addresses of such pages keep leading to the quotations.',
    ),
  previewPictures: z
    .boolean()
    .optional()
    .describe('Whether link previews get a picture of the words. Without it: up to 1,000 articles.'),
  qrCodes: z
    .boolean()
    .optional()
    .describe(
      'Whether a printed article has a QR code that leads to the check of its words. Without it: yes.',
    ),
  paragraphNumbers: z
    .boolean()
    .optional()
    .describe(
      'Whether paragraphs have numbers in the margin of printed articles, for courts and theses. Without it: no.',
    ),
  offline: z
    .boolean()
    .optional()
    .describe('Whether browsers keep the pages that were read, to show them offline. Without it: yes.'),
  colors: siteColorsSchema
    .optional()
    .describe('Other colors, each as "#7d1a15", with a contrast of at least 4.5 to the paper.'),
  icon: text
    .regex(
      /^[\p{L}\p{N}][\p{L}\p{N}\p{M}._-]*\.(?:svg|png|ico)$/iu,
      'is not the name of a picture: .svg, .png or .ico',
    )
    .optional()
    .describe('The icon of the site: a file in `public/`. Without it: icon.svg.'),
  fonts: siteFontsSchema
    .optional()
    .describe('Faces of the site’s own, from WOFF2 files in `public/`. Without it, those of the device.'),
  policy: sitePolicySchema
    .optional()
    .describe(
      'Other sites that pages may load something from, each as https://host. Builds and checks report them.',
    ),
  footer: footer.optional().describe('Text, links, or both, at the end of every page.'),
})

/** The fields of content/site.yaml. Unknown fields are refused by name. */
export const siteSettingsSchema = fields.superRefine(({ language, otherLanguages = [] }, context) => {
  const known = new Set([language])
  for (const [index, other] of otherLanguages.entries()) {
    if (known.has(other.language))
      context.addIssue({
        code: 'custom',
        path: ['otherLanguages', index, 'language'],
        message: `${other.language} is a language of the site already`,
      })
    known.add(other.language)
  }
})

/** The settings of a site, with defaults filled in. */
export type SiteSettings = z.output<typeof siteSettingsSchema>
