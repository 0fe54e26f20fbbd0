import { formatDay } from '../article/article-date.ts'
import type { Frontmatter } from '../article/frontmatter-schema.ts'
import { findDirection } from '../languages/find-direction.ts'

/** Longer headlines are cut, so that the head of a sheet stays at two lines. Characters. A guess. */
const maxHeadlineLength = 120

/**
 * Writes the style sheet that prints what each sheet of an article is: headline, site and date at its top, address and page
 * number at its foot. The first sheet has the site's name and the headline in its text. Browsers without margin boxes print
 * the sheets without them.
 *
 * CSS cannot copy text of the page into margin boxes in any browser, so the texts are in the style sheet.
 *
 * @param address the article's permalink
 * @see https://www.w3.org/TR/css-page-3/#margin-boxes
 */
export function writePageMargins(
  { headline, language, published }: Pick<Frontmatter, 'headline' | 'language' | 'published'>,
  siteName: string,
  address: string,
): string {
  const [start, end] = findSides(language)
  const outlet = `${siteName}, ${formatDay(published, 'long', language)}`
  return [
    '@page{',
    // As `print.css` has it for pages that are written from the left.
    start === 'left' ? '' : 'margin-right:18mm;margin-left:16mm;',
    `@top-${start}{content:${writeCssString(shorten(headline))}}`,
    `@top-${end}{content:${writeCssString(outlet)};white-space:nowrap}`,
    writeFoot(address, language),
    '}',
    `@page:first{@top-${start}{content:none}@top-${end}{content:none}}`,
  ].join('')
}

/**
 * Writes the style sheet that prints the address of a page without an article at the foot of each sheet.
 *
 * @param language that of the page
 */
export function writeAddressMargin(address: string, language: string): string {
  return `@page{${writeFoot(address, language)}}`
}

/** Writes the foot of a sheet. `print.css` has the page number on the right. */
function writeFoot(address: string, language: string): string {
  const [start] = findSides(language)
  if (start === 'left') return `@bottom-left{content:${writeCssString(address)}}`
  // With the mark, a slash at the end of the address stays there.
  const number = '@bottom-left{content:counter(page) " / " counter(pages)}'
  return `@bottom-right{content:${writeCssString(`${address}\u200e`)}}${number}`
}

/**
 * Writes the style sheet that prints small grey numbers beside the paragraphs of an article. They are not part of its text:
 * programs that read a PDF find them apart.
 */
export function writeParagraphNumbers(): string {
  const number = [
    'counter-increment:paragraph',
    'content:counter(paragraph)/""',
    'float:inline-start',
    'width:5mm',
    'margin-inline:-7mm 2mm',
    'font:6.5pt/13.5pt sans-serif',
    'text-align:end',
    'color:#666',
  ]
  // Browsers clip what is in the margins of a sheet, so the text makes room for the numbers.
  return `@media print{.article{counter-reset:paragraph}.body>*{margin-inline-start:7mm}.body>p::before{${number.join(';')}}}`
}

/** The sides of a sheet at which lines of a language begin and end. */
function findSides(language: string): ['left', 'right'] | ['right', 'left'] {
  return findDirection(language) === 'rtl' ? ['right', 'left'] : ['left', 'right']
}

/** Cuts at the end of a word. */
function shorten(headline: string): string {
  if (headline.length <= maxHeadlineLength) return headline
  return `${headline.slice(0, maxHeadlineLength).replace(/\s+\S*$/u, '')} …`
}

/** Writes a CSS string. `<` is escaped too, so that the text cannot end the style element. */
function writeCssString(text: string): string {
  return `"${text.replace(/["\\<\p{Cc}]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`
}
