import type { LocatedQuote } from '../article/article.ts'
import { groupBySpeaker } from './group-by-speaker.ts'

/** A speaker with a name, as the list of an article's voices shows them. */
export interface Voice {
  /** The permalink of their quotations on the page. */
  id: string
  speaker: string
  /** The number of their colour, from 1. 0 if they have none. */
  voice: number
  /** Whether no person has confirmed any of their quotations. */
  unconfirmed: boolean
  /** How many quotations they have. */
  count: number
}

/** The voices of an article. */
export interface Voices {
  /** Speakers with a name, most quoted first. */
  named: Voice[]
  /** Quotations without a name: how many, and the permalink of the first group of them. */
  unnamed?: { id: string; count: number }
}

/** Lists who is quoted in an article, and how often. */
export function listVoices(quotes: readonly LocatedQuote[]): Voices {
  const groups = groupBySpeaker(quotes)
  const named = groups
    .flatMap(({ id, speaker, quotes: own }) => {
      if (speaker === undefined) return []
      const unconfirmed = own.every((quote) => quote.unconfirmed)
      return [{ id, speaker, voice: own[0]?.voice ?? 0, unconfirmed, count: own.length }]
    })
    .toSorted((a, b) => b.count - a.count)
  const unnamed = groups.filter(({ speaker }) => speaker === undefined)
  const id = unnamed[0]?.id
  const count = unnamed.reduce((sum, group) => sum + group.quotes.length, 0)
  return { named, ...(id === undefined ? {} : { unnamed: { id, count } }) }
}
