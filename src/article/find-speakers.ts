import type { Quote } from './frontmatter-schema.ts'

/** What an article says about one of its speakers in any of their quotations. */
export interface ArticleSpeaker {
  /** Number of the speaker's colour, from 1 in the order of their first quotations; 0 if all colours are in use. */
  voice: number
  role: string | undefined
}

/** How many voices the style sheet has: six colors, each in two kinds of line. Later speakers have none. */
const voiceCount = 12

/** Finds the speakers of an article by name, each with a colour and the first role that one of their quotations gives. */
export function findSpeakers(quotes: readonly Quote[]): Map<string, ArticleSpeaker> {
  const speakers = new Map<string, ArticleSpeaker>()
  for (const { speaker, role } of quotes) {
    if (speaker === undefined) continue
    const known = speakers.get(speaker)
    const voice = known?.voice ?? (speakers.size < voiceCount ? speakers.size + 1 : 0)
    speakers.set(speaker, { voice, role: known?.role ?? role })
  }
  return speakers
}
