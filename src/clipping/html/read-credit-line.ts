import type { Frontmatter } from '../../article/frontmatter-schema.ts'
import { listClippingWords } from '../../languages/find-language.ts'
import { isAround, isKept, reasonOf } from '../block.ts'
import { findDate, parseDateInWords } from '../find-date.ts'
import { collectWords, formatAlternatives, matchWords } from '../language-words.ts'
import { isJob, parseByline } from '../parse-byline.ts'
import type { FieldValue } from '../parsed-clipping.ts'
import { isPersonName } from '../person-name.ts'
import { spellNumericDates } from '../spell-numeric-dates.ts'
import { isCalledAuthor } from './decide-header-line.ts'
import { findAuthorNames } from './find-author-names.ts'
import { findLeadBylines } from './find-lead-bylines.ts'
import { isKeptProse } from './find-story.ts'
import { findHint } from './furniture-hints.ts'
import { findHeadlineLine, isOfComment } from './header-lines.ts'
import { type HtmlBlock, isHeading } from './html-block.ts'
import { listLineAddresses } from './list-addresses.ts'

/** In lines. Guesses: a credit is so near to the headline, to the start of the text or to its end. */
const [maxAbove, maxUnder, maxFromStart, maxFromEnd, maxAfter] = [4, 8, 3, 3, 10]
/** In characters. Guesses: a longer line is a paragraph or a sentence, a longer name is no account. */
const [maxLine, maxByline, maxLogin] = [200, 80, 30]
/** In words. A guess: an account may be called "the harbour fan". */
const maxLoginWords = 3

type Authors = Frontmatter['authors']

/** The names after a label of a line. */
interface Credit {
  line: HtmlBlock
  authors: Authors
  /** Whether nothing else than names and other labels is in the line. */
  isWhole: boolean
}

/** Who a line names as the author, and the day that it has too. */
export interface CreditLine {
  line: HtmlBlock
  found: FieldValue<Authors>
  day: string | undefined
  isWhole: boolean
}

const labels = collectWords('authorLabels')
const roleLabels = listClippingWords().flatMap(({ words }) => words.roleLabels.writing ?? [])
const plainLabels = collectWords('bylineLabels')
/** Labels with a verb or a noun. "Von der" and "by the" may begin anything. */
const longLabels = [...labels, ...roleLabels].filter(
  (label) => label.includes(' ') && !plainLabels.includes(label.split(' ')[0] ?? ''),
)
const colonLabels = [
  ...labels,
  ...plainLabels,
  ...listClippingWords().flatMap(({ words }) => words.roleColonLabels.writing ?? []),
]
/** "Written by", "Text: ": what is before the name of who wrote a text, whatever else is in the line. */
const sureLabel = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}])(?:(?<long>${formatAlternatives(longLabels)})(?:\s*[:：]\s*|\s+)|${formatAlternatives(colonLabels)}\s*[:：]\s*)(?=\p{L})`,
  'giu',
)
/** "By": only in a line with a date. */
const plainLabel = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}])${formatAlternatives(plainLabels)}\s+(?=\p{Lu}|\p{Lo})`,
  'giu',
)
/** What may be before a label that has no colon: nothing, a mark or a figure. */
const beforeLabel = /(?:^|[^\p{L}\p{M},]|[ap]m)\s*$/iu

const ends = collectWords('dayPrepositions', 'timePrepositions', 'wordsAfterAuthor', 'wordsAfterByline')
/** The word or mark behind a name. Words in capitals are those of a style: "BY IDA MARLOW IN HARBOUR". */
const nameEnd = new RegExp(
  String.raw`\s+(?:${formatAlternatives([...ends, ...ends.map((word) => word.toUpperCase())])}(?=\s|$)|[|•·⋅–—-]+(?=\s|$)|(?=[([\d]))`,
  'u',
)
/** The next label: "Foto:", "photos by". */
const nextLabel = new RegExp(
  String.raw`\s+(?=[\p{L}/&]+\s?[:：]|(?:${matchWords('pictureNouns')}|illustration)\p{L}*\s+${matchWords('bylineLabels')}\s|${matchWords('weekdays')}(?:[\s,]|$))`,
  'iu',
)
/** "记者王敬照": a job before a name without a space. */
const joinedJob = new RegExp(String.raw`^${matchWords('authorLabels')}(?=\p{Script=Han})`, 'u')

/**
 * Reads the author from a line near the headline, or at the start or the end of the text, that has other parts as well: "Posted
 * by Ida Marlow at 9:05", "Text: Ida Marlow Photo: Tomas Vell". One word may be the name of an account: then the author is in
 * doubt.
 */
