import { countTextWords, fewWords, type WordCount } from '../clipping/count-words.ts'
import type { LossAccount } from '../clipping/parsed-clipping.ts'
import { readHeaderLine } from '../clipping/read-header-line.ts'

/** A sign that the article may not be what the clipping is about. */
export interface Loss {
  /** Whether it is bad enough for `--strict` to refuse the clipping. */
  isBad: boolean
  message: string
}

/** In words. A dropped line of this many is a paragraph, and may be the story’s. */
const paragraph = 25
/** The share of the text that lines which may be the story’s can have without a warning. */
const maxDropped = 0.1

/** Lists what a clipping’s account shows of losses, the worst first. */
export function explainLosses(
  account: readonly LossAccount[],
  { kept, dropped: all }: Pick<WordCount, 'kept' | 'dropped'>,
): Loss[] {
  const losses: Loss[] = []
  const unclear = listUnclear(account)
  const dropped = countAll(unclear)
  const percent = (part: number, whole: number): string => `${Math.round((part / whole) * 100)} %`
  if (dropped > kept) {
    losses.push({
      isBad: true,
      message: `MORE WAS DROPPED THAN KEPT: ${dropped} of ${kept + dropped} words (${percent(dropped, kept + dropped)}), without menus and comments. Compare the article with the clipping`,
    })
  }
  if (kept < fewWords) {
    losses.push({
      isBad: true,
      message: `ONLY ${kept} ${kept === 1 ? 'WORD WAS' : 'WORDS WERE'} KEPT: check that this is the whole article`,
    })
  }
  const doubtful = unclear.filter(mayBeStory)
  const words = countAll(doubtful)
  if (dropped <= kept && words > kept * maxDropped) {
    const count = `${doubtful.length} ${doubtful.length === 1 ? 'line' : 'lines'}`
    losses.push({
      isBad: false,
      message: `${count} of ${words} words dropped (${percent(words, kept + all)}): see below whether they are the story’s`,
    })
  }
  const amid = listCutAmid(account)
  if (amid.length > 0) {
    losses.push({ isBad: false, message: formatCutAmid(amid) })
  }
  const lead = listCutLead(account)
  if (lead.length > 0) {
    const count = `${lead.length} ${lead.length === 1 ? 'paragraph' : 'paragraphs'}`
    losses.push({
      isBad: false,
      message: `${count} before the first line of the article dropped: see below whether the story begins there`,
    })
  }
  return losses
}

/** Reasons of lines that are surely furniture if they are short. */
const furniture = new Set(['navigation', 'share row', 'tags', 'related links'])

/** Lists dropped lines that may be the story’s: no comments under the text, no entries of menus, and each text once. */
function listUnclear(account: readonly LossAccount[]): LossAccount[] {
  const last = account.findLastIndex(({ fate }) => fate === 'kept')
  const lines = account.filter((entry, index) => {
    if (entry.fate !== 'dropped') return false
    const isComment = entry.reason === 'comments' && index > last
    const isEntry = furniture.has(entry.reason) && countTextWords(entry.text) < paragraph
    return !isComment && !isEntry
  })
  return [...new Map(lines.map((line) => [line.text, line])).values()]
}

/** How many words the lines have together. */
function countAll(entries: readonly LossAccount[]): number {
  return entries.reduce((sum, { text }) => sum + countTextWords(text), 0)
}

/** Lists paragraphs that no rule knows, between the headline and the first line that is kept. */
function listCutLead(account: readonly LossAccount[]): LossAccount[] {
  const first = account.findIndex(({ fate }) => fate === 'kept')
  const above = account.slice(0, Math.max(first, 0))
  const headline = above.findLastIndex((entry) => entry.fate === 'field' && entry.field === 'headline')
  return above
    .slice(headline + 1)
    .filter(
      (entry) =>
        entry.fate === 'dropped' &&
        entry.reason === 'outside the article' &&
        countTextWords(entry.text) >= paragraph,
    )
}

/** In words. A guess: a line of one word is a label, and fewer words in all are a date or a button, or a name and a job. */
const [minLine, minWords, minUnsure] = [2, 8, 5]
/** How many dropped lines a warning quotes, and how many characters of each. It has to fit into a few lines of a terminal. */
const [maxQuoted, maxShown] = [3, 50]

/** Says which lines in or beside the text were dropped: the first of them in their own words. */
function formatCutAmid(lines: readonly LossAccount[]): string {
  const quoted = lines.slice(0, maxQuoted).map(({ text }) => `“${truncate(text)}”`)
  const rest = lines.length - quoted.length
  const what =
    lines.length === 1 ? '1 line beside the text was' : `${lines.length} lines beside the text were`
  const shown = `${quoted.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
  return `${what} dropped for the place or the names of elements only: ${shown}. Check whether the story has them`
}

function truncate(text: string): string {
  return text.length > maxShown ? `${text.slice(0, maxShown).trimEnd()}…` : text
}

/** In characters. A guess: a longer line is a sentence with a day. */
const maxDay = 60

/**
 * Lists lines that no words show to be furniture, and those between the first and the last kept line that no rule knows. Empty
 * if they are only a few words.
 */
function listCutAmid(account: readonly LossAccount[]): LossAccount[] {
  const first = account.findIndex(({ fate }) => fate === 'kept')
  const last = account.findLastIndex(({ fate }) => fate === 'kept')
  const isUnknown = (entry: LossAccount, index: number): boolean =>
    entry.fate === 'dropped' &&
    entry.reason === 'outside the article' &&
    index > first &&
    index < last &&
    !isDay(entry.text)
  const isUnsure = (entry: LossAccount): boolean => entry.fate === 'dropped' && entry.isUnsure === true
  const lines = account.filter(
    (entry, index) => isUnsure(entry) || (isUnknown(entry, index) && countTextWords(entry.text) >= minLine),
  )
  const enough = lines.some(isUnsure) ? minUnsure : minWords
  return countAll(lines) < enough ? [] : lines
}

/** Whether a line is only a day or a time. */
function isDay(text: string): boolean {
  const line = text.length < maxDay ? readHeaderLine(text) : undefined
  return line?.dates !== undefined && line.byline === undefined
}

/** Whether a dropped line may be the story’s: it is a paragraph, or no rule knows what it is. */
function mayBeStory(entry: LossAccount): boolean {
  if (entry.fate !== 'dropped') return false
  return entry.reason === 'outside the article' || countTextWords(entry.text) >= paragraph
}
