import { isField } from '../block.ts'
import { findDate } from '../find-date.ts'
import { parseByline } from '../parse-byline.ts'
import type { FieldValue, ParsedClipping } from '../parsed-clipping.ts'
import { isPersonName } from '../person-name.ts'
import type { HeaderLine } from '../read-header-line.ts'
import { spellNumericDates } from '../spell-numeric-dates.ts'
import { isCalledAuthor, readPrintedLine } from './decide-header-line.ts'
import { uniqueAuthors } from './find-author-names.ts'
import { isKeptProse } from './find-story.ts'
import { formatPlainLine } from './format-plain-line.ts'
import type { HtmlBlock } from './html-block.ts'
import type { PageElement } from './page-tree.ts'
import { parseWebAddress } from './parse-web-address.ts'
import type { LeadImage } from './read-image.ts'

/** Where authors are from that a line shows to be the authors: by its words, its date or its element’s name. */
export const printedByline = 'the byline'

/** Lists the lines that became a field. */
function listLines(blocks: readonly HtmlBlock[], field: string): HtmlBlock[] {
  return blocks.filter(({ fate }) => fate?.fate === 'field' && fate.field.split(', ').includes(field))
}

/** Reads the persons that are named alone in a line above the text. Some pages print them below who posted the article. */
export function readBareAuthors(
  blocks: readonly HtmlBlock[],
  language: string | undefined,
): ParsedClipping['authors'] {
  const text = blocks.findIndex(isKeptProse)
  const above = blocks.slice(0, Math.max(text, 0))
  const lines = listLines(above, 'authors').filter(({ text, linked }) => linked === 0 && isPersonName(text))
  return joinHeaderLines(lines.map((line) => readLabelledLine(line, language))).authors
}

/** Reads the fields that lines of the page state: byline, dates and dek. */
export function readFields(
  blocks: readonly HtmlBlock[],
  language: string | undefined,
): Partial<ParsedClipping> {
  const lines = (field: string): HtmlBlock[] => listLines(blocks, field)
  const dates = keepOwnDates(blocks, lines('published'), language)
  const stated = [...lines('authors'), ...dates, ...lines('updated')].map((line) =>
    readLabelledLine(line, language),
  )
  const dek = lines('dek')[0]?.text
  const address = parseWebAddress(lines('sourceUrl')[0]?.text)
  return {
    ...(address !== undefined && { sourceUrl: { value: address, from: 'the line above the headline' } }),
    ...joinHeaderLines(stated),
    ...(dek !== undefined && {
      dek: { value: formatPlainLine(dek, 500), from: 'the line under the headline' },
    }),
  }
}

/** The lines of dates above the text; without any, those under it, if they do not have several days: these are of comments. */
function keepOwnDates(
  blocks: readonly HtmlBlock[],
  dated: readonly HtmlBlock[],
  language: string | undefined,
): readonly HtmlBlock[] {
  const text = blocks.findIndex(isKeptProse)
  const above = dated.filter((line) => blocks.indexOf(line) < text)
  if (above.length > 0) return above
  const dayOf = (line: HtmlBlock): string | undefined =>
    readLabelledLine(line, language).dates?.published?.slice(0, 'YYYY-MM-DD'.length)
  return new Set(dated.map(dayOf)).size > 1 ? [] : dated
}

/** Reads the caption printed under the first picture, together with the address of that picture. */
export function readLeadCaption(
  blocks: readonly HtmlBlock[],
  base: string | undefined,
): FieldValue<LeadImage> | undefined {
  const line = blocks.find((block) => isField(block, 'image'))
  if (!line) return undefined
  const figure = line.around.find((element) => element.tag === 'figure')
  const picture = figure && findPicture(figure)
  const url = parseWebAddress(picture?.src, base)
  const alt = picture?.alt === undefined ? undefined : formatPlainLine(picture.alt, 500)
  const caption = formatPlainLine(line.text, 700)
  return {
    value: { ...(url !== undefined && { url }), caption, ...(alt !== undefined && { alt }) },
    from: 'the first caption',
  }
}

function findPicture(element: PageElement): PageElement | undefined {
  if (element.src !== undefined) return element
  for (const child of element.children) {
    const found = child.kind === 'element' ? findPicture(child) : undefined
    if (found !== undefined) return found
  }
  return undefined
}

interface LabelledLine extends HeaderLine {
  /** Whether the line is a name, and nothing shows that it is the author's. */
  isBare?: boolean
  /** Whether the line is names after a label and nothing else: "By Ilse Varrow". */
  isLabelled?: boolean
}

/** "Posted on Sept. 25, 2031 by the harbour desk" states a date, even though it names no author. */
function readLabelledLine(block: HtmlBlock, language: string | undefined): LabelledLine {
  const { text } = block
  const line = readPrintedLine(block, language)
  const labelled = line && parseByline(text)?.authors
  if (labelled?.some(({ role }) => role === undefined)) return { ...line, isLabelled: true }
  if (line) return line
  if (isPersonName(text)) {
    return { byline: { authors: [{ name: text }] }, ...(!isCalledAuthor(block) && { isBare: true }) }
  }
  const found = findDate(spellNumericDates(text, language))
  return found ? { dates: { published: found.date } } : {}
}

function joinHeaderLines(lines: readonly LabelledLine[]): Partial<ParsedClipping> {
  const from = 'the date line'
  const naming = lines.filter(({ byline }) => byline && byline.authors.length > 0)
  const named = naming.find((line) => line.isLabelled) ?? naming[0]
  const names = new Set(named?.byline?.authors.map(({ name }) => name))
  const translators = lines.flatMap(({ byline }) =>
    (byline?.authors ?? []).filter(({ name, role }) => role === 'translation' && !names.has(name)),
  )
  const published = lines.find((line) => line.dates?.published !== undefined)?.dates?.published
  const updated = lines.find((line) => line.dates?.updated !== undefined)?.dates?.updated
  return {
    ...(named?.byline && {
      authors: {
        value: uniqueAuthors([...named.byline.authors, ...translators], undefined) ?? [],
        from: named.isBare ? 'the name under the headline' : printedByline,
      },
    }),
    ...(published !== undefined && { published: { value: published, from } }),
    ...(updated !== undefined && { updated: { value: updated, from } }),
  }
}
