import { listWords } from '../count-words.ts'
import type { FieldValue } from '../parsed-clipping.ts'
import { isAboveMain, isInBreadcrumbs } from './breadcrumbs.ts'
import type { HeadlineEvidence } from './headline-evidence.ts'
import { type HtmlBlock, isCalled } from './html-block.ts'
import { foldAddress, listAddressWords } from './match-address.ts'
import { normalizeWords } from './normalize-words.ts'

type Headline = FieldValue<string>

/** What `settleHeadline` knows of the page's headlines, for a page whose h1 is in its breadcrumbs. */
export interface BreadcrumbEvidence extends Pick<HeadlineEvidence, 'address' | 'alternative' | 'blocks'> {
  /** The other headlines of the page's data; none of them is a name of the site. */
  others: readonly Headline[]
  /** The lines above the text. */
  near: readonly HtmlBlock[]
  isPrinted: (headline: string, lines: readonly HtmlBlock[]) => boolean
  isLabelled: (heading: string, headline: string) => boolean
}

/**
 * The headline that a page prints below its breadcrumbs, if these end with an h1 that has its title for search engines.
 * Returns `undefined` if the line is in no breadcrumbs, or if no heading below them is the headline.
 */
export function findUnderBreadcrumbs(
  line: HtmlBlock,
  stated: Headline,
  known: BreadcrumbEvidence,
): Headline | undefined {
  const { others, alternative, near, blocks, isPrinted, isLabelled } = known
  const titles = near.filter(({ tag, linked }) => /^h[12]$/.test(tag) && linked === 0)
  const second = alternative && titles.find((title) => isPartOf(title, alternative.value))
  if (!isInBreadcrumbs(line, blocks))
    return second && line.tag === 'h1' && isAboveMain(line, second, blocks)
      ? { value: second.text, from: belowBreadcrumbs }
      : undefined
  const below = near.filter((block) => !isInBreadcrumbs(block, blocks))
  const heads = titles.filter((title) => below.includes(title))
  const other = others.find(
    ({ value }) => isPrinted(value, below) || heads.some(({ text }) => isLabelled(text, value)),
  )
  const longer = heads.find((title) => contains(title, stated.value))
  const named = line.tag === 'h1' ? findNamed(below, stated, known) : undefined
  const text = (longer && withoutKicker(longer, stated.value)) ?? second?.text ?? named?.text
  return other ?? (text === undefined ? undefined : { value: text, from: belowBreadcrumbs })
}

const belowBreadcrumbs = 'the heading under the breadcrumbs'

/** In letters. A guess: a shorter text may be in many headings. */
const minInside = 15

/** Whether a heading is a text, or what the text has after a kicker: "Harbour: The bridge is closed". */
function isPartOf({ text }: HtmlBlock, whole: string): boolean {
  const [words, letters] = [normalizeWords(text), normalizeWords(whole)]
  return words.length >= minInside && letters.endsWith(words)
}

/** Names of elements with a headline. */
const headlineNames =
  /(?<![a-z])(?:head-?line|h1|(?:article|post|entry|story)-*title)(?![a-z])|ident-?h1(?![a-z])/i
/** In letters. A guess: shorter words are in any headline. */
const minShared = 5
/** In words. A guess: a shorter line is a kicker or the name of a section. */
const minWords = 4

/**
 * The only line below the breadcrumbs that its element calls the headline, if the address or a title has one of its long
 * words.
 */
function findNamed(
  below: readonly HtmlBlock[],
  stated: Headline,
  { others, address }: BreadcrumbEvidence,
): HtmlBlock | undefined {
  const texts = [stated, ...others].map(({ value }) => value)
  const words = new Set(
    [...texts.flatMap((text) => listWords(text).map(foldAddress)), ...listAddressWords(address)].filter(
      (word) => word.length >= minShared,
    ),
  )
  const named = below.filter(
    (line) =>
      line.linked === 0 &&
      isCalled(line, headlineNames, 1) &&
      listWords(line.text).length >= minWords &&
      listWords(line.text).some((word) => words.has(foldAddress(word))),
  )
  const [first] = named
  return named.every(({ text }) => text === first?.text) ? first : undefined
}

/** Whether a heading contains a headline, and is in no list. */
function contains({ text, around }: HtmlBlock, headline: string): boolean {
  const words = normalizeWords(headline)
  const isInList = around.some(({ tag }) => tag === 'li')
  return !isInList && words.length >= minInside && normalizeWords(text).includes(words)
}

/** The text of a heading without a kicker in an element of its own, if the rest has all of a headline. */
function withoutKicker({ text, pieces }: HtmlBlock, headline: string): string {
  const last = pieces.at(-1) ?? text
  return normalizeWords(last).includes(normalizeWords(headline)) ? last : text
}
