import { type BlockFate, dropped, field } from '../block.ts'
import { listWords } from '../count-words.ts'
import { collectWords, matchWords, wordEnd, wordStart } from '../language-words.ts'
import { isPersonName } from '../person-name.ts'
import { readHeaderLine } from '../read-header-line.ts'
import { isParagraph } from './drop-furniture.ts'
import { decide, findOpen, type TextDraft, type TextPass } from './text-block.ts'

/** In blocks. A guess: a menu that was copied line by line, and the headline below it. */
const maxHead = 25
/** In items. A guess: fewer section names are a kicker. */
const minMenu = 3
/** In words. The longest names of papers that we know have six. */
const maxPaperName = 6

const menuWords = new Set(collectWords('sections', 'menuWords'))
const paperNoun = new RegExp(`${wordStart}${matchWords('paperNouns')}${wordEnd}`, 'iu')

/**
 * Reads what a site or a newsletter has above every article, and what was copied with it: its menu, its name, and the title of
 * the browser’s tab. None of it is the headline.
 */
export const readMasthead: TextPass = (draft) => {
  const open = findOpen(draft).slice(0, maxHead)
  const text = (index: number): string => draft.blocks[index]?.text ?? ''
  const end = open.findIndex((index) => isParagraph(text(index)))
  const head = end === -1 ? open : open.slice(0, end)
  const fates = new Map<number, BlockFate>(findMenu(head, text))
  let { sourceName } = draft.fields
  const lines = head.filter((index) => !fates.has(index))
  for (const index of lines) {
    const site = lines
      .filter((other) => other !== index && listWords(text(other)).length >= 3)
      .map((other) => readTabTitle(text(index), text(other)))
      .find((name) => name !== undefined)
    if (site === undefined) continue
    fates.set(index, dropped('duplicate headline'))
    sourceName ??= { value: site, from: 'the title of the tab' }
  }
  const candidates = lines.filter((index) => !fates.has(index) && !readHeaderLine(text(index)))
  const paper = candidates.find((index) => isPaper(text(index), sourceName?.value))
  // A paper's name is above the headline: without another line below it, it may be the headline.
  if (paper !== undefined && candidates.some((index) => index > paper)) {
    sourceName ??= { value: text(paper), from: 'the name above the headline' }
    fates.set(paper, field('sourceName'))
    for (const index of namesOfNewsletter(draft, candidates, paper)) fates.set(index, dropped('running head'))
  }
  return decide({ ...draft, fields: { ...draft.fields, ...(sourceName && { sourceName }) } }, fates)
}

/** A line of section names, or at least three such lines in a row. */
function findMenu(head: readonly number[], text: (index: number) => string): [number, BlockFate][] {
  const counts = head.map((index) => countMenuItems(text(index)))
  return head.flatMap((index, place): [number, BlockFate][] => {
    let from = place
    let to = place
    while (from > 0 && (counts[from - 1] ?? 0) > 0) from -= 1
    while ((counts[to + 1] ?? 0) > 0) to += 1
    const items = counts.slice(from, to + 1).reduce((sum, count) => sum + count, 0)
    return (counts[place] ?? 0) > 0 && items >= minMenu ? [[index, dropped('navigation')]] : []
  })
}

/** How many items of a menu a line consists of; 0 if it has any other word. */
function countMenuItems(line: string): number {
  const words = listWords(line.toLowerCase()).filter((word) => !/^(?:and|und|et|y|и)$/.test(word))
  return words.every((word) => menuWords.has(word)) ? words.length : 0
}

/** The name of the site in "Headline | The Paper", if the text has the headline on a line of its own. */
function readTabTitle(line: string, headline: string): string | undefined {
  if (!line.startsWith(headline)) return undefined
  return /^\s*[|–—»·-]\s*(\S.{1,50})$/u.exec(line.slice(headline.length))?.[1]?.trim()
}

function isPaper(line: string, known: string | undefined): boolean {
  if (line === known) return true
  const words = line.split(/\s+/)
  return (
    words.length <= maxPaperName &&
    paperNoun.test(line) &&
    !/[.!?:,;“”"]/u.test(line) &&
    !isPersonName(line) &&
    words.every(
      (word) => /^[\p{Lu}\p{Lo}]/u.test(word) || /^(?:of|the|and|de|du|la|le|des|der|und|y|del)$/u.test(word),
    )
  )
}

/** What is between the name of the paper and its prompts is the name of its newsletter. */
function namesOfNewsletter({ blocks }: TextDraft, candidates: readonly number[], paper: number): number[] {
  const next = candidates.filter((index) => index > paper)
  const prompt = blocks.findIndex(
    ({ fate }, index) => index > paper && fate?.fate === 'dropped' && fate.reason === 'newsletter prompt',
  )
  const between = next.filter((index) => index < prompt)
  return between.length < next.length ? between : []
}
