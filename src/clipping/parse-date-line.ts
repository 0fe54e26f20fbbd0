import { findDate, isBesideDate } from './parse-date-in-words.ts'

/** What a line that holds dates and nothing else says. */
export interface DateLine {
  published?: string
  updated?: string
  /** The line states a time of day without a day: "Updated 3:14 PM". */
  timeOnly?: true
}

const publishedLabel =
  /^(?:(?:first |originally )?published|posted|publication date|date|created|issued|veröffentlicht|publié|publicado|опубликовано|հրապարակվել է)(?:\s+on)?\s*[:：]?\s*/iu
const updatedLabel =
  /^(?:last )?(?:updated|modified|edited|aktualisiert|mis à jour|actualizado|обновлено)(?:\s+(?:on|at))?\s*[:：]?\s*/iu
const timeAlone = /^\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4})?\.?$/iu
/** "2 min read": says nothing of when. */
const readingTime = /^\d{1,3}[\s-]min(?:ute)?s?(?:\s(?:read|to read))?$/i
const ago = /^\d+\s+(?:minutes?|hours?|days?|weeks?|months?)\s+ago$/i

/**
 * Reads a line of dates: "Sept. 25, 2023", "Published 25 September 2023 | Updated 26 September 2023, 14:05 GMT",
 * "Updated 3:14 PM". Nothing where the line says anything else, and where a date in it does not exist.
 */
export function parseDateLine(line: string): DateLine | undefined {
  const parts = line
    .split(/\s*[|•·]\s*|[\s,;(]+(?=(?:last )?(?:updated|modified)\b)/iu)
    .map((part) => part.replace(/[)\s]+$/, '').trim())
    .filter((part) => part !== '' && !readingTime.test(part))
  if (parts.length === 0 || parts.length > 4) return undefined
  const dates: DateLine = {}
  for (const part of parts) {
    const updated = updatedLabel.test(part)
    const bare = part.replace(updatedLabel, '').replace(publishedLabel, '').trim()
    const found = findDate(bare)
    if (found && isBesideDate(found.rest)) {
      if (updated) dates.updated ??= found.date
      else if (dates.published === undefined) dates.published = found.date
      else return undefined
    } else if (timeAlone.test(bare) || ago.test(bare)) dates.timeOnly = true
    else return undefined
  }
  return dates
}
