import type { Article, EarlierWords } from '../article/article.ts'
import { findDay } from '../article/article-date.ts'
import { diffWords, type WordChange } from '../ledger/diff-words.ts'

/** Words that an address led to once, and what became of them. */
export interface EarlierPassage {
  /** Every address that led to these words. */
  ids: string[]
  /** Day of the change: YYYY-MM-DD. */
  date: string
  /** The address of the passage now; `undefined` if the words were removed. */
  present: string | undefined
  changes: WordChange[]
}

/** Lists all words that addresses of an article led to before they were changed or removed: the latest change first. */
export function listEarlierWords({
  blocks,
  quotes,
  removed = [],
}: Pick<Article, 'blocks' | 'quotes' | 'removed'>): EarlierPassage[] {
  const passages = new Map<string, EarlierPassage>()
  const add = (
    id: string,
    { words, date }: EarlierWords,
    present: { id: string; text: string } | undefined,
  ): void => {
    const key = `${present?.id} ${date} ${words}`
    const known = passages.get(key)
    if (known) known.ids.push(id)
    else
      passages.set(key, {
        ids: [id],
        date: findDay(date),
        present: present?.id,
        changes: present ? diffWords(words, present.text) : [{ kind: 'removed', words }],
      })
  }
  for (const { id, text, changed, former = [] } of [...blocks, ...quotes]) {
    if (id === undefined) continue
    if (changed) add(id, changed, { id, text })
    for (const address of former) if (address.changed) add(address.id, address.changed, { id, text })
  }
  for (const { id, ...earlier } of removed) add(id, earlier, undefined)
  return [...passages.values()].sort((a, b) => Number(a.date < b.date) - Number(a.date > b.date))
}
