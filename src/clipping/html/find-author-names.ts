import type { Frontmatter } from '../../article/frontmatter-schema.ts'
import { isAgency, joinedAgencies } from '../agencies.ts'
import { findFurniture } from '../find-furniture.ts'
import {
  formatAlternatives,
  matchCapitalizedWords,
  matchWords,
  wordEnd,
  wordStart,
} from '../language-words.ts'
import { cutJob, isJob, parseByline } from '../parse-byline.ts'
import { isPersonName } from '../person-name.ts'
import { separateNames } from '../separate-names.ts'
import { formatPlainLine } from './format-plain-line.ts'
import { normalizeWords } from './normalize-words.ts'

type Authors = Frontmatter['authors']

/** Account names of content systems that are not the name of a person, in any language. */
const accounts = [
  String.raw`\w*admin`,
  'administrator',
  'webmaster',
  // A name with random letters after it, which an installer made.
  String.raw`[a-z]+_(?=[a-z]*\d)(?=\d*[a-z])[a-z\d]{7,10}`,
  'super user',
  'publisher',
  'creator',
  'undefined',
  'null',
  'none',
  'n/a',
]
const placeholder = new RegExp(`^(?:${matchWords('authorPlaceholders')}|${accounts.join('|')})$`, 'i')
/** Addresses and hashtags. */
const address = /^#|^[\w-]+\.[a-z]{2,12}$|https?:|www\.|@|\.(?:com|org|net|co\.\w\w|html?)\b|[{}<>]/i
/** Organisations and jobs that content systems join to a name without a space: "Ida MarlowReuters". */
const joinedToName = new RegExp(
  String.raw`(?<=[\p{Ll}\p{Lu}]{2})(?:${formatAlternatives(joinedAgencies)}|${matchCapitalizedWords('joinedTitles')})$`,
  'u',
)
const label = new RegExp(String.raw`^${matchWords('authorLabels')}:?\s+`, 'iu')
const labelAlone = new RegExp(`^${matchWords('authorLabels', 'bylineLabels')}:?$`, 'iu')
/** "Photo from the archive", "Foto: Ida Marlow": whose the picture is. */
const pictureCredit = new RegExp(`^${matchWords('pictureNouns')}${wordEnd}`, 'iu')
const afterAuthor = new RegExp(
  String.raw`\s*(?:[|•·–—]|${wordStart}${matchWords('wordsAfterAuthor')}${wordEnd})\s.*$`,
  'u',
)
const dateAfterAuthor = new RegExp(String.raw`\s+${matchWords('datesAfterAuthor')}${wordEnd}.*$`, 'iu')
const separator = new RegExp(String.raw`\s*[,;]\s+|\s+(?:&|${matchWords('conjunctions')})\s+`, 'u')

/** "Third edition, edited by Ida Marlow": a label within a line. */
const labelInside = new RegExp(String.raw`\p{L}\s+${matchWords('bylineLabels')}\s+\p{L}`, 'iu')
/** "Ida Marlow designed": who made the page's design. */
const designer = new RegExp(`${wordStart}(?:web)?design(?:ed)?${wordEnd}`, 'iu')

/** A company is a publisher, not an author. */
export const company =
  /(?<!\p{L})(?:GmbH|AG|KG|Verlag|Inc|Ltd|LLC|Corp|S\.?A\.?|S\.?L\.?|e\. ?V|Pty|B\.?V|Sp\. z o\. ?o)\.?(?!\p{L})|-Verlag(?!\p{L})/u

const nameAndPlace = new RegExp(String.raw`^(.+?)\s+${matchWords('placePrepositions')}\s+\p{Lu}.*$`, 'u')

/** Removes where an agency wrote: "Associated Press in Saltmere". */
export function cutAgencyPlace(text: string): string {
  const name = nameAndPlace.exec(text)?.[1] ?? ''
  return isAgency(name) ? name : text
}

/** In characters. A guess: longer texts are not bylines. */
const maxByline = 200
/** In characters. A guess: a text up to this length, of an unknown form, may be the name of a desk or an organisation. */
const maxUnknownName = 60
/** More authors than on any article we know: what a hostile page adds is cut off. */
const maxAuthors = 50
/** In letters. A guess: shorter names of sites ("AP") also begin names of people. */
const minSiteName = 3
/** In letters. A guess: a shorter beginning of the site's name may be a person's. */
const minSiteBeginning = 6

/**
 * Finds the persons (or desks) that texts name, and splits texts that name several. Addresses, handles and the site's own
 * name are not authors. Returns `undefined` if there are none.
 */
export function findAuthorNames(
  texts: readonly string[] | undefined,
  site: string | undefined,
): Authors | undefined {
  const authors = (texts ?? []).flatMap((text) => parseAuthors(text, site))
  return uniqueAuthors(authors, site)
}

/**
 * Finds the persons that printed bylines name. A byline is given as the texts of its elements: a name in an element of its
 * own ends where the element ends, whatever is printed after it (a post, buttons).
 */
