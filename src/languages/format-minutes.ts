import { keepByLanguage } from './keep-by-language.ts'

const findFormat = keepByLanguage(
  (language) => new Intl.NumberFormat(language, { style: 'unit', unit: 'minute', unitDisplay: 'long' }),
)

/**
 * Formats a length of time in minutes.
 *
 * @example formatMinutes(2, 'en') // '2 minutes'
 */
export function formatMinutes(minutes: number, language: string): string {
  return findFormat(language).format(minutes)
}
