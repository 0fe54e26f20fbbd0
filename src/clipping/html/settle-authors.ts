import type { Frontmatter } from '../../article/frontmatter-schema.ts'
import { listClippingWords } from '../../languages/find-language.ts'
import { isAgency } from '../agencies.ts'
import { isAround } from '../block.ts'
import { listWords } from '../count-words.ts'
import { formatAlternatives, matchWords, wordEnd, wordStart } from '../language-words.ts'
import type { FieldValue } from '../parsed-clipping.ts'
import { isPersonName } from '../person-name.ts'
import { company, uniqueAuthors } from './find-author-names.ts'
import { findFullNames } from './find-full-names.ts'
import { isKeptProse } from './find-story.ts'
import { type HtmlBlock, textOf } from './html-block.ts'
import { normalizeWords } from './normalize-words.ts'
import type { PageNode } from './page-tree.ts'

type Authors = FieldValue<Frontmatter['authors']>

/** Names on a page that are not names of persons. */
export interface KnownOrganisations {
  /** The name of the site, or of the source. */
  site: string | undefined
  /** Authors that the page’s data calls organisations. */
  organisations: readonly string[]
}

/**
 * The authors of a page without those who only made the page's design, and with the full names that the page prints. Accounts,
 * desks and organisations are left out beside persons, and if the page does not print them. Otherwise they are in doubt. A list
 * from which all names were removed is in doubt too. Returns `undefined` if the page names no authors.
 */
export function settleAuthors(
  authors: Authors | undefined,
  blocks: readonly HtmlBlock[],
  known: KnownOrganisations,
): Authors | undefined {
  // What an element contains may be a section. Some sites have their authors among the topics, and name them in their data.
  const isOfElement = authors !== undefined && !/^(?:JSON-LD|meta )/.test(authors.from)
  const fullNames = findFullNames(authors?.value.map(({ name }) => name) ?? [], blocks)
  const named = authors?.value
    .filter(({ name }) => !isDesigner(name, blocks))
    .filter(({ name }) => !isOfElement || !(isSection(name, blocks) || isOfOtherStory(name, blocks)))
    .map((author) => ({ ...author, name: fullNames.get(author.name) ?? author.name }))
  const all = uniqueAuthors(named ?? [], known.site) ?? named ?? []
  const near = blocks.filter((block) => !isAround(block))
  // Data may name the chief editor as the editor of each article: then the page's byline has others only.
  const isPrintedNear = ({ name }: Authors['value'][number]): boolean => isPrinted(name, near)
  const own = all.some(isPrintedNear)
    ? all.filter((author) => author.role !== 'editing' || isPrintedNear(author))
    : all
  const doubtOf = ({ name }: Authors['value'][number]): string | undefined => explainDoubt(name, known)
  const persons = own.filter((author) => doubtOf(author) === undefined)
  const value = persons.length > 0 ? persons : own.filter(({ name }) => isPrinted(name, blocks))
  const [unseen] = value.some(({ name }) => isPrinted(name, blocks)) ? [] : value
  const doubt =
    value.map(doubtOf).find((reason) => reason !== undefined) ??
    (unseen && `no line of the page has “${unseen.name}”`)
  const [left] = own
  if (!authors || !left) return undefined
  return value.length > 0
    ? { ...authors, value, ...(doubt !== undefined && { doubt }) }
    : { ...authors, value, doubt: `the page’s data names “${left.name}”, but no line of the page does` }
}

/** "tmarlow", "harbour-fan", "hbn/imar;tvel", "Quay31", "IdaMarlow": the name of an account in a content system. */
const account =
  /^(?:[\p{Ll}\d]+(?:[._/;,+-][\p{Ll}\d]+)*|(?=\S*[\p{L}])(?=\S*\d)\S+|(?!(?:Mac|Mc|De|Di|Du|La|Le|Van|O)\p{Lu})\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+)$/u
/** "HBN", "HbN": the initials of an organisation, or of somebody. */
const initials = /^(?=(?:\P{Lu}*\p{Lu}){2})\p{Lu}[\p{L}]{1,7}$/u
/** Languages that write a noun as one word with the noun before it: "Hafenverband". */
const compounding = /^(?:de|nl|sv|da)$/
const compounded = listClippingWords()
  .filter(({ tag }) => compounding.test(tag))
  .flatMap(({ words }) => words.organisationNouns)
/** A name with a word for an organisation: "Harbour Ministry", "Hafenverband". */
const organisation = new RegExp(
  String.raw`${wordStart}(?:${matchWords('organisationNouns')}|\p{L}{3,}${formatAlternatives(compounded)})${wordEnd}`,
  'iu',
)
/** "Beacon Redaktion", "Harbour Desk": a part of a newsroom. */
const desk = new RegExp(`${wordStart}${matchWords('deskNouns', 'authorPlaceholders')}$`, 'iu')
/** In letters. A guess: a shorter name may begin that of a person. */
const minOrganisation = 6

/** An agency that writes its name without capitals, as accounts are written. */
const lowerCaseAgency = 'dpa'

