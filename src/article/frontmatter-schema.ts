import { z } from 'astro/zod'
import { parseLanguageTag } from '../languages/language-tag.ts'
import { omissionReasons } from '../languages/omission-reasons.ts'
import { isPictureFile, isWebAddress } from '../markdown/link-address.ts'
import { calendarDatePattern, isCalendarDate, isZonedDateTime, zonedDateTimePattern } from './article-date.ts'

// Each description below is shown in three places: as an editor's hint, in the table of .github/docs/frontmatter.md, and
// after the arrow when `verify` reports a problem with the field. `npm run schema` writes the first two.

const text = z.string().trim().min(1, 'is empty: leave the field out instead')

/** A text with a check, and a pattern by which editors make most of the same check. */
function checkedText(isValid: (value: string) => boolean, message: string, pattern: string) {
  return text.refine(isValid, message).meta({ pattern, patternErrorMessage: message })
}

const webAddress = checkedText(
  isWebAddress,
  'is not a web address: it must start with https:// or http://',
  '^https?://',
)

const date = checkedText(
  isCalendarDate,
  'is not a calendar date: write it as 2023-09-25',
  calendarDatePattern.source,
)

const dateOrTime = checkedText(
  (value) => isCalendarDate(value) || isZonedDateTime(value),
  'is neither a date (2023-09-25) nor a date and time with its time zone (2023-09-25T18:30+04:00)',
  `${calendarDatePattern.source}|${zonedDateTimePattern.source}`,
)

const language = text.refine(
  (value) => parseLanguageTag(value) !== undefined,
  'is not a BCP 47 language tag such as en, hy or en-GB',
)

/** What a person did for the article. It decides where the byline names them. */
const authorRoles = ['reporting', 'writing', 'photography', 'editing', 'translation'] as const

/** How a text relates to its source. It decides how the byline and the credit read. */
const relations = ['reprint', 'retelling', 'translation', 'original'] as const

/** Whether and how readers see an article. `findStatus` also looks at the date of publication. */
const statuses = ['published', 'draft', 'scheduled', 'withdrawn'] as const

const withdrawal = z.strictObject({
  date: date.describe('The day of the withdrawal.'),
  reason: text.describe('Why, for readers.'),
})

const author = z.strictObject({
  name: text.describe('The name as printed.'),
  role: z.enum(authorRoles).optional().describe('What the person did, if the byline says so.'),
  url: webAddress.optional().describe('A page about the person.'),
})

const dateline = z.strictObject({
  text: text.describe('The dateline as printed, with its dash: YEREVAN (Azatutyun) —'),
  place: text.describe('The plain name of the place: Yerevan'),
  agency: text.optional().describe('The agency it names.'),
  date: date.optional().describe('The date it names.'),
})

const source = z.strictObject({
  name: text.describe('The newspaper or site.'),
  url: webAddress.optional().describe('The address of the article there.'),
  agency: text.optional().describe('The news agency that the source credits.'),
  published: dateOrTime.optional().describe('When the source published it.'),
  retrieved: dateOrTime.optional().describe('When this copy was made.'),
  archived: webAddress
    .optional()
    .describe('The address of an archived original, for when the first one is gone.'),
  rights: text.optional().describe('The rights note of the source.'),
  relation: z.enum(relations).describe('What this text is to its source; byline and credit follow from it.'),
})

const image = z.strictObject({
  src: text
    .refine(isPictureFile, 'is not the name of a picture file beside the article')
    .optional()
    .describe('A file beside the article. Without it, the page says that the picture is not included.'),
  alt: text.describe('What the picture shows, for people who cannot see it.'),
  caption: text.optional().describe('The caption as printed.'),
  credit: text.optional().describe('The photographer or owner.'),
  url: webAddress.optional().describe('The picture at the source: linked, never loaded.'),
})

const quote = z.strictObject({
  text: text.describe('The words between the quotation marks, exactly as in the body.'),
  speaker: text.optional().describe('Full name. Leave it out if the article names no one.'),
  role: text.optional().describe('The speaker’s office or role.'),
  confirmed: z
    .boolean()
    .optional()
    .describe(
      'Whether a person has checked the speaker. With `false` the page shows “not named”; `true` settles a warning of `verify`.',
    ),
  said: text.optional().describe('Where and when it was said.'),
  language: language.optional().describe('The language of the words, if it is not the article’s.'),
  lead: z
    .boolean()
    .optional()
    .describe('Whether it is the one set large beside the text. Without it, the longest full sentence is.'),
  id: text
    .regex(
      /^[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:-[\p{L}\p{N}\p{M}]+)*$/u,
      'must be words joined by hyphens, such as safe-enough',
    )
    .optional()
    .describe('The end of the permalink, if it should not be made of the quotation’s words.'),
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
  text: text.describe('The words as in the body.'),
  language: language.describe('Their language.'),
})

const correction = z.strictObject({
  date: date.describe('The day of the correction.'),
  text: text.describe('What was wrong, and what is right.'),
})

const omission = z.strictObject({
  reason: z.enum(omissionReasons).describe('Why it was left out.'),
  count: z.int().positive('must be 1 or more').describe('How many lines.'),
})

/** The frontmatter of content/articles/*.md. Fields that are not listed here are errors. */
export const frontmatterSchema = z.strictObject({
  headline: text.describe('The headline as printed.'),
  dek: text.optional().describe('The sentence under the headline.'),
  language: language.describe('The language of the article, as a BCP 47 tag.'),
  topics: z
    .array(
      text
        .refine(
          (value) => /[\p{L}\p{N}]/u.test(value),
          'has no letters or digits, so its page cannot have an address',
        )
        .describe('A subject, in words.'),
    )
    .optional()
    .describe('Subjects, for the front page and the topic pages.'),
  published: dateOrTime.describe(
    'When this text was published: a date, or a date and time with its time zone.',
  ),
  updated: dateOrTime.optional().describe('When this text was last changed.'),
  status: z
    .enum(statuses)
    .optional()
    .describe(
      'One of draft, scheduled, published, withdrawn. Without it, the article is published, or scheduled if `published` is in the future. A draft or scheduled article has no page; a withdrawn one has a page that says so.',
    ),
  withdrawn: withdrawal.optional().describe('When and why the article was withdrawn, if its status says so.'),
  authors: z.array(author).describe('The people of the byline, in its order. Empty if it names no one.'),
  dateline: dateline
    .optional()
    .describe('The place line. The page prints it before the first paragraph, so leave it out of the body.'),
  source: source.describe('Where the article comes from.'),
  image: image.optional().describe('The lead picture, or the description of one that is not included.'),
  quotes: z
    .array(quote)
    .describe('Every quotation of the body, in its order. One that “she said” splits is one entry.'),
  notQuotes: z
    .array(text.describe('The words as in the body.'))
    .optional()
    .describe('Words in quotation marks that are not speech: titles, nicknames, scare quotes.'),
  foreign: z
    .array(foreign)
    .optional()
    .describe('Words of the body in another language, for screen readers and fonts.'),
  corrections: z.array(correction).optional().describe('What was corrected after publication.'),
  omitted: z.array(omission).optional().describe('What of the clipping was left out.'),
})

/** The valid frontmatter of an article. */
export type Frontmatter = z.output<typeof frontmatterSchema>

/** One quotation of the frontmatter. */
export type Quote = Frontmatter['quotes'][number]
