import type { Frontmatter } from '../article/frontmatter-schema.ts'
import { parseDateInWords } from './parse-date-in-words.ts'

/** A dateline, and the words of the paragraph behind it. `dateline.text + gap + rest` is the paragraph. */
export interface SplitDateline {
  dateline: NonNullable<Frontmatter['dateline']>
  gap: string
  rest: string
}

const place = String.raw`\p{Lu}[\p{L}\p{M}.’'-]*(?:[ /-]\p{Lu}[\p{L}\p{M}.’'-]*){0,4}(?:,\s(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\.?\s\d)\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*){0,2})?`
const date = String.raw`(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s\d{1,2}(?:,\s\d{4})?|\d{1,2}\s(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?(?:\s\d{4})?`
const agency = String.raw`[\p{L}][\p{L}\p{M}\d ./’'&-]{1,40}`
/** YEREVAN (Azatutyun) — · LONDON, Sept 25 (Reuters) - · BEIJING, Sept. 25 (Xinhua) -- · Paris (AFP) - */
const dashed = new RegExp(`^(${place})(?:,\\s(${date}))?,?(?:\\s\\((${agency})\\))?\\s?(—|–|--|-|―)\\s+`, 'u')
/** MOSCOW, September 25. /TASS/. */
const slashed = new RegExp(`^(${place}),\\s(${date})\\.?\\s/(${agency})/\\.?\\s+`, 'u')

/**
 * Takes the dateline off an article's first paragraph, exactly as it stands (AP, Reuters, AFP, RFE/RL, TASS, Xinhua).
 * Nothing where the paragraph begins with none: the place has to be in capitals, or an agency or date has to follow it.
 *
 * @example parseDateline('LONDON, Sept 25 (Reuters) - Rain.')?.dateline.place // 'London'
 */
export function parseDateline(paragraph: string): SplitDateline | undefined {
  const match = dashed.exec(paragraph) ?? slashed.exec(paragraph)
  if (!match) return undefined
  const [whole, printedPlace = '', printedDate, printedAgency] = match
  const first = printedPlace.split(/[,\s]/)[0] ?? ''
  const capitals = first.length > 1 && first === first.toUpperCase()
  if (!capitals && printedAgency === undefined && printedDate === undefined) return undefined
  const text = whole.trimEnd()
  const day = printedDate === undefined ? undefined : parseDateInWords(printedDate)
  return {
    dateline: {
      text,
      place: inLowerCase(printedPlace),
      ...(printedAgency === undefined ? {} : { agency: printedAgency.trim() }),
      ...(day === undefined ? {} : { date: day.slice(0, 10) }),
    },
    gap: whole.slice(text.length),
    rest: paragraph.slice(whole.length),
  }
}

/** NEW YORK as New York; what is not all capitals stays as it is, and so does a state's abbreviation. */
function inLowerCase(printed: string): string {
  return printed.replace(
    /\p{Lu}[\p{Lu}\p{M}’']+(?![\p{L}.])/gu,
    (word) => word.charAt(0) + word.slice(1).toLowerCase(),
  )
}
