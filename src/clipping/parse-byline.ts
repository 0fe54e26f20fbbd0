import type { Frontmatter } from '../article/frontmatter-schema.ts'
import type { BylineRole } from '../languages/clipping-words.ts'
import { listClippingWords } from '../languages/find-language.ts'
import { isAgency } from './agencies.ts'
import {
  formatAlternatives,
  matchCapitalizedWords,
  matchWords,
  wordEnd,
  wordStart,
} from './language-words.ts'
import { isPersonName } from './person-name.ts'
import { separateNames } from './separate-names.ts'

/** Who wrote the article, according to a line. */
export interface Byline {
  authors: Frontmatter['authors']
  /** The agency or paper they wrote it for, if the line names it. */
  agency?: string
  /** Where they wrote it: "A, B and C in Saltmere". */
  place?: string
}

const roles: readonly BylineRole[] = ['reporting', 'writing', 'photography', 'editing', 'translation']
const languages = listClippingWords()

/** Labels before names, and the role that each states. The labels with a role come first, because they are longer. */
const labels: readonly [RegExp, BylineRole | undefined][] = [
  ...roles.map((role): [RegExp, BylineRole] => [matchRoleLabel(role), role]),
  [new RegExp(String.raw`^${matchWords('bylineLabels')}(?:\s*[:՝]\s*|\s+)`, 'iu'), undefined],
]

/** "Ida Marlow, translated by Tomas Vell": the comma before another role. */
const beforeRole = new RegExp(
  String.raw`,\s+(?=${formatAlternatives(roles.flatMap((role) => languages.flatMap(({ words }) => words.roleLabels[role] ?? []).filter((label) => !label.includes('…'))))}\s)`,
  'giu',
)

function matchRoleLabel(role: BylineRole): RegExp {
  const spaced = languages.flatMap(({ words }) => words.roleLabels[role] ?? [])
  const withColon = languages.flatMap(({ words }) => words.roleColonLabels[role] ?? [])
  // The ellipsis of "translated from … by" is the name of a language.
  const spacedPattern = formatAlternatives(spaced).replaceAll('…', String.raw`[\p{L}\s]{3,30}`)
  return new RegExp(String.raw`^${spacedPattern}\s+|^${formatAlternatives(withColon)}\s*:\s*`, 'iu')
}

const separator = new RegExp(
  String.raw`(?:\s*,)?\s+(?:[&/]|${matchWords('conjunctions')})\s+|\s*[,;]\s+`,
  'u',
)
const job = new RegExp(`${wordStart}${matchWords('jobTitles', 'jobWords')}${wordEnd}`, 'iu')

const jobAlone = new RegExp(
  String.raw`^(?:(?:${matchWords('jobQualifiers')}[\s-]+)*${matchWords('jobTitles', 'jobWords')}s?(?:[\s,|/–—-].*)?|(?:\p{Lu}[^\s,]*\s+){1,3}${matchWords('jobTitles')})$`,
  'iu',
)

/** Whether a text is the name of a job, with or without whose it is: "Senior Reporter, The Ledger". */
export function isJob(text: string): boolean {
  return jobAlone.test(text.trim())
}

const jobInside = new RegExp(String.raw`^\p{Lu}[\p{L}-]*-${matchWords('jobTitles')}$`, 'iu')

const titleAlone = new RegExp(`^${matchWords('jobTitles', 'jobWords')}$`, 'iu')
const deskAlone = new RegExp(`^${matchWords('deskNouns', 'authorPlaceholders')}$`, 'iu')

/**
 * Cuts off a job that is before or after a name without a comma: "Energie-Expertin Ida Marlow", "Ida Marlow Chef-Reporterin",
 * "Redakteurin Ida Marlow".
 */
export function cutJob(name: string): string {
  const words = name.split(' ')
  const [first = '', last = ''] = [words[0], words.at(-1)]
  const [start, rest] = [words.slice(0, -1).join(' '), words.slice(1).join(' ')]
  if (jobInside.test(last) && isPersonName(start)) return start
  if (!isPersonName(rest)) return name
  const isTitle = words.length > 2 && titleAlone.test(first) && !deskAlone.test(first) && !isJob(rest)
  return jobInside.test(first) || isTitle ? rest : name
}

/** What follows a name to say what somebody has studied or may practise: "MS", "RD", "Ph.D.". */
const degree =
  /^(?:(?:Ph\.?|M\.?|B\.?|J\.?|D\.?)\s?(?:D|A|S|Sc|Ed|Phil)\.?|R\.?[DN]\.?|MPH|MBA|LL\.?[BM]\.?|CFA|CPA|Esq\.?|[JS]r\.?|I{2,3})$/u

/** A part of a newsroom: "RFE/RL's Russian Service". */
const desk = new RegExp(
  String.raw`^\p{Lu}[\p{L}/.& ]{1,40}['’]s?\s(?:\p{Lu}\p{L}+\s){0,3}${matchCapitalizedWords('deskNouns')}$`,
  'u',
)
const placeAtEnd = new RegExp(
  String.raw`\s+${matchWords('placePrepositions')}\s+(\p{Lu}[\p{L}\p{M}.’' -]{1,40}(?:,\s\p{Lu}[\p{L}. ]{1,30})?)$`,
  'u',
)
/** "Ida Marlow | The Ledger", "Ida Marlow for The Ledger". */
const nameAndHouse = new RegExp(
  String.raw`^(.*?)\s*(?:\||\s[–—/]|•|·|${wordStart}${matchWords('housePrepositions')}${wordEnd})\s+(.+)$`,
  'u',
)

