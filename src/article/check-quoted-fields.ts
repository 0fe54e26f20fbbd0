import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { findLanguage } from '../languages/find-language.ts'
import { dropClosingStop, foldTypography } from '../quotes/fold-typography.ts'
import type { QuoteSpan } from '../quotes/found-quote.ts'
import { formatPath } from '../yaml/yaml-problem.ts'
import { findBodyQuotes } from './find-body-quotes.ts'
import type { Frontmatter } from './frontmatter-schema.ts'
import type { QuoteMatches } from './match-quotes.ts'
import type { UnnamedFileProblem } from './problem.ts'

/** Words between quotation marks outside the text of the body. */
export interface FieldQuotation {
  words: string
  /** The field: `headline`, `image.caption`. `undefined` for a place in the body, such as the title of a link. */
  path?: readonly PropertyKey[]
  /** Line in the body, counted from 1, if there is no field. */
  bodyLine?: number
  /** What it is in, for a message: `the headline`. */
  place: string
}

/** A quotation outside the body that the body does not have. */
export interface UnsupportedQuotation extends FieldQuotation {
  /** Whether the body has the words, but with a “not” or the like that is left out. */
  isTurned: boolean
}

/** Lists the words between quotation marks in the headline, the other fields, and the titles and descriptions of the body. */
export function listFieldQuotations(
  frontmatter: Pick<Frontmatter, 'language'> & Partial<Frontmatter>,
  tree: Root,
): FieldQuotation[] {
  const { language } = frontmatter
  return [
    ...listFieldTexts(frontmatter).flatMap(({ text, ...where }) =>
      findQuotedWords(text, language).map((words) => ({ words, ...where })),
    ),
    ...listBodyTexts(tree).flatMap(({ text, ...where }) =>
      findQuotedWords(text, language).map((words) => ({ words, ...where })),
    ),
  ]
}

function findQuotedWords(text: string, language: string): string[] {
  if (!quotationMark.test(text)) return []
  return findBodyQuotes(text, language).spans.map(({ start, end }) => text.slice(start, end))
}

