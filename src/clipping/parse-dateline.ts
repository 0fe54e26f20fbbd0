import { isCalendarDate } from '../article/article-date.ts'
import type { Frontmatter } from '../article/frontmatter-schema.ts'
import { isAgency } from './agencies.ts'
import { collectWords, matchWords } from './language-words.ts'
import { parseMonth } from './parse-month.ts'

/** A dateline, and the paragraph that follows it. The dateline's text, a space and the rest are the printed paragraph. */
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

const notPlace = new RegExp(`^${matchWords('notPlaces')}$`, 'iu')
const placeParticles = new Set(collectWords('placeParticles'))

/** A limit on the search, in characters. A guess: longer than any dateline. */
const maxDateline = 160
/** Fewer capitals may be initials ("US —"), which are no sign of a place. */
const minPlaceLetters = 3

/**
 * Parses the dateline at the start of a paragraph, in the forms of AP, Reuters, AFP, RFE/RL, TASS and Xinhua. Without an
 * agency or a day the place has to be in capitals, because any sentence may begin with a word and a dash. Returns
 * `undefined` if the paragraph has no dateline.
 *
 * @example parseDateline('YEREVAN (Azatutyun) — Russia accused') // text 'YEREVAN (Azatutyun) —', place 'Yerevan'
 * @param published when the article was published. Gives the year if the dateline has a day without one.
 */
export function parseDateline(paragraph: string, published?: string): FoundDateline | undefined {
  for (const form of forms) {
    const match = form.exec(paragraph.slice(0, maxDateline))
    const { place: printed, day: date, agency: inBrackets } = match?.groups ?? {}
    const rest = match ? paragraph.slice(match[0].length).trim() : ''
    if (!match || !printed || rest === '') continue
    const named = inBrackets?.trim()
    if (date !== undefined && !/\p{L}+/gu.exec(date)?.some((word) => parseMonth(word))) continue
    if (notPlace.test(printed)) continue
    const isSure = isInCapitals(printed) || (named !== undefined && (isAgency(named) || date !== undefined))
    if (!isSure) continue
    const dated = date === undefined ? undefined : parseDatelineDay(date, published)
    return {
      dateline: {
        text: match[0],
        place: formatPlace(printed),
        ...(named === undefined ? {} : { agency: named }),
        ...(dated === undefined ? {} : { date: dated }),
      },
      rest,
    }
  }
  return undefined
}

function isInCapitals(printed: string): boolean {
  const first = printed.split(',')[0] ?? ''
  return first === first.toUpperCase() && first.replace(/\P{L}/gu, '').length >= minPlaceLetters
}

/** KYIV, Ukraine becomes Kyiv, Ukraine. What is not in capitals stays as it is, and so do initials (D.C.). */
function formatPlace(printed: string): string {
  return printed
    .split(/(?<=[\s/-])|(?=[\s/-])/u)
    .map((word, index) => {
      if (word !== word.toUpperCase() || /\p{L}\.\p{L}/u.test(word)) return word
      const lower = word.toLowerCase()
      return index > 0 && placeParticles.has(lower) ? lower : word.slice(0, 1) + lower.slice(1)
    })
    .join('')
}

/** Parses a dateline's day, with the year of the publication if it has none; `undefined` if no year is known. */
function parseDatelineDay(printed: string, published: string | undefined): string | undefined {
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
  // A dateline is not later than its article: in January, "Dec. 30" is in the year before.
  const isLater =
    stated === undefined && published !== undefined && write(year).slice(0, 7) > published.slice(0, 7)
  const date = write(isLater ? year - 1 : year)
  return isCalendarDate(date) ? date : undefined
}