export function findNamesInPieces(
  bylines: readonly (readonly string[])[],
  site: string | undefined,
): Authors | undefined {
  // With a label before the names, what has none (topics, an editor) is no byline.
  const labelled = uniqueAuthors(bylines.flatMap(findLabelled), site)
  if (labelled) return labelled
  const authors = bylines.flatMap((pieces) => {
    const names = joinLists(cutBiography(pieces))
      .filter((piece) => !isJob(piece) && findFurniture(piece) === undefined)
      .flatMap((piece) => parseAuthors(cutLabel(piece, site), site))
      .filter(({ name }) => isPersonName(name) && !isJob(name))
    const words = pieces.filter((piece) => !labelAlone.test(piece)).join(' ')
    return names.length > 0 ? names : parseAuthors(words, site)
  })
  return uniqueAuthors(authors, site)
}

const conjunctionAtEnd = new RegExp(String.raw`\s${matchWords('conjunctions')}$`, 'iu')

/** Joins a piece that ends with "and" to the next one: "Ida Marlow and", "Tomas Vell". */
function joinLists(pieces: readonly string[]): string[] {
  const joined: string[] = []
  for (const piece of pieces) {
    const last = joined.at(-1) ?? ''
    if (conjunctionAtEnd.test(last)) joined.splice(-1, 1, `${last} ${piece}`)
    else joined.push(piece)
  }
  return joined
}

/** Removes a label of one word that no list has, if there are only names of persons behind it: "Produktion: Ida Marlow". */
function cutLabel(piece: string, site: string | undefined): string {
  const rest = /^\p{Lu}\p{L}+:\s+(\p{Lu}.*)$/u.exec(piece)?.[1]
  if (rest === undefined || pictureCredit.test(piece) || parseByline(piece)) return piece
  const names = parseAuthors(rest, site)
  return names.length > 0 && names.every(({ name }) => isPersonName(name)) ? rest : piece
}

/**
 * The pieces before a sentence about the author, which may name others: "Ilse Varrow", "She writes for the", "Harbour Courier".
 */
function cutBiography(pieces: readonly string[]): readonly string[] {
  const name = pieces.findIndex((piece) => isPersonName(piece) && !isJob(piece))
  const biography = pieces.findIndex((piece, index) => name >= 0 && index > name && isBiography(piece))
  return biography < 0 ? pieces : pieces.slice(0, biography)
}

/** In words in lower case. A guess: a job ("reporter for the harbour and its ships") has no more. */
const maxLowerCase = 8

function isBiography(piece: string): boolean {
  return countLowerCase(piece) > maxLowerCase
}

/** "by", "Ilse Varrow", "and", "Tomas Vell", "14 October 2031": the names right after the label of a byline. */
export function findLabelled(pieces: readonly string[]): Authors {
  const start = pieces.findIndex((piece) => labelAlone.test(piece)) + 1
  const rest = start === 0 ? [] : pieces.slice(start)
  // One word is a name right after the label only.
  const isName = (piece: string, index: number): boolean => isPersonName(piece, index === 0) && !isJob(piece)
  const end = rest.findIndex((piece, index) => !isName(piece, index) && !between.test(piece))
  return rest
    .slice(0, end < 0 ? rest.length : end)
    .filter((piece) => !between.test(piece))
    .map((name) => ({ name: name.replace(/,$/u, '') }))
}

const between = new RegExp(`^(?:[,;&/|]|${matchWords('conjunctions')})$`, 'iu')

/** "Varrow, Ilse": one word on each side of the comma. */
const surnameFirst = /^(\p{Lu}[\p{L}’'-]+),\s(\p{Lu}[\p{L}.’'-]+)$/u
/** "Ilse Varrow is the harbour editor of the Courier." */
const sentence = new RegExp(
  String.raw`^(\p{Lu}\S+(?:\s\S+){1,3}?),?\s+${matchWords('authorNoteVerbs')}${wordEnd}.*$`,
  'u',
)

/** "Ida Marlow interviews Tomas Vell" */
const interviewed = new RegExp(String.raw`^(\p{Lu}.*?)\s${matchWords('interviewVerbs')}\s\p{Lu}.*$`, 'iu')
/** "Tomas Vell interviewed by Ida Marlow" */
const interviewedBy = new RegExp(
  String.raw`^\p{Lu}.*?,?\s${matchWords('interviewedByWords')}\s(?=\p{Lu})`,
  'iu',
)
/** "Tomas Vell in conversation with Ida Marlow": neither name is sure to be the author's. */
const conversation = new RegExp(String.raw`^\p{Lu}.*?,?\s${matchWords('conversationWords')}\s\p{Lu}.*$`, 'iu')