/** Any quotation mark: texts without one need no closer look. */
const quotationMark = /["'“”„‟«»‹›‘’‛「」『』＂″❝❞〝〞〟❛❜｢｣﹁﹂﹃﹄`]/

interface FieldText {
  text: string
  path: readonly PropertyKey[]
  place: string
}

function listFieldTexts(frontmatter: Partial<Frontmatter>): FieldText[] {
  const { headline, dek, topics, withdrawn, dateline, source, image, quotes, corrections } = frontmatter
  const texts: [string | undefined, readonly PropertyKey[]][] = [
    [headline, ['headline']],
    [dek, ['dek']],
    ...(topics ?? []).map((topic, index): [string, PropertyKey[]] => [topic, ['topics', index]]),
    [withdrawn?.reason, ['withdrawn', 'reason']],
    [dateline?.text, ['dateline', 'text']],
    [source?.rights, ['source', 'rights']],
    [image?.alt, ['image', 'alt']],
    [image?.caption, ['image', 'caption']],
    [image?.credit, ['image', 'credit']],
    ...(quotes ?? []).flatMap(({ role, said }, index): [string | undefined, PropertyKey[]][] => [
      [role, ['quotes', index, 'role']],
      [said, ['quotes', index, 'said']],
    ]),
    ...(corrections ?? []).map(({ text }, index): [string, PropertyKey[]] => [
      text,
      ['corrections', index, 'text'],
    ]),
  ]
  return texts.flatMap(([text, path]) =>
    text === undefined ? [] : [{ text, path, place: `the ${String(path.at(-1))}` }],
  )
}

/** Texts of a body that are not in its blocks: descriptions and titles of pictures, titles of links, code. */
function listBodyTexts(tree: Root): { text: string; bodyLine: number; place: string }[] {
  const texts: { text: string; bodyLine: number; place: string }[] = []
  visit(tree, (node) => {
    const bodyLine = node.position?.start.line ?? 1
    const add = (text: string | null | undefined, place: string): void => {
      if (text) texts.push({ text, bodyLine, place })
    }
    if (node.type === 'image' || node.type === 'imageReference') add(node.alt, 'the description of a picture')
    if (node.type === 'image') add(node.title, 'the title of a picture')
    if (node.type === 'link' || node.type === 'definition') add(node.title, 'the title of a link')
    if (node.type === 'code') add(node.value, 'a block of code')
  })
  return texts
}

/**
 * Returns the quotations outside the body whose words are not those of a quotation of the body, nor listed under
 * `notQuotes`. Case does not count, because headlines are in title case. A quotation may be shortened: between words that an
 * ellipsis or a bracket replaces, and at both ends. Words that make a sentence negative may not be left out.
 */
export function findUnsupported(
  quotations: readonly FieldQuotation[],
  frontmatter: Pick<Frontmatter, 'language' | 'notQuotes'>,
  matches: QuoteMatches,
): UnsupportedQuotation[] {
  if (quotations.length === 0) return []
  const negation = findLanguage(frontmatter.language)?.gate?.negation
  const quoted = listQuotedWords(matches)
  const excepted = (frontmatter.notQuotes ?? []).map(splitWords)
  return quotations.flatMap((quotation) => {
    const parts = splitParts(quotation.words)
    const own = splitWords(quotation.words).filter((word) => word !== stop)
    const isExcepted = excepted.some((entry) => locate(own, entry, 0) !== undefined)
    const isFound = (not: RegExp | undefined): boolean =>
      quoted.some((quote) => isShortened(parts, quote, not))
    if (parts.length === 0 || isExcepted || isFound(negation)) return []
    return [{ ...quotation, isTurned: negation !== undefined && isFound(undefined) }]
  })
}

/** Reports the unsupported quotations of the fields and of titles and descriptions in the body. */
export function explainUnsupported(
  quotations: readonly UnsupportedQuotation[],
  lineOf: (path: readonly PropertyKey[]) => number,
  linesBeforeBody: number,
): UnnamedFileProblem[] {
  return quotations.map(({ words, path, bodyLine, place, isTurned }) => ({
    line: path ? lineOf(path) : (bodyLine ?? 1) + linesBeforeBody,
    ...(path ? { field: formatPath(path) } : {}),
    message: isTurned
      ? `${place} has “${dropClosingStop(words)}” in quotation marks, and leaves out the word that makes the quotation negative`
      : `${place} has “${dropClosingStop(words)}” in quotation marks, but no quotation of the text has these words`,
    remedy: isTurned
      ? 'quote the negative word too'
      : 'use the words of the quotation, with … where you leave some out; if they are not speech, list them under notQuotes',
  }))
}

/** The words of each quotation of the body. The parts of a split quotation are one, with a break between them. */
function listQuotedWords({ text, spansOfQuotes, spans: all }: QuoteMatches): string[][] {
  const inEntries = new Set<QuoteSpan>(spansOfQuotes.flatMap((spans) => spans ?? []))
  const entries = spansOfQuotes.flatMap((spans) =>
    spans ? [spans.map(({ start, end }) => text.slice(start, end)).join(' ')] : [],
  )
  const others = all.filter((span) => !inEntries.has(span)).map(({ start, end }) => text.slice(start, end))
  return [...entries, ...others].map(splitWords)
}

/** A sentence or clause ends: words before it do not belong to what follows. */
const stop = '|'

/** Splits a text into its words in lower case, with `|` where a sentence ends, or after a first word such as “No,”. */
function splitWords(text: string): string[] {
  const folded = dropClosingStop(foldTypography(text))
    .toLowerCase()
    .replace(/((?:^|[.!?;:]\s+)\p{L}+),/gu, '$1.')
  const pieces = folded.match(/[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*|[.!?;:](?=\s|$)/gu) ?? []
  return pieces.map((piece) => (/[\p{L}\p{N}]/u.test(piece) ? piece : stop))
}

/** A sign of omitted words: an ellipsis, or a bracket with an editor’s words. */
const leftOut = /\[[^\]]*\]|\([.… ]+\)|…|\.{3}/

function splitParts(words: string): string[][] {
  return words
    .split(leftOut)
    .map((part) => splitWords(part).filter((word) => word !== stop))
    .filter((part) => part.length > 0)
}

function isShortened(
  [first = [], ...rest]: readonly string[][],
  quote: readonly string[],
  negation: RegExp | undefined,
): boolean {
  const keepsSense = (skipped: readonly string[]): boolean =>
    negation === undefined || !skipped.some((word) => negation.test(word))
  return [...quote.keys()].some((start) => {
    const place = quote[start] === first[0] ? matchAt(first, quote, start) : undefined
    if (!place || !keepsSense(sinceStop(quote, start))) return false
    let from = place.end
    return rest.every((part) => {
      const next = locate(part, quote, from)
      const skipped = next ? quote.slice(from, next.start) : []
      from = next?.end ?? from
      return next !== undefined && keepsSense(skipped)
    })
  })
}

/** The words of the sentence before an offset. */
function sinceStop(quote: readonly string[], offset: number): readonly string[] {
  return quote.slice(quote.lastIndexOf(stop, offset - 1) + 1, offset)
}

interface Place {
  start: number
  end: number
}

function locate(part: readonly string[], quote: readonly string[], from: number): Place | undefined {
  for (let start = from; start < quote.length; start++) {
    const place = quote[start] === part[0] ? matchAt(part, quote, start) : undefined
    if (place) return place
  }
  return undefined
}

/** Matches words one after another. The end of a sentence between them does not count. */
function matchAt(part: readonly string[], quote: readonly string[], start: number): Place | undefined {
  let at = start
  for (const word of part) {
    while (quote[at] === stop) at++
    if (quote[at] !== word) return undefined
    at++
  }
  return { start, end: at }
}
