import { isCalendarDate } from '../article/article-date.ts'
import type { Frontmatter } from '../article/frontmatter-schema.ts'
import { isAgency } from './agencies.ts'
import { parseMonth } from './months.ts'

/** A dateline and the paragraph behind it: the one's text, a space and the other are the paragraph as printed. */
export interface FoundDateline {
  dateline: NonNullable<Frontmatter['dateline']>
  rest: string
}

const place = String.raw`(?<place>\p{Lu}[\p{L}\p{M}.’'-]*(?:[ /-][\p{L}\p{M}.’'-]+){0,4}(?:,\s\p{Lu}[\p{L}\p{M}.’'-]*(?:\s\p{Lu}[\p{L}\p{M}.]*){0,3}){0,2})`
const day = String.raw`(?<day>(?:\p{L}{3,10}\.?\s\d{1,2}|\d{1,2}\.?\s\p{L}{3,12}\.?)(?:,?\s\d{4})?)`
const agency = String.raw`(?<agency>[^()\n]{2,40})`
const dash = '(?:--|[-–—―:])'

const forms = [
  // YEREVAN (Azatutyun) —; KYIV, Ukraine (AP) —; BEIJING, Sept. 25 (Xinhua) --
  String.raw`^${place}(?:,\s${day})?\s\(${agency}\)\s?${dash}`,
  // MOSCOW, September 25. /TASS/.
  String.raw`^${place},\s${day}\.?\s/(?<agency>[^/\n]{2,30})/\.?(?:\s?${dash})?`,
  // PARIS, Sept 25 —; PRAGUE --
  String.raw`^${place}(?:,\s${day})?(?:\s?(?:--|[–—―])|\s-)`,
].map((source) => new RegExp(`${source}(?=\\s|\\p{Lu}|[“"‘'«])`, 'u'))

/** Words in capitals that open a paragraph with a dash behind them and are no place. */
const noPlace =
  /^(?:update[ds]?|watch|breaking(?: news)?|exclusive|analysis|opinion|correction|note|live|listen|read|video|photos?|editor.s note|explainer|review|profile|interview|comment|advertisement|related|poll|factbox|file)$/iu

/**
 * Takes the dateline off a paragraph's beginning: the forms of AP, Reuters, AFP, RFE/RL, TASS and Xinhua. Without agency
 * and day the place has to stand in capitals, for any sentence may begin with a word and a dash. Nothing otherwise.
 *
 * @example parseDateline('YEREVAN (Azatutyun) — Russia accused') // text 'YEREVAN (Azatutyun) —', place 'Yerevan'
 * @param published when the article was published: it gives a day without its year the year
 */
export function parseDateline(paragraph: string, published?: string): FoundDateline | undefined {
  for (const form of forms) {
    const match = form.exec(paragraph.slice(0, maxDateline))
    const groups = match?.groups
    const rest = match ? paragraph.slice(match[0].length).trim() : ''
    if (!groups?.['place'] || rest === '') continue
    const named = groups['agency']?.trim()
    const date = groups['day']
    if (date !== undefined && !/\p{L}+/gu.exec(date)?.some((word) => parseMonth(word))) continue
    const printed = groups['place']
    const inCapitals = isInCapitals(printed)
    if (noPlace.test(printed)) continue
    if (named !== undefined && !(inCapitals || isAgency(named) || date !== undefined)) continue
    if (named === undefined && !inCapitals) continue
    const dated = date === undefined ? undefined : dateOf(date, published)
    return {
      dateline: {
        text: match?.[0] ?? '',
        place: plainPlace(printed),
        ...(named === undefined ? {} : { agency: named }),
        ...(dated === undefined ? {} : { date: dated }),
      },
      rest,
    }
  }
  return undefined
}

/** Longer than any dateline; what stands behind it need not be searched. */
const maxDateline = 160
/** Initials ("US — ") are too short to tell a place by its capitals. */
const minPlaceLetters = 3

function isInCapitals(printed: string): boolean {
  const first = printed.split(',')[0] ?? ''
  return first === first.toUpperCase() && first.replace(/\P{L}/gu, '').length >= minPlaceLetters
}

const small = new Set(
  'de la le du des da do dos das del di el al am an der den sur upon and of the'.split(' '),
)

/** KYIV, Ukraine becomes Kyiv, Ukraine; what is not in capitals stays as it is, and so do initials (D.C.). */
function plainPlace(printed: string): string {
  return printed
    .split(/(?<=[\s/-])|(?=[\s/-])/u)
    .map((word, index) => {
      if (word !== word.toUpperCase() || /\p{L}\.\p{L}/u.test(word)) return word
      const lower = word.toLowerCase()
      return index > 0 && small.has(lower) ? lower : word.slice(0, 1) + lower.slice(1)
    })
    .join('')
}

/** The day a dateline names, in the year nearest to the publication; nothing where no year is known. */
function dateOf(printed: string, published: string | undefined): string | undefined {
  const words = printed.replace(/[.,]/g, ' ').split(/\s+/)
  const month = words.map(parseMonth).find((number) => number !== undefined)
  const numbers = words.filter((word) => /^\d+$/.test(word))
  const dayOfMonth = numbers.find((word) => word.length <= 2)
  if (month === undefined || dayOfMonth === undefined) return undefined
  const stated = numbers.find((word) => word.length === 4)
  const write = (year: number): string =>
    `${year}-${String(month).padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`
  const year = Number(stated ?? published?.slice(0, 4))
  if (!Number.isInteger(year) || year === 0) return undefined
  // A dateline is not later than its article: in January, "Dec. 30" is last year's.
  const late =
    stated === undefined && published !== undefined && write(year).slice(0, 7) > published.slice(0, 7)
  const date = write(late ? year - 1 : year)
  return isCalendarDate(date) ? date : undefined
}
