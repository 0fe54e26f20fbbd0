import { z } from 'astro/zod'
import { parseLanguageTag } from '../languages/language-tag.ts'
import { omissionReasons } from '../languages/omission-reasons.ts'
import { isPictureFile, isWebAddress } from '../markdown/link-address.ts'
import { isCalendarDate, isZonedDateTime } from './article-date.ts'

const text = z.string().trim().min(1, 'is empty: leave the field out instead')

/** An address a reader's browser may follow: http or https, nothing that runs. */
const webAddress = text.refine(isWebAddress, 'is not a web address: it has to start with https:// or http://')

const date = text.refine(isCalendarDate, 'is not a date of the calendar: write it as 2023-09-25')

const dateOrTime = text.refine(
  (value) => isCalendarDate(value) || isZonedDateTime(value),
  'is neither a date (2023-09-25) nor a date and time with its zone (2023-09-25T18:30+04:00)',
)

const language = text.refine(
  (value) => parseLanguageTag(value) !== undefined,
  'is not a BCP 47 language tag such as en, hy or en-GB',
)

/** What a person did for the article, which decides where the byline names them. */
const authorRoles = ['reporting', 'writing', 'photography', 'editing', 'translation'] as const

/** How this text relates to its source, which decides how the byline and the credit read. */
const relations = ['reprint', 'retelling', 'translation', 'original'] as const

const author = z.strictObject({
  name: text.describe('The name as it is printed.'),
  role: z.enum(authorRoles).optional().describe('What they did. Without it: they wrote it.'),
  url: webAddress.optional().describe('A page about them.'),
})

const dateline = z.strictObject({
  text: text.describe('The dateline as printed, its dash included: YEREVAN (Azatutyun) —'),
  place: text.describe('The place by its plain name: Yerevan'),
  agency: text.optional().describe('The agency the dateline names.'),
  date: date.optional().describe('The date the dateline names.'),
})

const source = z.strictObject({
  name: text.describe('The newspaper or site the article comes from.'),
  url: webAddress.optional().describe('The address of the article there.'),
  agency: text.optional().describe('The agency the source had it from.'),
  published: dateOrTime.optional().describe('When the source published it.'),
  retrieved: dateOrTime.optional().describe('When this copy was taken.'),
  rights: text.optional().describe('What the source says of its rights.'),
  relation: z.enum(relations).describe('What this text is of its source.'),
})

const image = z.strictObject({
  src: text
    .refine(isPictureFile, 'is not a picture file beside the article')
    .optional()
    .describe('The picture, a file beside the article. Without it the page says that it is not included.'),
  alt: text.describe('What the picture shows, for those who do not see it.'),
  caption: text.optional().describe('The caption as printed.'),
  credit: text.optional().describe('Who took it, who it belongs to.'),
  url: webAddress
    .optional()
    .describe('Where the picture is found at the source. It is linked, never loaded.'),
})

const quote = z.strictObject({
  text: text.describe('The words between the marks, word for word as in the body.'),
  speaker: text.optional().describe('Who said it, by full name. Left out where the article names nobody.'),
  role: text.optional().describe('The office or part in which they said it.'),
  said: text.optional().describe('Where and when it was said.'),
  language: language.optional().describe('The language of the words, where it is not the article’s.'),
  id: text
    .regex(
      /^[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:-[\p{L}\p{N}\p{M}]+)*$/u,
      'is not made of words with hyphens between them',
    )
    .optional()
    .describe('The last part of its permalink, where it is to differ from the words themselves.'),
  original: z
    .strictObject({
      text: text.describe('The words as they were said.'),
      language: language.describe('The language they were said in.'),
    })
    .optional()
    .describe('The words this quotation was translated from.'),
  url: webAddress.optional().describe('Where the quotation can be checked.'),
})

const foreign = z.strictObject({
  text: text.describe('The words as they stand in the body.'),
  language: language.describe('Their language.'),
})

const correction = z.strictObject({
  date: date.describe('The day of the correction.'),
  text: text.describe('What was wrong and what is right.'),
})

const omission = z.strictObject({
  reason: z.enum(omissionReasons).describe('Why it is not part of the article.'),
  count: z.int().positive().describe('How many lines.'),
})

/** The frontmatter of content/articles/*.md. A field this does not know is refused by its name. */
export const frontmatterSchema = z.strictObject({
  headline: text.describe('The headline.'),
  dek: text.optional().describe('The sentence under the headline.'),
  language: language.describe('The language of the article, as a BCP 47 tag.'),
  topics: z
    .array(
      text
        .refine((value) => /[\p{L}\p{N}]/u.test(value), 'has no letters to make an address of')
        .describe('A subject in words.'),
    )
    .optional()
    .describe('What it is about, for the front page.'),
  published: dateOrTime.describe('When this text was published: a date, or a date and time with its zone.'),
  updated: dateOrTime.optional().describe('When it was last changed.'),
  authors: z.array(author).describe('Who wrote it, in the order of the byline. Empty where nobody is named.'),
  dateline: dateline
    .optional()
    .describe('The place line before the first paragraph; the body leaves it out.'),
  source: source.describe('Where the article comes from.'),
  image: image.optional().describe('The lead picture, or the caption of one that is not here.'),
  quotes: z.array(quote).describe('Every quotation of the body, in its order.'),
  notQuotes: z
    .array(text)
    .optional()
    .describe('Words in quotation marks that nobody said: titles, nicknames, scare quotes.'),
  foreign: z
    .array(foreign)
    .optional()
    .describe(
      'Words of the body in another language than the article’s, for those who listen and for the face they are set in.',
    ),
  corrections: z.array(correction).optional().describe('What has been put right since.'),
  omitted: z.array(omission).optional().describe('What of the clipping was left out, and why.'),
})

/** The frontmatter of an article, valid. */
export type Frontmatter = z.output<typeof frontmatterSchema>

/** One quotation of the frontmatter. */
export type Quote = Frontmatter['quotes'][number]
