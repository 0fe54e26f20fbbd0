import { type DefaultTreeAdapterMap, parse } from 'parse5'
import type { LossAccount } from '../src/clipping/parsed-clipping.ts'

/*
 * The words of a page by another way than the clipper's: the saved source as it is, read from top to bottom, with no tree of
 * ours, no extractor and no rules. The account adds up if it says the letters of the page's body, each once and in order.
 */
type Node = DefaultTreeAdapterMap['childNode']

const unseen = new Set(
  'script style template noscript svg math canvas object embed applet iframe frame frameset head link meta title base select option datalist input textarea audio video source track map area dialog portal noembed noframes selectedcontent'.split(
    ' ',
  ),
)

function isHidden(node: DefaultTreeAdapterMap['element']): boolean {
  return node.attrs.some(
    ({ name, value }) =>
      name === 'hidden' ||
      (name === 'style' && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(value)),
  )
}

function readText(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterMap['textNode']).value
  if (!('childNodes' in node) || unseen.has(node.nodeName) || isHidden(node)) return ''
  return node.childNodes.map(readText).join('')
}

/** The letters and digits of a text, without the characters that no reader sees. */
function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{M}\p{N}]/gu, '')
}

/** The letters of a page's body that are not in the account where they should be: `''` if the account is complete. */
export function findUnaccounted(html: string, account: readonly LossAccount[]): string {
  const body = parse(html)
    .childNodes.flatMap((node) => ('childNodes' in node ? node.childNodes : []))
    .find((node) => node.nodeName === 'body')
  const page = lettersOf(body ? readText(body) : '')
  const accounted = lettersOf(account.map((entry) => entry.text).join(' '))
  if (page === accounted) return ''
  const at = [...page].findIndex((letter, index) => letter !== accounted[index])
  const start = Math.max(0, at - 20)
  return `page: …${page.slice(start, at + 60)}… account: …${accounted.slice(start, at + 60)}…`
}