/** Why a name may be no person's. `undefined` if nothing says so. */
function explainDoubt(name: string, { site, organisations }: KnownOrganisations): string | undefined {
  if (name === lowerCaseAgency) return undefined
  if (account.test(name) || (initials.test(name) && !isAgency(name)))
    return `“${name}” may be the name of an account, not of a person`
  const words = normalizeWords(name)
  const own = normalizeWords((site ?? '').replace(topLevelDomain, ''))
  if (words === own || words === normalizeWords(site ?? '')) return `“${name}” is also the name of the site`
  const isStart = (other: string): boolean =>
    words.length >= minOrganisation && normalizeWords(other).startsWith(words)
  const isOfSite = (own.length >= minOrganisation && beginsWith(name, own)) || isSharedAccount(name, site)
  // "Beacon" of "The Harbour Beacon". A person may have a site with the own name.
  const isInSite = !isPersonName(name) && ` ${site ?? ''} `.toLowerCase().includes(` ${name.toLowerCase()} `)
  const isOrganisation = organisation.test(name) && !isAgency(name)
  return desk.test(name) ||
    company.test(name) ||
    isOrganisation ||
    isInSite ||
    isOfSite ||
    organisations.some(isStart)
    ? `“${name}” may be a desk or an organisation, not a person`
    : undefined
}

/** "HarbourBeacon.com" is Harbour Beacon. */
const topLevelDomain = /\.[a-z]{2,10}$/i

/** Whether the first words of a name are the other name: "Harbour Beacon Berlin" with "harbourbeacon". */
function beginsWith(name: string, other: string): boolean {
  const words = name.split(/\s+/u)
  return words.some((_, index) => normalizeWords(words.slice(0, index + 1).join('')) === other)
}

/** "Beacon D" of "Beacon News": an account of the newsroom, by the first word of the site's name and a letter. */
function isSharedAccount(name: string, site: string | undefined): boolean {
  const [first, letter, ...rest] = name.split(/\s+/u)
  const isLetter = letter !== undefined && /^\p{Lu}$/u.test(letter) && rest.length === 0
  return isLetter && normalizeWords(first ?? '') === normalizeWords(site?.split(/\s+/u)[0] ?? '')
}

/** A note on rights names who owns the site, or the picture. */
const rightsNote = /(?:©|\(c\)|copyright).*$/iu

/** Whether a line of the page has a name, before any note on rights: all of its words, in any order. */
function isPrinted(name: string, blocks: readonly HtmlBlock[]): boolean {
  const words = name.split(/\s+/u).map(normalizeWords)
  return blocks.some(({ text }) => {
    const line = normalizeWords(text.replace(rightsNote, ''))
    return words.every((word) => line.includes(word))
  })
}

/** Addresses of sections and topics. */
const sectionPath =
  /[/=](?:categor(?:y|ies|ia|ias)|kategorien?|tags?|topics?|themen?|rubri(?:k|ken|que|ques|c)|sections?|ressorts?|genres?|label|labels)(?:[/=]|$)/i

/** Whether all links of the page with this text lead to a section or a topic. */
function isSection(name: string, blocks: readonly HtmlBlock[]): boolean {
  const listAddresses = (node: PageNode): string[] => {
    if (node.kind === 'text') return []
    const isNamed = node.tag === 'a' && textOf([node]).toLowerCase() === name.toLowerCase()
    return isNamed ? [node.href ?? ''] : node.children.flatMap(listAddresses)
  }
  const addresses = blocks
    .filter(({ text, linked }) => linked > 0 && text.toLowerCase().includes(name.toLowerCase()))
    .flatMap(({ nodes, around }) => [...nodes, ...around.slice(0, 2)].flatMap(listAddresses))
  return addresses.length > 0 && addresses.every((address) => sectionPath.test(address))
}

/** In elements. A guess: a teaser of another story is so near around the name below it. */
const maxTeaser = 3
/** In words. A guess: a link with fewer is a button or a name. */
const minTitle = 4

/** Whether the page names a person only below the text, after a link to another story in the same element. */
function isOfOtherStory(name: string, blocks: readonly HtmlBlock[]): boolean {
  const last = blocks.findLastIndex(isKeptProse)
  const words = ` ${listWords(name).join(' ').toLowerCase()} `
  const naming = blocks.flatMap((block, index) =>
    ` ${listWords(block.text).join(' ').toLowerCase()} `.includes(words) ? [{ block, index }] : [],
  )
  return (
    last >= 0 &&
    naming.length > 0 &&
    naming.every(({ block, index }) => index > last && isUnderTeaser(block, blocks[last]))
  )
}

/** Whether an element around a line, without the text, has a link to another story before the line. */
function isUnderTeaser({ around }: HtmlBlock, text: HtmlBlock | undefined): boolean {
  const near = around.slice(0, maxTeaser)
  const end = near.findIndex((element) => element.tag === 'body' || text?.around.includes(element))
  return near.slice(1, end < 0 ? undefined : end).some(({ children }, index) => {
    const own = near[index]
    return own !== undefined && children.slice(0, children.indexOf(own)).some(leadsToStory)
  })
}

function leadsToStory(node: PageNode): boolean {
  if (node.kind === 'text') return false
  const isLink = node.tag === 'a' && node.href !== undefined && !node.href.startsWith('#')
  return isLink ? listWords(textOf([node])).length >= minTitle : node.children.some(leadsToStory)
}

/** "Theme by Ida Marlow", "Webdesign: Ida Marlow": who made the page, not its text. */
const designCredit = new RegExp(
  String.raw`${wordStart}(?:theme|template|layout|(?:web[\s-]?)?design(?:ed)?)(?:\s*:|\s+${matchWords('bylineLabels')})\s`,
  'iu',
)

/** Whether the page names a person, and only in lines about its design. */
function isDesigner(name: string, blocks: readonly HtmlBlock[]): boolean {
  const words = name.toLowerCase()
  const naming = blocks.filter(({ text }) => text.toLowerCase().includes(words))
  return naming.length > 0 && naming.every(({ text }) => designCredit.test(text))
}
