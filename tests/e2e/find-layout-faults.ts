import { margins, millimetre, type PlacedText, placePdfTexts, type Sheet } from './place-pdf-texts.ts'
import { foldText } from './read-pdf.ts'

/** What an article is expected to have on paper. */
export interface PrintedArticle {
  /** The texts of the body’s blocks. */
  body: readonly string[]
  /** The words of the notes. */
  notes: readonly string[]
  /** Titles that are not in the structure. */
  titles: readonly string[]
  /** The title of the last section. */
  lastTitle: string
}

/** The narrowest column, in letters. */
const minColumn = 45
/** The fewest lines of a sheet that is not the last one. */
const minLines = 5
/** Millimetres. */
const side = 48
/** Text narrower than this, in millimetres, has no side column. */
const minBesideSide = 94

/**
 * Finds what is wrong with how an article is laid out on its sheets. Returns a line for each fault.
 *
 * @param bytes a tagged PDF
 * @param direction in which its language is written
 */
export async function findLayoutFaults(
  bytes: Uint8Array,
  article: PrintedArticle,
  direction: 'ltr' | 'rtl' = 'ltr',
): Promise<string[]> {
  const sheets = await placePdfTexts(bytes)
  const faults: string[] = []
  const columns = sheets.map((sheet) => sheet.texts.filter((text) => !isBeside(text, sheet, direction)))

  const widths = sheets.flatMap((sheet) => listFullLines(sheet, article.body))
  const average = widths.reduce((sum, width) => sum + width, 0) / widths.length
  if (average < minColumn) faults.push(`the column has ${average.toFixed(1)} letters a line`)

  for (const [index, sheet] of sheets.entries()) {
    const number = index + 1
    const column = columns[index] ?? []
    const lines = listBaselines(column)
    const isLast = number === sheets.length
    if (!isLast && lines.length < minLines) faults.push(`sheet ${number} has ${lines.length} lines`)
    const lowest = lines.at(-1) ?? 0
    for (const { text, y } of listTitles(sheet, article.titles))
      if (y <= lowest + 2) faults.push(`“${text}” is at the foot of sheet ${number}`)
    faults.push(...findOverlaps(sheet).map((fault) => `sheet ${number}: ${fault}`))
    const last = listTitles(sheet, []).find(({ text }) => text === fold(article.lastTitle))
    if (last && !isLast) faults.push(`“${article.lastTitle}” is divided, or is not at the end`)
    if (last && isLast && !lines.some((y) => y > last.y + 2))
      faults.push(`the last sheet has nothing but “${article.lastTitle}”`)
    if (!last && isLast) faults.push(`“${article.lastTitle}” is not on the last sheet`)
  }

  const notes = sheets.flatMap((sheet, index) => {
    const column = columns[index] ?? []
    const beside = sheet.texts.filter((text) => !column.includes(text))
    // Without notes in the margin, lines are as wide as the sheet.
    return [beside, sheet.texts].map((texts) => read(texts.filter(({ block }) => block === undefined)))
  })
  for (const words of article.notes)
    if (!notes.some((text) => text.includes(fold(words)))) faults.push(`no whole note has ${words}`)
  return faults
}

/** Folds a text as `read` does. Marks above letters are left out, which an Arabic PDF has in any order. */
function fold(text: string): string {
  return foldText(text).normalize('NFD').replace(/\p{M}/gu, '')
}

/** The words of texts. Those of a line in Arabic are in a PDF as they are seen, from left to right. */
function read(texts: readonly PlacedText[]): string {
  const isRightToLeft = texts.some(({ text }) => /\p{Script=Arabic}/u.test(text))
  const ordered = isRightToLeft
    ? texts.toReversed().toSorted((a, b) => (Math.abs(a.y - b.y) < 6 ? b.x - a.x : b.y - a.y))
    : texts
  return fold(ordered.map(({ text }) => text).join(''))
}

/** The margin notes are in a column of their own, if the paper is wide enough. */
function isBeside({ x, width }: PlacedText, sheet: Sheet, direction: 'ltr' | 'rtl'): boolean {
  const room = sheet.width / millimetre - margins.inner - margins.outer
  if (room - side - 8 < minBesideSide) return false
  const edge = (margins.outer + side) * millimetre + 1
  return direction === 'ltr' ? x > sheet.width - edge : x + width < edge
}

/** The heights at which there is text, from the highest. A raised number is on its line. */
function listBaselines(texts: readonly PlacedText[]): number[] {
  const lines: number[] = []
  for (const { y } of texts.toSorted((a, b) => b.y - a.y))
    if (!lines.some((line) => Math.abs(line - y) < 6)) lines.push(y)
  return lines
}

/** The letters in each line of the body’s paragraphs, without the last one of each. */
function listFullLines({ texts, roles }: Sheet, body: readonly string[]): number[] {
  const known = body.map(foldText)
  return roles.flatMap((role, block) => {
    const own = texts.filter((text) => role === 'P' && text.block === block)
    const words = foldText(own.map(({ text }) => text).join(''))
    if (words.length < 40 || !known.some((text) => text.includes(words))) return []
    return listBaselines(own)
      .slice(0, -1)
      .map(
        (line) =>
          own
            .filter(({ y }) => Math.abs(line - y) < 6)
            .map(({ text }) => text)
            .join('')
            .trim().length,
      )
  })
}

/** The headings of a sheet, each with the height of its last line. */
function listTitles({ texts, roles }: Sheet, others: readonly string[]): Pick<PlacedText, 'text' | 'y'>[] {
  const headings = roles.flatMap((role, block) => {
    const own = texts.filter((text) => /^H\d/.test(role) && text.block === block)
    if (own.length === 0) return []
    return [{ text: read(own), y: Math.min(...own.map(({ y }) => y)) }]
  })
  const folded = others.map(fold)
  return [
    ...headings,
    ...texts.filter(({ text, block }) => block === undefined && folded.includes(fold(text))),
  ]
}

/** Texts that are drawn over each other. */
function findOverlaps({ texts }: Sheet): string[] {
  return texts.flatMap((one, index) =>
    texts.slice(index + 1).flatMap((other) => {
      const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
      // From the baseline to the height of small letters: lines close to each other do not count.
      const along = Math.min(one.y + one.size / 2, other.y + other.size / 2) - Math.max(one.y, other.y)
      // Parts of one line, such as a mark in Armenian and the letter that it is on.
      const isOneLine = one.block === other.block && one.y === other.y
      return across > 1 && along > 1 && !isOneLine ? [`“${one.text}” is over “${other.text}”`] : []
    }),
  )
}