/** "ByIda Marlow", "ByI.M. Marlow": a label in an element of its own, which only a style sets apart from the name. */
const joinedLabel = new RegExp(
  String.raw`^${matchCapitalizedWords('sureBylineLabels')}(?=(?:\p{Lu}\p{Ll}+|(?:\p{Lu}\.){1,3})\s\p{Lu})`,
  'u',
)

/**
 * Parses a byline: "By A and B", "A, B and C in Place", "By A, Staff Writer", "By A | Agency", "By A for Agency",
 * "Reporting by A; Editing by B". Returns `undefined` if any part of the line is neither a name, a job, a place nor an
 * agency.
 *
 * @param bare whether a line without "By" may be a byline. Only lines next to the headline are parsed like this, because
 *   elsewhere any list of names would be one.
 */
export function parseByline(line: string, bare = false): Byline | undefined {
  // With single spaces the expressions take linear time.
  const text = line.replace(/\s+/g, ' ').trim().replace(joinedLabel, '$& ')
  const inside = /^\((.*)\)\.?$/u.exec(text)?.[1] ?? text
  const clauses = inside
    .replace(beforeRole, '; ')
    .split(/\s*;\s*/)
    .filter((clause) => clause !== '')
  const parsed = clauses.map((clause) =>
    parseClause(clause.replace(/(?<=\p{L}{2})\.$/u, ''), bare && clause === clauses[0]),
  )
  const bylines = parsed.filter((clause) => clause !== undefined)
  if (bylines.length === 0 || bylines.length < parsed.length) return undefined
  const agency = bylines.find((byline) => byline.agency !== undefined)?.agency
  const place = bylines.find((byline) => byline.place !== undefined)?.place
  return {
    authors: bylines.flatMap((byline) => byline.authors),
    ...(agency === undefined ? {} : { agency }),
    ...(place === undefined ? {} : { place }),
  }
}

function parseClause(clause: string, bare: boolean): Byline | undefined {
  const label = labels.find(([pattern]) => pattern.test(clause))
  if (!label && !bare) return undefined
  const [pattern, role] = label ?? [/^/u, undefined]
  let names = clause.replace(pattern, '').replace(/\s*\([^()]{2,60}\)/gu, '')
  const [, before, after] = isListWithSlashes(names) ? [] : (nameAndHouse.exec(names) ?? [])
  const house = after !== undefined && isHouse(after) ? after : undefined
  if (before !== undefined && (house !== undefined || (after && job.test(after)))) names = before
  const place = placeAtEnd.exec(names)
  if (place) names = names.slice(0, place.index)
  const authors: Frontmatter['authors'] = []
  let agency = house
  for (const part of separateNames(names)
    .split(separator)
    .filter((each) => each.trim() !== '')) {
    const written = joinCopies(
      part
        .trim()
        .replace(/\s*\((?:[^()]{2,30})\)$/u, '')
        .replace(placeAtEnd, ''),
    )
    const name = label || bare ? cutJob(written) : written
    if (desk.test(name)) authors.push({ name })
    else if (authors.length > 0 && degree.test(name)) continue
    else if (isAgency(name)) agency ??= name
    else if (authors.length > 0 && (job.test(part) || (label && (station.test(name) || town.test(name)))))
      continue
    else if (isPersonName(name, label !== undefined && authors.length === 0) && !job.test(name)) {
      authors.push(role === undefined ? { name } : { name, role })
    } else return undefined
  }
  if (authors.length === 0 && (agency === undefined || !label)) return undefined
  return {
    authors,
    ...(agency === undefined ? {} : { agency }),
    ...(place?.[1] === undefined ? {} : { place: place[1] }),
  }
}

/** In letters. A guess: a shorter text that is repeated is a name ("Lulu"), not two copies of one. */
const minCopy = 5

/** "Ida MarlowIda Marlow": a name for wide and for narrow screens, of which a reader sees one. */
function joinCopies(name: string): string {
  const copy = name.slice(0, name.length / 2)
  const between = name.slice(copy.length, name.length - copy.length)
  return copy.length >= minCopy && name.endsWith(copy) && between.trim() === '' ? copy : name
}

/** A station behind the names of its reporters: "7 News KLMN", "NDR". */
const station = /(?:^|\s(?:News|TV|Radio)\s)\p{Lu}{3,5}$/u

/** "By Ida Marlow, Saltmere": the place behind the names. */
const town = /^\p{Lu}\p{Ll}{2,}$/u

const paper = new RegExp(`^the\\s|${wordStart}${matchWords('paperNouns')}${wordEnd}`, 'iu')

/** Whether a slash is between names of persons: "Ida Marlow / Tomas Vell". In "Ida Marlow / Harbour Courier" it is not. */
function isListWithSlashes(names: string): boolean {
  const parts = names.split(/\s\/\s/u)
  return (
    parts.length > 1 &&
    parts.every((part) => isPersonName(part) && !isAgency(part) && !paper.test(part) && !job.test(part))
  )
}

/** Two capitalised words may be a person or a paper: after "for" or a vertical bar they are a paper. */
function isHouse(text: string): boolean {
  return isAgency(text) || (/^(?:The\s)?\p{Lu}[\p{L}\p{N}./&’' -]{1,50}$/u.test(text) && !job.test(text))
}
