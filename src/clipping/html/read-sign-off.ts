import type { Frontmatter } from '../../article/frontmatter-schema.ts'
import { isAgency } from '../agencies.ts'
import { isKept } from '../block.ts'
import { parseByline } from '../parse-byline.ts'
import { isPersonName } from '../person-name.ts'
import { isKeptProse } from './find-story.ts'
import { isOfComment } from './header-lines.ts'
import type { HtmlBlock } from './html-block.ts'
import { normalizeWords } from './normalize-words.ts'
import type { PageElement } from './page-tree.ts'
import { type FoundBeside, markField } from './read-beside.ts'

type Authors = Frontmatter['authors']

/** In lines. A guess: the credit of a picture may be under the name. */
const maxLast = 2
/** In characters. A guess: a longer line is a sentence. */
const maxName = 60
/** In characters. The last sentence’s stop, a name and its marks have no more. */
const maxEnd = 100

/** "– Ida Marlow", "(Ida Marlow)": a line that is a name between marks. */
const markedLine = /^(?:[–—-]{1,3}\s*(?<dashed>\p{L}[^()]*)|\((?<inside>\p{L}[^()]*)\))[\s.]*$/u
/** "The pier opens. (Ida Marlow) +++": the name behind the last sentence. */
const nameAtEnd =
  /(?:[.!?…][”"“»)]*\s?\((?<inside>\p{Lu}[^()]{4,60})\)|[.!?…][”"“»]?\s[–—]\s?(?<dashed>\p{Lu}[^()]{4,60}))[\s.+*]*$/u

/**
 * Reads the author from the last line of the text: "(Ida Marlow)", "– Ida Marlow", "Ida Marlow/dpa", alone or behind the last
 * sentence. A name alone is in doubt: it may be that of a person to contact. Without brackets, a name that the text has too is of
 * somebody in it.
 */
export function readSignOff(blocks: readonly HtmlBlock[]): FoundBeside<Authors> | undefined {
  const text = blocks.filter(isKept)
  const prose = text.findLastIndex(isKeptProse)
  for (const line of text.slice(Math.max(prose, text.length - maxLast)).toReversed()) {
    const found = mayBeSignOff(line) ? readLine(line, text) : undefined
    if (!found) continue
    const doubt = found.isAlone ? { doubt: `“${line.text}” is only a line under the text` } : {}
    return {
      found: { value: found.authors, from: 'the last line of the text', ...doubt },
      blocks: found.isWhole ? markField(blocks, line, 'authors') : [...blocks],
    }
  }
  return readEmphasisedName(text, blocks)
}

/** A guess: with one paragraph it may be an entry of a list. */
const minParagraphs = 2

/**
 * Reads the author from a name in bold or italics under the last paragraph of its element, for pages that have other texts below
 * the article.
 */
function readEmphasisedName(
  text: readonly HtmlBlock[],
  blocks: readonly HtmlBlock[],
): FoundBeside<Authors> | undefined {
  const paragraphs = new Map<PageElement | undefined, number>()
  const lines = text.filter((line, index) => {
    const parent = line.around[1]
    const count = paragraphs.get(parent) ?? 0
    if (isKeptProse(line)) paragraphs.set(parent, count + 1)
    const isLast = parent !== undefined && text[index + 1]?.around.includes(parent) !== true
    return (
      count >= minParagraphs &&
      isLast &&
      text[index - 1]?.around[1] === parent &&
      line.tag === 'p' &&
      /^(?:b|strong|i|em)$/.test(line.holder?.tag ?? '') &&
      mayBeSignOff(line)
    )
  })
  const [line] = lines
  const authors = line && lines.length === 1 ? readNames(line.text) : []
  const isOfText = line && authors.some(({ name }) => isInText(name, line, text))
  if (!line || authors.length === 0 || isOfText || isAfterLabel(line, text)) return undefined
  return {
    found: {
      value: authors,
      from: 'the name under the text',
      doubt: `“${line.text}” is only a line under the text`,
    },
    blocks: markField(blocks, line, 'authors'),
  }
}

function mayBeSignOff(line: HtmlBlock): boolean {
  return /^(?:p|div)$/.test(line.tag) && !isQuoted(line) && !isOfComment(line)
}

function isQuoted({ around }: HtmlBlock): boolean {
  return around.some(({ tag }) => tag === 'blockquote')
}

interface SignOff {
  authors: Authors
  /** Whether the line has nothing else. */
  isWhole: boolean
  /** Whether no mark shows that the name signs the text. */
  isAlone: boolean
}

function readLine(line: HtmlBlock, text: readonly HtmlBlock[]): SignOff | undefined {
  const { inside, dashed } = (line.text.length <= maxEnd && markedLine.exec(line.text)?.groups) || {}
  const end = nameAtEnd.exec(line.text.slice(-maxEnd))?.groups
  const signed = inside ?? dashed ?? end?.['inside'] ?? end?.['dashed']
  const name = signed ?? line.text
  const authors = name.length > maxName ? [] : readNames(name)
  const isAgencys = name
    .split(/\s?\/\s?/u)
    .slice(1)
    .some((part) => isAgency(part))
  const isInBrackets = inside !== undefined || end?.['inside'] !== undefined
  if (authors.length === 0) return undefined
  if (!isInBrackets && authors.some((author) => isInText(author.name, line, text))) return undefined
  if (signed === undefined && isAfterLabel(line, text)) return undefined
  return {
    authors,
    isWhole: end === undefined || inside !== undefined || dashed !== undefined,
    isAlone: signed === undefined && !isAgencys,
  }
}

/** The names of persons, without the agencies behind them. */
function readNames(text: string): Authors {
  const parts = text.split(/\s?\/\s?/u).filter((part) => !isAgency(part))
  const authors = parts.length === 1 ? (parseByline(parts[0] ?? '', true)?.authors ?? []) : []
  return authors.every(({ name }) => isPersonName(name)) ? authors : []
}

/** Whether another line of the text has the last word of a name, or the line has it a second time. */
function isInText(name: string, line: HtmlBlock, text: readonly HtmlBlock[]): boolean {
  const last = normalizeWords(name.split(' ').at(-1) ?? '')
  const others = text.filter((block) => block !== line).map((block) => block.text)
  const before = line.text.slice(0, Math.max(0, line.text.lastIndexOf(name)))
  return [...others, before].some((other) => normalizeWords(other).includes(last))
}

/** Whether the line above a name is a label ("Contact:") or a quotation, whose speaker the name may be. */
function isAfterLabel(line: HtmlBlock, text: readonly HtmlBlock[]): boolean {
  const above = text[text.indexOf(line) - 1]
  return above === undefined || !/[.!?…]\)?$/u.test(above.text) || isQuoted(above)
}
