import type { Root } from 'mdast'
import { countTextWords } from '../count-words.ts'
import { linkAddresses } from '../link-addresses.ts'
import { formatPlainLine } from './format-plain-line.ts'
import { lineOf, readJsonLd } from './read-json-ld.ts'

/** The text of an article that a page states for machines. */
export interface ScriptedText {
  paragraphs: string[]
  words: number
  body: Root
}

/** In characters. As for text clippings: about twenty times a long article. */
const maxText = 300_000

/** The texts of a page’s JSON-LD scripts. Read them before the extractor runs: it removes the scripts. */
export function listLinkedData(document: Document): string[] {
  return [...document.querySelectorAll('script[type*="ld+json"]')].map((script) => script.textContent ?? '')
}

/** In characters. A guess: a shorter paragraph may have words that the text has elsewhere. */
const minParagraph = 40

/** The paragraphs that a page hides from readers without a subscription. Read them before the extractor runs. */
export function listHiddenParagraphs(body: Element): string[] {
  const hidden = [...body.querySelectorAll('[hidden] p')]
  const texts = hidden.map(({ textContent }) => formatPlainLine(textContent ?? '', textContent?.length))
  return texts.filter(({ length }) => length >= minParagraph)
}

/** Splits a text that is in one line before each of the page’s paragraphs that it has, in order. */
function splitAtParagraphs(line: string, starts: readonly string[]): string[] {
  const parts: string[] = []
  let from = 0
  for (const start of starts) {
    const place = line.indexOf(start, from)
    const before = place < 0 ? '' : line.slice(from, place).trim()
    if (before === '') continue
    parts.push(before)
    from = place
  }
  return [...parts, line.slice(from).trim()]
}

/**
 * Reads the `articleBody` of a page’s JSON-LD; `undefined` if there is none. Some have no line breaks: the paragraphs that the
 * page hides show where these are.
 */
export function readScriptedText(
  scripts: readonly string[],
  hidden: readonly string[] = [],
): ScriptedText | undefined {
  const text = readJsonLd(scripts)
    .map((data) => data['articleBody'])
    .find((body) => typeof body === 'string')
  if (typeof text !== 'string') return undefined
  const lines = text
    .slice(0, maxText)
    .replace(/<\/?(?:p|div|br|h[1-6]|li)\b[^<>]{0,500}>/gi, '\n')
    .split(/\s*\n\s*/)
    .flatMap((line) => lineOf(line, line.length + 1) ?? [])
  const paragraphs = lines.length > 1 ? lines : lines.flatMap((line) => splitAtParagraphs(line, hidden))
  return {
    paragraphs,
    words: paragraphs.reduce((sum, line) => sum + countTextWords(line), 0),
    body: linkAddresses({
      type: 'root',
      children: paragraphs.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
    }),
  }
}
