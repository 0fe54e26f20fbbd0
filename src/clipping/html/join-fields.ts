import type { Frontmatter } from '../../article/frontmatter-schema.ts'
import { areAgencies } from '../agencies.ts'
import { dropped, field, isField, isKept } from '../block.ts'
import { parseByline } from '../parse-byline.ts'
import type { FieldValue, ParsedClipping } from '../parsed-clipping.ts'
import { isPersonName } from '../person-name.ts'
import { dropVisitDay } from './drop-visit-day.ts'
import { isKeptProse } from './find-story.ts'
import { guessPublished, readShortDay } from './guess-date.ts'
import type { HtmlBlock } from './html-block.ts'
import { normalizeWords } from './normalize-words.ts'
import { readAuthorBox } from './read-author-box.ts'
import { visibleByline } from './read-authors.ts'
import {
  type FoundBeside,
  markField,
  readAuthorsBelow,
  readAuthorUnderLabel,
  readLabelledAuthors,
  readSignature,
  readTextCredit,
} from './read-beside.ts'
import { readBylineBeside } from './read-byline-beside.ts'
import { type CreditLine, readCreditLine } from './read-credit-line.ts'
import { readDateBeside, readLabelledDay } from './read-date-beside.ts'
import { printedByline, readBareAuthors, readFields } from './read-fields.ts'
import { readAuthorAbove, readLinkedAuthors } from './read-linked-authors.ts'
import type { PageMetadata } from './read-metadata.ts'
import { readSignOff } from './read-sign-off.ts'
import { type KnownOrganisations, settleAuthors } from './settle-authors.ts'
import { settlePublished } from './settle-published.ts'

/** The fields of an article except its picture, and the lines of the page that became them. */
export interface JoinedFields {
  fields: Partial<ParsedClipping>
  blocks: readonly HtmlBlock[]
}

/** Joins the fields of the page's data with those that its lines state. The data is more exact, if it is about the article. */
export function joinFields(all: readonly HtmlBlock[], stated: PageMetadata): JoinedFields {
  const decided = dropVisitDay(all)
  const { authors: authorsOfHead, ...others } = stated
  const known = { site: stated.sourceName?.value, organisations: stated.organisations }
  const settled = settleAuthors(authorsOfHead, decided, known)
  const hasAuthors = settled !== undefined && settled.value.length > 0
  const metadata: PageMetadata = hasAuthors ? { ...stated, authors: settled } : others
  const {
    headlines: _,
    names: __,
    description: ___,
    image: ____,
    dateline: _____,
    address: ______,
    publisher: _______,
    organisations: ________,
    siteNames: _________,
    publishedPage: __________,
    ...head
  } = metadata
  const language = metadata.language?.value
  const { authors: authorsOfLines, ...linesBeside } = readFields(decided, language)
  const labelled = settleAuthors(authorsOfLines, decided, known)
  const printed =
    labelled?.doubt === undefined
      ? labelled
      : (settleAuthors(readBareAuthors(decided, language), decided, known) ?? labelled)
  const lines = { ...linesBeside, ...(printed && printed.value.length > 0 && { authors: printed }) }
  const own = lines.published ? decided : dropDates(decided)
  const isWeak = metadata.published === undefined || weakDates.test(metadata.published.from)
  const dated = isWeak && lines.published === undefined ? readDateBeside(own, language) : undefined
  const printedDay = isWeak
    ? (lines.published ?? dated?.found)
    : readLabelledInstead(metadata.published, own, language)
  const found = printedDay
    ? chooseDate(metadata.published, printedDay)
    : settlePublished(metadata.published, metadata.updated, own, language)
  const credit = readCreditLine(dated?.blocks ?? own, language, known.site)
  const signature = readSignature(dated?.blocks ?? own, language)
  const published =
    found ??
    metadata.publishedPage ??
    (signature && { value: signature.day, from: signature.found.from }) ??
    (credit?.day === undefined ? undefined : { value: credit.day, from: credit.found.from }) ??
    readShortDay(own, stated.address?.value) ??
    guessPublished(stated.address?.value ?? lines.sourceUrl?.value, metadata.updated ?? lines.updated)
  const isPrinted = lines.authors !== undefined && isPrintedBetter(lines, metadata, decided)
  const named = isPrinted ? lines.authors : (metadata.authors ?? lines.authors)
  const isSigned = signature !== undefined && published?.value.startsWith(signature.day) === true
  const blocks = isSigned && !dated ? signature.blocks : (dated?.blocks ?? own)
  const isSure = named !== undefined && named.doubt === undefined
  const signed = isSure
    ? undefined
    : (readLabelledAuthors(blocks) ??
      keepSure(settleFound(readLinkedAuthors(blocks), known)) ??
      (named ? undefined : (readAuthorAbove(blocks) ?? readBylineBeside(blocks, language))) ??
      readTextCredit(blocks) ??
      (isSigned ? signature : undefined) ??
      readAuthorsBelow(blocks, published?.value, language) ??
      readAuthorUnderLabel(blocks) ??
      readCredit(blocks, credit, known, named) ??
      (isPrintedAuthor(named, blocks)
        ? undefined
        : settleFound(readAuthorBox(blocks) ?? readSignOff(blocks), known)))
  const authors = signed?.found ?? named ?? settled
  const fields = { ...lines, ...head, ...(published && { published }), ...(authors && { authors }) }
  return moveAgency(fields, signed?.blocks ?? blocks)
}

