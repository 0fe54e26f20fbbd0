import type { Frontmatter } from '../../article/frontmatter-schema.ts'
import { isAgency } from '../agencies.ts'
import { parseByline } from '../parse-byline.ts'
import { isPersonName } from '../person-name.ts'
import { normalizeWords } from './normalize-words.ts'
import { formatPlainLine } from './plain-line.ts'

type Authors = Frontmatter['authors']

const nobody =
  /^(?:by|\w*admin|administrator|editor|editorial|staff(?: reports?)?|webmaster|author|posted by|guest|unknown|anonymous|undefined|null|none|n\/a)$/i
const address = /https?:|www\.|@|\.(?:com|org|net|co\.\w\w|html?)\b|[{}<>]/i
/** Houses that content systems write straight behind a name: "Ida MarlowReuters". */
const gluedHouse =
  /(?<=[\p{Ll}\p{Lu}]{2})(?:(?:The )?Associated Press|Associated Press|Reuters|Agence France-Presse|Bloomberg(?: News)?|Agency|Staff Writer|Correspondent)$/u

/**
 * The persons (or desks) that texts name, each split where it names several. Addresses, handles and the site itself are
 * no names.
 */
export function findAuthorNames(
  texts: readonly string[] | undefined,
  site: string | undefined,
): Authors | undefined {
  const authors = (texts ?? []).flatMap((text) => findInLine(text, site))
  return uniqueAuthors(authors, site)
}

function findInLine(text: string, site: string | undefined): Authors {
  const written = formatPlainLine(text, 300)
    .replace(/^(?:written |posted |published |story |reported )?by:?\s+/iu, '')
    .replace(/\s*(?:[|•·–—]|\bon\b|\bfor\b|\bat\b)\s.*$/u, '')
    .replace(/\s*\([^)]*\)$/u, '')
    .replace(/\s+(?:published|updated|posted)\b.*$/iu, '')
    .replace(/\s+@\w+$/u, '')
    .replace(/\s*[-–—|·•,;:]+$/u, '')
    // "Ida Marlow. The Ledger": a whole last name before the stop, no initial.
    .replace(/(?<=\p{L}+\s\p{Lu}[\p{L}’'-]*\p{Ll}{3})\.\s+\p{Lu}.*$/u, '')
    .trim()
  const line = written
    .split(/\s*[,;]\s+/u)
    .filter((part) => !address.test(part))
    .map((part) => withoutHouse(part, site))
    .join(', ')
  if (line === '' || nobody.test(line)) return []
  const byline = line.length < 200 ? parseByline(line, true) : undefined
  const authors = byline?.authors.filter((author) => !/\d{2}/.test(author.name)) ?? []
  if (authors.length > 0) return authors
  const parts = line.split(/\s*[,;]\s+|\s+(?:and|&|und|et|y)\s+/u).filter((part) => part !== '')
  const names = parts.filter((part) => isPersonName(part))
  if (names.length > 0 && (names.length === parts.length || parts[0] === names[0])) {
    return names.map((name) => ({ name }))
  }
  return line.length <= 60 && !/\d{2}/.test(line) ? [{ name: line }] : []
}

/** "Ida Marlow The Ledger" and "Ida MarlowReuters" without the house. */
function withoutHouse(part: string, site: string | undefined): string {
  const bare = part.replace(gluedHouse, '').trim()
  const behind =
    site !== undefined && site.length > 2 && bare.endsWith(site) ? bare.slice(0, -site.length).trim() : bare
  return isPersonName(behind) ? behind : bare
}

/**
 * Authors without those named twice, in capitals or not; and, where persons are named, without the agency beside them.
 * The site itself is the source, and no author.
 */
export function uniqueAuthors(authors: Authors, site: string | undefined): Authors | undefined {
  const own = normalizeWords(site ?? '')
  const byName = new Map<string, Authors[number]>()
  for (const author of authors) {
    const key = normalizeWords(author.name)
    const known = byName.get(key)
    if (key === '' || key === own || `the${key}` === own || key === `the${own}`) continue
    if (!known || known.name === known.name.toUpperCase()) byName.set(key, { ...known, ...author })
  }
  const all = [...byName.values()]
  const isHouse = ({ name }: Authors[number]): boolean =>
    isAgency(name) ||
    (own.length > 2 && normalizeWords(name).startsWith(own)) ||
    (own.startsWith(normalizeWords(name)) && normalizeWords(name).length > 5)
  const persons = all.filter((author) => !isHouse(author))
  const named = persons.length > 0 ? persons : all
  return named.length === 0 ? undefined : named.slice(0, 50)
}