export function readCreditLine(
  blocks: readonly HtmlBlock[],
  language: string | undefined,
  site: string | undefined,
): CreditLine | undefined {
  const { beside, inText, below } = listNear(blocks)
  const credits = [
    ...beside.flatMap((line) => [...findSure(line, site), ...findDated(line, language, site)]),
    ...[...beside, ...inText].flatMap((line) => findWithPlaces(line, language)),
    ...[...inText, ...below].flatMap((line) => findSure(line, site)),
    ...findLeadBylines(blocks).map((byline) => ({ ...byline, isWhole: true })),
  ]
  const named = credits.find(({ authors }) => authors.every(({ name }) => isName(name))) ?? credits[0]
  if (!named) return undefined
  const { line, authors, isWhole } = named
  const login = authors.find(({ name }) => !isName(name) || isJob(name))?.name
  const found = {
    value: authors,
    from: 'the labelled byline',
    ...(login !== undefined && { doubt: `“${login}” may be the name of an account, not of a person` }),
  }
  const day = findDate(spellNumericDates(line.text, language))?.date.slice(0, 'YYYY-MM-DD'.length)
  return { line, found, day, isWhole }
}

/** The lines that may have a credit: beside the headline, at both ends of the text, and right below it. */
function listNear(blocks: readonly HtmlBlock[]): Record<'beside' | 'inText' | 'below', HtmlBlock[]> {
  const [first, last] = [blocks.findIndex(isKeptProse), blocks.findLastIndex(isKeptProse)]
  const line = findHeadlineLine(blocks)
  const head = line < 0 || line > first ? first : line
  if (first < 0) return { beside: [], inText: [], below: [] }
  const text = blocks.slice(first, last + 1)
  const below = blocks.slice(last + 1, last + 1 + maxAfter)
  const end = below.findIndex((block) => isOfComment(block) || (isHeading(block) && isAround(block)))
  return {
    beside: [
      ...blocks.slice(head + 1, Math.min(first, head + 1 + maxUnder)),
      ...blocks.slice(Math.max(0, head - maxAbove), head).toReversed(),
    ].filter(mayBeCredit),
    inText: [
      ...text.slice(0, maxFromStart),
      ...text.slice(Math.max(maxFromStart, text.length - maxFromEnd)),
    ].filter(mayBeCredit),
    below: below.slice(0, end < 0 ? undefined : end).filter(mayBeCredit),
  }
}

function mayBeCredit(block: HtmlBlock): boolean {
  const isOfOthers = block.around.some(
    ({ tag, hints }) =>
      tag === 'blockquote' || (block.fate?.fate !== 'field' && findHint(hints) === 'related links'),
  )
  return block.text.length <= maxLine && block.tag !== 'figcaption' && !isOfOthers && !isOfComment(block)
}

/** The names after a label that is sure, and those of a line that is a byline and nothing else. */
function findSure(line: HtmlBlock, site: string | undefined): Credit[] {
  const labelled = listTexts(line, sureLabel).flatMap((text) =>
    [...text.matchAll(sureLabel)].flatMap((match) => {
      const isPlaced = match.groups?.['long'] === undefined || beforeLabel.test(text.slice(0, match.index))
      const { names, rest } = cutNames(text.slice(match.index + match[0].length), line.pieces)
      const found = isPlaced ? readNames(names, site) : []
      const authors = found.length === 0 && isPenName(names, line) ? [{ name: names }] : found
      const isWhole = match.index === 0 && (rest === '' || nextLabel.test(` ${rest}`))
      return authors.length === 0 ? [] : [{ line, authors, isWhole }]
    }),
  )
  return labelled.length > 0 ? labelled : [...findByline(line), ...findBeforeLabel(line)]
}

/** The address of an author’s or a user’s page: "/profile/harbour-reporter". */
const profilePath = /[/=](?:authors?|autor(?:es|en|e)?|auteurs?|profile?s?|users?)\/./i

/** Whether a name that is also a job ("Racing Reporter") is the name of an account: the line links to its page. */
function isPenName(name: string, line: HtmlBlock): boolean {
  const { inside, outside } = listLineAddresses(line)
  const isLinked = [...inside, ...outside].some((address) => profilePath.test(address))
  return isLinked && isPersonName(name) && isJob(name)
}

const labelAlone = new RegExp(String.raw`^(?=\p{L}{5})${formatAlternatives(plainLabels)}$`, 'iu')

/** "Ida Marlow" and "Author" in two elements of a line. */
function findBeforeLabel(line: HtmlBlock): Credit[] {
  const [name = '', label = '', ...others] = line.pieces
  const isCredit = others.length === 0 && isPersonName(name) && !isJob(name) && labelAlone.test(label)
  return isCredit ? [{ line, authors: [{ name }], isWhole: true }] : []
}

/**
 * "– By Ida Marlow, Saltmere", "Ida Marlow": a byline in an element for authors or after a dash. Amid the text it may be a part
 * of it.
 */
function findByline(line: HtmlBlock): Credit[] {
  const isDashed = /^[–—-]+\s*\p{L}/u.test(line.text) && isKept(line)
  const isCalled = reasonOf(line) === 'author box'
  if (line.text.length > maxByline || !(isDashed || isCalled)) return []
  const byline = parseByline(line.text.replace(/^[–—-]+\s*/u, ''))
  const isNameAlone = isPersonName(line.text) && !isJob(line.text) && !labelAlone.test(line.pieces[0] ?? '')
  if (!byline && isCalled && isNameAlone && isCalledAuthor(line))
    return [{ line, authors: [{ name: line.text }], isWhole: true }]
  const authors = byline?.authors ?? []
  const isOfPersons = authors.every(({ name, role }) => isPersonName(name) && role !== 'photography')
  return authors.length > 0 && isOfPersons ? [{ line, authors, isWhole: true }] : []
}