/** Moves authors that are only news agencies to the field of the agency. No person is named then. */
function moveAgency(fields: Partial<ParsedClipping>, blocks: readonly HtmlBlock[]): JoinedFields {
  const { authors, ...others } = fields
  const names = authors?.value.map(({ name }) => name) ?? []
  if (!authors || names.length === 0 || !names.every(areAgencies)) return { fields, blocks }
  const value = names.join(', ')
  const isSource = normalizeWords(value) === normalizeWords(fields.sourceName?.value ?? '')
  const isByline = (block: HtmlBlock): boolean =>
    isField(block, 'authors') && names.some((name) => block.text.includes(name))
  return {
    fields: isSource ? others : { ...others, sourceAgency: fields.sourceAgency ?? { ...authors, value } },
    blocks: blocks.map((block) =>
      isByline(block) && !isSource ? { ...block, fate: field('sourceAgency') } : block,
    ),
  }
}

/** Reads who a credit names. In doubt, it gives way to other names that the page prints. */
function readCredit(
  blocks: readonly HtmlBlock[],
  credit: CreditLine | undefined,
  known: KnownOrganisations,
  named: PageMetadata['authors'],
): FoundBeside<Frontmatter['authors']> | undefined {
  const found = settleAuthors(credit?.found, blocks, known)
  if (!credit || !found || found.value.length === 0) return undefined
  if (isPrintedAuthor(named, blocks) && found.doubt !== undefined) return undefined
  const name = credit.day === undefined ? 'authors' : 'authors, published'
  // The line may be marked as that of the date by now.
  const line = blocks.find(({ nodes }) => nodes === credit.line.nodes)
  const becomesField = line && (credit.isWhole || !isKept(line))
  return { found, blocks: becomesField ? markField(blocks, line, name) : [...blocks] }
}

/** Leaves out names that are not of persons. Returns `undefined` if none is left. */
function settleFound(
  signed: FoundBeside<Frontmatter['authors']> | undefined,
  known: KnownOrganisations,
): FoundBeside<Frontmatter['authors']> | undefined {
  const found = settleAuthors(signed?.found, signed?.blocks ?? [], known)
  return signed && found && found.value.length > 0 ? { ...signed, found } : undefined
}

/** Returns what was found, unless it is in doubt. */
function keepSure<Value>(signed: FoundBeside<Value> | undefined): FoundBeside<Value> | undefined {
  return signed?.found.doubt === undefined ? signed : undefined
}

/** Whether a line of the page has one of the names. */
function isPrintedAuthor(named: PageMetadata['authors'], blocks: readonly HtmlBlock[]): boolean {
  return named?.value.some(({ name }) => blocks.some(({ text }) => text.includes(name))) === true
}

