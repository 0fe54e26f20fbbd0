import { findFinderWords } from '../languages/find-language.ts'
import type { LineLookup } from './check-quotes.ts'
import { hasName, prepareNames } from './find-name.ts'
import type { Frontmatter } from './frontmatter-schema.ts'
import { findSureSpeaker, type QuoteMatches } from './match-quotes.ts'
import type { UnnamedFileProblem } from './problem.ts'

/** Maps each variant spelling of a speaker’s name to the main spelling: `N. Pashinian` → `Nikol Pashinyan`. */
export type SpeakerForms = ReadonlyMap<string, string>

/** What `checkSpeakers` reads. */
export interface CheckedSpeakers {
  frontmatter: Frontmatter
  matches: QuoteMatches
  /** Indexes of the quotes whose speakers no person has confirmed. */
  unsure: ReadonlySet<number>
  forms: SpeakerForms
  lines: LineLookup
}

/**
 * Reports the speakers that a page would show but whose name does not occur in the article in any spelling, and those who,
 * according to the article, did not say the words.
 */
export function checkSpeakers(checked: CheckedSpeakers): UnnamedFileProblem[] {
  const { frontmatter, forms, lines, unsure } = checked
  const text = prepareNames(listNamingTexts(checked).join('\n\n'), frontmatter.language)
  const spellings = groupSpellings(forms)
  const known = new Map<string, boolean>()
  const missing = frontmatter.quotes.flatMap(({ speaker }, index) => {
    if (speaker === undefined || unsure.has(index)) return []
    const isThere =
      known.get(speaker) ?? (spellings.get(speaker) ?? [speaker]).some((name) => hasName(text, name))
    known.set(speaker, isThere)
    if (isThere) return []
    return [
      {
        line: lines.ofField(['quotes', index, 'speaker']),
        field: `quotes[${index}].speaker`,
        message: `“${speaker}” is nowhere in the article`,
        remedy:
          'write the name as the article has it, list the article’s form under this name in speakers.yaml, or leave the speaker out',
      },
    ]
  })
  return [...missing, ...findPronouns(checked), ...findDeniedSpeakers(checked)]
}

/** Reports speakers that are a pronoun: “she” is in nearly every article. */
function findPronouns({ frontmatter, unsure, lines }: CheckedSpeakers): UnnamedFileProblem[] {
  const { pronouns } = findFinderWords(frontmatter.language)
  return frontmatter.quotes.flatMap(({ speaker }, index) =>
    speaker === undefined || unsure.has(index) || !Object.hasOwn(pronouns, speaker.toLowerCase())
      ? []
      : [
          {
            line: lines.ofField(['quotes', index, 'speaker']),
            field: `quotes[${index}].speaker`,
            message: `“${speaker}” is a pronoun, not a name`,
            remedy: 'write the full name, or leave the speaker out if the article names no one',
          },
        ],
  )
}

/** The words of the article that can name a speaker: its text and fields that a reader sees, not the quotes themselves. */
function listNamingTexts({ frontmatter, matches }: CheckedSpeakers): string[] {
  const { headline, dek, image, authors } = frontmatter
  return [matches.text, headline, dek ?? '', image?.caption ?? '', ...authors.map(({ name }) => name)]
}

/** For each spelling of a name, all spellings of it. */
function groupSpellings(forms: SpeakerForms): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const [spelling, name] of forms) {
    const group = groups.get(name) ?? [name]
    group.push(spelling)
    groups.set(name, group)
    groups.set(spelling, group)
  }
  return groups
}

function findDeniedSpeakers({ frontmatter, matches, unsure, lines }: CheckedSpeakers): UnnamedFileProblem[] {
  return frontmatter.quotes.flatMap(({ speaker, confirmed }, index) => {
    const denial = matches.spansOfQuotes[index]?.map((span) => span.denial).find(Boolean)
    if (speaker === undefined || denial === undefined || confirmed === true || unsure.has(index)) return []
    return [
      {
        line: lines.ofField(['quotes', index, 'speaker']),
        field: `quotes[${index}].speaker`,
        message: `the article does not say that “${speaker}” said this: “${denial}”`,
        remedy:
          'leave the speaker out, or list the words under notQuotes; if the person did say them, write confirmed: true',
      },
    ]
  })
}

/**
 * Warns of every speaker that is another one than the finder is sure of. A quotation with `confirmed: true`, or without a
 * shown speaker, is left alone.
 */
export function findContradictions({
  frontmatter,
  matches,
  unsure,
  forms,
  lines,
}: CheckedSpeakers): UnnamedFileProblem[] {
  return frontmatter.quotes.flatMap(({ speaker, confirmed }, index) => {
    if (speaker === undefined || confirmed === true || unsure.has(index)) return []
    const sure = matches.spansOfQuotes[index]
      ?.map((span) => findSureSpeaker(matches, span))
      .find((name) => name !== undefined)
    if (sure === undefined || isSameSpeaker(sure, speaker, forms)) return []
    return [
      {
        line: lines.ofField(['quotes', index, 'speaker']),
        field: `quotes[${index}].speaker`,
        message: `the frontmatter says “${speaker}”, the text seems to say “${sure}”`,
        remedy: 'correct the speaker, or write confirmed: true if a person has checked it',
      },
    ]
  })
}

/** Whether two names are spellings of one, or one has all words of the other: Peskov, Dmitry Peskov. */
export function isSameSpeaker(one: string, other: string, forms: SpeakerForms): boolean {
  const words = (name: string): string[] =>
    (forms.get(name) ?? name)
      .normalize('NFC')
      .toLowerCase()
      .replace(/['’]s?(?!\p{L})/gu, '')
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  const [a, b] = [words(one), words(other)]
  return a.every((word) => b.includes(word)) || b.every((word) => a.includes(word))
}