function parseAuthors(text: string, site: string | undefined): Authors {
  const written = lowerJoiners(formatPlainLine(text, 300))
    .replace(/(?<=\p{L}),(?=\p{Lu})/gu, ', ')
    .replace(surnameFirst, '$2 $1')
    .replace(sentence, '$1')
    .replace(interviewedBy, '')
    .replace(interviewed, '$1')
    .replace(conversation, '')
    .replace(label, '')
    .replace(afterAuthor, '')
    .replace(/\s*\([^)]*\)$/u, '')
    .replace(dateAfterAuthor, '')
    .replace(/\s+@\w+$/u, '')
    .replace(/\s*[-–—|·•,;:]+$/u, '')
    // "Ida Marlow. The Ledger": a whole last name before the full stop, not an initial.
    .replace(/(?<=\p{L}+\s\p{Lu}[\p{L}’'-]*\p{Ll}{3})\.\s+\p{Lu}.*$/u, '')
    .trim()
  const parts = written.split(/\s*[,;]\s+/u)
  // "The Ledger Online, Saltmere": the site and its town.
  if (parts.length > 1 && normalizeWords(parts[0] ?? '') === normalizeWords(site ?? '')) return []
  const line = separateNames(
    parts
      .filter((part) => !address.test(part))
      .map((part) => removeOrganisation(part, site))
      .join(', '),
  )
  if (line === '' || designer.test(line) || labelAlone.test(line) || pictureCredit.test(line)) return []
  if (placeholder.test(line) || isJob(line) || findFurniture(line) !== undefined) return []
  const byline = line.length < maxByline ? parseByline(line, true) : undefined
  const authors = byline?.authors.filter((author) => !/\d{2}/.test(author.name)) ?? []
  if (authors.length > 0) return authors
  const listed = line.split(separator).filter((part) => part !== '')
  const names = listed.filter((part) => isPersonName(part))
  // "The Ledger, Saltmere, Utopia" is the address of a publisher.
  if (line.split(',').length > 2 && names.length < listed.length) return []
  // "Ana Ortega y Vaz": the word between the parts belongs to the name, because the second part alone is none.
  if (names.length < listed.length && isPersonName(line) && !listed.some(isAgency)) return [{ name: line }]
  if (names.length > 0 && (names.length === listed.length || listed[0] === names[0])) {
    return names.map((name) => ({ name }))
  }
  const agency = cutAgencyPlace(line)
  if (agency !== line) return [{ name: agency }]
  return line.length <= maxUnknownName &&
    !labelInside.test(line) &&
    !/\d{2}|[.!?]$|[:|]/.test(line) &&
    !isSentence(line)
    ? [{ name: line }]
    : []
}

/**
 * "Ida Marlow And Tomas Vell For The Ledger": some content systems capitalize all words of a byline. A single letter is an
 * initial.
 */
const capitalJoiner = new RegExp(
  String.raw`(?<=\p{L}\s)(?=\p{L}{2})(?:${matchCapitalizedWords('conjunctions')}|${matchCapitalizedWords('wordsAfterAuthor')})(?=\s\p{Lu})`,
  'gu',
)

function lowerJoiners(line: string): string {
  return line.replace(capitalJoiner, (word) => word.toLowerCase())
}

/** A name of a desk has few words in lower case; a sentence has many. */
function isSentence(line: string): boolean {
  return countLowerCase(line) > 2
}

function countLowerCase(line: string): number {
  return line.match(/(?<!\S)\p{Ll}{2,}/gu)?.length ?? 0
}

/** Removes the organisation from "Ida Marlow The Ledger" and "Ida MarlowReuters". */
function removeOrganisation(part: string, site: string | undefined): string {
  const bare = part.replace(joinedToName, '').trim()
  const endsWithSite = site !== undefined && site.length >= minSiteName && bare.endsWith(site)
  const name = cutJob(endsWithSite ? bare.slice(0, -site.length).trim() : bare)
  return isPersonName(name) ? name : bare
}

/**
 * Removes repeated authors (in capitals or not), the site itself, which is the source and no author, and, if persons are
 * named, the agencies next to them. Returns `undefined` if no author is left.
 */
export function uniqueAuthors(authors: Authors, site: string | undefined): Authors | undefined {
  const own = normalizeWords(site ?? '')
  // "The Ledger" is the name of a site that calls itself "ledger.example".
  const names = [own, normalizeWords((site ?? '').replace(/\.[a-z]{2,10}$/i, ''))].flatMap((name) => [
    name,
    `the${name}`,
  ])
  const byName = new Map<string, Authors[number]>()
  for (const author of authors) {
    const key = normalizeWords(author.name)
    const known = byName.get(key)
    if (key === '' || names.includes(key) || names.includes(`the${key}`)) continue
    if (!known || known.name === known.name.toUpperCase()) byName.set(key, { ...known, ...author })
  }
  const all = [...byName.values()]
  const isOrganisation = ({ name }: Authors[number]): boolean => {
    const words = normalizeWords(name)
    return (
      isAgency(name) ||
      (own.length >= minSiteName && words.startsWith(own)) ||
      (own.startsWith(words) && words.length >= minSiteBeginning)
    )
  }
  // "All articles by Ida Marlow" beside "Ida Marlow" is a link.
  const people = all.map(({ name }) => name).filter((name) => isPersonName(name))
  const isLink = ({ name }: Authors[number]): boolean =>
    !isPersonName(name) && people.some((other) => name.includes(other))
  const persons = all.filter((author) => !isOrganisation(author) && !isLink(author))
  const named = (persons.length > 0 ? persons : all).filter(({ name }) => !company.test(name))
  return named.length === 0 ? undefined : named.slice(0, maxAuthors)
}
