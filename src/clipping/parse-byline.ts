import type { Frontmatter } from '../article/frontmatter-schema.ts'

type Author = Frontmatter['authors'][number]

/** Who wrote an article, as a byline says it. */
export interface Byline {
  authors: Author[]
  agency?: string
}

const opening =
  /^\s*(?:by|written by|reported by|story by|words by|text by|от|par|von|հեղինակ՝?)\s*:?\s+(?=\p{Lu})/iu
/** What stands in a byline beside names: not people. */
const notPeople =
  /\b(?:staff|writer|reporter|correspondent|editor|contributor|contributing|special to|columnist|bureau|desk|team|newsroom|updated|published|senior|chief|political|national|foreign|business|science|health)\b/i
const agencies =
  /\b(?:Reuters|Associated Press|AP|AFP|Agence France-Presse|TASS|Xinhua|RFE\/RL|Azatutyun|Bloomberg|UPI|dpa|EFE|ANSA|Interfax|Kyodo|PTI|Armenpress|CNN|BBC(?: News)?)\b/
const person =
  /^(?:\p{Lu}[\p{L}\p{M}’'.-]*|de|van|von|der|den|la|le|du|bin|al|el|da|di|dos)(?:\s+(?:\p{Lu}[\p{L}\p{M}’'.-]*|de|van|von|der|den|la|le|du|bin|al|el|da|di|dos|Jr\.?|III?)){1,4}$/u
/** A longer line is a sentence that begins with "By". Words. */
const longestByline = 24

/**
 * Reads a byline: "By A and B", "By A, B and C in Place", with an agency or a role. Nothing where the line is none.
 *
 * @example parseByline('By Ida Marlow and Per Tolland') // { authors: [{ name: 'Ida Marlow' }, { name: 'Per Tolland' }] }
 */
export function parseByline(line: string): Byline | undefined {
  const match = opening.exec(line)
  if (
    !match ||
    line.split(/\s+/).length > longestByline ||
    /[.!?]\s*$/.test(line.replace(/\b(?:Jr|Sr)\.$/, ''))
  )
    return undefined
  return readNames(line.slice(match[0].length))
}

/** Reads names as a byline lists them, without its "By": for metadata that holds several in one text. */
export function readNames(text: string): Byline | undefined {
  const authors: Author[] = []
  let agency: string | undefined
  const parts = text
    .replace(/\s+(?:in|from|at)\s+\p{Lu}.*$/u, '')
    .replace(/\s+for\s+(?:the\s+)?\p{Lu}.*$/u, '')
    .split(/\s*(?:,|;|\||·|•|\s[—–-]\s|\/(?!RL)|\s+(?:and|&|und|et|и|և)\s+)\s*/iu)
  for (const part of parts.map((name) => name.replace(/^(?:and|&)\s+/i, '').trim()).filter(Boolean)) {
    const agencyMatch = agencies.exec(part)
    if (agencyMatch && part.split(/\s+/).length <= 4) agency ??= part.replace(/^the\s+/i, '')
    else if (person.test(part) && !notPeople.test(part)) authors.push({ name: part })
    else if (!notPeople.test(part)) return undefined
  }
  if (authors.length === 0 && agency === undefined) return undefined
  return { authors, ...(agency === undefined ? {} : { agency }) }
}

const signOffs: readonly [RegExp, NonNullable<Author['role']>][] = [
  [/(?:additional )?report(?:ing|ed) by\s+([^;.()]+)/i, 'reporting'],
  [/(?:writing|written) by\s+([^;.()]+)/i, 'writing'],
  [/edit(?:ing|ed) by\s+([^;.()]+)/i, 'editing'],
  [/translat(?:ion|ed) by\s+([^;.()]+)/i, 'translation'],
  [/photo(?:graph)?s? by\s+([^;.()]+)/i, 'photography'],
]

/**
 * Reads the line at an article's end that says who did what: "Reporting by A and B; Editing by C". Nothing where the
 * line is none.
 */
export function parseSignOff(line: string): Author[] | undefined {
  if (
    !/^\W*(?:additional )?(?:report|writ|edit|translat)(?:ing|ed|ten|ion)? by\b/i.test(line) ||
    line.length > 300
  )
    return undefined
  const authors = signOffs.flatMap(([pattern, role]) => {
    const names = pattern.exec(line)?.[1]
    return names === undefined ? [] : (readNames(names)?.authors ?? []).map((author) => ({ ...author, role }))
  })
  return authors.length > 0 ? authors : undefined
}
