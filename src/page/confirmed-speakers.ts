import type { LocatedQuote } from '../article/article.ts'
import { groupBySpeaker, type SpeakerGroup } from './group-by-speaker.ts'

/** Whether a quotation names a speaker, or a role, that no person has confirmed. Without either there is nothing to confirm. */
export function hasUnconfirmedSpeaker({ unconfirmed, speaker, role }: LocatedQuote): boolean {
  return unconfirmed && (speaker ?? role) !== undefined
}

/** Whether this holds for every quotation of a speaker, so that the page can say it once, beside the name. */
export function isUnconfirmedGroup({ quotes }: SpeakerGroup): boolean {
  return quotes.every(hasUnconfirmedSpeaker)
}

/** Lists the confirmed names of an article's speakers, in the order in which they are first quoted. */
export function listConfirmedSpeakers(quotes: readonly LocatedQuote[]): string[] {
  return groupBySpeaker(quotes.filter((quote) => !quote.unconfirmed)).flatMap(({ speaker }) => speaker ?? [])
}
