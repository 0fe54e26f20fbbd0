/** Languages in which the day comes first in all countries. English is not one. */
const dayFirst = new Set('ar cs da de el es fi fr he hy id it ka nl no nb pl pt ro ru sv tr uk vi'.split(' '))
/** Countries that write English and put the day first. */
const dayFirstEnglish = /^en-(?:GB|AU|NZ|IE|IN|ZA|SG|HK|NG|KE|JM|TT)$/i

/** 28.01.31: with full stops the day is first. A year of two figures is of this century, because web pages are. */
const short = /(?<![\d./:])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{2})(?![\d./:]\d|\d)/gu

const figures = /(?<![\d./-])(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?![\d/-])/gu

/**
 * Writes the dates in figures (04/05/2031) of a line so that they mean one day, if the language decides which. Other dates stay
 * as they are.
 *
 * @param language BCP 47 tag
 */
export function spellNumericDates(line: string, language: string | undefined): string {
  if (language === undefined) return line
  const isDayFirst =
    dayFirst.has(language.split('-')[0]?.toLowerCase() ?? '') || dayFirstEnglish.test(language)
  const isMonthFirst = /^en-US$/i.test(language)
  if (!isDayFirst && !isMonthFirst) return line
  const written = isDayFirst
    ? line.replace(
        short,
        (_, day: string, month: string, year: string) =>
          `20${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
      )
    : line
  return written.replace(figures, (_, first: string, __, second: string, year: string) => {
    const [day, month] = isDayFirst ? [first, second] : [second, first]
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  })
}
