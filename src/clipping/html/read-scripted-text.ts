import type { Root } from 'mdast'
import { countTextWords } from '../count-words.ts'
import { linkAddresses } from '../link-addresses.ts'
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

/** Reads the `articleBody` of a page’s JSON-LD; `undefined` if there is none. */
export function readScriptedText(scripts: readonly string[]): ScriptedText | undefined {
  const text = readJsonLd(scripts)
    .map((data) => data['articleBody'])
    .find((body) => typeof body === 'string')
  if (typeof text !== 'string') return undefined
  const paragraphs = text
    .slice(0, maxText)
    .replace(/<\/?(?:p|div|br|h[1-6]|li)\b[^<>]{0,500}>/gi, '\n')
    .split(/\s*\n\s*/)
    .flatMap((line) => lineOf(line, line.length + 1) ?? [])
  return {
    paragraphs,
    words: paragraphs.reduce((sum, line) => sum + countTextWords(line), 0),
    body: linkAddresses({
      type: 'root',
      children: paragraphs.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
    }),
  }
}