/** Drops the lines of dates under the text if none of them is the article's. */
function dropDates(blocks: readonly HtmlBlock[]): HtmlBlock[] {
  const text = blocks.findIndex(isKeptProse)
  return blocks.map((block, index) =>
    index > text && isField(block, 'published') ? { ...block, fate: dropped('outside the article') } : block,
  )
}

/** Where a date is from that may be of an event beside the article, or the day of the visit. */
const unsureDates = /^(?:time element|the visible date)$/

/** The only day with a label for publication, if the date of the page is from an element that may be of something else. */
function readLabelledInstead(
  stated: FieldValue<string> | undefined,
  blocks: readonly HtmlBlock[],
  language: string | undefined,
): FieldValue<string> | undefined {
  return stated && unsureDates.test(stated.from) ? readLabelledDay(blocks, language)?.found : undefined
}

/** Tags with any date of a page: when its file was made, or when it was last changed. */
const weakDates = /^meta (?:og:article:published_time|dc\.date|dcterms\.(?:created|date)|date)$/

/** The printed day, if the data has another one. Of the same day the data may have the time. */
function chooseDate(
  stated: FieldValue<string> | undefined,
  printed: FieldValue<string> | undefined,
): FieldValue<string> | undefined {
  const day = 'YYYY-MM-DD'.length
  return stated && printed?.value.slice(0, day) === stated.value.slice(0, day) ? stated : (printed ?? stated)
}

/** Where content systems name who posted an article. */
const postedBy = 'meta author'

/**
 * Whether the printed byline is better than the authors of the head: it has all of them and more (many heads name only the
 * first), or they are accounts, desks and the publisher, and it names persons. What an element is called after authors for
 * may be another article: the byline is better if all of its names are among them. So it is if the page shows none of the
 * head's names: these may be those of who put the article on the site.
 */
function isPrintedBetter(
  lines: Partial<ParsedClipping>,
  { authors, publisher }: PageMetadata,
  blocks: readonly HtmlBlock[],
): boolean {
  const printed = lines.authors?.value.map(({ name }) => name) ?? []
  const named = authors?.value.map(({ name }) => name) ?? []
  const folded = printed.map((name) => name.toLowerCase())
  const isMore = printed.length > named.length && named.every((name) => folded.includes(name.toLowerCase()))
  const isPerson = (name: string): boolean =>
    isPersonName(name) && normalizeWords(name) !== normalizeWords(publisher?.value ?? '')
  const isShown = (name: string): boolean => {
    const words = normalizeWords(name)
    return blocks.some(({ text }) => normalizeWords(text).includes(words))
  }
  // A name alone, beside a date, may be a place or who took the picture.
  const isByline = lines.authors?.from === printedByline
  // After a label, one word is a name.
  const isUnseen = isByline && printed.some((name) => isPersonName(name, true)) && !named.some(isShown)
  // Some content systems name who posted the article as its author, and print the author as a line of the text.
  const first = blocks.findIndex(isKeptProse)
  const isOfPoster = authors?.from === postedBy && !named.some((name) => folded.includes(name.toLowerCase()))
  const isLabelled = blocks
    .slice(0, Math.max(first, 0))
    .some(({ text }) => parseByline(text)?.authors.some(({ name }) => name === printed[0]))
  const isOverPoster = isByline && isOfPoster && isLabelled && printed.every((name) => isPersonName(name))
  // An account or a desk that the page prints, and below it the name of a person.
  const isOverDesk =
    authors?.doubt !== undefined &&
    lines.authors?.doubt === undefined &&
    named.some(isShown) &&
    printed.every((name) => isPersonName(name))
  const isGuess =
    authors?.from === visibleByline &&
    printed.length > 0 &&
    printed.length < named.length &&
    printed.every((name) => named.includes(name))
  return (
    named.length > 0 &&
    (isGuess ||
      isUnseen ||
      isMore ||
      isOverPoster ||
      isOverDesk ||
      (!named.some(isPerson) && printed.some(isPerson)))
  )
}
