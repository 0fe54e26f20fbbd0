import { countTextWords, fewWords, type WordCount } from '../clipping/count-words.ts'
import type { LossAccount } from '../clipping/parsed-clipping.ts'

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
  { kept, dropped }: Pick<WordCount, 'kept' | 'dropped'>,
): Loss[] {
  const losses: Loss[] = []
  const percent = (part: number): string => `${Math.round((part / (kept + dropped)) * 100)} %`
  if (dropped > kept) {
    losses.push({
      isBad: true,
      message: `MORE WAS DROPPED THAN KEPT: ${dropped} of ${kept + dropped} words (${percent(dropped)}). Compare the article with the clipping`,
    })
  }
  if (kept < fewWords) {
    losses.push({
      isBad: true,
      message: `ONLY ${kept} ${kept === 1 ? 'WORD WAS' : 'WORDS WERE'} KEPT: check that this is the whole article`,
    })
  }
  const doubtful = account.filter(mayBeStory)
  const words = doubtful.reduce((sum, entry) => sum + countTextWords(entry.text), 0)
  if (dropped <= kept && words > kept * maxDropped) {
    const count = `${doubtful.length} ${doubtful.length === 1 ? 'line' : 'lines'}`
    losses.push({
      isBad: false,
      message: `${count} of ${words} words dropped (${percent(words)}): see below whether they are the story’s`,
    })
  }
  const amid = listCutAmid(account)
  if (amid.length > 0) {
    const count = `${amid.length} ${amid.length === 1 ? 'line' : 'lines'}`
    losses.push({
      isBad: false,
      message: `${count} between lines of the article dropped, and no rule knows why: see below whether the story has them`,
    })
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

/** In words. A guess: a line of one word is a label, and fewer words in all are a date or a button. */
const [minLine, minWords] = [2, 8]

/** Lists lines that no rule knows, between the first and the last line that is kept. Empty if they are only a few words. */
function listCutAmid(account: readonly LossAccount[]): LossAccount[] {
  const first = account.findIndex(({ fate }) => fate === 'kept')
  const last = account.findLastIndex(({ fate }) => fate === 'kept')
  const lines = account
    .slice(Math.max(first, 0), last + 1)
    .filter(
      (entry) =>
        entry.fate === 'dropped' &&
        entry.reason === 'outside the article' &&
        countTextWords(entry.text) >= minLine,
    )
  return lines.reduce((sum, { text }) => sum + countTextWords(text), 0) < minWords ? [] : lines
}

/** Whether a dropped line may be the story’s: it is a paragraph, or no rule knows what it is. */
function mayBeStory(entry: LossAccount): boolean {
  if (entry.fate !== 'dropped') return false
  return entry.reason === 'outside the article' || countTextWords(entry.text) >= paragraph
}
