import type { Article, LocatedQuote } from '../article/article.ts'
import { formatDay } from '../article/article-date.ts'
import type { Frontmatter } from '../article/frontmatter-schema.ts'
import { findDirection } from '../languages/find-direction.ts'
import type { InterfaceWords } from '../languages/interface-words.ts'
import { listSeparator } from '../languages/list-separator.ts'
import { formatNewestCorrection } from '../library/format-correction.ts'
import type { CardColors } from '../library/site-colors.ts'
import { labelSpeaker } from './label-speaker.ts'

/** What a preview picture shows: the words of a quotation, or the headline of an article. */
export interface PreviewCard {
  words: string
  /** Below the words: who said them, or the byline. */
  name?: string
  /** After the name: the speaker's role and the occasion. */
  details?: string
  /** At the bottom: outlet and date. */
  source: string
  /** The name of this site, if it is not the outlet. */
  site?: string
  /** Number of the speaker's colour, from 1; 0 for none. */
  voice: number
  direction: 'ltr' | 'rtl'
  /** Shown above the source: the newest correction of the article. */
  correction?: string
  /** Those of the site, if it has its own. */
  colors?: CardColors
}

type CardWords = Pick<InterfaceWords, 'quotationMarks' | 'unnamedSpeaker'>

/** Makes the card of a quotation. */
export function makeQuoteCard(
  quote: LocatedQuote,
  frontmatter: Frontmatter,
  siteName: string,
  words: CardWords,
): PreviewCard {
  const { text, voice, language } = quote
  const [open, close] = words.quotationMarks
  const { name, role, said } = labelSpeaker(quote, words.unnamedSpeaker)
  const details = [role, said].filter((part) => part !== undefined)
  return {
    words: `${open}${text}${close}`,
    name,
    ...(details.length > 0 ? { details: details.join(listSeparator(frontmatter.language)) } : {}),
    ...describeSource(frontmatter, siteName),
    voice,
    direction: findDirection(language ?? frontmatter.language) ?? 'ltr',
  }
}

/** Makes the card of an article that has no picture of its own. */
export function makeArticleCard(
  { frontmatter }: Pick<Article, 'frontmatter'>,
  byline: string,
  siteName: string,
): PreviewCard {
  return {
    words: frontmatter.headline,
    ...(byline === '' ? {} : { name: byline }),
    ...describeSource(frontmatter, siteName),
    voice: 0,
    direction: findDirection(frontmatter.language) ?? 'ltr',
  }
}

function describeSource(
  frontmatter: Frontmatter,
  siteName: string,
): Pick<PreviewCard, 'source' | 'site' | 'correction'> {
  const { source, published, language } = frontmatter
  const date = source.relation === 'original' ? published : (source.published ?? published)
  const correction = formatNewestCorrection(frontmatter)
  return {
    source: `${source.name} · ${formatDay(date, 'long', language)}`,
    ...(source.name === siteName ? {} : { site: siteName }),
    ...(correction === undefined ? {} : { correction }),
  }
}
