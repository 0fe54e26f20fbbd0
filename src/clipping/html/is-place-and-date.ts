import { findDate } from '../find-date.ts'
import { spellNumericDates } from '../spell-numeric-dates.ts'

/** "Saltmere, 14 October 2031", "Saltmere | Nellbrook, 14 October 2031": where and when a press release was written. */
const placeBeforeDate =
  /^\p{Lu}[\p{L}.’'-]*(?:[\s/|-]+\p{L}[\p{L}.’'-]*){0,4},?(?:\s(?:den|the|le|el|il))?\s*$/u

/** Whether a line is a place and a day, and nothing else. */
export function isPlaceAndDate(text: string, language: string | undefined): boolean {
  const found = findDate(spellNumericDates(text, language))
  return (
    found !== undefined &&
    /,\s/u.test(text) &&
    /\d\W*$/u.test(text) &&
    placeBeforeDate.test(found.rest.replace(/[\s.]+$/u, ''))
  )
}