/** The names in a line with a date after a label that may be a word of a sentence in any other line. */
function findDated(line: HtmlBlock, language: string | undefined, site: string | undefined): Credit[] {
  if (findDate(spellNumericDates(line.text, language)) === undefined) return []
  const labelled = listTexts(line, plainLabel).flatMap((text) =>
    [...text.matchAll(plainLabel)].flatMap((match) => {
      const isPlaced = beforeLabel.test(text.slice(0, match.index))
      const { names } = cutNames(text.slice(match.index + match[0].length), line.pieces)
      const authors = isPlaced ? readNames(names, site) : []
      return authors.length === 0 ? [] : [{ line, authors, isWhole: true }]
    }),
  )
  return labelled.length > 0 ? labelled : findBeforeDay(line, language)
}

/** "Ida Marlow / 14.10.2031 / 06:15": a name before the day with its time, without a label. */
function findBeforeDay(line: HtmlBlock, language: string | undefined): Credit[] {
  const [name = '', day = '', ...others] = line.text.split(/\s+[|•·⋅/]\s+/u)
  const isDay = parseDateInWords(spellNumericDates(day, language)) !== undefined
  const isTimed = [day, ...others.slice(0, 1)].some((part) =>
    /^\D*\d{1,2}:\d{2}|\d\s\d{1,2}:\d{2}/u.test(part),
  )
  return isDay && isTimed && isPersonName(name) && !isJob(name)
    ? [{ line, authors: [{ name }], isWhole: true }]
    : []
}

const town = /^\p{Lu}\p{Ll}+$/u

/** "Ida Marlow, Saltmere, Tomas Vell" beside a day with its time, each in an element of its own. */
function findWithPlaces(line: HtmlBlock, language: string | undefined): Credit[] {
  const [names = '', time = '', ...others] = line.pieces
  const isTime =
    /\d[:.]\d{2}/u.test(time) && parseDateInWords(spellNumericDates(time, language)) !== undefined
  const parts = names.split(/,\s+/u)
  const persons = parts.filter((part) => isPersonName(part) && !isJob(part))
  const isList = persons[0] === parts[0] && parts.every((part) => persons.includes(part) || town.test(part))
  return isTime && isList && others.length === 0
    ? [{ line, authors: persons.map((name) => ({ name })), isWhole: true }]
    : []
}

/** The parts of a line that have elements of their own and a label with a name; if none has, the line. */
function listTexts({ text, pieces }: HtmlBlock, label: RegExp): readonly string[] {
  const own = pieces.filter((piece) => piece.search(label) >= 0)
  return own.length > 0 ? own : [text]
}

/** The words up to the end of the names, and what follows. */
function cutNames(text: string, pieces: readonly string[]): { names: string; rest: string } {
  const found = [nameEnd.exec(text), nextLabel.exec(text)].filter((match) => match !== null)
  const [end] = found.toSorted((one, other) => one.index - other.index)
  const names = text.slice(0, end?.index)
  const alone = pieces.find((piece) => isPersonName(piece, true) && isBeforeOther(piece, names)) ?? names
  return {
    names: alone.replace(/(?<=\p{L}{2})\.$|[\s,;]+$/u, '').replace(joinedJob, ''),
    rest: end ? text.slice(end.index).trim() : '',
  }
}

/** Whether a text begins with a name that has an element of its own, and something else than another name follows. */
function isBeforeOther(piece: string, text: string): boolean {
  const rest = text.startsWith(`${piece} `) ? text.slice(piece.length + 1) : ''
  return rest !== '' && !nextName.test(rest)
}

const nextName = new RegExp(String.raw`^(?:[,;&/]|${matchWords('conjunctions')}\s)`, 'iu')
/** "Ida.Marlow": the account of a person. */
const dottedName = /^\p{Lu}\p{Ll}+\.\p{Lu}\p{L}+$/u

/** The persons that a text names; without one, the account that it may name. */
function readNames(text: string, site: string | undefined): Authors {
  if (text.endsWith(':')) return []
  if (dottedName.test(text)) return [{ name: text }]
  const found = findAuthorNames([text], site) ?? []
  const persons = found.filter(({ name }) => isName(name))
  if (persons.length > 0) return persons
  const isLogin = text.length <= maxLogin && text.split(' ').length <= maxLoginWords
  return isLogin ? found.slice(0, 1) : []
}

/** Whether a text is a name of a person. In scripts without capitals one word may be a whole name. */
function isName(name: string): boolean {
  return isPersonName(name) || /^[\p{Lo}\p{M}·・-]{2,}$/u.test(name)
}
